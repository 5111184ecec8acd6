/** 起诉日: nobody can have sued over a decision that did not exist yet. */
import { type CivilDate, formatChinese } from '#shared/kernel/civil-date.ts'
import { CLOSING_EVENTS } from '../ledger/closing.ts'
import { effectiveEvents, firstOfAny } from '../ledger/effective-events.ts'
import type { CaseAggregate, OfficeState } from '../model/aggregate.ts'
import { decisionLastDay } from '../procedure/limits.ts'

/**
 * Why a suit cannot have been filed that day; null when it can. A suit over the delay is older than the ending: its
 * papers came before it, or it was filed once the time for deciding had run out (法34; 行诉45).
 */
export function filingDayProblem(
  source: CaseAggregate,
  office: OfficeState,
  { filedOn, receivedOn }: { readonly filedOn: CivilDate | ''; readonly receivedOn: CivilDate },
): string | null {
  if (filedOn === '') return null
  const ended = firstOfAny(effectiveEvents(source.events), CLOSING_EVENTS)
  if (ended === undefined || filedOn >= ended.on || receivedOn < ended.on) return null
  const last = decisionLastDay(source, office, filedOn)
  if (last !== null && filedOn > last) return null
  return `起诉日不能早于被诉的决定作出之日（${formatChinese(ended.on)}），请核对。日期不清楚的可以先不填。`
}
