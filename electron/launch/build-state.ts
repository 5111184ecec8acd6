/** Whether the built program is there and newer than its sources. */
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

const OUTPUTS = ['dist/renderer/index.html', 'dist/main/main.mjs', 'dist/preload/preload.cjs']
const SOURCES = [
  'shared',
  'renderer',
  'electron',
  'resources',
  'vite.config.ts',
  'package.json',
  'package-lock.json',
]

/** True when any output is missing or older than any source under `root`. */
export function needsBuild(root: string): boolean {
  const built = OUTPUTS.map((output) => modified(join(root, output)))
  return Math.min(...built) < Math.max(...SOURCES.map((source) => newest(join(root, source))))
}

function modified(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0
}

function newest(path: string): number {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (stat === undefined) return 0
  if (!stat.isDirectory()) return stat.mtimeMs
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))))
}
