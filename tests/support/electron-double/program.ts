/** A program folder with the built main and preload and, in place of the real page, one that probes the shell. */
import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const repository = join(import.meta.dirname, '..', '..', '..')
const run = promisify(execFile)

export type BuiltProgram = {
  readonly root: string
  /** A fresh home folder for a person. */
  readonly newHome: () => Promise<string>
  /** A copy of the program with one place in a built file changed; throws when the place is not there. */
  readonly patched: (file: 'main' | 'preload', from: string | RegExp, to: string) => Promise<string>
  /** A copy with the program's real page, as built into `dist/renderer`. */
  readonly withRealPage: () => Promise<string>
  readonly remove: () => Promise<void>
}

const built = { main: 'dist/main/main.mjs', preload: 'dist/preload/preload.cjs' } as const

/** Builds main and preload with the project's own configuration into a temporary folder. */
export async function buildProgram(): Promise<BuiltProgram> {
  const base = await mkdtemp(join(tmpdir(), 'fuyi-shell-'))
  const root = join(base, 'program')
  const vite = join(repository, 'node_modules', 'vite', 'bin', 'vite.js')
  for (const mode of ['main', 'preload'] as const) {
    await run(process.execPath, [vite, 'build', '--mode', mode, '--outDir', join(root, 'dist', mode)], {
      cwd: repository,
    })
  }
  await cp(join(import.meta.dirname, 'page'), join(root, 'dist', 'renderer'), { recursive: true })
  await cp(join(repository, 'package.json'), join(root, 'package.json'))
  let count = 0
  const numbered = (name: string) => {
    count += 1
    return join(base, `${name}-${count}`)
  }
  return {
    root,
    async newHome() {
      const home = numbered('home')
      await mkdir(join(home, 'documents'), { recursive: true })
      return home
    },
    async patched(file, from, to) {
      const copy = numbered('patched')
      await cp(root, copy, { recursive: true })
      const path = join(copy, built[file])
      const source = await readFile(path, 'utf8')
      const changed = source.replace(from, to)
      if (changed === source) throw new Error(`nothing to patch: ${from}`)
      await writeFile(path, changed)
      return copy
    },
    async withRealPage() {
      const copy = numbered('real')
      await cp(root, copy, { recursive: true })
      await rm(join(copy, 'dist', 'renderer'), { recursive: true })
      await cp(join(repository, 'dist', 'renderer'), join(copy, 'dist', 'renderer'), { recursive: true })
      return copy
    },
    // A killed program's Chromium may still be writing its last files.
    remove: () => rm(base, { recursive: true, force: true, maxRetries: 20, retryDelay: 250 }),
  }
}
