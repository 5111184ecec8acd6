import { describe, expect, it } from 'vitest'
import type { PartyRole } from '#shared/domain/model/party.ts'
import { nextSteps, STEP_RULES } from '#shared/domain/next-steps/next-steps.ts'
import {
  accepted as acceptedAs,
  day,
  type Entry,
  hearing,
  reconsideration,
} from '#tests/support/fixtures/cases.ts'
import { officeState } from '#tests/support/fixtures/office.ts'
import {
  ACT,
  accepted,
  createDesk,
  type Desk,
  d,
  effectiveCase,
  hearingInput,
  issued,
  onTrial,
  registered,
  reviewOf,
  serviceOf,
  upholding,
} from '../support/desk.ts'

const at = (desk: Desk, caseId: string, day: string) => {
  const aggregate = desk.store.aggregate(caseId)
  if (aggregate === null) throw new Error(caseId)
  return nextSteps(aggregate, desk.store.office(), d(day))
}
const primary = (desk: Desk, caseId: string, day: string) =>
  at(desk, caseId, day).find((step) => step.primary)?.code
const reason = (desk: Desk, caseId: string, day: string, code: string) =>
  at(desk, caseId, day).find((step) => step.code === code)?.reason

describe('next steps', () => {
  it('are one rule per step', () => {
    const codes = STEP_RULES.map((rule) => rule.code)
    expect(new Set(codes).size).toBe(codes.length)
  })

  it('of a new case lead from review to acceptance, correction or refusal by what was found', () => {
    const desk = createDesk()
    const caseId = registered(desk)
    const review = (exceptions: Parameters<typeof reviewOf>[1]) =>
      desk.does(d('2026-09-02'), {
        type: 'case.review',
        caseId,
        review: reviewOf(d('2026-09-02'), exceptions),
      })
    expect(primary(desk, caseId, '2026-09-02')).toBe('review')
    expect(reason(desk, caseId, '2026-09-02', 'accept')).toContain('请先逐项完成受理审查')
    review({})
    expect(primary(desk, caseId, '2026-09-02')).toBe('accept')
    review({ claims: 'unclear' })
    expect(primary(desk, caseId, '2026-09-02')).toBe('requestCorrection')
    review({ scope: 'notMet' })
    expect(primary(desk, caseId, '2026-09-02')).toBe('refuse')
    expect(primary(desk, caseId, '2026-09-09')).toBe('acceptDeemed')
  })

  it('offer to record what was done in time once the review is over, and never as the natural next step', () => {
    const desk = createDesk()
    const caseId = registered(desk)
    const today = d('2026-11-20')
    const review = (on: string) => desk.does(today, { type: 'case.review', caseId, review: reviewOf(d(on)) })
    const accept = () => at(desk, caseId, today).find((step) => step.code === 'accept')
    expect(accept()).toMatchObject({ allowed: false, recordableUntil: '' })
    // The five 工作日 end on 2026-09-08; a review dated today cannot carry an acceptance before that.
    review('2026-11-20')
    expect(accept()?.reason).toContain('把审查日期改为当时的日期')
    review('2026-09-03')
    expect(accept()).toMatchObject({ allowed: true, recordableUntil: '2026-09-08', primary: false })
    expect(reason(desk, caseId, today, 'refuse')).toContain('没有记明不符合的条件')
    expect(at(desk, caseId, today).find((step) => step.code === 'requestCorrection')).toMatchObject({
      recordableUntil: '2026-09-08',
    })
    expect(primary(desk, caseId, today)).toBe('acceptDeemed')
  })

  it('of a case waiting for correction lead to service, waiting, and 视为放弃', () => {
    const desk = createDesk()
    const caseId = registered(desk)
    issued(desk, caseId, d('2026-09-03'), 'correctionNotice', { fields: { items: '身份证明' } })
    expect(primary(desk, caseId, '2026-09-03')).toBe('correctionServed')
    desk.does(d('2026-09-04'), {
      type: 'case.correctionNoticeServed',
      caseId,
      on: d('2026-09-04'),
      partyId: desk.party(caseId, 'applicant').id,
    })
    expect(primary(desk, caseId, '2026-09-10')).toBe('receiveCorrection')
    expect(primary(desk, caseId, '2026-09-20')).toBe('abandon')
  })

  it('of a case on trial follow its course', () => {
    const desk = createDesk()
    const caseId = accepted(desk)
    const partyId = desk.party(caseId, 'respondent').id
    const day = d('2026-09-10')
    expect(primary(desk, caseId, day)).toBe('assign')
    expect(reason(desk, caseId, day, 'decide')).toContain('还差2名')
    const staffIds = [desk.staff('温知夏'), desk.staff('陆怀瑾')]
    desk.does(day, { type: 'case.assign', caseId, on: day, staffIds, confirmNameMatch: false })
    expect(primary(desk, caseId, day)).toBe('acceptanceNotice')
    const addressed = (...roles: readonly PartyRole[]) => ({
      addresseePartyIds: roles.map((role) => desk.party(caseId, role).id),
    })
    const notice = issued(desk, caseId, day, 'acceptanceNotice', addressed('applicant'))
    expect(primary(desk, caseId, day)).toBe('serveNotice')
    desk.does(day, serviceOf(notice, desk.party(caseId, 'applicant'), day))
    expect(primary(desk, caseId, day)).toBe('replyNotice')
    issued(desk, caseId, day, 'replyNotice', addressed('respondent'))
    expect(primary(desk, caseId, day)).toBe('sendCopy')
    desk.does(day, { type: 'case.sendCopy', caseId, on: day, partyId, servedOn: '' })
    expect(primary(desk, caseId, day)).toBe('copyServed')
    desk.does(day, { type: 'case.copyServed', caseId, on: day, partyId })
    expect(primary(desk, caseId, day)).toBe('receiveReply')
    desk.does(day, { type: 'case.receiveReply', caseId, on: day, partyId, summary: '', withEvidence: true })
    expect(primary(desk, caseId, day)).toBe('hearOpinion')
  })

  it('lead to the notices at the start of the trial only, and never hide one that is missing', () => {
    const desk = createDesk()
    const caseId = onTrial(desk)
    const codes = at(desk, caseId, '2026-09-17').map(({ code }) => code)
    expect(codes).toContain('acceptanceNotice')
    expect(codes).toContain('replyNotice')
    expect(codes).not.toContain('thirdPartyNotice')
    expect(primary(desk, caseId, '2026-09-17')).toBe('decide')
    issued(desk, caseId, d('2026-09-17'), 'acceptanceNotice')
    expect(at(desk, caseId, '2026-09-17').map(({ code }) => code)).not.toContain('acceptanceNotice')
  })

  it('lead to the notice of a hearing for every party as soon as it is scheduled, and again when it is moved', () => {
    const desk = createDesk()
    const caseId = onTrial(desk)
    const hearing = hearingInput(desk)
    const hearingId = desk.does(d('2026-09-17'), { type: 'hearing.schedule', caseId, hearing }).recordId
    expect(primary(desk, caseId, '2026-09-17')).toBe('hearingNotice')
    const notify = (on: string, role: PartyRole) =>
      issued(desk, caseId, d(on), 'hearingNotice', {
        hearingId,
        addresseePartyIds: [desk.party(caseId, role).id],
      })
    notify('2026-09-17', 'applicant')
    const codes = (on: string) => at(desk, caseId, on).map(({ code }) => code)
    expect(codes('2026-09-17')).toContain('hearingNotice')
    notify('2026-09-17', 'respondent')
    expect(codes('2026-09-17')).not.toContain('hearingNotice')
    expect(codes('2026-09-17')).toContain('serveNotice')
    desk.does(d('2026-09-18'), {
      type: 'hearing.reschedule',
      caseId,
      hearingId,
      hearing: { ...hearing, on: d('2026-10-21') },
      reason: '申请人请求改期',
    })
    expect(codes('2026-09-18')).toContain('hearingNotice')
  })

  it('ask for the notice of a coming hearing although an earlier one was never recorded', () => {
    const scheduled = (hearingId: string, hearingOn: string): Entry => [
      '0914',
      { type: 'hearingScheduled', hearingId, hearingOn: day(hearingOn) },
    ]
    const past = { ...hearing(), id: 'h-past', on: day('0921') }
    const coming = { ...hearing(), id: 'h-coming', on: day('1021') }
    const entries: readonly Entry[] = [
      ['0821', { type: 'applicationReceived', channel: 'inPerson', postmarkedOn: '' }],
      ['0826', acceptedAs('ordinary')],
      scheduled('h-coming', '1021'),
      scheduled('h-past', '0921'),
    ]
    const offered = (hearings: readonly (typeof past)[]) =>
      nextSteps(reconsideration({ entries, hearings }), officeState(), day('0928')).map(({ code }) => code)
    expect(offered([past, coming])).toContain('hearingNotice')
    expect(offered([past])).not.toContain('hearingNotice')
  })

  it('offer the notice of a suspension until one of that suspension is signed (法39Ⅲ)', () => {
    const desk = createDesk()
    const caseId = onTrial(desk)
    const suspend = (on: string) =>
      desk.does(d(on), {
        type: 'case.suspend',
        caseId,
        on: d(on),
        ground: 7,
        reason: '待答复',
        bothAgree: false,
      })
    const isOffered = (on: string) => at(desk, caseId, on).some(({ code }) => code === 'suspensionNotice')
    suspend('2026-09-18')
    expect(isOffered('2026-09-18')).toBe(true)
    issued(desk, caseId, d('2026-09-18'), 'suspensionNotice')
    expect(isOffered('2026-09-18')).toBe(false)
    desk.does(d('2026-09-21'), { type: 'case.resume', caseId, on: d('2026-09-21'), reason: '已答复' })
    suspend('2026-09-22')
    expect(isOffered('2026-09-22')).toBe(true)
  })

  it('lead from a refusal recorded without its decision to the decision, and then to its service', () => {
    const desk = createDesk()
    const caseId = registered(desk)
    const on = d('2026-09-03')
    desk.does(on, { type: 'case.review', caseId, review: reviewOf(on, { scope: 'notMet' }) })
    desk.does(on, {
      type: 'case.refuse',
      caseId,
      on,
      conditions: ['scope'],
      reason: '不属于行政复议范围',
      documentId: '',
    })
    expect(primary(desk, caseId, '2026-09-04')).toBe('refusalDecision')
    issued(desk, caseId, d('2026-09-04'), 'refusalDecision')
    expect(primary(desk, caseId, '2026-09-04')).toBe('serve')
  })

  it('go on without a reply once its term is over (法70)', () => {
    const desk = createDesk()
    const caseId = accepted(desk)
    const day = d('2026-09-10')
    const partyId = desk.party(caseId, 'respondent').id
    const staffIds = [desk.staff('温知夏'), desk.staff('陆怀瑾')]
    desk.does(day, { type: 'case.assign', caseId, on: day, staffIds, confirmNameMatch: false })
    desk.does(day, { type: 'case.sendCopy', caseId, on: day, partyId, servedOn: day })
    // Ten 工作日 from 2026-09-10, with Sunday the 20th worked, end on 2026-09-23.
    expect(primary(desk, caseId, '2026-09-23')).toBe('receiveReply')
    expect(primary(desk, caseId, '2026-09-24')).toBe('hearOpinion')
    expect(at(desk, caseId, '2026-09-24').find((step) => step.code === 'receiveReply')?.allowed).toBe(true)
  })

  it('say why an extension or a conversion is not possible', () => {
    const desk = createDesk()
    const ordinary = onTrial(desk)
    expect(reason(desk, ordinary, '2026-10-30', 'extend')).toBe('')
    // Its last day was 2026-11-02: only an approval given by then can still be entered.
    expect(at(desk, ordinary, '2026-11-03').find(({ code }) => code === 'extend')).toMatchObject({
      recordableUntil: '2026-11-02',
    })
    expect(at(desk, ordinary, '2026-10-30').map((step) => step.code)).not.toContain('convert')
    const act = { ...ACT, amountYuan: 500 }
    const simplified = accepted(desk, { procedure: 'simplified', ground: 'smallAmount', intake: { act } })
    expect(reason(desk, simplified, '2026-09-10', 'extend')).toContain('简易程序的案件不能延长')
    expect(reason(desk, simplified, '2026-09-10', 'convert')).toBe('')
  })

  it('of a suspended case are resumption, and 终止 from the sixty-first day', () => {
    const desk = createDesk()
    const caseId = onTrial(desk)
    desk.does(d('2026-09-18'), {
      type: 'case.suspend',
      caseId,
      on: d('2026-09-18'),
      ground: 1,
      reason: '死亡',
      bothAgree: false,
    })
    expect(primary(desk, caseId, '2026-11-17')).toBe('resume')
    expect(primary(desk, caseId, '2026-11-18')).toBe('terminate')
  })

  it('after the decision are service, 抄告, publication and performance', () => {
    const desk = createDesk()
    const caseId = onTrial(desk)
    const day = d('2026-10-22')
    const decision = issued(desk, caseId, d('2026-10-20'), 'decision', {
      decisionItems: [{ ...upholding(desk, caseId), type: 'revoke', ground: 'factsUnclear' }],
    })
    expect(primary(desk, caseId, day)).toBe('serve')
    for (const role of ['applicant', 'respondent'] as const)
      desk.does(day, serviceOf(decision, desk.party(caseId, role), day))
    expect(primary(desk, caseId, day)).toBe('copyToSuperior')
    desk.does(day, { type: 'case.copyToSuperior', caseId, on: day, recipient: '云州市市场监督管理局' })
    expect(primary(desk, caseId, day)).toBe('publish')
    desk.does(day, {
      type: 'publication.decline',
      caseId,
      documentId: decision.id,
      on: day,
      reason: '涉及隐私',
    })
    expect(primary(desk, caseId, day)).toBe('recordPerformance')
    desk.does(day, { type: 'case.recordPerformance', caseId, on: day, summary: '已退还罚款' })
    expect(primary(desk, caseId, day)).toBeUndefined()
    // What has been done is no longer listed.
    expect(at(desk, caseId, day).map(({ code }) => code)).toEqual([
      'publish',
      'recordPerformance',
      'openLitigation',
    ])
  })

  it('of a suit are evidence, answer, hearing and judgment', () => {
    const desk = createDesk()
    const { caseId } = effectiveCase(desk)
    const day = d('2026-11-16')
    const suitId = desk.does(day, {
      type: 'litigation.open',
      caseId,
      receivedOn: day,
      filedOn: '',
      court: '云州市中级人民法院',
      courtCaseNumber: '',
      plaintiffPartyIds: [desk.party(caseId, 'applicant').id],
      plaintiffClaims: '',
      plaintiffReasons: '',
    }).recordId
    expect(primary(desk, suitId, day)).toBe('draftAnswer')
    issued(desk, suitId, day, 'answer')
    expect(primary(desk, suitId, day)).toBe('fileAnswer')
    desk.does(day, { type: 'litigation.fileAnswer', caseId: suitId, on: day, summary: '' })
    expect(primary(desk, suitId, day)).toBe('recordCourtHearing')
    expect(reason(desk, suitId, day, 'saveEvidence')).toContain('已经提交法院')
  })

  it('of any stage include 转应诉, since silence can be sued over too (行诉26Ⅲ)', () => {
    const desk = createDesk()
    const offered = (caseId: string) =>
      at(desk, caseId, '2026-11-16').some(({ code, allowed }) => code === 'openLitigation' && allowed)
    const correcting = registered(desk)
    issued(desk, correcting, d('2026-09-03'), 'correctionNotice', { fields: { items: '身份证明' } })
    const abandoned = registered(desk)
    issued(desk, abandoned, d('2026-09-03'), 'correctionNotice', { fields: { items: '身份证明' } })
    const partyId = desk.party(abandoned, 'applicant').id
    const served = d('2026-09-04')
    desk.does(served, { type: 'case.correctionNoticeServed', caseId: abandoned, on: served, partyId })
    desk.does(d('2026-09-21'), { type: 'case.abandon', caseId: abandoned, on: d('2026-09-21') })
    expect([registered(desk), correcting, abandoned, onTrial(desk)].map(offered)).toEqual([
      true,
      true,
      true,
      true,
    ])
  })

  it('always give a reason with what is blocked and never one with what is allowed', () => {
    const desk = createDesk()
    for (const caseId of [registered(desk), accepted(desk), onTrial(desk), effectiveCase(desk).caseId]) {
      for (const step of at(desk, caseId, '2026-12-30'))
        expect(step.allowed, step.code).toBe(step.reason === '')
    }
  })
})
