import { MASKING_RULES } from './rules.ts'
import type { MaskResult } from './types.ts'

/** A row of the internal 脱敏处理对照单; it never enters the published package. */
export type ComparisonRow = {
  readonly number: number
  readonly source: string
  readonly published: string
  readonly rule: string
  readonly reason: string
  readonly basis: string
}

/** Every change, in text order. */
export function comparisonRows(result: MaskResult): readonly ComparisonRow[] {
  return result.segments
    .flatMap((segment) => (segment.kind === 'mask' ? [segment] : []))
    .map((segment, index) => ({
      number: index + 1,
      source: segment.source,
      published: segment.text === '' ? '（删去）' : segment.text,
      rule: MASKING_RULES[segment.rule].label,
      reason: segment.reason,
      basis: MASKING_RULES[segment.rule].basis,
    }))
}
