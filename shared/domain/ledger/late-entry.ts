/** 补录: what was done in time and entered after its limit. The event says so, the log and the reckoning repeat it. */
import { type CivilDate, formatChinese } from '#shared/kernel/civil-date.ts'
import type { CaseEvent } from '../model/event.ts'

const LATE_ENTRY = /^补录（登记日期[^）]+）/u

/** The words with which the note of such an event begins: `补录（登记日期2026年9月20日）`. */
export function lateEntryNote(enteredOn: CivilDate): string {
  return `补录（登记日期${formatChinese(enteredOn)}）`
}

/** Those words as they stand on an event; empty where it was entered in time. */
export function lateEntryOf(event: CaseEvent | undefined): string {
  return LATE_ENTRY.exec(event?.note ?? '')?.[0] ?? ''
}
