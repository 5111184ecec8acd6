/** Small words that documents repeat. */
import { type CivilDate, formatChinese } from '#shared/kernel/civil-date.ts'

/** `2026年11月21日`; empty when the day is not known. */
export function dateText(date: CivilDate | ''): string {
  return date === '' ? '' : formatChinese(date)
}

/** Joins the parts that are known with full-width commas. */
export function joinKnown(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('，')
}

/** The text without a full stop or semicolon at its end, so that a sentence can go on. */
export function withoutStop(text: string): string {
  return text.trim().replace(/[。；;.，,]+$/u, '')
}
