/** 案由程序段: what happened after the application came in, told from the ledger in the order of the procedure. */
import { eventsOf, latestOf } from '#shared/domain/ledger/effective-events.ts'
import { intervalsOf, procedureOf } from '#shared/domain/ledger/procedure-facts.ts'
import type { CaseAggregate } from '#shared/domain/model/aggregate.ts'
import { PROCEDURE_LABELS } from '#shared/domain/model/case.ts'
import type { CaseEvent } from '#shared/domain/model/event.ts'
import { type Party, partyName } from '#shared/domain/model/party.ts'
import { partiesLabel, partiesOf } from './parties.ts'
import { dateText, withoutStop } from './wording.ts'

/** Whole sentences, each ending with 。; `self` is what the writer calls itself (本机关, 本府). */
export function historyOf(
  aggregate: CaseAggregate,
  effective: readonly CaseEvent[],
  self: string,
): readonly string[] {
  return [
    ...correctionSentences(effective, self),
    ...acceptanceSentences(effective, self),
    ...replySentences(aggregate.parties, effective, copyName(aggregate), self),
    ...thirdPartySentences(aggregate.parties),
    ...conversionSentences(effective),
    ...intervalSentences(effective, self),
    ...extensionSentences(effective),
  ]
}

/** 行政复议申请书副本, or 行政复议申请笔录复印件 for an oral application (法22Ⅲ、48). */
export function copyName(aggregate: CaseAggregate): string {
  return aggregate.case.kind === 'reconsideration' && aggregate.case.channel === 'oral'
    ? '行政复议申请笔录复印件'
    : '行政复议申请书副本'
}

function correctionSentences(effective: readonly CaseEvent[], self: string): readonly string[] {
  return eventsOf(effective, 'correctionRequested').map((requested) => {
    const received = eventsOf(effective, 'correctionReceived').find((event) => event.on >= requested.on)
    const answer = received === undefined ? '' : `，申请人于${dateText(received.on)}提交了补正材料`
    return `因申请材料不齐全或者表述不清楚，${self}于${dateText(requested.on)}书面通知申请人补正${answer}。`
  })
}

function acceptanceSentences(effective: readonly CaseEvent[], self: string): readonly string[] {
  const accepted = latestOf(effective, 'accepted')
  if (accepted === null) return []
  const on = dateText(accepted.on)
  const how = accepted.data.deemed ? `该申请自${on}起依法视为受理` : `${self}于${on}依法受理`
  return [`${how}，适用${PROCEDURE_LABELS[accepted.data.procedure]}审理。`]
}

function replySentences(
  parties: readonly Party[],
  effective: readonly CaseEvent[],
  copy: string,
  self: string,
): readonly string[] {
  const respondents = partiesOf(parties, 'respondent')
  const several = respondents.length > 1
  return respondents.flatMap((party) => {
    const who = several ? `被申请人${partyName(party)}` : '被申请人'
    const sent = eventsOf(effective, 'copySent').find((event) => event.data.partyId === party.id)
    const served = eventsOf(effective, 'copyServed').find((event) => event.data.partyId === party.id)
    const reply = eventsOf(effective, 'replyReceived').find((event) => event.data.partyId === party.id)
    if (sent === undefined && reply === undefined) return []
    const parts = [
      ...(sent === undefined ? [] : [`${self}于${dateText(sent.on)}向${who}发送${copy}`]),
      ...(served === undefined ? [] : [`${who}于${dateText(served.on)}收到`]),
      reply === undefined
        ? `${who}未提出书面答复，也未提交作出行政行为的证据、依据和其他有关材料`
        : `${who}于${dateText(reply.on)}提出书面答复${reply.data.withEvidence ? '，并提交了作出行政行为的证据、依据和其他有关材料' : ''}`,
    ]
    return [`${parts.join('，')}。`]
  })
}

function thirdPartySentences(parties: readonly Party[]): readonly string[] {
  const thirdParties = partiesOf(parties, 'thirdParty')
  return thirdParties.length === 0 ? [] : [`${partiesLabel(thirdParties)}作为第三人参加行政复议。`]
}

function conversionSentences(effective: readonly CaseEvent[]): readonly string[] {
  const converted = latestOf(effective, 'convertedToOrdinary')
  if (converted === null || procedureOf(effective) !== 'ordinary') return []
  const why = withoutStop(converted.data.reason)
  const cause = why === '' ? '' : `因${why}，`
  return [`${cause}经行政复议机构的负责人批准，本案于${dateText(converted.on)}转为普通程序审理。`]
}

function intervalSentences(effective: readonly CaseEvent[], self: string): readonly string[] {
  const suspensions = eventsOf(effective, 'suspended')
  return intervalsOf(effective).map(({ kind, from, to }) => {
    const end = to === '' ? '' : `，于${dateText(to)}${kind === 'suspension' ? '恢复审理' : '结束'}`
    if (kind === 'appraisal') return `本案自${dateText(from)}起委托鉴定${end}。`
    if (kind === 'inspection') return `${self}自${dateText(from)}起进行现场勘验${end}。`
    const reason = withoutStop(suspensions.find((event) => event.on === from)?.data.reason ?? '')
    return `${reason === '' ? '' : `因${reason}，`}${self}于${dateText(from)}依法中止审理${end}。`
  })
}

function extensionSentences(effective: readonly CaseEvent[]): readonly string[] {
  return eventsOf(effective, 'extended').map(
    (event) =>
      `因情况复杂，不能在规定期限内作出行政复议决定，经行政复议机构的负责人批准，本案审理期限延长${event.data.days}日。`,
  )
}
