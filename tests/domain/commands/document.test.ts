import { describe, expect, it } from 'vitest'
import type { Command } from '#shared/domain/commands/command.ts'
import {
  accepted,
  createDesk,
  d,
  documentOf,
  drafted,
  effectiveCase,
  errorOf,
  issued,
  issueOf,
  onTrial,
  PLAIN_ENGINE,
  PROFILE,
  serviceOf,
  upholding,
} from '../support/desk.ts'

const DAY = d('2026-10-20')

describe('文号', () => {
  it('in the shared scheme is the case number with the 文种代字, and the second of a kind says so', () => {
    const desk = createDesk()
    const caseId = onTrial(desk)
    desk.does(DAY, {
      type: 'case.extend',
      caseId,
      on: DAY,
      days: 30,
      reason: '案情复杂',
      approvedBy: '沈若川',
    })
    expect(issued(desk, caseId, DAY, 'extensionNotice').number).toBe('禾政复通〔2026〕1号')
    expect(issued(desk, caseId, DAY, 'thirdPartyNotice').number).toBe('禾政复通〔2026〕1-2号')
    expect(issued(desk, caseId, DAY, 'opinionRecord').number).toBe('')
    expect(issued(desk, caseId, DAY, 'acceptanceNotice').number).toBe('禾政复〔2026〕1号')
  })

  it('in the scheme per kind counts each series by itself, starts anew each year, and is not used again when voided', () => {
    const desk = createDesk()
    const documentPrefixes = {
      decision: '禾政复决',
      refusal: '禾政复不',
      termination: '禾政复终',
      correction: '禾政复补',
      acceptance: '禾政复受',
      reply: '禾政复答',
      hearing: '禾政复听',
      notice: '禾政复通',
    }
    desk.does(DAY, {
      type: 'office.updateProfile',
      profile: { ...PROFILE, numbering: { ...PROFILE.numbering, mode: 'perKind', documentPrefixes } },
    })
    const caseId = accepted(desk)
    const first = issued(desk, caseId, DAY, 'acceptanceNotice')
    desk.does(DAY, { type: 'document.void', caseId, documentId: first.id, reason: '错字' })
    expect(issued(desk, caseId, DAY, 'acceptanceNotice').number).toBe('禾政复受〔2026〕2号')
    expect(issued(desk, caseId, DAY, 'replyNotice').number).toBe('禾政复答〔2026〕1号')
    expect(issued(desk, caseId, d('2027-01-04'), 'acceptanceNotice').number).toBe('禾政复受〔2027〕1号')
    expect(desk.store.tables().counters.map(({ id, last }) => `${id}=${last}`)).toEqual([
      '禾政复:2026=1',
      '禾政复受:2026=2',
      '禾政复答:2026=1',
      '禾政复受:2027=1',
    ])
  })
})

describe('起草与保存', () => {
  it('a draft takes no number and is saved only at the revision the user saw', () => {
    const desk = createDesk()
    const caseId = accepted(desk)
    const draft = drafted(desk, caseId, DAY, 'acceptanceNotice')
    const save: Command = {
      type: 'document.save',
      caseId,
      documentId: draft.id,
      expectedRev: 1,
      sections: [{ key: 'cause', label: '缘由', text: '<b>原样</b>' }],
      fields: {},
      decisionItems: [],
      addresseePartyIds: [desk.party(caseId, 'applicant').id],
    }
    desk.does(DAY, save)
    expect(documentOf(desk, caseId, draft.id)).toMatchObject({
      rev: 2,
      number: '',
      sections: [{ text: '<b>原样</b>' }],
    })
    expect(errorOf(desk.on(DAY, save)).code).toBe('conflict')
    expect(
      errorOf(desk.on(DAY, { ...save, expectedRev: 2, addresseePartyIds: ['nobody'] })).fields[0]?.field,
    ).toBe('addresseePartyIds')
  })

  it('court papers are made in the litigation case', () => {
    const desk = createDesk()
    expect(() => drafted(desk, accepted(desk), DAY, 'answer')).toThrow('应诉案件')
  })
})

describe('签发', () => {
  it('freezes the blocks with number and date in them', () => {
    const desk = createDesk()
    const caseId = accepted(desk)
    const notice = issued(desk, caseId, DAY, 'acceptanceNotice')
    expect(notice).toMatchObject({ status: 'issued', issuedOn: DAY, signedBy: '沈若川' })
    expect(notice.issuedBlocks).toEqual([
      { kind: 'documentNumber', text: '禾政复〔2026〕1号', align: 'center' },
    ])
    expect(errorOf(desk.on(DAY, issueOf(notice, DAY))).message).toContain('已经签发')
  })

  it('stops on what the check found, until the signer gives a reason, which is kept', () => {
    const desk = createDesk({
      ...PLAIN_ENGINE,
      check: () => [
        { id: 'x', level: 'error', message: '正文还有待补内容。', sectionKey: 'facts' },
        { id: 'y', level: 'warning', message: '只是提醒。', sectionKey: '' },
      ],
    })
    const caseId = accepted(desk)
    const draft = drafted(desk, caseId, DAY, 'acceptanceNotice')
    const error = errorOf(desk.on(DAY, issueOf(draft, DAY)))
    expect(error).toMatchObject({ code: 'needsConfirmation', confirmation: 'acceptedFindings' })
    expect(error.message).toContain('1处问题')
    expect(desk.does(DAY, issueOf(draft, DAY, '已口头核实')).summary).toContain('保留意见：已口头核实')
  })

  it('of a notice needs the event it reports, on or before its own day', () => {
    const desk = createDesk()
    const caseId = onTrial(desk)
    expect(() => issued(desk, caseId, DAY, 'suspensionNotice')).toThrow('还没有“中止”的记录')
    desk.does(DAY, {
      type: 'case.suspend',
      caseId,
      on: d('2026-10-19'),
      ground: 8,
      reason: '另案',
      bothAgree: false,
    })
    expect(
      errorOf(desk.on(DAY, issueOf(drafted(desk, caseId, DAY, 'suspensionNotice'), d('2026-10-18')))).message,
    ).toContain('不能早于“中止”日期')
  })

  it('is refused in the future and before the case', () => {
    const desk = createDesk()
    const draft = drafted(desk, accepted(desk), DAY, 'acceptanceNotice')
    expect(errorOf(desk.on(DAY, issueOf(draft, d('2026-10-21')))).message).toContain('不能晚于今天')
    expect(errorOf(desk.on(DAY, issueOf(draft, d('2026-08-31')))).message).toContain('不能早于收案日期')
  })
})

describe('决定书', () => {
  it('makes the decision, with the term of every obligation', () => {
    const desk = createDesk()
    const caseId = onTrial(desk)
    const items = [
      {
        ...upholding(desk, caseId),
        type: 'revokeAndRedo' as const,
        ground: 'factsUnclear',
        days: 60,
        text: '撤销…，责令被申请人60日内重新作出行政行为。',
      },
      {
        ...upholding(desk, caseId),
        type: 'orderPerformance' as const,
        ground: 'notPerformed',
        days: 15,
        text: '责令被申请人15日内履行。',
      },
    ]
    const decision = issued(desk, caseId, DAY, 'decision', { decisionItems: items })
    expect(decision.number).toBe('禾政复决〔2026〕1号')
    expect(desk.case(caseId).events.at(-1)?.data).toEqual({
      type: 'decided',
      documentId: decision.id,
      types: ['revokeAndRedo', 'orderPerformance'],
      terms: [
        { type: 'revokeAndRedo', days: 60 },
        { type: 'orderPerformance', days: 15 },
      ],
    })
    expect(desk.case(caseId).case.stage).toBe('decided')
  })

  it('is refused while suspended, without handlers, and a second time', () => {
    const desk = createDesk()
    const bare = accepted(desk)
    expect(() => issued(desk, bare, DAY, 'decision', { decisionItems: [upholding(desk, bare)] })).toThrow(
      '还差2名',
    )
    const caseId = onTrial(desk)
    desk.does(DAY, { type: 'case.suspend', caseId, on: DAY, ground: 8, reason: '另案', bothAgree: false })
    expect(() => issued(desk, caseId, DAY, 'decision', { decisionItems: [upholding(desk, caseId)] })).toThrow(
      '“中止”阶段',
    )
    const { caseId: done } = effectiveCase(desk)
    expect(() =>
      issued(desk, done, d('2026-10-23'), 'decision', { decisionItems: [upholding(desk, done)] }),
    ).toThrow('“已生效”阶段')
  })

  it('asks for a reason when a claim is unanswered or opinions were not heard', () => {
    const desk = createDesk()
    const caseId = onTrial(desk)
    const silent = { ...upholding(desk, caseId), claimIds: [] }
    expect(() => issued(desk, caseId, DAY, 'decision', { decisionItems: [silent] })).toThrow('没有得到回应')
    const unheard = accepted(desk)
    desk.does(DAY, {
      type: 'case.assign',
      caseId: unheard,
      on: DAY,
      staffIds: [desk.staff('温知夏'), desk.staff('陆怀瑾')],
      confirmNameMatch: false,
    })
    const draft = drafted(desk, unheard, DAY, 'decision', { decisionItems: [upholding(desk, unheard)] })
    expect(errorOf(desk.on(DAY, issueOf(draft, DAY))).message).toContain('第四十九条')
    expect(desk.on(DAY, issueOf(draft, DAY, '当事人拒绝，已记录')).ok).toBe(true)
  })

  it('can be voided before it reaches anyone, which takes the decision back, and not after', () => {
    const desk = createDesk()
    const caseId = onTrial(desk)
    const decision = issued(desk, caseId, DAY, 'decision', { decisionItems: [upholding(desk, caseId)] })
    desk.does(DAY, { type: 'document.void', caseId, documentId: decision.id, reason: '主文有误' })
    expect(desk.case(caseId).case).toMatchObject({ stage: 'trial', decidedOn: '', outcomeLabel: '' })
    const again = issued(desk, caseId, DAY, 'decision', { decisionItems: [upholding(desk, caseId)] })
    expect(again.number).toBe('禾政复决〔2026〕1-2号')
    desk.does(d('2026-10-21'), serviceOf(again, desk.party(caseId, 'applicant'), d('2026-10-21')))
    expect(
      errorOf(
        desk.on(d('2026-10-21'), { type: 'document.void', caseId, documentId: again.id, reason: '有误' }),
      ).message,
    ).toContain('已经送达')
  })

  it('that is voided takes its mail under way with it, which nobody can sign for afterwards', () => {
    const desk = createDesk()
    const caseId = onTrial(desk)
    const decision = issued(desk, caseId, DAY, 'decision', { decisionItems: [upholding(desk, caseId)] })
    const mail = { method: 'post', sentOn: DAY } as const
    const serviceId = desk.does(DAY, serviceOf(decision, desk.party(caseId, 'applicant'), '', mail)).recordId
    const voiding: Command = { type: 'document.void', caseId, documentId: decision.id, reason: '主文有误' }
    expect(desk.does(DAY, voiding).summary).toContain('在途的1件送达一并撤销')
    expect(desk.case(caseId).services).toEqual([])
    expect(desk.store.tables().services.map(({ id, deleted }) => [id, deleted])).toEqual([[serviceId, 1]])
    const signed: Command = {
      type: 'service.complete',
      caseId,
      serviceId,
      servedOn: DAY,
      receivedBy: '顾南亭',
      relation: '',
      evidence: 'EMS1',
    }
    expect(errorOf(desk.on(DAY, signed)).code).toBe('notFound')
    expect(desk.events(caseId)).not.toContain('served')
  })
})
