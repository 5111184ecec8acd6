/** What the case page derives: the stops, the governing limit, where a step is done, what can be drafted. */
import { describe, expect, it } from 'vitest'
import { documentChoices } from '#renderer/features/case/document-choices.ts'
import { initialFields } from '#renderer/features/case/draft-values.ts'
import { eventText } from '#renderer/features/case/event-text.ts'
import { governingClock } from '#renderer/features/case/governing-clock.ts'
import { fieldsOf, intakeOf, partyInput } from '#renderer/features/case/intake-of.ts'
import { maskedId } from '#renderer/features/case/masked-id.ts'
import { partyFields, partyValues } from '#renderer/features/case/party-values.ts'
import { stopsOf } from '#renderer/features/case/stages.ts'
import { isCaseStep, stepTarget } from '#renderer/features/case/step-target.ts'
import { addresseesOutstanding } from '#renderer/features/case/use-drafting.ts'
import { caseClocks } from '#shared/domain/deadlines/case-clocks.ts'
import { nextSteps } from '#shared/domain/next-steps/next-steps.ts'
import type { CivilDate } from '#shared/kernel/civil-date.ts'
import {
  accepted,
  createDesk,
  type Desk,
  d,
  documentOf,
  drafted,
  effectiveCase,
  hearingInput,
  issued,
  issueOf,
  onTrial,
  registered,
  reviewOf,
  serviceOf,
  upholding,
} from '../../domain/support/desk.ts'

function stepsOf(desk: Desk, caseId: string, today: CivilDate) {
  return nextSteps(desk.case(caseId), desk.store.office(), today).filter(isCaseStep)
}

function governing(desk: Desk, caseId: string, today: CivilDate) {
  const aggregate = desk.case(caseId)
  return governingClock(caseClocks(aggregate, desk.store.office(), today), aggregate.case.stage)
}

const states = (desk: Desk, caseId: string) =>
  stopsOf(desk.case(caseId)).map(({ label, state, note }) => `${label} ${state} ${note}`.trim())

describe('the stage rail', () => {
  it('stands at the review when a case has just come in', () => {
    const desk = createDesk()
    const caseId = registered(desk)
    expect(states(desk, caseId)).toEqual([
      '收案 done 2026-09-01',
      '受理审查 current 审查中',
      '审理 todo',
      '决定 todo',
      '送达 todo',
      '公开 todo',
    ])
  })

  it('shows a suspension as a pause with its first day', () => {
    const desk = createDesk()
    const caseId = onTrial(desk)
    desk.does(d('2026-09-20'), {
      type: 'case.suspend',
      caseId,
      on: d('2026-09-18'),
      ground: 7,
      reason: '法律适用问题待有权机关答复',
      bothAgree: false,
    })
    expect(states(desk, caseId)[2]).toBe('审理 paused 中止 2026-09-18')
  })

  it('ends with the transfer when the office above takes the case', () => {
    const desk = createDesk()
    const caseId = onTrial(desk)
    for (const [on, step] of [
      ['2026-09-18', 'escalationNoticed'],
      ['2026-09-22', 'escalationTransferred'],
    ] as const) {
      desk.does(d(on), {
        type: 'case.recordSideStep',
        caseId,
        on: d(on),
        step,
        body: '云州市人民政府',
        note: '',
      })
    }
    expect(states(desk, caseId).slice(2)).toEqual([
      '审理 done 移送上级 2026-09-22',
      '决定 skipped',
      '送达 skipped',
      '公开 skipped',
    ])
  })

  it('counts the parties whom the decision has reached, and then points at publication', () => {
    const desk = createDesk()
    const caseId = onTrial(desk)
    const decision = issued(desk, caseId, d('2026-10-20'), 'decision', {
      title: '行政复议决定书',
      decisionItems: [upholding(desk, caseId)],
    })
    desk.does(d('2026-10-21'), serviceOf(decision, desk.party(caseId, 'applicant'), d('2026-10-21')))
    expect(states(desk, caseId).slice(3)).toEqual([
      '决定 done 2026-10-20',
      '送达 current 已送达 1/2',
      '公开 todo',
    ])
    desk.does(d('2026-10-22'), serviceOf(decision, desk.party(caseId, 'respondent'), d('2026-10-22')))
    expect(states(desk, caseId).slice(4)).toEqual(['送达 done 已送达 2/2', '公开 current'])
  })

  it('strikes out what a refused case never reaches', () => {
    const desk = createDesk()
    const caseId = registered(desk)
    desk.does(d('2026-09-03'), {
      type: 'case.review',
      caseId,
      review: reviewOf(d('2026-09-03'), { jurisdiction: 'notMet' }),
    })
    issued(desk, caseId, d('2026-09-04'), 'refusalDecision', { fields: { reason: '不属于本机关管辖' } })
    expect(states(desk, caseId)).toEqual([
      '收案 done 2026-09-01',
      '受理审查 done 不予受理 2026-09-04',
      '审理 skipped',
      '决定 skipped',
      '送达 current 已送达 0/1',
      '公开 skipped',
    ])
  })
})

describe('the governing limit', () => {
  it('is the review before acceptance and the decision afterwards, whatever runs out sooner', () => {
    const desk = createDesk()
    const waiting = registered(desk)
    expect(governing(desk, waiting, d('2026-09-02'))?.rule.code).toBe('DL-ACC-REVIEW')
    const trial = accepted(desk)
    expect(governing(desk, trial, d('2026-09-04'))?.rule.code).toBe('DL-DECIDE-ORD')
  })

  it('is nobody’s once the case is closed and nothing is owed', () => {
    const desk = createDesk()
    const { caseId } = effectiveCase(desk)
    expect(governing(desk, caseId, d('2026-10-23'))).toBeNull()
  })
})

describe('where a step is done', () => {
  it('takes up an unfinished draft instead of beginning another', () => {
    const desk = createDesk()
    const caseId = onTrial(desk)
    expect(stepTarget('decide', desk.case(caseId))).toEqual({
      kind: 'action',
      action: { kind: 'draft', documentKind: 'decision', hearingId: '' },
    })
    const draft = drafted(desk, caseId, d('2026-10-19'), 'dismissalDecision')
    expect(stepTarget('decide', desk.case(caseId))).toEqual({
      kind: 'path',
      path: `/cases/${caseId}/documents/${draft.id}`,
    })
  })

  it('records a step whose time is over instead of drafting its document', () => {
    const desk = createDesk()
    const caseId = registered(desk)
    expect(stepTarget('refuse', desk.case(caseId)).kind).toBe('action')
    expect(stepTarget('refuse', desk.case(caseId), d('2026-09-08'))).toEqual({
      kind: 'action',
      action: { kind: 'step', code: 'refuse' },
    })
  })

  it('drafts a notice at once, goes on with its draft, and serves it when it is signed', () => {
    const desk = createDesk()
    const caseId = accepted(desk)
    const day = d('2026-09-04')
    const respondent = desk.party(caseId, 'respondent')
    expect(stepTarget('replyNotice', desk.case(caseId))).toEqual({
      kind: 'draftNow',
      documentKind: 'replyNotice',
    })
    // Without a signed notice the copy is recorded by itself.
    expect(stepTarget('sendCopy', desk.case(caseId))).toEqual({
      kind: 'action',
      action: { kind: 'step', code: 'sendCopy' },
    })
    const addresseePartyIds = [respondent.id]
    const draft = drafted(desk, caseId, day, 'replyNotice', { addresseePartyIds })
    expect(stepTarget('replyNotice', desk.case(caseId))).toEqual({
      kind: 'path',
      path: `/cases/${caseId}/documents/${draft.id}`,
    })
    desk.does(day, issueOf(draft, day))
    expect(stepTarget('sendCopy', desk.case(caseId))).toEqual({
      kind: 'action',
      action: { kind: 'serve', documentId: draft.id, partyId: respondent.id },
    })
    desk.does(
      day,
      serviceOf(documentOf(desk, caseId, draft.id), respondent, '', { method: 'post', sentOn: day }),
    )
    expect(stepTarget('copyServed', desk.case(caseId))).toMatchObject({
      action: { kind: 'completeService', service: { partyId: respondent.id } },
    })
  })

  it('makes one notice for each party that has none', () => {
    const desk = createDesk()
    const caseId = onTrial(desk)
    const hearing = hearingInput(desk)
    const hearingId = desk.does(d('2026-09-17'), { type: 'hearing.schedule', caseId, hearing }).recordId
    const ids = (['applicant', 'respondent'] as const).map((role) => desk.party(caseId, role).id)
    const outstanding = () =>
      addresseesOutstanding({ aggregate: desk.case(caseId) }, 'hearingNotice', hearingId)
    expect(outstanding()).toEqual(ids.map((id) => [id]))
    drafted(desk, caseId, d('2026-09-17'), 'hearingNotice', { hearingId, addresseePartyIds: ids.slice(0, 1) })
    expect(outstanding()).toEqual([[ids[1]]])
  })

  it('serves the closing document on the first party that has not had it', () => {
    const desk = createDesk()
    const caseId = onTrial(desk)
    const decision = issued(desk, caseId, d('2026-10-20'), 'decision', {
      decisionItems: [upholding(desk, caseId)],
    })
    desk.does(d('2026-10-21'), serviceOf(decision, desk.party(caseId, 'applicant'), d('2026-10-21')))
    expect(stepTarget('serve', desk.case(caseId))).toEqual({
      kind: 'action',
      action: { kind: 'serve', documentId: decision.id, partyId: desk.party(caseId, 'respondent').id },
    })
  })

  it('leaves to the pages of publication and litigation with the case in the address', () => {
    const desk = createDesk()
    const { caseId } = effectiveCase(desk)
    expect(stepTarget('publish', desk.case(caseId))).toEqual({
      kind: 'path',
      path: `/publication?case=${caseId}`,
    })
    expect(stepTarget('openLitigation', desk.case(caseId))).toEqual({
      kind: 'path',
      path: `/litigation?from=${caseId}`,
    })
  })
})

describe('what can be drafted', () => {
  const drafts = (desk: Desk, caseId: string, today: CivilDate) =>
    documentChoices(desk.case(caseId), stepsOf(desk, caseId, today))

  it('follows the ledger: notices after what they report, decisions while they may be made', () => {
    const desk = createDesk()
    const caseId = onTrial(desk)
    const possible = drafts(desk, caseId, d('2026-09-17')).filter(({ blocked }) => blocked === null)
    expect(possible.map(({ kind }) => kind)).toEqual([
      'acceptanceNotice',
      'replyNotice',
      'opinionRecord',
      'decision',
      'dismissalDecision',
      'terminationDecision',
    ])
  })

  it('says what a document still waits for', () => {
    const desk = createDesk()
    const caseId = onTrial(desk)
    const blocked = new Map(
      drafts(desk, caseId, d('2026-09-17')).map((choice) => [choice.kind, choice.blocked]),
    )
    expect(blocked.get('hearingNotice')).toBe('先安排听证。')
    expect(blocked.get('suspensionNotice')).toBe('先登记“中止”。')
    desk.does(d('2026-09-17'), { type: 'hearing.schedule', caseId, hearing: hearingInput(desk) })
    const after = drafts(desk, caseId, d('2026-09-17')).find(({ kind }) => kind === 'hearingNotice')
    expect(after?.blocked).toBeNull()
  })

  it('carries the findings of the review into the draft', () => {
    const desk = createDesk()
    const caseId = registered(desk)
    desk.does(d('2026-09-02'), {
      type: 'case.review',
      caseId,
      review: reviewOf(d('2026-09-02'), { claims: 'unclear', jurisdiction: 'notMet' }),
    })
    expect(initialFields('correctionNotice', desk.case(caseId))).toEqual({ fields: { items: '见审查意见' } })
    expect(initialFields('refusalDecision', desk.case(caseId))).toEqual({
      conditions: ['jurisdiction'],
      fields: { reason: '见审查意见' },
    })
    expect(initialFields('decision', desk.case(caseId))).toEqual({})
  })
})

describe('the registration handed in again', () => {
  it('changes nothing when nothing was changed', () => {
    const desk = createDesk()
    const caseId = registered(desk)
    const before = desk.case(caseId)
    const change = desk.does(d('2026-09-02'), {
      type: 'case.editIntake',
      caseId,
      expectedRev: before.case.rev,
      intake: intakeOf(before),
    })
    expect(change.puts.parties ?? []).toEqual([])
    expect(change.puts.claims ?? []).toEqual([])
    expect(change.puts.events ?? []).toEqual([])
  })

  it('changes the one field of the one party that was edited', () => {
    const desk = createDesk()
    const caseId = registered(desk)
    const before = desk.case(caseId)
    const applicant = desk.party(caseId, 'applicant')
    const fields = partyFields({ ...partyValues(applicant), phone: '13900012345' }, applicant, [])
    const intake = intakeOf(before)
    const change = desk.does(d('2026-09-02'), {
      type: 'case.editIntake',
      caseId,
      expectedRev: before.case.rev,
      intake: {
        ...intake,
        parties: intake.parties.map((party) =>
          party.id === applicant.id ? partyInput(applicant.id, applicant.id, fields) : party,
        ),
      },
    })
    expect(change.puts.parties?.map(({ id, phone }) => ({ id, phone }))).toEqual([
      { id: applicant.id, phone: '13900012345' },
    ])
    expect(fieldsOf(desk.party(caseId, 'applicant'))).toEqual({
      ...fieldsOf(applicant),
      phone: '13900012345',
    })
  })
})

describe('the chronology', () => {
  it('names people, parties and documents instead of ids', () => {
    const desk = createDesk()
    const { caseId } = effectiveCase(desk)
    const aggregate = desk.case(caseId)
    const texts = aggregate.events.map((event) => eventText(event, aggregate, desk.store.office()))
    expect(texts).toContain('温知夏、陆怀瑾')
    expect(texts.some((text) => text.startsWith('维持，行政复议决定书 禾政复决〔2026〕'))).toBe(true)
    expect(texts.filter((text) => /\bid-?\d/.test(text))).toEqual([])
  })

  it('tells a correction by what it corrected', () => {
    const desk = createDesk()
    const caseId = onTrial(desk)
    const copy = desk.case(caseId).events.find(({ data }) => data.type === 'copyServed')
    desk.does(d('2026-09-20'), {
      type: 'case.correctEvent',
      caseId,
      eventId: copy?.id ?? '',
      newOn: d('2026-09-08'),
      voided: false,
      reason: '回证日期看错',
    })
    const aggregate = desk.case(caseId)
    const correction = aggregate.events.find(({ data }) => data.type === 'corrected')
    expect(correction && eventText(correction, aggregate, desk.store.office())).toMatch(
      /^“被申请人收到副本”（2026-09-07），日期改为 2026-09-08，理由：回证日期看错/u,
    )
  })
})

describe('a covered number', () => {
  it('keeps four characters at each end and always hides at least eight', () => {
    expect(maskedId('339988195607081716')).toBe('3399**********1716')
    expect(maskedId('E12345678')).toBe('E123********5678')
    expect(maskedId('12345')).toBe('*****')
  })
})
