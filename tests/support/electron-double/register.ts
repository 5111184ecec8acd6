/** `node --import tsx --import …/register.ts main.mjs`: what Electron adds to a Node process. */
import { register } from 'node:module'

register('./hooks.mjs', import.meta.url)

// Electron's own versions; the test may set an older one to play a downgrade.
Object.defineProperty(process, 'versions', {
  value: { ...process.versions, electron: '45.0.0', chrome: process.env.DOUBLE_CHROME ?? '154.0.0.0' },
})
