/** The limits that documents print, taken from the clocks of the case; nothing is reckoned here. */
import { type CaseClock, caseClocks, explainClock } from '#shared/domain/deadlines/case-clocks.ts'
import type { Deadline } from '#shared/domain/deadlines/engine/explain.ts'
import { cited } from '#shared/domain/deadlines/engine/wording.ts'
import { localSource } from '#shared/domain/deadlines/local-due.ts'
import { heldText, PAUSES, type Pause, spentOf } from '#shared/domain/deadlines/pauses.ts'
import { RULE_SETS } from '#shared/domain/deadlines/rule-sets.ts'
import { effectiveEvents, eventsOf, latestOf } from '#shared/domain/ledger/effective-events.ts'
import { intervalsOf } from '#shared/domain/ledger/procedure-facts.ts'
import { sideIntervalsOf } from '#shared/domain/ledger/side-steps.ts'
import type { CaseAggregate, OfficeState } from '#shared/domain/model/aggregate.ts'
import type { EventOf } from '#shared/domain/model/event.ts'
import type { Party } from '#shared/domain/model/party.ts'
import { startsFromOf } from '#shared/domain/procedure/decision-term.ts'
import { decisionClocks, decisionLastDay, replyLastDay } from '#shared/domain/procedure/limits.ts'
import {
  type CivilDate,
  formatChinese,
  laterOf,
  parseCivilDate,
  weekdayName,
} from '#shared/kernel/civil-date.ts'
import type { CaseSnapshot } from '../../templates/snapshot-shape.ts'
import { partiesOf } from './parties.ts'

/** The day up to which the ledger speaks: documents are drafted from the record, not from the clock on the wall. */
export function ledgerDay(aggregate: CaseAggregate): CivilDate {
  return effectiveEvents(aggregate.events).reduce<CivilDate>(
    (latest, event) => laterOf(latest, event.on),
    aggregate.case.receivedOn,
  )
}

/** Last day for the decision as documents print it; null before acceptance and while an interval lets it move on. */
export function decisionDue(aggregate: CaseAggregate, office: OfficeState): CivilDate | null {
  const effective = effectiveEvents(aggregate.events)
  const asked = sideIntervalsOf(effective).filter(({ kind }) => kind === 'escalation-request')
  const moves = [...intervalsOf(effective), ...asked].some(({ to }) => to === '')
  return moves ? null : decisionLastDay(aggregate, office, ledgerDay(aggregate))
}

/** The same as it was before any extension (法62Ⅰ). */
export function decisionDueBeforeExtension(aggregate: CaseAggregate, office: OfficeState): CivilDate | null {
  const events = aggregate.events.filter((event) => event.data.type !== 'extended')
  return decisionDue({ ...aggregate, events }, office)
}

/** A respondent whose time to reply is over, and the day it ended on. */
export type SilentRespondent = { readonly party: Party; readonly lastDay: CivilDate }

/** The respondents who let their time to reply run out by the day `asOf` (法48、54Ⅰ、70). */
export function silentRespondents(
  aggregate: CaseAggregate,
  office: OfficeState,
  asOf: CivilDate,
): readonly SilentRespondent[] {
  const replies = eventsOf(effectiveEvents(aggregate.events), 'replyReceived')
  return partiesOf(aggregate.parties, 'respondent')
    .filter((party) => !replies.some(({ data }) => data.partyId === party.id))
    .flatMap((party) => {
      const lastDay = replyLastDay(aggregate, office, asOf, party.id)
      return lastDay === null || lastDay >= asOf ? [] : [{ party, lastDay }]
    })
}

/** Before acceptance nothing is known of the time for deciding. */
export const NO_DECISION_TERM = { decisionDays: '', decisionFrom: '', setTermBy: '', isExtendable: false }

/** How long the time for deciding is, from when it runs and what sets it, as the clock in force counts it (法62). */
export function decisionTermFacts(aggregate: CaseAggregate, office: OfficeState): typeof NO_DECISION_TERM {
  const clock = decisionClocks(aggregate, office, ledgerDay(aggregate)).at(-1)
  if (clock === undefined) return NO_DECISION_TERM
  const { rule, facts } = clock
  return {
    decisionDays: String(facts.setDays ?? rule.length ?? ''),
    decisionFrom: startOf(clock, aggregate),
    setTermBy: facts.setBy ?? '',
    isExtendable: rule.extension !== null,
  }
}

/** What happened on the day the clock starts from, as the ledger has it. */
function startOf({ rule, facts: { trigger } }: CaseClock, aggregate: CaseAggregate): string {
  const effective = effectiveEvents(aggregate.events)
  const received = latestOf(effective, 'applicationReceived')?.on ?? aggregate.case.receivedOn
  const term = rule.code === 'DL-DECIDE-SET' ? latestOf(effective, 'decisionTermSet') : null
  // Accepted on the day it came: the statute, not the calendar, says from which of the two the term runs.
  if (term !== null && startsFromOf(term.data) === 'received' && received === trigger) return '收到申请'
  if (latestOf(effective, 'accepted')?.on === trigger) return '受理申请'
  if (received === trigger) return '收到申请'
  return latestOf(effective, 'convertedToOrdinary')?.on === trigger ? '转为普通程序' : '收到案件材料'
}

/** The extensions that took effect: one granted after its limit had ended, or where there can be none, did not (法62Ⅰ). */
export function countedExtensions(
  aggregate: CaseAggregate,
  office: OfficeState,
): readonly EventOf<'extended'>[] {
  const clocks = decisionClocks(aggregate, office, ledgerDay(aggregate))
  return eventsOf(effectiveEvents(aggregate.events), 'extended').filter(({ on }) =>
    clocks.some(({ facts: { trigger, extensionDecidedOn: until } }) => {
      return trigger !== undefined && until !== undefined && trigger <= on && on <= until
    }),
  )
}

/** Names one clock of a case: the rule, the party where each has its own, the days where the decision sets several. */
export function clockKey({ rule, partyId, facts: { setDays } }: CaseClock): string {
  const key = partyId === null ? rule.code : `${rule.code}@${partyId}`
  return setDays === undefined ? key : `${key}#${setDays}`
}

/**
 * The clock of a key as the 期限计算说明 prints it, told of the day `on`, or where none is given of the day the ledger ends;
 * all empty when the document names no clock of this case.
 */
export function deadlineFacts(key: string, aggregate: CaseAggregate, office: OfficeState, on = '') {
  if (key === '') return NO_DEADLINE
  const asOf = parseCivilDate(on) ?? ledgerDay(aggregate)
  const clock = caseClocks(aggregate, office, asOf).find((candidate) => clockKey(candidate) === key)
  if (clock === undefined) return NO_DEADLINE
  const explained = explainClock(clock, office)
  if (!explained.ok) return NO_DEADLINE
  const printed = printedDeadline(explained.value)
  return clock.paused === null ? printed : heldOpen(printed, clock, clock.paused, explained.value, asOf)
}

/** A paper must not name a day that will have moved by the time it is read, unless it says on what that day rests. */
function heldOpen(
  printed: CaseSnapshot['deadline'],
  { rule, facts }: CaseClock,
  pause: Pause,
  { reckoning, lastDay }: Deadline,
  asOf: CivilDate,
): CaseSnapshot['deadline'] {
  const { ends } = PAUSES[pause]
  const spent = spentOf(pause, facts, rule, reckoning)
  const day = formatChinese(asOf)
  return {
    ...printed,
    lastDay: `${heldText(pause, saidDay(lastDay), { spent, day })}。`,
    safeDay: PAUSES[pause].lastDay,
    localDay: '',
    steps: [`本期限尚在停止计算，以下各步按${day}${ends}推算，${ends}后须重新计算。`, ...printed.steps],
    rows: rowsOf({ reckoning }, asOf).map(({ row, ahead }) =>
      ahead ? { ...row, reason: `${row.reason}（按${day}${ends}推算）` } : row,
    ),
  }
}

/** A reckoning as the 期限计算说明 prints it, for clocks and for the calculator alike. */
export function printedDeadline(deadline: Deadline): CaseSnapshot['deadline'] {
  return {
    name: deadline.name,
    trigger: deadline.trigger,
    startDay: saidDay(deadline.startDay),
    lastDay: saidDay(deadline.lastDay),
    safeDay: saidDay(deadline.local?.safeDay ?? deadline.safeDay),
    localDay: localDay(deadline),
    articles: deadline.articles.map(cited).join('、'),
    ruleSet: RULE_SETS.find((set) => set.id === deadline.ruleSet)?.name ?? '',
    steps: deadline.steps,
    rows: rowsOf(deadline, deadline.lastDay).map(({ row }) => row),
    notices: deadline.calendarNotices,
  }
}

const NO_DEADLINE: CaseSnapshot['deadline'] = {
  name: '',
  trigger: '',
  startDay: '',
  lastDay: '',
  safeDay: '',
  localDay: '',
  articles: '',
  ruleSet: '',
  steps: [],
  rows: [],
  notices: [],
}

/** The list, day by day or stretch by stretch; `ahead` marks what begins after a day. */
function rowsOf({ reckoning }: Pick<Deadline, 'reckoning'>, after: CivilDate) {
  if (reckoning.by === 'days') {
    return reckoning.days.map(({ date, ordinal, reason }) => ({
      row: {
        span: formatChinese(date),
        count: ordinal === null ? '不计入' : `第${ordinal}日`,
        reason,
      },
      ahead: date > after,
    }))
  }
  const stretches = reckoning.segments.map(({ kind, from, to, days, reason }) => ({
    row: {
      span: from === to ? formatChinese(from) : `${formatChinese(from)}至${formatChinese(to)}`,
      count: kind === 'excluded' ? `${days}日不计入` : `${days}日`,
      reason: kind === 'counted' ? `计入${reason}的期限` : reason,
    },
    ahead: from > after,
  }))
  const rolling = reckoning.rolling.map(({ date, reason }) => ({
    row: { span: formatChinese(date), count: '末日顺延', reason },
    ahead: date > after,
  }))
  return [...stretches, ...rolling]
}

function localDay({ local }: Deadline): string {
  return local === null ? '' : `${saidDay(local.lastDay)}，${localSource(local.limit)}`
}

function saidDay(date: CivilDate): string {
  return `${formatChinese(date)}（${weekdayName(date)}）`
}
