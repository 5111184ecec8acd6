/**
 * `npm run bench`: measures speed and memory against the design's budgets and against other tools in the same
 * run. `--quick` shrinks everything, `--only NAME` runs one group. Being over a budget is information and ends
 * with 0; a measurement that does not run ends with 1; an unknown option with 2.
 *
 * The measurements are bundled first, as the program is: the development loader rewrites every inner function
 * and makes the project's own code, but not the libraries it is compared with, about a quarter slower.
 */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'

const root = join(import.meta.dirname, '..', '..')
const outDir = join(root, '.cache/bench')

await build({
  configFile: false,
  logLevel: 'error',
  root,
  publicDir: false,
  build: {
    ssr: join(root, 'tests/bench/run.ts'),
    outDir,
    target: 'node20',
    minify: false,
    rollupOptions: { output: { entryFileNames: 'run.mjs' } },
  },
})
const { run } = (await import(pathToFileURL(join(outDir, 'run.mjs')).href)) as typeof import('./run.ts')
process.exitCode = await run(root, process.argv.slice(2))
