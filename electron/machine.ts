/** The real machine behind {@link chooseDataFolder}'s questions. */
import { existsSync, mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Machine } from './paths.ts'

/** This process's machine. */
export function thisMachine(): Machine {
  return { platform: process.platform, env: process.env, home: homedir(), canWrite, fileSystemType }
}

function canWrite(folder: string): boolean {
  const probe = join(folder, `.write-test-${process.pid}`)
  try {
    mkdirSync(folder, { recursive: true })
    writeFileSync(probe, '')
    rmSync(probe)
    return true
  } catch {
    return false
  }
}

function fileSystemType(folder: string): number {
  if (process.platform !== 'linux') return 0
  // The folder may not exist yet: ask the nearest parent that does.
  if (!existsSync(folder)) return folder === dirname(folder) ? 0 : fileSystemType(dirname(folder))
  return statfsSync(folder).type
}
