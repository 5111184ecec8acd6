import { describe, expect, it } from 'vitest'
import { decide } from '#shared/domain/commands/decide.ts'
import { effectiveEvents } from '#shared/domain/ledger/effective-events.ts'
import { SERVICE_METHOD_LABELS } from '#shared/domain/model/service.ts'
import { announcementServedOn, SERVICE_METHODS } from '#shared/domain/service/service-methods.ts'
import { must } from '#shared/kernel/assert.ts'
import { fixedClock } from '#shared/kernel/clock.ts'
import { sequentialIds } from '#shared/kernel/ids.ts'
import {
  accepted,
  createDesk,
  d,
  drafted,
  errorOf,
  issued,
  onTrial,
  PLAIN_ENGINE,
  serviceOf,
  upholding,
} from '../support/desk.ts'

const decided = () => {
  const desk = createDesk()
  const caseId = onTrial(desk)
  const decision = issued(desk, caseId, d('2026-10-20'), 'decision', {
    decisionItems: [upholding(desk, caseId)],
  })
  return {
    desk,
    caseId,
    decision,
    applicant: desk.party(caseId, 'applicant'),
    respondent: desk.party(caseId, 'respondent'),
  }
}

describe('送达', () => {
  it('takes effect when every party has been served', () => {
    const { desk, caseId, decision, applicant, respondent } = decided()
    desk.does(d('2026-10-22'), serviceOf(decision, applicant, d('2026-10-22')))
    expect(desk.case(caseId).case.stage).toBe('decided')
    desk.does(d('2026-10-23'), serviceOf(decision, respondent, d('2026-10-23')))
    expect(desk.case(caseId).case).toMatchObject({ stage: 'effective', open: 0 })
  })

  it('is refused before issue, before sending, in the future, and for a draft', () => {
    const { desk, caseId, decision, applicant } = decided()
    const day = d('2026-10-22')
    expect(errorOf(desk.on(day, serviceOf(decision, applicant, d('2026-10-19')))).message).toContain(
      '不能早于文书成文日期',
    )
    expect(
      errorOf(desk.on(day, serviceOf(decision, applicant, d('2026-10-21'), { sentOn: day }))).message,
    ).toContain('不能早于发出日期')
    expect(errorOf(desk.on(day, serviceOf(decision, applicant, d('2026-10-23')))).message).toContain(
      '不能晚于今天',
    )
    const draft = drafted(desk, caseId, day, 'acceptanceNotice')
    expect(
      errorOf(
        desk.on(day, {
          ...serviceOf(decision, applicant, day),
          service: { ...serviceOf(decision, applicant, day).service, documentId: draft.id },
        }),
      ).message,
    ).toContain('已签发')
  })

  it('is not recorded twice; another way may be tried after a failed one', () => {
    const { desk, decision, applicant } = decided()
    const day = d('2026-10-22')
    desk.does(day, serviceOf(decision, applicant, '', { method: 'post', sentOn: day }))
    expect(
      errorOf(desk.on(day, serviceOf(decision, applicant, '', { method: 'post', sentOn: day }))).message,
    ).toContain('原记录')
    desk.does(day, serviceOf(decision, applicant, day))
    expect(errorOf(desk.on(day, serviceOf(decision, applicant, day, { method: 'post' }))).message).toContain(
      '不必重复登记',
    )
  })

  it('of a 答复通知书 that is on its way is the day on which the copy went out (法48), until it is taken back', () => {
    const desk = createDesk()
    const caseId = accepted(desk)
    const respondent = desk.party(caseId, 'respondent')
    const day = d('2026-09-08')
    const notice = issued(desk, caseId, day, 'replyNotice', { addresseePartyIds: [respondent.id] })
    desk.does(day, serviceOf(notice, respondent, '', { method: 'post', sentOn: day }))
    const copies = () =>
      effectiveEvents(desk.case(caseId).events).flatMap(({ on, data }) =>
        data.type === 'copySent' || data.type === 'copyServed' ? [`${data.type} ${on}`] : [],
      )
    expect(copies()).toEqual(['copySent 2026-09-08'])
    const [service] = desk.case(caseId).services
    desk.does(d('2026-09-10'), {
      type: 'service.complete',
      caseId,
      serviceId: service?.id ?? '',
      servedOn: d('2026-09-10'),
      receivedBy: '',
      relation: '',
      evidence: '',
    })
    expect(copies()).toEqual(['copySent 2026-09-08', 'copyServed 2026-09-10'])

    const other = accepted(desk)
    const agency = desk.party(other, 'respondent')
    const second = issued(desk, other, day, 'replyNotice', { addresseePartyIds: [agency.id] })
    desk.does(day, serviceOf(second, agency, '', { method: 'post', sentOn: day }))
    desk.does(day, { type: 'document.void', caseId: other, documentId: second.id, reason: '案号有误' })
    expect(desk.events(other)).not.toContain('copySent')
  })

  it('on its way is completed later', () => {
    const { desk, caseId, decision, applicant } = decided()
    const sent = desk.does(
      d('2026-10-21'),
      serviceOf(decision, applicant, '', { method: 'post', sentOn: d('2026-10-21') }),
    )
    expect(desk.events(caseId)).not.toContain('served')
    const complete = (servedOn: string) => ({
      type: 'service.complete' as const,
      caseId,
      serviceId: sent.recordId,
      servedOn: d(servedOn),
      receivedBy: '顾南亭',
      relation: '本人',
      evidence: '回执',
    })
    expect(errorOf(desk.on(d('2026-10-24'), complete('2026-10-20'))).message).toContain('不能早于发出日期')
    desk.does(d('2026-10-24'), complete('2026-10-24'))
    expect(desk.events(caseId).at(-1)).toBe('served')
    expect(errorOf(desk.on(d('2026-10-24'), complete('2026-10-24'))).code).toBe('notAllowed')
  })

  it('by announcement counts exactly thirty days after it', () => {
    const { desk, decision, applicant } = decided()
    const announced = {
      method: 'announcement' as const,
      sentOn: d('2026-10-21'),
      evidence: '下落不明，其他方式无法送达',
    }
    const day = d('2026-11-21')
    expect(announcementServedOn(d('2026-07-01'))).toBe('2026-07-31')
    expect(
      errorOf(desk.on(day, serviceOf(decision, applicant, d('2026-11-19'), announced))).message,
    ).toContain('应为2026年11月20日')
    expect(
      errorOf(desk.on(day, serviceOf(decision, applicant, d('2026-11-20'), { ...announced, evidence: '' })))
        .fields[0]?.field,
    ).toBe('evidence')
    expect(desk.on(day, serviceOf(decision, applicant, d('2026-11-20'), announced)).ok).toBe(true)
  })

  it('by leaving it needs the witness written down, in person the recipient', () => {
    const { desk, decision, applicant } = decided()
    const day = d('2026-10-22')
    expect(
      errorOf(desk.on(day, serviceOf(decision, applicant, day, { method: 'left', evidence: '' }))).fields[0]
        ?.field,
    ).toBe('evidence')
    expect(
      errorOf(desk.on(day, serviceOf(decision, applicant, day, { receivedBy: '' }))).fields[0]?.field,
    ).toBe('receivedBy')
  })

  it('knows every method of the statute', () => {
    expect(SERVICE_METHODS.map((rule) => rule.method).toSorted()).toEqual(
      Object.keys(SERVICE_METHOD_LABELS).toSorted(),
    )
  })

  it('cannot be completed for a document that was voided elsewhere in the meantime', () => {
    const { desk, caseId, decision, applicant } = decided()
    const day = d('2026-10-22')
    const mail = serviceOf(decision, applicant, '', { method: 'post', sentOn: day })
    const serviceId = desk.does(day, mail).recordId
    const state = desk.store.state(caseId)
    const aggregate = must(state.aggregate, caseId)
    const documents = aggregate.documents.map((row) => ({ ...row, status: 'void' as const }))
    const {
      documentId: _document,
      partyId: _party,
      method: _method,
      sentOn: _sentOn,
      ...proof
    } = {
      ...mail.service,
      servedOn: day,
    }
    const result = decide(
      { ...state, aggregate: { ...aggregate, documents } },
      { type: 'service.complete', caseId, serviceId, ...proof },
      {
        clock: fixedClock(`${day}T02:00:00.000Z`),
        documents: PLAIN_ENGINE,
        ids: sequentialIds('void'),
        actorId: 'system',
        device: 'test',
      },
    )
    expect(errorOf(result).message).toContain('已经作废')
  })
})
