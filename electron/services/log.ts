/**
 * A small rotating log that is safe to hand to a stranger: codes, numbers and code positions only. No
 * message text is written, because a message can carry a party's name or a file name.
 */
import { appendFileSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { type Clock, instantOf } from '#shared/kernel/clock.ts'
import { systemCode } from './file-port.ts'

export type LogLevel = 'info' | 'warn' | 'error'
export type LogFacts = Readonly<Record<string, number | boolean | string>>
export type Log = {
  readonly folder: string
  readonly write: (level: LogLevel, code: string, facts?: LogFacts) => void
}

const MAX_BYTES = 1_000_000
const KEPT_FILES = 5
const SAFE_FACT = /^[A-Za-z0-9_.:@/-]{1,120}$/

/** Opens the log in `folder`. Logging never throws: a full disk must not stop the work. */
export function openLog(folder: string, clock: Clock, maxBytes = MAX_BYTES): Log {
  const current = join(folder, 'fuyi.log')
  return {
    folder,
    write(level, code, facts = {}) {
      try {
        mkdirSync(folder, { recursive: true })
        if (sizeOf(current) > maxBytes) rotate(folder, current)
        appendFileSync(current, `${formatLine(instantOf(clock), level, code, facts)}\n`)
      } catch {
        // Nothing better can be done with a log that cannot be written.
      }
    },
  }
}

/** One line: `2026-11-21T02:03:04.567Z error save-failed code=no-space`. Unsafe facts become `■`. */
export function formatLine(instant: string, level: LogLevel, code: string, facts: LogFacts): string {
  const shown = Object.entries(facts).map(([key, value]) => ` ${key}=${redact(value)}`)
  return `${instant} ${level} ${redact(code)}${shown.join('')}`
}

/** What may be said of a thrown value: its type, its system code and where in our code it came from. */
export function errorFacts(error: unknown): LogFacts {
  if (!(error instanceof Error)) return { type: typeof error }
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  const places = frames.slice(0, 3).flatMap((line) => {
    const match = /(?:at (\S+) )?.*?([^/\\(]+):(\d+):\d+\)?$/.exec(line.trim())
    return match === null ? [] : [`${match[1] ?? ''}@${basename(match[2] ?? '')}:${match[3]}`]
  })
  const at = places
    .map((place) => place.replace(/[^A-Za-z0-9_.:@-]/g, ''))
    .join('/')
    .slice(0, 120)
  return {
    type: error.name,
    ...(systemCode(error) === '' ? {} : { code: systemCode(error) }),
    ...(at === '' ? {} : { at }),
  }
}

function redact(value: number | boolean | string): string {
  if (typeof value !== 'string') return String(value)
  // Long digit runs are identity, telephone or case numbers.
  return SAFE_FACT.test(value) && !/\d{6}/.test(value) ? value : '■'
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0
}

function rotate(folder: string, current: string): void {
  const numbered = (n: number) => join(folder, `fuyi.${n}.log`)
  rmSync(numbered(KEPT_FILES - 1), { force: true })
  for (let n = KEPT_FILES - 2; n >= 1; n -= 1) {
    if (sizeOf(numbered(n)) > 0) renameSync(numbered(n), numbered(n + 1))
  }
  renameSync(current, numbered(1))
}
