import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CalendarEntry, calendarFile } from '#shared/ics/calendar-file.ts'
import { contentLine, MAX_OCTETS, textValue } from '#shared/ics/content-line.ts'
import { civilDate } from '#shared/kernel/civil-date.ts'
import { instantFromMs } from '#shared/kernel/clock.ts'
import { utf8Length } from '#shared/kernel/utf8.ts'

const entry: CalendarEntry = {
  uid: 'case-1:DL-DECIDE-ORD::1@fuyi-desk',
  day: civilDate('2026-12-31'),
  title: '澍政复〔2026〕3号 复议决定（普通）',
  notes: '法定末日：2026年12月31日\n稳妥日：2026年12月31日；依据：行政复议法第六十二条',
  remindOn: civilDate('2026-12-30'),
}
const stampedAt = instantFromMs(Date.UTC(2026, 10, 21, 2, 3, 4, 567))
const file = calendarFile('复议期限', [entry], stampedAt)

/** What a reader does: unfold, then split the lines. */
function readLines(text: string): readonly string[] {
  return text
    .replaceAll('\r\n ', '')
    .split('\r\n')
    .filter((line) => line !== '')
}

/** What a reader does to a text value. */
function readText(value: string): string {
  return value.replace(/\\([\\;,nN])/g, (_all, char: string) => (char.toLowerCase() === 'n' ? '\n' : char))
}

describe('a calendar file', () => {
  it('holds an all-day entry that ends on the next day', () => {
    expect(readLines(file)).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//fuyi-desk//deadlines//ZH',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
      'X-WR-CALNAME:复议期限',
      'BEGIN:VEVENT',
      'UID:case-1:DL-DECIDE-ORD::1@fuyi-desk',
      'DTSTAMP:20261121T020304Z',
      'DTSTART;VALUE=DATE:20261231',
      'DTEND;VALUE=DATE:20270101',
      'SUMMARY:澍政复〔2026〕3号 复议决定（普通）',
      'DESCRIPTION:法定末日：2026年12月31日\\n稳妥日：2026年12月31日；依据：行政复议法第六十二条',
      'TRANSP:TRANSPARENT',
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      'DESCRIPTION:澍政复〔2026〕3号 复议决定（普通）',
      'TRIGGER;VALUE=DATE-TIME:20261230T010000Z',
      'END:VALARM',
      'END:VEVENT',
      'END:VCALENDAR',
    ])
  })

  it('ends every line in CRLF and nowhere uses a bare line break', () => {
    expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true)
    expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  })

  it('has no reminder where none is asked for', () => {
    const quiet = calendarFile('复议期限', [{ ...entry, remindOn: null, notes: '' }], stampedAt)
    expect(quiet).not.toContain('VALARM')
    expect(quiet).not.toContain('DESCRIPTION')
  })

  it('keeps a calendar without entries valid', () => {
    expect(readLines(calendarFile('空', [], stampedAt)).at(-1)).toBe('END:VCALENDAR')
  })
})

/** Texts in which one-, two-, three- and four-octet characters mix. */
const mixed = fc.string({ unit: 'binary', maxLength: 400 }).filter((text) => text.isWellFormed())

describe('folding', () => {
  it('leaves a line of 75 octets whole and folds one of 76', () => {
    expect(contentLine('x'.repeat(75))).toBe(`${'x'.repeat(75)}\r\n`)
    expect(contentLine('x'.repeat(76))).toBe(`${'x'.repeat(75)}\r\n x\r\n`)
  })

  it('never lets a Chinese character stand across a fold', () => {
    const folded = contentLine(`SUMMARY:${'复'.repeat(60)}`)
    const [first = ''] = folded.split('\r\n')
    expect(utf8Length(first)).toBe(74)
    expect(first).toBe(`SUMMARY:${'复'.repeat(22)}`)
  })

  it('keeps every piece within 75 octets and gives the line back, whatever is in it', () => {
    fc.assert(
      fc.property(mixed, (text) => {
        const line = `DESCRIPTION:${textValue(text)}`
        const folded = contentLine(line)
        const pieces = folded.split('\r\n')
        expect(pieces.at(-1)).toBe('')
        for (const piece of pieces) {
          expect(Buffer.byteLength(piece, 'utf8')).toBeLessThanOrEqual(MAX_OCTETS)
          expect(piece.isWellFormed()).toBe(true)
        }
        expect(folded.replaceAll('\r\n ', '')).toBe(`${line}\r\n`)
      }),
    )
  })
})

describe('escaping', () => {
  it('gives the text back to a reader, without control characters', () => {
    fc.assert(
      fc.property(mixed, (text) => {
        const kept = text.replaceAll('\r\n', '\n').replace(/(?!\n)\p{Cc}/gu, '')
        expect(readText(textValue(text))).toBe(kept)
      }),
    )
  })

  it('lets no text end its line or begin a property of its own', () => {
    const title = '甲\r\nATTENDEE:mailto:a@b.test'
    const lines = readLines(calendarFile('名', [{ ...entry, title }], stampedAt))
    expect(lines.some((line) => line.startsWith('ATTENDEE'))).toBe(false)
    expect(lines).toContain('SUMMARY:甲\\nATTENDEE:mailto:a@b.test')
  })
})
