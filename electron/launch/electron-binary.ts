/** Finding Electron's program, and one bounded attempt to fetch it. */
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const RETRY_AFTER_MS = 24 * 3_600_000

/** The path of the installed program; null when it is not there. Downloads nothing. */
export function findElectron(
  root: string,
  platform: string,
  env: Readonly<Record<string, string | undefined>>,
): string | null {
  const packageFolder = join(root, 'node_modules', 'electron')
  const pathFile = join(packageFolder, 'path.txt')
  const named = existsSync(pathFile) ? readFileSync(pathFile, 'utf8').trim() : null
  const override = env.ELECTRON_OVERRIDE_DIST_PATH
  const fallback = platform === 'win32' ? 'electron.exe' : 'electron'
  if (override === undefined && named === null) return null
  const path = join(override ?? join(packageFolder, 'dist'), named ?? fallback)
  return existsSync(path) ? path : null
}

/**
 * Runs Electron's own installer for at most `timeoutMs` milliseconds. A failure is remembered for a day, so
 * that an office without network does not wait at every start.
 */
export async function fetchElectron(root: string, timeoutMs: number, nowMs: number): Promise<boolean> {
  const marker = join(root, '.cache', 'electron-not-fetched')
  const failedAt = statSync(marker, { throwIfNoEntry: false })?.mtimeMs ?? 0
  const installer = join(root, 'node_modules', 'electron', 'install.js')
  if (nowMs - failedAt < RETRY_AFTER_MS || !existsSync(installer)) return false
  const done = await runBounded(process.execPath, [installer], timeoutMs)
  if (!done) {
    mkdirSync(dirname(marker), { recursive: true })
    writeFileSync(marker, '')
  }
  return done
}

/** Runs a program silently; false when it fails or has to be ended after `timeoutMs`. */
export function runBounded(program: string, args: readonly string[], timeoutMs: number): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: 'ignore', timeout: timeoutMs, killSignal: 'SIGKILL' })
    child.on('error', () => resolve(false))
    child.on('exit', (code) => resolve(code === 0))
  })
}
