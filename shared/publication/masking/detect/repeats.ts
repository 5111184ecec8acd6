/** What was once recognised as private is private everywhere: a number labelled once may stand bare elsewhere. */
import { type Compact, compactRange, escapeRegExp, sourceRange } from '../fold.ts'
import type { RuleCode } from '../types.ts'
import { type Finding, matches } from './finding.ts'

const REPEATED: ReadonlySet<RuleCode> = new Set([
  'id-number',
  'phone',
  'e-mail',
  'handle',
  'bank-card',
  'plate',
  'labelled-number',
  'long-number',
  'property-certificate',
  'address',
  'other-name',
])

/** Further occurrences of values that the other detectors found. */
export function findRepeats(view: Compact, findings: readonly Finding[]): readonly Finding[] {
  const values = new Map<string, Finding>()
  for (const finding of findings) {
    const range = compactRange(view, finding)
    const value = view.text.slice(range.start, range.end)
    if (REPEATED.has(finding.rule) && value.length >= (finding.rule === 'other-name' ? 2 : 5))
      values.set(value, finding)
  }
  return [...values].flatMap(([value, finding]) => {
    const edge = /^[0-9A-Za-z]/.test(value) ? '(?<![0-9A-Za-z])' : ''
    const tail = /[0-9A-Za-z]$/.test(value) ? '(?![0-9A-Za-z])' : ''
    return [...matches(view.text, new RegExp(`${edge}${escapeRegExp(value)}${tail}`, 'gu'))].map(
      ({ start, end }) => ({
        ...finding,
        ...sourceRange(view, start, end),
        weight: finding.weight - 20,
      }),
    )
  })
}
