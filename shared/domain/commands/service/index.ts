/** 送达: one row per document and addressee; a known day of service enters the ledger and starts the clocks. */
import { type CivilDate, formatChinese } from '#shared/kernel/civil-date.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { TEXT_CAPS, textErrors } from '../../identity/text.ts'
import { eventsOf, latestOf } from '../../ledger/effective-events.ts'
import type { DocumentRecord } from '../../model/document.ts'
import { type Party, partyName } from '../../model/party.ts'
import { SERVICE_METHOD_LABELS, type ServiceRecord } from '../../model/service.ts'
import { announcementServedOn, serviceMethodRule } from '../../service/service-methods.ts'
import { type CaseScope, conclude, type NewEvent, onAnyCase } from '../case-scope.ts'
import { allValid, dayErrors, optionalDayErrors } from '../checks.ts'
import { created, revised } from '../context.ts'
import type { CommandOf, Deciders } from '../decider.ts'
import { type DomainError, type FieldError, invalid, notAllowed, notFound } from '../errors.ts'
import { findDocument, findParty } from '../find.ts'
import type { ServiceCommand, ServiceInput } from './service-command.ts'

/** 登记送达, served already or on its way. */
const record = onAnyCase<CommandOf<'service.record'>>((scope, command) => {
  const { service } = command
  const document = findDocument(scope, service.documentId)
  if (!document.ok) return document
  const party = findParty(scope, service.partyId)
  if (!party.ok) return party
  if (document.value.status !== 'issued') {
    return err(notAllowed('只有已签发的文书才能送达。请先签发这份文书。'))
  }
  const checked = allValid(serviceErrors(scope, document.value, service))
  if (!checked.ok) return checked
  const duplicate = duplicateOf(scope, service, party.value)
  if (duplicate !== null) return err(notAllowed(duplicate))
  const row = created<ServiceRecord>(scope.context, { ...service, caseId: scope.aggregate.case.id })
  const events =
    service.servedOn === ''
      ? ok(sentEvents(scope, document.value, row, party.value))
      : servedEvents(scope, document.value, row, party.value, service.servedOn)
  if (!events.ok) return err(events.error)
  return conclude(scope, {
    events: events.value,
    puts: { services: [row] },
    summary: `${document.value.title}${document.value.number}${SERVICE_METHOD_LABELS[service.method]}${partyName(party.value)}`,
    recordId: row.id,
  })
})

/** 登记签收 of a document that was on its way. */
const complete = onAnyCase<CommandOf<'service.complete'>>((scope, command) => {
  const row = scope.aggregate.services.find(({ id, deleted }) => id === command.serviceId && deleted === 0)
  if (row === undefined) return err(notFound('这条送达记录'))
  const document = findDocument(scope, row.documentId)
  if (!document.ok) return document
  const party = findParty(scope, row.partyId)
  if (!party.ok) return party
  if (document.value.status !== 'issued') {
    return err(notAllowed('这份文书已经作废，不能再登记签收。已经寄到当事人手中的，请联系当事人收回。'))
  }
  if (row.servedOn !== '') {
    return err(notAllowed(`已登记于${formatChinese(row.servedOn)}送达。日期有误的，请更正原记录。`))
  }
  const { servedOn, receivedBy, relation, evidence } = command
  const checked = allValid(
    dayErrors('servedOn', servedOn, { label: '送达日期', today: scope.today }),
    serviceErrors(scope, document.value, { ...row, servedOn, receivedBy, relation, evidence }),
  )
  if (!checked.ok) return checked
  const done = revised(scope.context, row, { servedOn, receivedBy, relation, evidence })
  const events = servedEvents(scope, document.value, done, party.value, servedOn)
  if (!events.ok) return err(events.error)
  return conclude(scope, {
    events: events.value,
    puts: { services: [done] },
    summary: `${document.value.title}于${formatChinese(servedOn)}送达${partyName(party.value)}`,
    recordId: row.id,
  })
})

function serviceErrors(
  scope: CaseScope,
  document: DocumentRecord,
  service: ServiceInput,
): readonly FieldError[] {
  const rule = serviceMethodRule(service.method)
  if (rule === undefined) return [{ field: 'method', message: '请选择送达方式。' }]
  const served = service.servedOn !== ''
  return [
    ...dayErrors('sentOn', service.sentOn, {
      label: '发出日期',
      today: scope.today,
      after: { on: document.issuedOn, what: '文书成文日期' },
    }),
    ...optionalDayErrors('servedOn', service.servedOn, {
      label: '送达日期',
      today: scope.today,
      after: { on: service.sentOn, what: '发出日期' },
    }),
    ...announcementErrors(service),
    ...textErrors('receivedBy', service.receivedBy, {
      label: '签收人',
      max: TEXT_CAPS.name,
      required: served && rule.needsRecipient,
      name: true,
    }),
    ...textErrors('relation', service.relation, { label: '与受送达人的关系', max: TEXT_CAPS.short }),
    ...textErrors('evidence', service.evidence, {
      label: rule.evidence === '' ? '送达凭证' : rule.evidence,
      max: TEXT_CAPS.line,
      required: served && rule.evidence !== '',
    }),
  ]
}

function announcementErrors({ method, sentOn, servedOn }: ServiceInput): readonly FieldError[] {
  if (method !== 'announcement' || servedOn === '') return []
  const due = announcementServedOn(sentOn)
  return servedOn === due
    ? []
    : [
        {
          field: 'servedOn',
          message: `公告送达的，自发出公告之日起经过三十日视为送达（民事诉讼法第九十五条），本次应为${formatChinese(due)}。`,
        },
      ]
}

function duplicateOf(scope: CaseScope, service: ServiceInput, party: Party): string | null {
  const earlier = scope.aggregate.services.filter(
    (row) => row.deleted === 0 && row.documentId === service.documentId && row.partyId === service.partyId,
  )
  const served = earlier.find((row) => row.servedOn !== '')
  if (served !== undefined && served.servedOn !== '') {
    return `这份文书已于${formatChinese(served.servedOn)}送达${partyName(party)}，不必重复登记。日期有误的，请更正原记录。`
  }
  // After a failed attempt another way may be tried; the same way twice is a slip of the hand.
  return earlier.some((row) => row.method === service.method)
    ? `已登记以${SERVICE_METHOD_LABELS[service.method]}向${partyName(party)}送达，尚未登记签收。请在原记录上登记签收日期。`
    : null
}

/** 送达 itself, and what the service of some notices starts: the term for corrections, the term for the reply. */
function servedEvents(
  scope: CaseScope,
  document: DocumentRecord,
  row: ServiceRecord,
  party: Party,
  on: CivilDate,
): Result<readonly NewEvent[], DomainError> {
  const served: NewEvent = {
    on,
    data: { type: 'served', serviceId: row.id, documentId: document.id, partyId: party.id },
  }
  const late = hearingNoticeTooLate(scope, document, on)
  if (late !== null) return err(invalid([{ field: 'servedOn', message: late }]))
  if (document.kind === 'correctionNotice' && party.role !== 'respondent' && party.role !== 'thirdParty') {
    const requested = latestOf(scope.effective, 'correctionRequested')
    return ok(
      requested === null
        ? [served]
        : [served, { on, data: { type: 'correctionNoticeServed', partyId: party.id } }],
    )
  }
  if (document.kind === 'replyNotice' && party.role === 'respondent') {
    return ok([served, ...copyEvents(scope, row, party, on)])
  }
  return ok([served])
}

/** 法48 counts the day the copy went out, whether or not its arrival is known yet. */
function sentEvents(
  scope: CaseScope,
  document: DocumentRecord,
  row: ServiceRecord,
  party: Party,
): readonly NewEvent[] {
  return document.kind === 'replyNotice' && party.role === 'respondent'
    ? copySentEvents(scope, row, party)
    : []
}

function copySentEvents(scope: CaseScope, row: ServiceRecord, party: Party): readonly NewEvent[] {
  return eventsOf(scope.effective, 'copySent').some(({ data }) => data.partyId === party.id)
    ? []
    : [{ on: row.sentOn, data: { type: 'copySent', partyId: party.id } }]
}

/** 答复通知书 goes out together with the copy of the application (法48). */
function copyEvents(scope: CaseScope, row: ServiceRecord, party: Party, on: CivilDate): readonly NewEvent[] {
  return eventsOf(scope.effective, 'copyServed').some(({ data }) => data.partyId === party.id)
    ? []
    : [...copySentEvents(scope, row, party), { on, data: { type: 'copyServed', partyId: party.id } }]
}

/** A hearing cannot have been notified after it was held. */
function hearingNoticeTooLate(scope: CaseScope, document: DocumentRecord, on: CivilDate): string | null {
  if (document.kind !== 'hearingNotice') return null
  const hearing = scope.aggregate.hearings.find((candidate) => candidate.id === document.hearingId)
  return hearing !== undefined && on > hearing.on
    ? `听证通知的送达日期不能晚于听证日期（${formatChinese(hearing.on)}）。`
    : null
}

export const SERVICE_DECIDERS: Deciders<ServiceCommand['type']> = {
  'service.record': record,
  'service.complete': complete,
}
