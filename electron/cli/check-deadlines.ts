/**
 * `npm run check:deadlines -- FILE`: runs worked cases through the deadline engine. Exit code 0: all agree ·
 * 1: at least one does not · 2: the file could not be used.
 */
import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { BUNDLED_CALENDAR } from '#shared/domain/calendar/bundled-calendar.ts'
import type { Calendar } from '#shared/domain/calendar/calendar.ts'
import { DEFAULT_CONVENTIONS } from '#shared/domain/deadlines/conventions.ts'
import type { Reckoning } from '#shared/domain/deadlines/engine/reckoning.ts'
import { withLocalPack } from '#shared/domain/deadlines/local-pack.ts'
import {
  type CaseVerdict,
  checkWorkedCase,
  parseCalendar,
  parseWorkedCases,
} from '#shared/domain/deadlines/worked-cases.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'

/** Runs the command; lines go to `print`, the exit code is returned. */
export function checkDeadlines(args: readonly string[], print: (line: string) => void): number {
  const [file] = args
  if (file === undefined) return refuse(print, '请写明用例文件：npm run check:deadlines -- 文件名')
  const data = readJson(file)
  if (!data.ok) return refuse(print, data.error)
  const worked = parseWorkedCases(data.value)
  if (!worked.ok) return refuse(print, `“${file}”不能使用：${worked.error}`)
  const { calendarFile, aliases, cases, localPack } = worked.value
  const calendar = readCalendar(file, calendarFile)
  if (!calendar.ok) return refuse(print, calendar.error)
  const conventions = localPack === null ? DEFAULT_CONVENTIONS : withLocalPack(DEFAULT_CONVENTIONS, localPack)
  const verdicts = cases.map((item) => checkWorkedCase(item, aliases, calendar.value, conventions))
  const failed = verdicts.filter(({ mismatches }) => mismatches.length > 0)
  for (const verdict of failed) for (const line of report(verdict)) print(line)
  print(`${verdicts.length - failed.length} passed, ${failed.length} failed`)
  return failed.length === 0 ? 0 : 1
}

function readCalendar(file: string, calendarFile: string | null): Result<Calendar, string> {
  if (calendarFile === null) return ok(BUNDLED_CALENDAR)
  const path = resolve(dirname(file), calendarFile)
  const data = readJson(path)
  if (!data.ok) return data
  const calendar = parseCalendar(data.value, calendarFile)
  return calendar.ok ? calendar : err(`日历“${path}”不能使用：${calendar.error}`)
}

function readJson(path: string): Result<unknown, string> {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch {
    return err(`读不到文件“${path}”，请核对路径。`)
  }
  try {
    // Files saved by Windows editors may begin with a byte order mark.
    return ok(JSON.parse(text.replace(/^\uFEFF/, '')))
  } catch {
    return err(`“${path}”不是有效的 JSON 文件。`)
  }
}

function report({ id, rule, mismatches, deadline }: CaseVerdict): readonly string[] {
  const heading = [`${id}  ${rule}`, ...mismatches.map((line) => `  ✗ ${line}`)]
  if (deadline === null) return heading
  return [
    ...heading,
    ...deadline.steps.map((step) => `    ${step}`),
    ...reckoningLines(deadline.reckoning).map((line) => `    ${line}`),
  ]
}

function reckoningLines(reckoning: Reckoning): readonly string[] {
  if (reckoning.by === 'days') {
    return reckoning.days.map(({ date, ordinal, reason }) => `${date}  ${ordinal ?? '—'}  ${reason}`)
  }
  return [
    ...reckoning.segments.map(({ from, to, days, reason }) => `${from} — ${to}  ${days}日  ${reason}`),
    ...reckoning.rolling.map(({ date, reason }) => `${date}  —  ${reason}`),
  ]
}

function refuse(print: (line: string) => void, message: string): number {
  print(message)
  return 2
}

// Tests import the function; only the command line runs it.
if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  process.exitCode = checkDeadlines(process.argv.slice(2), (line) => console.log(line))
}
