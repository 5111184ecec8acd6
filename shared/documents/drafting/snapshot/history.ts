/** 案由程序段: what happened after the application came in, told from the ledger in the order of the procedure. */
import { eventsOf, latestOf } from '#shared/domain/ledger/effective-events.ts'
import { intervalsOf, procedureOf } from '#shared/domain/ledger/procedure-facts.ts'
import { sideStepsOf } from '#shared/domain/ledger/side-steps.ts'
import type { CaseAggregate, OfficeState } from '#shared/domain/model/aggregate.ts'
import { PROCEDURE_LABELS } from '#shared/domain/model/case.ts'
import type { CaseEvent } from '#shared/domain/model/event.ts'
import { type Party, partyName } from '#shared/domain/model/party.ts'
import type { CivilDate } from '#shared/kernel/civil-date.ts'
import { countedExtensions, type SilentRespondent } from './limits.ts'
import { partiesLabel, partiesOf } from './parties.ts'
import { dateText, withoutStop } from './wording.ts'

/** One thing that happened; what is told without a day of its own has its place in the order by `on`. */
type Step = { readonly on: CivilDate; readonly what: string; readonly dated: boolean }

/** What a telling needs besides the ledger; `self` is what the writer calls itself. */
type Telling = {
  readonly office: OfficeState
  readonly self: string
  readonly silent: readonly SilentRespondent[]
}

/** Whole sentences in the order of their days, each ending with 。. */
export function historyOf(
  aggregate: CaseAggregate,
  effective: readonly CaseEvent[],
  { office, self, silent }: Telling,
): readonly string[] {
  const steps = [
    ...correctionSteps(effective, self),
    ...acceptanceSteps(effective, self),
    ...thirdPartySteps(aggregate, effective),
    ...replySteps(aggregate, effective, self),
    ...silenceSteps(aggregate, silent),
    ...conversionSteps(effective),
    ...escalationSteps(effective, self),
    ...intervalSteps(effective, self),
    ...extensionSteps(aggregate, office),
  ]
  // The sort is stable: what falls on one day stays in the order of the procedure.
  const ordered = steps.sort((a, b) => (a.on === b.on ? 0 : a.on < b.on ? -1 : 1))
  return ordered.map(({ on, what, dated }, index) => {
    if (!dated) return `${what}。`
    const before = ordered[index - 1]
    return `${before?.dated === true && before.on === on ? '同日' : dateText(on)}，${what}。`
  })
}

/** 行政复议申请书副本, or 行政复议申请笔录复印件 for an oral application (法22Ⅲ、48). */
export function copyName(aggregate: CaseAggregate): string {
  return aggregate.case.kind === 'reconsideration' && aggregate.case.channel === 'oral'
    ? '行政复议申请笔录复印件'
    : '行政复议申请书副本'
}

function step(on: CivilDate, what: string): Step {
  return { on, what, dated: true }
}

function undated(on: CivilDate, what: string): Step {
  return { on, what, dated: false }
}

function correctionSteps(effective: readonly CaseEvent[], self: string): readonly Step[] {
  const asked = eventsOf(effective, 'correctionRequested')
  const first = asked[0]?.on
  return [
    ...asked.map(({ on }) => step(on, `因申请材料不齐全或者表述不清楚，${self}书面通知申请人补正`)),
    ...eventsOf(effective, 'correctionReceived')
      .filter(({ on }) => first !== undefined && on >= first)
      .map(({ on }) => step(on, '申请人提交补正材料')),
  ]
}

function acceptanceSteps(effective: readonly CaseEvent[], self: string): readonly Step[] {
  const accepted = latestOf(effective, 'accepted')
  if (accepted === null) return []
  const { on, data } = accepted
  const procedure = `适用${PROCEDURE_LABELS[data.procedure]}审理`
  return data.deemed
    ? [undated(on, `自${dateText(on)}起，该申请依法视为受理，${procedure}`)]
    : [step(on, `${self}依法受理，${procedure}`)]
}

function thirdPartySteps(aggregate: CaseAggregate, effective: readonly CaseEvent[]): readonly Step[] {
  const thirdParties = partiesOf(aggregate.parties, 'thirdParty')
  if (thirdParties.length === 0) return []
  // The ledger keeps no day for it; it is told after the acceptance.
  const on = latestOf(effective, 'accepted')?.on ?? aggregate.case.receivedOn
  return [undated(on, `${partiesLabel(thirdParties)}作为第三人参加行政复议`)]
}

const REPLY_EVIDENCE = '作出行政行为的证据、依据和其他有关材料'

function replySteps(
  aggregate: CaseAggregate,
  effective: readonly CaseEvent[],
  self: string,
): readonly Step[] {
  return partiesOf(aggregate.parties, 'respondent').flatMap((party) => {
    const who = respondentName(aggregate, party)
    const sent = eventsOf(effective, 'copySent').find((event) => event.data.partyId === party.id)
    const served = eventsOf(effective, 'copyServed').find((event) => event.data.partyId === party.id)
    const reply = eventsOf(effective, 'replyReceived').find((event) => event.data.partyId === party.id)
    return [
      ...(sent === undefined ? [] : [step(sent.on, `${self}向${who}发送${copyName(aggregate)}`)]),
      ...(served === undefined ? [] : [step(served.on, `${who}收到上述材料`)]),
      ...(reply === undefined
        ? []
        : [
            step(reply.on, `${who}提出书面答复${reply.data.withEvidence ? `，并提交${REPLY_EVIDENCE}` : ''}`),
          ]),
    ]
  })
}

/** 法70: silence is a fact only once the time to reply is over; it has its place in the order there. */
function silenceSteps(aggregate: CaseAggregate, silent: readonly SilentRespondent[]): readonly Step[] {
  return silent.map(({ party, lastDay }) =>
    undated(lastDay, `${respondentName(aggregate, party)}未提出书面答复，也未提交${REPLY_EVIDENCE}`),
  )
}

/** 被申请人, by name where there are several. */
function respondentName({ parties }: CaseAggregate, party: Party): string {
  return partiesOf(parties, 'respondent').length > 1 ? `被申请人${partyName(party)}` : '被申请人'
}

function conversionSteps(effective: readonly CaseEvent[]): readonly Step[] {
  const converted = latestOf(effective, 'convertedToOrdinary')
  if (converted === null || procedureOf(effective) !== 'ordinary') return []
  const cause = causeOf(converted.data.reason)
  return [step(converted.on, `${cause}经行政复议机构的负责人批准，本案转为普通程序审理`)]
}

/** 条例40Ⅲ: a case taken up from the office below, whose time for deciding begins anew. */
function escalationSteps(effective: readonly CaseEvent[], self: string): readonly Step[] {
  return sideStepsOf(effective, 'escalationReceived').map(({ on, data }) =>
    step(on, `${self}收到${data.body}移送的案件材料，依法提级审理，审理期限自收到案件材料之日起重新计算`),
  )
}

function intervalSteps(effective: readonly CaseEvent[], self: string): readonly Step[] {
  const suspensions = eventsOf(effective, 'suspended')
  return intervalsOf(effective).flatMap(({ kind, from, to }) => {
    // What began and ended on one day is told once.
    const end = (what: string) => (to === '' || to === from ? [] : [step(to, what)])
    if (kind === 'appraisal') return [step(from, `${self}委托鉴定`), ...end('鉴定结束')]
    if (kind === 'inspection') return [step(from, `${self}进行现场勘验`), ...end('现场勘验结束')]
    const cause = causeOf(suspensions.find((event) => event.on === from)?.data.reason ?? '')
    return [step(from, `${cause}${self}依法中止审理`), ...end(`中止的原因消除，${self}恢复审理`)]
  })
}

function extensionSteps(aggregate: CaseAggregate, office: OfficeState): readonly Step[] {
  return countedExtensions(aggregate, office).map(({ on, data }) =>
    step(
      on,
      `因情况复杂，不能在规定期限内作出行政复议决定，经行政复议机构的负责人批准，本案审理期限延长${data.days}日`,
    ),
  )
}

/** A recorded reason as the beginning of a sentence; it often begins with 因 already. */
function causeOf(reason: string): string {
  const why = withoutStop(reason).replace(/^因(?:为)?/u, '')
  return why === '' ? '' : `因${why}，`
}
