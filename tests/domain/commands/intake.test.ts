import { describe, expect, it } from 'vitest'
import { decide } from '#shared/domain/commands/decide.ts'
import { idCheckCharacter } from '#shared/domain/identity/id-card.ts'
import { fixedClock } from '#shared/kernel/clock.ts'
import { sequentialIds } from '#shared/kernel/ids.ts'
import {
  ACT,
  accepted,
  agency,
  createDesk,
  d,
  effectiveCase,
  errorOf,
  intake,
  PLAIN_ENGINE,
  person,
  registered,
} from '../support/desk.ts'

const DAY = d('2026-09-01')
const FIRST_17 = '33998819900307001'
const ID = `${FIRST_17}${idCheckCharacter(FIRST_17)}`

describe('收案登记', () => {
  it('normalises numbers and titles, and fills what the ID number already says', () => {
    const desk = createDesk()
    const caseId = registered(desk, {
      act: { ...ACT, title: '《行政处罚决定书》', number: '禾市监罚[2026]第018号' },
      parties: [person('a1', '顾南亭', 'applicant', { idNumber: ID.toLowerCase() }), agency(desk, 'r1')],
    })
    const aggregate = desk.case(caseId)
    expect(aggregate.case.act).toMatchObject({ title: '行政处罚决定书', number: '禾市监罚〔2026〕18号' })
    expect(desk.party(caseId, 'applicant')).toMatchObject({ birthOn: '1990-03-07', gender: '男' })
    expect(aggregate.case.number).toBe('禾政复〔2026〕1号')
  })

  it('points agents at the people they act for', () => {
    const desk = createDesk()
    const caseId = registered(desk, {
      parties: [
        person('a1', '顾南亭'),
        person('a2', '许知远'),
        person('g1', '黎照野', 'agent', { actsForPartyIds: ['a2'], agentKind: 'lawyer' }),
        agency(desk, 'r1'),
      ],
    })
    expect(desk.party(caseId, 'agent').actsForPartyIds).toEqual([desk.party(caseId, 'applicant', 1).id])
    expect(desk.case(caseId).case.applicantLabel).toBe('顾南亭等2人')
  })

  it('keeps HTML as plain text and drops control characters', () => {
    const desk = createDesk()
    const caseId = registered(desk, { factsAndReasons: '<img onerror="x">\u0000事实\u0007' })
    expect(desk.case(caseId).case.factsAndReasons).toBe('<img onerror="x">事实')
  })

  it('takes a 20,000-character paste as facts and refuses it as a name', () => {
    const desk = createDesk()
    const paste = '事'.repeat(20_000)
    expect(desk.case(registered(desk, { factsAndReasons: paste })).case.factsAndReasons).toBe(paste)
    const error = errorOf(
      desk.on(DAY, {
        type: 'case.register',
        intake: intake(desk, { parties: [person('a1', paste), agency(desk, 'r1')] }),
        materials: [],
      }),
    )
    expect(error.fields).toEqual([
      { field: 'parties.0.name', message: '申请人姓名最多50字，现有20000字，请删减后再保存。' },
    ])
  })

  it('accepts the rare names 䶮 and 𬭎 and refuses a self-made character', () => {
    const desk = createDesk()
    const parties = (name: string) => [person('a1', name), agency(desk, 'r1')]
    expect(desk.case(registered(desk, { parties: parties('䶮小川') })).case.applicantLabel).toBe('䶮小川')
    expect(desk.case(registered(desk, { parties: parties('王𬭎') })).case.applicantLabel).toBe('王𬭎')
    const refused = {
      type: 'case.register' as const,
      intake: intake(desk, { parties: parties('王\uE001') }),
      materials: [],
    }
    expect(errorOf(desk.on(DAY, refused)).message).toContain('U+E001')
  })

  it.each([
    ['30 February', { receivedOn: '2026-02-30' }, 'receivedOn'],
    ['a day in the future', { receivedOn: '2026-09-02' }, 'receivedOn'],
    ['a postmark after receipt', { postmarkedOn: '2026-09-02' }, 'postmarkedOn'],
    ['an act made after receipt', { act: { ...ACT, madeOn: '2026-09-02', knewOn: '' } }, 'act.madeOn'],
    ['knowledge before the act', { act: { ...ACT, knewOn: '2026-08-01' } }, 'act.knewOn'],
    ['a negative amount', { act: { ...ACT, amountYuan: -1 } }, 'act.amountYuan'],
    ['an empty claim', { claims: [' '] }, 'claims.0'],
  ])('refuses %s at its field', (_, change, field) => {
    const desk = createDesk()
    const input = { ...intake(desk), ...(change as object) }
    const error = errorOf(desk.on(DAY, { type: 'case.register', intake: input, materials: [] }))
    expect(error.code).toBe('invalid')
    expect(error.fields.map((f) => f.field)).toContain(field)
  })

  it.each([
    ['a wrong check digit', { idNumber: `${FIRST_17}${ID.endsWith('1') ? '2' : '1'}` }, 'idNumber', '校验位'],
    ['a birth date against the ID number', { idNumber: ID, birthOn: d('1990-03-08') }, 'birthOn', '不一致'],
    ['a gender against the ID number', { idNumber: ID, gender: '女' as const }, 'gender', '不一致'],
    ['a broken phone number', { phone: '139000' }, 'phone', '电话'],
    ['a broken postcode', { postcode: '12' }, 'postcode', '6位'],
  ])('refuses %s', (_, more, field, message) => {
    const desk = createDesk()
    const parties = [person('a1', '顾南亭', 'applicant', more), agency(desk, 'r1')]
    const error = errorOf(
      desk.on(DAY, { type: 'case.register', intake: intake(desk, { parties }), materials: [] }),
    )
    expect(error.fields).toEqual([{ field: `parties.0.${field}`, message: expect.stringContaining(message) }])
  })

  it('refuses an agent who acts for nobody, and a case without applicant or respondent', () => {
    const desk = createDesk()
    const alone = intake(desk, { parties: [person('g1', '黎照野', 'agent')] })
    const error = errorOf(desk.on(DAY, { type: 'case.register', intake: alone, materials: [] }))
    expect(error.fields.map((f) => f.field)).toEqual(['parties', 'parties', 'parties.0.actsForPartyIds'])
  })

  it('is refused before the office is set up, because there is no 案号 yet', () => {
    const desk = createDesk()
    const state = { ...desk.store.state(''), office: { ...desk.store.office(), profile: null } }
    const context = {
      clock: fixedClock('2026-09-01T02:00:00.000Z'),
      ids: sequentialIds('x'),
      documents: PLAIN_ENGINE,
      actorId: 'system',
      device: 'test',
    }
    const result = decide(state, { type: 'case.register', intake: intake(desk), materials: [] }, context)
    expect(errorOf(result).message).toContain('首次设置')
  })
})

describe('修改收案登记', () => {
  const edit = (desk: ReturnType<typeof createDesk>, caseId: string, more: object, rev?: number) => ({
    type: 'case.editIntake' as const,
    caseId,
    expectedRev: rev ?? desk.case(caseId).case.rev,
    intake: { ...intake(desk), parties: kept(desk, caseId), ...more },
  })
  const kept = (desk: ReturnType<typeof createDesk>, caseId: string) => [
    { ...person('a1', '顾南亭'), id: desk.party(caseId, 'applicant').id },
    { ...agency(desk, 'r1'), id: desk.party(caseId, 'respondent').id },
  ]

  it('rewrites only the rows that changed and keeps their ids', () => {
    const desk = createDesk()
    const caseId = registered(desk)
    const before = desk.party(caseId, 'applicant')
    const change = desk.does(DAY, edit(desk, caseId, { field: '食品安全' }))
    expect(change.puts.parties).toEqual([])
    expect(change.puts.claims).toEqual([])
    expect(desk.case(caseId).case.field).toBe('食品安全')
    expect(desk.party(caseId, 'applicant')).toEqual(before)
  })

  it('is refused when someone else saved in between', () => {
    const desk = createDesk()
    const caseId = registered(desk)
    expect(errorOf(desk.on(DAY, edit(desk, caseId, {}, 7))).code).toBe('conflict')
  })

  it('records a changed day of receipt as a correction of the ledger', () => {
    const desk = createDesk()
    const caseId = registered(desk, { receivedOn: DAY })
    desk.does(d('2026-09-02'), edit(desk, caseId, { receivedOn: d('2026-08-31'), appliedOn: '' }))
    const aggregate = desk.case(caseId)
    expect(aggregate.events.map((event) => event.data.type)).toEqual(['applicationReceived', 'corrected'])
    expect(aggregate.case.receivedOn).toBe('2026-08-31')
  })

  it('cannot move receipt behind acceptance', () => {
    const desk = createDesk()
    const caseId = accepted(desk, { on: d('2026-09-03') })
    const error = errorOf(desk.on(d('2026-09-10'), edit(desk, caseId, { receivedOn: d('2026-09-09') })))
    expect(error.message).toContain('“受理（2026年9月3日）”不能早于“收到申请（2026年9月9日）”')
  })

  it('drops a party by tombstone, but not one with entries in the ledger', () => {
    const desk = createDesk()
    const two = [person('a1', '顾南亭'), person('a2', '许知远'), agency(desk, 'r1')]
    const caseId = registered(desk, { parties: two })
    desk.does(DAY, edit(desk, caseId, {}))
    expect(desk.case(caseId).parties.map((party) => party.role)).toEqual(['applicant', 'respondent'])
    expect(desk.store.tables().parties.filter((party) => party.deleted === 1)).toHaveLength(1)
  })

  it('allows only contact details once the case is decided', () => {
    const desk = createDesk()
    const { caseId } = effectiveCase(desk)
    const day = d('2026-10-23')
    const [applicant, respondent] = kept(desk, caseId)
    const same = { parties: [{ ...applicant, phone: '13900001234' }, respondent] }
    expect(desk.on(day, edit(desk, caseId, same)).ok).toBe(true)
    expect(desk.party(caseId, 'applicant').phone).toBe('13900001234')
    expect(errorOf(desk.on(day, edit(desk, caseId, { ...same, field: '别的' }))).message).toContain(
      '只能修改联系电话',
    )
  })
})

describe('材料', () => {
  it('are numbered as they come in and removed by tombstone', () => {
    const desk = createDesk()
    const caseId = registered(desk)
    const material = {
      name: '处罚决定书复印件',
      category: 'evidence' as const,
      fromPartyId: desk.party(caseId, 'applicant').id,
      receivedOn: DAY,
      pages: 3,
      original: false,
      fileHash: '',
      fileName: '',
      fileSize: 0,
    }
    const first = desk.does(DAY, { type: 'case.addMaterial', caseId, material })
    desk.does(DAY, { type: 'case.addMaterial', caseId, material: { ...material, name: '照片' } })
    desk.does(DAY, { type: 'case.removeMaterial', caseId, materialId: first.recordId })
    expect(desk.case(caseId).materials.map(({ name, order }) => ({ name, order }))).toEqual([
      { name: '照片', order: 2 },
    ])
    expect(
      errorOf(desk.on(DAY, { type: 'case.addMaterial', caseId, material: { ...material, pages: 1.5 } })).code,
    ).toBe('invalid')
  })
})
