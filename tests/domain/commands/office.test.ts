import { describe, expect, it } from 'vitest'
import type { Command } from '#shared/domain/commands/command.ts'
import { DEFAULT_SETTINGS } from '#shared/domain/office/default-settings.ts'
import { minimumHandlers } from '#shared/domain/office/handler-minimum.ts'
import { createDesk, d, errorOf, member, PROFILE } from '../support/desk.ts'

const DAY = d('2026-09-01')

describe('单位概况', () => {
  it('is set up once', () => {
    const desk = createDesk()
    expect(desk.store.office().profile).toMatchObject({
      id: 'office',
      isDemo: 0,
      agencyName: '禾丰县人民政府',
    })
    expect(desk.store.office().settings.rev).toBe(1)
    expect(errorOf(desk.on(DAY, { type: 'office.setUp', profile: PROFILE })).code).toBe('notAllowed')
  })

  it('asks for the names it prints on documents', () => {
    const desk = createDesk()
    const error = errorOf(
      desk.on(DAY, { type: 'office.updateProfile', profile: { ...PROFILE, agencyName: '', bodyName: '' } }),
    )
    expect(error.fields.map((f) => f.field)).toEqual(['agencyName', 'bodyName'])
  })

  it('asks for a 文种代字 of its own for every series counted by itself', () => {
    const desk = createDesk()
    const numbering = {
      ...PROFILE.numbering,
      mode: 'perKind' as const,
      documentPrefixes: { decision: '禾政复', refusal: '禾政复不' },
    }
    const error = errorOf(desk.on(DAY, { type: 'office.updateProfile', profile: { ...PROFILE, numbering } }))
    expect(error.fields[0]).toEqual({
      field: 'numbering.documentPrefixes.decision',
      message: '“行政复议决定”的文种代字不能与案件代字、应诉代字相同，否则编号会重复。',
    })
    expect(error.fields).toHaveLength(7)
  })
})

describe('办案规则', () => {
  const settings = (more: Partial<typeof DEFAULT_SETTINGS>): Command => {
    const { id, rev, createdAt, updatedAt, by, device, deleted, ...draft } = { ...DEFAULT_SETTINGS, ...more }
    return { type: 'office.updateSettings', settings: draft }
  }

  it('may raise the number of handlers and never go below the statute', () => {
    const desk = createDesk()
    expect(errorOf(desk.on(DAY, settings({ ordinaryHandlers: 1 }))).fields[0]?.message).toContain(
      '第三十九条',
    )
    expect(errorOf(desk.on(DAY, settings({ ordinaryHandlers: 4, majorHandlers: 3 }))).fields[0]?.field).toBe(
      'majorHandlers',
    )
    desk.does(DAY, settings({ ordinaryHandlers: 3 }))
    expect(desk.store.office().settings).toMatchObject({ ordinaryHandlers: 3, rev: 2 })
  })

  it('refuses a reading of the law that is not offered', () => {
    const desk = createDesk()
    const error = errorOf(desk.on(DAY, settings({ deadlineConventions: { hearingNotice: 'whenever' } })))
    expect(error.fields[0]?.field).toBe('deadlineConventions.hearingNotice')
  })

  it('holds the statutory minimum whatever the settings say', () => {
    const loose = { ...DEFAULT_SETTINGS, ordinaryHandlers: 0, majorHandlers: 0 }
    expect(minimumHandlers(loose, 'ordinary', false)).toBe(2)
    expect(minimumHandlers(loose, 'ordinary', true)).toBe(2)
    expect(minimumHandlers(DEFAULT_SETTINGS, 'ordinary', true)).toBe(3)
    expect(minimumHandlers(DEFAULT_SETTINGS, 'simplified', false)).toBe(2)
    expect(minimumHandlers({ ...DEFAULT_SETTINGS, simplifiedByOne: true }, 'simplified', false)).toBe(1)
    expect(minimumHandlers({ ...DEFAULT_SETTINGS, simplifiedByOne: true }, 'simplified', true)).toBe(3)
  })
})

describe('人员、听证室、被申请人目录', () => {
  it('revises a row that has an id and refuses one that does not exist', () => {
    const desk = createDesk()
    const id = desk.staff('温知夏')
    desk.does(DAY, {
      type: 'office.saveStaff',
      id,
      staff: { ...member('温知夏', 'reviewer'), title: '科长' },
    })
    expect(desk.store.office().staff.find((row) => row.id === id)).toMatchObject({ rev: 2, role: 'reviewer' })
    expect(
      errorOf(desk.on(DAY, { type: 'office.saveStaff', id: 'nobody', staff: member('甲乙', 'handler') }))
        .code,
    ).toBe('notFound')
  })

  it('refuses a second agency or room of the same name', () => {
    const desk = createDesk()
    const [agency] = desk.store.office().agencies
    const [room] = desk.store.office().rooms
    if (agency === undefined || room === undefined) throw new Error('the desk has both')
    expect(errorOf(desk.on(DAY, { type: 'office.saveAgency', id: null, agency })).fields[0]?.field).toBe(
      'name',
    )
    expect(errorOf(desk.on(DAY, { type: 'office.saveRoom', id: null, room })).fields[0]?.field).toBe('name')
  })

  it('refuses a self-made character in a name', () => {
    const desk = createDesk()
    const staff = member('王\uE863', 'handler')
    expect(errorOf(desk.on(DAY, { type: 'office.saveStaff', id: null, staff })).message).toContain('自造字')
  })
})

describe('放假安排', () => {
  const calendar = {
    year: 2027,
    off: [d('2027-01-01'), d('2027-02-05')],
    work: [d('2027-01-10')],
    noticeNumber: '国办发明电〔2026〕9号',
    source: '测试用安排',
  }

  it('is kept per year; importing it again raises the version and keeps what it said before', () => {
    const desk = createDesk()
    const first = desk.does(DAY, { type: 'office.importCalendar', calendar })
    const second = desk.does(d('2026-09-02'), {
      type: 'office.importCalendar',
      calendar: { ...calendar, work: [], noticeNumber: '国办发明电〔2026〕10号' },
    })
    expect([first.summary, second.summary]).toEqual([
      '导入2027年放假安排第1版（国办发明电〔2026〕9号）',
      '导入2027年放假安排第2版（国办发明电〔2026〕10号）',
    ])
    expect(desk.store.office().calendars).toHaveLength(1)
    expect(desk.store.office().calendars[0]).toMatchObject({
      year: 2027,
      rev: 2,
      work: [],
      earlier: [{ work: ['2027-01-10'], noticeNumber: '国办发明电〔2026〕9号', by: 'system' }],
    })
  })

  it('counts on from the version that was delivered', () => {
    const desk = createDesk()
    const off = [d('2026-01-01')]
    const change = desk.does(DAY, {
      type: 'office.importCalendar',
      calendar: { ...calendar, year: 2026, off, work: [] },
    })
    expect(change.summary).toBe('导入2026年放假安排第2版（国办发明电〔2026〕9号）')
  })

  it('names its notice and its source, and was not published tomorrow', () => {
    const desk = createDesk()
    const bare = { ...calendar, noticeNumber: '', source: '', publishedOn: d('2026-09-02') }
    const error = errorOf(desk.on(DAY, { type: 'office.importCalendar', calendar: bare }))
    expect(error.fields.map(({ field }) => field)).toEqual(['noticeNumber', 'source', 'publishedOn'])
  })

  it('is refused when it contradicts itself', () => {
    const desk = createDesk()
    const wrong = { ...calendar, work: [d('2027-01-01')] }
    const error = errorOf(desk.on(DAY, { type: 'office.importCalendar', calendar: wrong }))
    expect(error.message).toContain('既列为放假日，又列为调休上班日')
  })
})

describe('当地放假', () => {
  const day = {
    from: d('2026-10-20'),
    to: d('2026-10-21'),
    reason: '县庆',
    documentNumber: '示例政办〔2026〕1号',
    source: '示例自治县人民政府',
    active: 0 as const,
  }

  it('is recorded, changed and switched on, and saving the rules leaves it alone', () => {
    const desk = createDesk()
    desk.does(DAY, { type: 'office.saveLocalDay', id: null, day })
    const [saved] = desk.store.office().settings.localDays ?? []
    const id = saved?.id ?? ''
    expect(desk.does(DAY, { type: 'office.saveLocalDay', id, day: { ...day, active: 1 } }).summary).toBe(
      '修改当地放假：县庆（2026-10-20至2026-10-21，已启用）',
    )
    const { id: _, rev, createdAt, updatedAt, by, device, deleted, ...draft } = DEFAULT_SETTINGS
    desk.does(DAY, { type: 'office.updateSettings', settings: draft })
    expect(desk.store.office().settings.localDays).toEqual([{ ...day, id, active: 1 }])
  })

  it('is refused with an end before its beginning, a stretch of months, or nobody who decided it', () => {
    const desk = createDesk()
    const messages = (more: Partial<typeof day>) =>
      errorOf(desk.on(DAY, { type: 'office.saveLocalDay', id: null, day: { ...day, ...more } })).fields.map(
        ({ field }) => field,
      )
    expect(messages({ to: d('2026-10-19') })).toEqual(['to'])
    expect(messages({ to: d('2026-11-20') })).toEqual(['to'])
    expect(messages({ source: '', reason: '' })).toEqual(['reason', 'source'])
    expect(errorOf(desk.on(DAY, { type: 'office.saveLocalDay', id: 'x', day })).code).toBe('notFound')
  })
})
