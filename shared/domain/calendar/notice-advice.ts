/**
 * Advice in a notice. Wishes about leave of one's own change no working day (2024: 除夕 was encouraged, not
 * given), but a day off or a make-up day decided in the same sentence must not go with them.
 */
import type { SentenceReading } from './notice-sentence.ts'

const ADVICE = /鼓励|倡导|提倡|建议|可结合|可以结合/u
const DECISION = /\d{1,2}日.*(?:上班|补班|放假)/u

/** True when a sentence, or a clause of it, advises. */
export function hasAdvice(text: string): boolean {
  return ADVICE.test(text)
}

/** True when a sentence, or a clause of it, says of a date that it is off or worked. */
export function decides(text: string): boolean {
  return DECISION.test(text)
}

/** The clauses before the first advice, and those behind it that decide about a day themselves. */
export function withoutAdvice(text: string): string {
  const clauses = text.split(',')
  const first = clauses.findIndex((clause) => hasAdvice(clause))
  const before = clauses.slice(0, first).join(',')
  const behind = clauses.slice(first).filter((clause) => !hasAdvice(clause) && decides(clause))
  return [...(decides(before) ? [before] : []), ...behind].join(',')
}

/** Advice read for a decision, or the reverse, is for a person to see. */
export function adviceProblem({ off, work }: SentenceReading): string {
  return off.length + work.length === 0
    ? '这句话有倡议性的内容，其中的日期没有采用，请对照原文核对。'
    : '这句话有倡议性的内容，只采用了写明放假、上班的部分，请对照原文核对。'
}
