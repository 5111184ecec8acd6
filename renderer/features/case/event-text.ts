/** What one ledger event says, in a phrase for the chronology. */
import { acceptanceCondition } from '#shared/domain/acceptance/acceptance-conditions.ts'
import { termsText } from '#shared/domain/decision/operative-text.ts'
import { rulingLabel } from '#shared/domain/litigation/outcomes.ts'
import { performTermText } from '#shared/domain/litigation/perform-term.ts'
import type { CaseAggregate, OfficeState } from '#shared/domain/model/aggregate.ts'
import { CHANNEL_LABELS, PROCEDURE_LABELS } from '#shared/domain/model/case.ts'
import { DECISION_TYPE_LABELS } from '#shared/domain/model/decision.ts'
import type { CaseEvent, EventData } from '#shared/domain/model/event.ts'
import { EVENT_LABELS } from '#shared/domain/model/event.ts'
import { partyName } from '#shared/domain/model/party.ts'
import { fullName } from '#shared/domain/model/person.ts'
import { setTermSource, startsFromOf, TERM_STARTS } from '#shared/domain/procedure/decision-term.ts'
import { sideStep } from '#shared/domain/procedure/side-steps.ts'
import { SUSPENSION_GROUNDS, TERMINATION_GROUNDS } from '#shared/domain/procedure/statutory-grounds.ts'

const OPINION_METHODS = {
  inPerson: '当面',
  phone: '电话',
  video: '视频',
  written: '书面',
  notPossible: '因当事人原因未能听取',
} as const

type Describer<T extends EventData['type']> = (
  data: Extract<EventData, { readonly type: T }>,
  name: NameBook,
) => string

type NameBook = {
  readonly party: (id: string) => string
  readonly staff: (id: string) => string
  readonly document: (id: string) => string
  readonly event: (id: string) => string
}

const nothing = () => ''

const conditionText = (code: string) => acceptanceCondition(code)?.text ?? code

const DESCRIBERS: { readonly [T in EventData['type']]: Describer<T> } = {
  applicationReceived: (data) =>
    joined([CHANNEL_LABELS[data.channel], data.postmarkedOn === '' ? '' : `邮戳 ${data.postmarkedOn}`]),
  correctionRequested: (data) => data.items.join('；'),
  correctionNoticeServed: (data, name) => name.party(data.partyId),
  correctionExtended: (data) => `延长到 ${data.until}，批准人 ${data.approvedBy}`,
  correctionReceived: (data) => data.content,
  abandoned: nothing,
  reviewed: (data) =>
    data.notMet.length + data.unclear.length === 0
      ? '七项受理条件均符合'
      : [
          ...data.notMet.map((code) => `不符合：${conditionText(code)}`),
          ...data.unclear.map((code) => `无法判断：${conditionText(code)}`),
        ].join('；'),
  accepted: (data) => joined([PROCEDURE_LABELS[data.procedure], data.deemed ? '视为受理' : '']),
  refused: (data) => joined([...data.conditions.map(conditionText), data.reason]),
  handlersAssigned: (data, name) => data.staffIds.map(name.staff).join('、'),
  recused: (data, name) => joined([name.staff(data.staffId), data.reason]),
  copySent: (data, name) => name.party(data.partyId),
  copyServed: (data, name) => name.party(data.partyId),
  replyReceived: (data, name) =>
    joined([name.party(data.partyId), data.withEvidence ? '附证据、依据' : '未附证据、依据', data.summary]),
  opinionHeard: (data, name) =>
    joined([data.partyIds.map(name.party).join('、'), OPINION_METHODS[data.method], data.summary]),
  hearingScheduled: (data) => `定于 ${data.hearingOn}`,
  hearingCancelled: (data) => data.reason,
  hearingHeld: (data) => data.summary,
  suspended: (data) =>
    joined([SUSPENSION_GROUNDS.find(({ ground }) => ground === data.ground)?.text ?? '', data.reason]),
  resumed: (data) => data.reason,
  appraisalStarted: (data) => data.matter,
  appraisalEnded: nothing,
  inspectionStarted: (data) => data.matter,
  inspectionEnded: nothing,
  extended: (data) => joined([`延长 ${data.days} 日`, `批准人 ${data.approvedBy}`, data.reason]),
  decisionTermSet: (data) =>
    `${setTermSource(data)}，${data.days} 日，自${TERM_STARTS[startsFromOf(data)]}起算`,
  convertedToOrdinary: (data) => joined([`批准人 ${data.approvedBy}`, data.reason]),
  decided: (data, name) =>
    joined([
      data.types.map((type) => DECISION_TYPE_LABELS[type]).join('、'),
      termsText(data.terms),
      name.document(data.documentId),
    ]),
  terminated: (data) =>
    joined([TERMINATION_GROUNDS.find(({ ground }) => ground === data.ground)?.text ?? '', data.reason]),
  served: (data, name) => joined([name.document(data.documentId), name.party(data.partyId)]),
  copiedToSuperior: (data) => data.recipient,
  performed: (data) => data.summary,
  published: nothing,
  publicationDeclined: (data) => data.reason,
  publicationWithdrawn: (data) => data.reason,
  publicationReopened: (data) => data.reason,
  sued: (data) =>
    joined([
      `原告 ${data.plaintiff}`,
      data.filedOn === '' ? '' : `起诉 ${data.filedOn}`,
      (data.docketedOn ?? '') === '' ? '' : `立案 ${data.docketedOn}`,
      data.again ?? '',
    ]),
  complaintReceived: (data) => data.court,
  answerFiled: (data) => data.summary,
  appealAnswered: (data) => data.summary,
  evidenceExtensionRequested: (data) => data.reason,
  courtHearing: (data) => joined([data.headAttended ? '负责人出庭' : '', data.summary]),
  sideStep: (data) => joined([sideStep(data.step)?.label ?? '', data.body]),
  judged: (data, name) =>
    joined([
      rulingLabel(data),
      data.appellantId === undefined ? '' : name.party(data.appellantId),
      data.performTerm === undefined ? '' : `履行期限 ${performTermText(data.performTerm)}`,
      data.summary,
    ]),
  judgmentServed: (data, name) => name.party(data.partyId),
  appealed: (data, name) =>
    joined([
      name.party(data.partyId),
      data.copyReceivedOn === '' ? '' : `收到上诉状副本 ${data.copyReceivedOn}`,
    ]),
  corrected: (data, name) =>
    joined([
      name.event(data.targetId),
      data.voided ? '没有发生，作废' : `日期改为 ${data.newOn}`,
      `理由：${data.reason}`,
    ]),
}

/** The details of an event without its label; empty when the label says it all. */
export function eventText(event: CaseEvent, aggregate: CaseAggregate, office: OfficeState): string {
  // One table for a union: each describer is only ever given the data of its own type.
  const describe = DESCRIBERS[event.data.type] as Describer<EventData['type']>
  return joined([describe(event.data, nameBook(aggregate, office)), event.note])
}

function nameBook(aggregate: CaseAggregate, office: OfficeState): NameBook {
  return {
    party: (id) => {
      const party = aggregate.parties.find((row) => row.id === id)
      return party === undefined ? '' : partyName(party)
    },
    staff: (id) => {
      const member = office.staff.find((row) => row.id === id)
      return member === undefined ? '' : fullName(member.name)
    },
    document: (id) => {
      const document = aggregate.documents.find((row) => row.id === id)
      return document === undefined ? '' : `${document.title} ${document.number}`.trim()
    },
    event: (id) => {
      const target = aggregate.events.find((row) => row.id === id)
      return target === undefined ? '' : `“${EVENT_LABELS[target.data.type]}”（${target.on}）`
    },
  }
}

function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('，')
}
