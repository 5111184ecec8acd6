import { describe, expect, it } from 'vitest'
import type { Command } from '#shared/domain/commands/command.ts'
import { effectiveEvents } from '#shared/domain/ledger/effective-events.ts'
import type { DecisionItem, DecisionType } from '#shared/domain/model/decision.ts'
import { partyName } from '#shared/domain/model/party.ts'
import { must } from '#shared/kernel/assert.ts'
import { addDays } from '#shared/kernel/civil-date.ts'
import {
  agency,
  createDesk,
  type Desk,
  d,
  drafted,
  effectiveCase,
  errorOf,
  issueOf,
  onTrial,
  person,
  registered,
  upholding,
} from '../support/desk.ts'

const DAY = d('2026-11-16')

const open = (desk: Desk, caseId: string): Extract<Command, { type: 'litigation.open' }> => ({
  type: 'litigation.open',
  caseId,
  receivedOn: DAY,
  filedOn: d('2026-11-02'),
  court: '云州市中级人民法院',
  courtCaseNumber: '（2026）云01行初12号',
  plaintiffPartyIds: [desk.party(caseId, 'applicant').id],
  plaintiffClaims: '撤销复议决定',
  plaintiffReasons: '',
})

const suitOf = (desk: Desk, suitId: string) => {
  const aggregate = must(desk.store.aggregate(suitId), suitId)
  if (aggregate.case.kind !== 'litigation') throw new Error('not a suit')
  return { ...aggregate, case: aggregate.case }
}

const decidedAs =
  (type: DecisionType, ground: string) =>
  (desk: Desk, caseId: string): readonly DecisionItem[] => [
    { ...upholding(desk, caseId), type, ground, text: '撤销被申请人作出的行政处罚决定。' },
  ]

describe('转应诉', () => {
  it('carries parties, act, chronology and handlers over, and notes the suit on the source case', () => {
    const desk = createDesk()
    const { caseId } = effectiveCase(desk)
    const suit = suitOf(desk, desk.does(DAY, open(desk, caseId)).recordId)
    expect(suit.case).toMatchObject({
      number: '禾政诉〔2026〕1号',
      stage: 'litigationAnswer',
      sourceCaseId: caseId,
      ourRole: 'coDefendant',
      applicantLabel: '顾南亭',
      respondentLabel: '禾丰县市场监督管理局、禾丰县人民政府',
      handlerIds: [desk.staff('温知夏'), desk.staff('陆怀瑾')],
    })
    expect(suit.case.act).toEqual(desk.case(caseId).case.act)
    expect(suit.events.map((event) => event.data.type)).toEqual(['complaintReceived', 'handlersAssigned'])
    expect(suit.evidence.map((item) => item.name)).toEqual(['行政复议决定书（禾政复决〔2026〕1号）'])
    expect(desk.case(caseId).events.at(-1)?.data).toEqual({
      type: 'sued',
      litigationCaseId: suit.case.id,
      plaintiff: '顾南亭',
      plaintiffPartyIds: [desk.party(caseId, 'applicant').id],
      filedOn: '2026-11-02',
    })
    expect(suit.case.filedOn).toBe('2026-11-02')
    expect(desk.case(caseId).case.stage).toBe('effective')
  })

  it('is opened once per plaintiff', () => {
    const desk = createDesk()
    const { caseId } = effectiveCase(desk)
    desk.does(DAY, open(desk, caseId))
    const again = errorOf(desk.on(DAY, open(desk, caseId)))
    expect(again.message).toContain('已为顾南亭的起诉登记过')
    expect(again.fields.map(({ field }) => field)).toEqual(['again'])
  })

  it('is opened again for the same plaintiff when the reason is given, and keeps the reason', () => {
    const desk = createDesk()
    const { caseId } = effectiveCase(desk)
    desk.does(DAY, open(desk, caseId))
    const reason = '二审裁定发回重审，法院重新立案。'
    desk.does(DAY, { ...open(desk, caseId), again: reason })
    const source = must(desk.store.aggregate(caseId), caseId)
    const reasons = source.events.map(({ data }) => (data.type === 'sued' ? (data.again ?? '') : null))
    expect(reasons.filter((one) => one !== null)).toEqual(['', reason])
  })

  it.each([
    ['维持', 'uphold', 'lawful', 'coDefendant', 'defendant'],
    ['驳回请求', 'rejectClaim', 'noDuty', 'coDefendant', 'defendant'],
    ['撤销', 'revoke', 'factsUnclear', 'soleDefendant', 'litigationThirdParty'],
    ['变更', 'modify', 'inappropriate', 'soleDefendant', 'litigationThirdParty'],
    ['确认违法', 'confirmIllegal', 'nothingToRevoke', 'soleDefendant', 'litigationThirdParty'],
    ['以程序轻微违法确认违法', 'confirmIllegal', 'minorProcedure', 'coDefendant', 'defendant'],
  ] as const)('after %s we are %s', (_, type, ground, ourRole, respondentRole) => {
    const desk = createDesk()
    const { caseId } = effectiveCase(desk, decidedAs(type, ground))
    const suit = suitOf(desk, desk.does(DAY, open(desk, caseId)).recordId)
    expect(suit.case.ourRole).toBe(ourRole)
    const agency = suit.parties.find((party) => partyName(party) === '禾丰县市场监督管理局')
    expect(agency?.role).toBe(respondentRole)
    expect(suit.case.ourRoleReason).toMatch(/（行政诉讼法.*）$/u)
  })

  it('after a decision that upholds one part and revokes another both are defendants', () => {
    const desk = createDesk()
    const { caseId } = effectiveCase(desk, (at, id) => [
      upholding(at, id),
      { ...upholding(at, id), type: 'revokePart', ground: 'factsUnclear', text: '撤销第二项。' },
    ])
    const suit = suitOf(desk, desk.does(DAY, open(desk, caseId)).recordId)
    expect(suit.case).toMatchObject({
      ourRole: 'coDefendant',
      ourRoleReason: expect.stringContaining('第一百三十四条第二款'),
    })
  })

  it('tells plaintiffs of the same name apart, and one whose name is part of another', () => {
    const desk = createDesk()
    const parties = [
      person('a1', '顾南'),
      person('a2', '顾南亭'),
      person('a3', '顾南亭', 'applicant', { phone: '13900012345' }),
      agency(desk, 'r1'),
    ]
    const caseId = onTrial(desk, { intake: { parties } })
    const suing = (index: number) => ({
      ...open(desk, caseId),
      plaintiffPartyIds: [desk.party(caseId, 'applicant', index).id],
    })
    desk.does(DAY, suing(1))
    expect(errorOf(desk.on(DAY, suing(1))).message).toContain('已为顾南亭的起诉登记过')
    expect(desk.on(DAY, suing(0)).ok).toBe(true)
    expect(desk.on(DAY, suing(2)).ok).toBe(true)
  })

  it('takes an unknown day of filing, and none after the papers came', () => {
    const desk = createDesk()
    const { caseId } = effectiveCase(desk)
    const late = { ...open(desk, caseId), receivedOn: d('2026-11-10'), filedOn: d('2026-11-11') }
    expect(errorOf(desk.on(DAY, late)).fields.map(({ field }) => field)).toEqual(['filedOn'])
    expect(desk.on(DAY, { ...late, filedOn: '' }).ok).toBe(true)
  })

  it('takes no day of filing before the decision that is sued over, unless the suit is over its delay (行诉45)', () => {
    const desk = createDesk()
    const { caseId } = effectiveCase(desk)
    const early = { ...open(desk, caseId), filedOn: d('2026-09-10') }
    const refused = errorOf(desk.on(DAY, early))
    expect(refused.fields.map(({ field }) => field)).toEqual(['filedOn'])
    expect(refused.fields[0]?.message).toContain('不能早于被诉的决定作出之日')
    const suitId = desk.does(DAY, open(desk, caseId)).recordId
    const { court, courtCaseNumber, plaintiffClaims, plaintiffReasons, ourRole, ourRoleReason, rev } = suitOf(
      desk,
      suitId,
    ).case
    const patch = { court, courtCaseNumber, plaintiffClaims, plaintiffReasons, ourRole, ourRoleReason }
    const update: Command = {
      type: 'litigation.update',
      caseId: suitId,
      expectedRev: rev,
      patch: { ...patch, filedOn: d('2026-09-10') },
    }
    expect(errorOf(desk.on(DAY, update)).fields.map(({ field }) => field)).toEqual(['filedOn'])
    const silent = onTrial(desk)
    expect(desk.on(DAY, { ...open(desk, silent), filedOn: d('2026-11-10') }).ok).toBe(true)
  })

  it('while undecided is a suit about inaction, also before acceptance', () => {
    const desk = createDesk()
    const caseId = onTrial(desk)
    const suit = suitOf(desk, desk.does(DAY, open(desk, caseId)).recordId)
    expect(suit.case).toMatchObject({
      ourRole: 'soleDefendant',
      ourRoleReason: expect.stringContaining('第二十六条第三款'),
    })
    const unread = suitOf(desk, desk.does(DAY, open(desk, registered(desk))).recordId)
    expect(unread.case.ourRoleReason).toContain('第二十六条第三款')
  })

  it('asks for the court and for plaintiffs of the case', () => {
    const desk = createDesk()
    const { caseId } = effectiveCase(desk)
    const command = {
      ...open(desk, caseId),
      court: '',
      plaintiffPartyIds: [desk.party(caseId, 'respondent').id],
    }
    expect(errorOf(desk.on(DAY, command)).fields.map((f) => f.field)).toEqual(['court', 'plaintiffPartyIds'])
  })
})

describe('应诉案件', () => {
  const opened = () => {
    const desk = createDesk()
    const { caseId } = effectiveCase(desk)
    return { desk, sourceId: caseId, suitId: desk.does(DAY, open(desk, caseId)).recordId }
  }

  it('goes from answer to trial to judgment', () => {
    const { desk, suitId } = opened()
    desk.does(DAY, { type: 'litigation.fileAnswer', caseId: suitId, on: DAY, summary: '当面递交' })
    expect(suitOf(desk, suitId).case.stage).toBe('litigationTrial')
    const again = errorOf(
      desk.on(DAY, { type: 'litigation.fileAnswer', caseId: suitId, on: DAY, summary: '' }),
    )
    expect(again.message).toContain('已经提交法院')
    desk.does(DAY, {
      type: 'litigation.recordHearing',
      caseId: suitId,
      on: DAY,
      summary: '公开开庭',
      headAttended: true,
    })
    desk.does(DAY, {
      type: 'litigation.recordJudgment',
      caseId: suitId,
      on: DAY,
      outcome: 'claimsRejected',
      summary: '',
    })
    expect(suitOf(desk, suitId).case).toMatchObject({
      stage: 'litigationClosed',
      open: 0,
      outcomeLabel: '判决驳回原告诉讼请求',
    })
  })

  it('takes no outcome that is unknown or belongs to another instance', () => {
    const { desk, suitId } = opened()
    const judgment: Command = {
      type: 'litigation.recordJudgment',
      caseId: suitId,
      on: DAY,
      outcome: 'appealRejected',
      summary: '',
    }
    expect(errorOf(desk.on(DAY, judgment)).fields.map(({ field }) => field)).toEqual(['outcome'])
    const unknown = { ...judgment, outcome: '驳回' } as unknown as Command
    expect(errorOf(desk.on(DAY, unknown)).fields.map(({ field }) => field)).toEqual(['outcome'])
  })

  it('keeps the evidence list as it was handed in', () => {
    const { desk, suitId } = opened()
    const item = {
      group: 'reconsideration' as const,
      name: '受理通知书',
      source: '复议机关',
      proves: '依法受理',
      pages: 2,
      original: false,
    }
    const save: Command = {
      type: 'litigation.saveEvidence',
      caseId: suitId,
      items: [item, { ...item, name: '送达回证' }],
    }
    desk.does(DAY, save)
    desk.does(DAY, { ...save, items: [item] })
    expect(suitOf(desk, suitId).evidence.map(({ name, rev }) => ({ name, rev }))).toEqual([
      { name: '受理通知书', rev: 2 },
    ])
    expect(errorOf(desk.on(DAY, { ...save, items: [{ ...item, name: '' }] })).fields[0]?.field).toBe(
      'items.0.name',
    )
    desk.does(DAY, { type: 'litigation.fileAnswer', caseId: suitId, on: DAY, summary: '' })
    expect(errorOf(desk.on(DAY, save)).message).toContain('不能再改动')
  })

  it('lets the role be overridden with a reason, and refuses a stale edit', () => {
    const { desk, suitId } = opened()
    const { court, courtCaseNumber, filedOn, plaintiffClaims, plaintiffReasons, rev } = suitOf(
      desk,
      suitId,
    ).case
    const patch = {
      court,
      courtCaseNumber,
      filedOn,
      plaintiffClaims,
      plaintiffReasons,
      ourRole: 'soleDefendant' as const,
      ourRoleReason: '',
    }
    const update: Command = { type: 'litigation.update', caseId: suitId, expectedRev: rev, patch }
    expect(errorOf(desk.on(DAY, update)).fields[0]?.field).toBe('ourRoleReason')
    const right: Command = { ...update, patch: { ...patch, ourRoleReason: '原告只起诉复议程序' } }
    desk.does(DAY, right)
    expect(errorOf(desk.on(DAY, right)).code).toBe('conflict')
  })

  it('enters a day of filing learnt later on the source case, whose limit to sue is judged by it', () => {
    const { desk, suitId, sourceId } = opened()
    const { court, courtCaseNumber, plaintiffClaims, plaintiffReasons, ourRole, ourRoleReason, rev } = suitOf(
      desk,
      suitId,
    ).case
    const patch = { court, courtCaseNumber, plaintiffClaims, plaintiffReasons, ourRole, ourRoleReason }
    const update = (filedOn: string): Command => ({
      type: 'litigation.update',
      caseId: suitId,
      expectedRev: rev,
      patch: { ...patch, filedOn: d(filedOn) },
    })
    const late = addDays(DAY, 1)
    expect(errorOf(desk.on(late, update(late))).message).toContain('不能晚于收到起诉状副本日期')
    const before = desk.case(sourceId).events.length
    desk.does(DAY, update('2026-11-05'))
    // Each of the two cases has its own line in the log.
    expect(desk.store.log().slice(-2)).toMatchObject([
      { caseId: suitId, summary: `修改应诉案件${suitOf(desk, suitId).case.number}` },
      { caseId: sourceId, summary: '应诉案件登记的起诉日改为2026年11月5日' },
    ])
    const suits = effectiveEvents(desk.case(sourceId).events).flatMap(({ on, data }) =>
      data.type === 'sued' ? [{ on, suit: data.litigationCaseId, filedOn: data.filedOn }] : [],
    )
    expect(suits).toEqual([{ on: DAY, suit: suitId, filedOn: '2026-11-05' }])
    expect(desk.case(sourceId).events.length).toBe(before + 2)
    expect(desk.case(sourceId).events.at(-1)?.note).toContain(suitOf(desk, suitId).case.number)
  })

  it('keeps 立案日 beside 起诉日, between it and our receipt, and tells the source case of it', () => {
    const { desk, suitId, sourceId } = opened()
    const {
      court,
      courtCaseNumber,
      filedOn,
      plaintiffClaims,
      plaintiffReasons,
      ourRole,
      ourRoleReason,
      rev,
    } = suitOf(desk, suitId).case
    const update = (docketedOn: string): Command => ({
      type: 'litigation.update',
      caseId: suitId,
      expectedRev: rev,
      patch: {
        court,
        courtCaseNumber,
        filedOn,
        docketedOn: d(docketedOn),
        plaintiffClaims,
        plaintiffReasons,
        ourRole,
        ourRoleReason,
      },
    })
    for (const wrong of ['2026-11-01', '2026-11-17']) {
      const { fields } = errorOf(desk.on(addDays(DAY, 2), update(wrong)))
      expect(fields.map(({ field }) => field)).toEqual(['docketedOn'])
    }
    desk.does(DAY, update('2026-11-09'))
    expect(suitOf(desk, suitId).case).toMatchObject({ filedOn: '2026-11-02', docketedOn: '2026-11-09' })
    expect(desk.store.log().at(-1)?.summary).toBe('应诉案件登记的立案日改为2026年11月9日')
    expect(desk.case(sourceId).events.at(-1)?.data).toMatchObject({
      type: 'sued',
      filedOn: '2026-11-02',
      docketedOn: '2026-11-09',
    })
  })

  it('issues the answer without a number and without an event of its own', () => {
    const { desk, suitId } = opened()
    const answer = drafted(desk, suitId, DAY, 'answer')
    desk.does(DAY, issueOf(answer, DAY))
    const suit = suitOf(desk, suitId)
    expect(suit.documents[0]).toMatchObject({ status: 'issued', number: '' })
    expect(suit.events).toHaveLength(2)
  })

  it('takes no step of a reconsideration case, and the other way round', () => {
    const { desk, suitId, sourceId } = opened()
    expect(
      errorOf(desk.on(DAY, { type: 'case.resume', caseId: suitId, on: DAY, reason: '无' })).message,
    ).toContain('这是应诉案件')
    const judgment: Command = {
      type: 'litigation.recordJudgment',
      caseId: sourceId,
      on: DAY,
      outcome: 'claimsRejected',
      summary: '',
    }
    expect(errorOf(desk.on(DAY, judgment)).message).toContain('这是行政复议案件')
  })
})
