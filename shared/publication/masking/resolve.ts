/** Settles overlaps between findings and turns them into segments. */
import type { Finding, KeptSpan } from './detect/finding.ts'
import { MASKING_RULES } from './rules.ts'
import type { Segment } from './types.ts'

/** Non-overlapping findings in text order: heavier first, then longer, then earlier. */
export function withoutOverlaps(findings: readonly Finding[]): readonly Finding[] {
  const ranked = [...findings].sort(
    (a, b) => b.weight - a.weight || b.end - b.start - (a.end - a.start) || a.start - b.start,
  )
  const chosen: Finding[] = []
  for (const finding of ranked) {
    if (finding.end <= finding.start) continue
    if (chosen.every((other) => finding.end <= other.start || other.end <= finding.start)) {
      chosen.push(finding)
      continue
    }
    // What sticks out of a heavier finding is still secret: keep the uncovered ends.
    chosen.push(...uncovered(finding, chosen))
  }
  return withoutEchoes(chosen.sort((a, b) => a.start - b.start))
}

/** Pieces of one thing that stand side by side are written once: not 「某处某处」. */
function withoutEchoes(findings: readonly Finding[]): readonly Finding[] {
  return findings.map((finding, i) => {
    const before = findings[i - 1]
    if (before === undefined || before.end !== finding.start || before.rule !== finding.rule) return finding
    if (!('text' in finding.replacement) || !('text' in before.replacement)) return finding
    return finding.replacement.text === before.replacement.text
      ? { ...finding, replacement: { text: '' } }
      : finding
  })
}

function uncovered(finding: Finding, chosen: readonly Finding[]): readonly Finding[] {
  const inside = chosen
    .filter((other) => other.start < finding.end && finding.start < other.end)
    .sort((a, b) => a.start - b.start)
  const pieces: Finding[] = []
  let at = finding.start
  for (const other of inside) {
    if (other.start > at) pieces.push({ ...finding, start: at, end: other.start, secret: null })
    at = Math.max(at, other.end)
  }
  if (at < finding.end) pieces.push({ ...finding, start: at, end: finding.end, secret: null })
  return pieces
}

/** Cuts the text into kept and masked segments. `aliasOf` gives the final alias of a person. */
export function segmentsOf(
  text: string,
  findings: readonly Finding[],
  kept: readonly KeptSpan[],
  aliasOf: (person: string) => string,
): readonly Segment[] {
  const segments: Segment[] = []
  let at = 0
  const keep = (end: number) => {
    for (const span of kept
      .filter((other) => other.start >= at && other.end <= end)
      .sort((a, b) => a.start - b.start)) {
      if (span.start < at) continue
      plain(span.start)
      const source = text.slice(span.start, span.end)
      segments.push({ kind: 'keep', source, text: source, note: span.note })
      at = span.end
    }
    plain(end)
  }
  const plain = (end: number) => {
    if (end > at) segments.push({ kind: 'keep', source: text.slice(at, end), text: text.slice(at, end) })
    at = Math.max(at, end)
  }
  for (const finding of findings) {
    keep(finding.start)
    const source = text.slice(finding.start, finding.end)
    const secret = finding.secret === undefined ? source : finding.secret
    segments.push({
      kind: 'mask',
      source,
      text: written(finding, text.charAt(finding.end), aliasOf),
      rule: finding.rule,
      reason: finding.reason ?? MASKING_RULES[finding.rule].reason,
      ...(secret === null ? {} : { secret }),
    })
    at = finding.end
  }
  keep(text.length)
  return segments
}

/** A numbered alias does not run into a figure behind it: 「骆某某2 1999年」. */
function written(finding: Finding, next: string, aliasOf: (person: string) => string): string {
  if ('text' in finding.replacement) return finding.replacement.text
  const alias = aliasOf(finding.replacement.person)
  return /\d$/u.test(alias) && /\d/u.test(next) ? `${alias} ` : alias
}
