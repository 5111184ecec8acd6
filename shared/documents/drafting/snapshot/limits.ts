/** The limits that documents print, taken from the clocks of the case; nothing is reckoned here. */
import { type CaseClock, caseClocks, explainClock } from '#shared/domain/deadlines/case-clocks.ts'
import type { Deadline } from '#shared/domain/deadlines/engine/explain.ts'
import { cited } from '#shared/domain/deadlines/engine/wording.ts'
import { RULE_SETS } from '#shared/domain/deadlines/rule-sets.ts'
import { effectiveEvents } from '#shared/domain/ledger/effective-events.ts'
import { intervalsOf } from '#shared/domain/ledger/procedure-facts.ts'
import type { CaseAggregate, OfficeState } from '#shared/domain/model/aggregate.ts'
import { decisionLastDay } from '#shared/domain/procedure/limits.ts'
import { type CivilDate, formatChinese, laterOf, weekdayName } from '#shared/kernel/civil-date.ts'
import type { CaseSnapshot } from '../../templates/snapshot-shape.ts'

/** The day up to which the ledger speaks: documents are drafted from the record, not from the clock on the wall. */
export function ledgerDay(aggregate: CaseAggregate): CivilDate {
  return effectiveEvents(aggregate.events).reduce<CivilDate>(
    (latest, event) => laterOf(latest, event.on),
    aggregate.case.receivedOn,
  )
}

/** Last day for the decision as documents print it; null before acceptance and while an interval lets it move on. */
export function decisionDue(aggregate: CaseAggregate, office: OfficeState): CivilDate | null {
  const moves = intervalsOf(effectiveEvents(aggregate.events)).some(({ to }) => to === '')
  return moves ? null : decisionLastDay(aggregate, office, ledgerDay(aggregate))
}

/** The same as it was before any extension (法62Ⅰ). */
export function decisionDueBeforeExtension(aggregate: CaseAggregate, office: OfficeState): CivilDate | null {
  const events = aggregate.events.filter((event) => event.data.type !== 'extended')
  return decisionDue({ ...aggregate, events }, office)
}

/** Names one clock of a case: the rule, the party where each has its own, the days where the decision sets several. */
export function clockKey({ rule, partyId, facts: { setDays } }: CaseClock): string {
  const key = partyId === null ? rule.code : `${rule.code}@${partyId}`
  return setDays === undefined ? key : `${key}#${setDays}`
}

/** The clock of a key as the 期限计算说明 prints it; all empty when the document names no clock of this case. */
export function deadlineFacts(key: string, aggregate: CaseAggregate, office: OfficeState) {
  if (key === '') return NO_DEADLINE
  const clock = caseClocks(aggregate, office, ledgerDay(aggregate)).find(
    (candidate) => clockKey(candidate) === key,
  )
  if (clock === undefined) return NO_DEADLINE
  const explained = explainClock(clock, office)
  return explained.ok ? printedDeadline(explained.value) : NO_DEADLINE
}

/** A reckoning as the 期限计算说明 prints it, for clocks and for the calculator alike. */
export function printedDeadline(deadline: Deadline): CaseSnapshot['deadline'] {
  return {
    name: deadline.name,
    trigger: deadline.trigger,
    startDay: saidDay(deadline.startDay),
    lastDay: saidDay(deadline.lastDay),
    safeDay: saidDay(deadline.safeDay),
    articles: deadline.articles.map(cited).join('、'),
    ruleSet: RULE_SETS.find((set) => set.id === deadline.ruleSet)?.name ?? '',
    steps: deadline.steps,
    rows: rowsOf(deadline),
    notices: deadline.calendarNotices,
  }
}

const NO_DEADLINE: CaseSnapshot['deadline'] = {
  name: '',
  trigger: '',
  startDay: '',
  lastDay: '',
  safeDay: '',
  articles: '',
  ruleSet: '',
  steps: [],
  rows: [],
  notices: [],
}

function rowsOf({ reckoning }: Deadline) {
  if (reckoning.by === 'days') {
    return reckoning.days.map(({ date, ordinal, reason }) => ({
      span: formatChinese(date),
      count: ordinal === null ? '不计入' : `第${ordinal}日`,
      reason,
    }))
  }
  const stretches = reckoning.segments.map(({ kind, from, to, days, reason }) => ({
    span: from === to ? formatChinese(from) : `${formatChinese(from)}至${formatChinese(to)}`,
    count: kind === 'excluded' ? `${days}日不计入` : `${days}日`,
    reason: kind === 'counted' ? `计入${reason}的期限` : reason,
  }))
  const rolling = reckoning.rolling.map(({ date, reason }) => ({
    span: formatChinese(date),
    count: '末日顺延',
    reason,
  }))
  return [...stretches, ...rolling]
}

function saidDay(date: CivilDate): string {
  return `${formatChinese(date)}（${weekdayName(date)}）`
}
