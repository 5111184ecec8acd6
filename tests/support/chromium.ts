/** The Chromium that tests drive. */
import { toolCommand } from './tools.ts'

/** Path of the installed Chromium; throws naming the package when there is none. */
export function chromiumPath(): string {
  return toolCommand('chromium')
}

/** Arguments every test browser needs: root has no sandbox, containers have little shared memory. */
export const chromiumArguments: readonly string[] = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
]
