import { describe, expect, it } from 'vitest'
import { ACCEPTANCE_CONDITIONS, failedConditions } from '#shared/domain/acceptance/acceptance-conditions.ts'
import { intakeFindings, type SimilarCase } from '#shared/domain/acceptance/intake-findings.ts'
import { simplifiedEligibility } from '#shared/domain/acceptance/simplified.ts'
import type { IntakeInput, PartyInput } from '#shared/domain/commands/intake/intake-command.ts'
import { ACT, agency, createDesk, d, intake, person } from '../support/desk.ts'

const TODAY = d('2026-09-01')

function check(more: Partial<IntakeInput> = {}, similar: readonly SimilarCase[] = []) {
  const desk = createDesk()
  const input = intake(desk, { parties: [complete('a1', '顾南亭'), agency(desk, 'r1')], ...more })
  return intakeFindings(input, desk.store.office(), similar, TODAY)
}

const complete = (key: string, name: string, more: object = {}): PartyInput =>
  person(key, name, 'applicant', {
    gender: '女',
    idNumber: '339988199003070010',
    phone: '13900001234',
    ...more,
  })

const messages = (more: Partial<IntakeInput>, code: string, similar: readonly SimilarCase[] = []) =>
  check(more, similar)
    .findings.filter((finding) => finding.code === code)
    .map((finding) => `${finding.level}:${finding.message}`)

describe('受理条件', () => {
  it('are the seven of 法30Ⅰ in order, each with what to look at and what follows', () => {
    expect(ACCEPTANCE_CONDITIONS.map(({ article }) => article)).toEqual(
      ['一', '二', '三', '四', '五', '六', '七'].map((item) => `法30Ⅰ(${item})`),
    )
    for (const condition of ACCEPTANCE_CONDITIONS) {
      expect(condition.checks.length).toBeGreaterThan(0)
      expect(condition.ifNotMet).toMatch(/。$/u)
    }
  })

  it('that fail are those a document names, else those the review found not met, in order', () => {
    const review = {
      reviewedOn: TODAY,
      findings: {
        interest: { finding: 'met', note: '' },
        scope: { finding: 'notMet', note: '' },
        timeLimit: { finding: 'notMet', note: '' },
        parties: { finding: 'unclear', note: '' },
      },
    } as const
    const codes = (named: string) => failedConditions(named, review).map(({ code }) => code)
    expect(codes('')).toEqual(['timeLimit', 'scope'])
    expect(codes('无此条件')).toEqual(['timeLimit', 'scope'])
    expect(codes('jurisdiction、parties')).toEqual(['parties', 'jurisdiction'])
    expect(failedConditions('', null)).toEqual([])
  })
})

describe('收案核对: time limit', () => {
  it('says the last day and that the application is in time', () => {
    expect(messages({}, 'timeLimit')).toEqual([
      'info:申请期限到2026年10月19日（周一）届满，申请在期限内提出。',
    ])
  })

  it('says that it is late, and goes by the postmark of a posted application', () => {
    const act = { ...ACT, madeOn: d('2026-06-29'), knewOn: d('2026-07-02') }
    expect(messages({ act }, 'timeLimit')[0]).toContain(
      'warning:申请期限到2026年8月31日（周一）届满，申请已经超过期限',
    )
    const posted = { act, channel: 'post' as const, postmarkedOn: d('2026-08-31') }
    expect(messages(posted, 'timeLimit')[0]).toContain('申请在期限内提出')
  })

  it('cannot be told while the day is unknown, and does not fall over an impossible day', () => {
    expect(messages({ act: { ...ACT, knewOn: '', madeOn: '' } }, 'timeLimit')[0]).toContain('暂时无法判断')
    const broken = { ...ACT, knewOn: '2026-02-30' as typeof ACT.knewOn }
    expect(check({ act: broken }).applicationLimit).toBeNull()
  })

  it('warns when inaction is challenged too early (条例24)', () => {
    const inaction = { ...ACT, kind: 'dutyNotPerformed' as const, knewOn: '' as const, madeOn: '' as const }
    expect(messages({ act: { ...inaction, requestReceivedOn: d('2026-07-10') } }, 'timeLimit')[0]).toContain(
      '未满六十日',
    )
    expect(messages({ act: { ...inaction, performanceDueOn: d('2026-09-15') } }, 'timeLimit')[0]).toContain(
      '履行期限未满',
    )
    expect(
      messages({ act: { ...inaction, requestReceivedOn: d('2026-07-10'), urgent: true } }, 'timeLimit')[0],
    ).toContain('紧急情况')
    expect(messages({ act: { ...inaction, requestReceivedOn: d('2026-06-01') } }, 'timeLimit')[0]).toContain(
      '在期限内',
    )
  })
})

describe('收案核对: missing parts (条例27)', () => {
  it('finds nothing in a complete application', () => {
    expect(messages({}, 'missing')).toEqual([])
  })

  it('names what each party and the application lack', () => {
    const desk = createDesk()
    const parties = [person('a1', '顾南亭', 'applicant', { address: '' }), agency(desk, 'r1')]
    expect(messages({ parties, claims: [], factsAndReasons: '', appliedOn: '' }, 'missing')).toEqual([
      'warning:申请人还缺：性别、身份证号、住所、送达地址、联系方式。',
      'warning:申请书缺少行政复议请求。',
      'warning:申请书缺少主要事实和理由。',
      'warning:申请书缺少申请日期。',
    ])
  })

  it('asks no date of an oral application', () => {
    expect(messages({ channel: 'oral', appliedOn: '' }, 'missing')).toEqual([])
  })
})

describe('收案核对: duplicates', () => {
  const hit = (reason: SimilarCase['reason']): SimilarCase => ({
    caseId: 'c9',
    number: '禾政复〔2026〕9号',
    reason,
    label: '',
  })

  it('warns when act and applicant are the same, and only mentions one of them', () => {
    expect(messages({}, 'duplicate', [hit('sameActNumber'), hit('sameApplicantId')])).toEqual([
      'warning:与禾政复〔2026〕9号案件行政行为文号相同，申请人证件号相同，可能是重复申请，请核对。',
    ])
    expect(messages({}, 'duplicate', [hit('sameActNumber')])[0]).toContain('合并审理')
    expect(messages({}, 'duplicate', [hit('sameApplicantName')])[0]).toContain('是否同一人')
  })
})

describe('收案核对: participants', () => {
  const group = (applicants: number, representatives: number) => {
    const desk = createDesk()
    return [
      ...Array.from({ length: applicants }, (_, i) => complete(`a${i}`, '顾南亭')),
      ...Array.from({ length: representatives }, (_, i) =>
        person(`p${i}`, '许知远', 'representative', { actsForPartyIds: ['a0'] }),
      ),
      agency(desk, 'r1'),
    ]
  }

  it.each([
    [10, 0, 0],
    [11, 0, 1],
    [11, 1, 1],
    [11, 2, 0],
    [11, 5, 0],
    [11, 6, 1],
    [10, 2, 1],
  ])(
    '%i applicants with %i representatives give %i findings (条例17)',
    (applicants, representatives, count) => {
      expect(messages({ parties: group(applicants, representatives) }, 'participants')).toHaveLength(count)
    },
  )

  it('counts agents per party and asks for more than lawyers on the side of the respondent', () => {
    const desk = createDesk()
    const agent = (key: string, actsFor: string) =>
      person(key, '黎照野', 'agent', {
        actsForPartyIds: [actsFor],
        agentKind: 'lawyer',
        authority: 'general',
      })
    const three = [
      complete('a1', '顾南亭'),
      agent('g1', 'a1'),
      agent('g2', 'a1'),
      agent('g3', 'a1'),
      agency(desk, 'r1'),
    ]
    expect(messages({ parties: three }, 'participants')[0]).toContain('委托了3名代理人')
    const lawyer = [complete('a1', '顾南亭'), agency(desk, 'r1'), agent('g1', 'r1')]
    expect(messages({ parties: lawyer }, 'participants')[0]).toContain('不得仅委托律师')
  })

  it('asks for the guardian of a minor until the eighteenth birthday', () => {
    const desk = createDesk()
    const of = (birthOn: string, ...more: readonly PartyInput[]) => ({
      parties: [complete('a1', '顾小满', { birthOn: d(birthOn) }), agency(desk, 'r1'), ...more],
    })
    expect(messages(of('2008-09-02'), 'participants')[0]).toContain('未满十八周岁')
    expect(messages(of('2008-09-01'), 'participants')).toEqual([])
    const guardian = person('g1', '顾南亭', 'guardian', { actsForPartyIds: ['a1'] })
    expect(messages(of('2010-01-01', guardian), 'participants')).toEqual([])
  })
})

describe('收案核对: hints', () => {
  it('says when the respondent is not this office’s to review (法27)', () => {
    const desk = createDesk()
    const parties = [complete('a1', '顾南亭'), agency(desk, 'r1', '国家税务总局禾丰县税务局')]
    expect(messages({ parties }, 'jurisdiction')[0]).toContain(
      'warning:国家税务总局禾丰县税务局：被申请人是实行垂直领导',
    )
    expect(messages({}, 'jurisdiction')[0]).toContain('info:')
  })

  it('names the prerequisite ground until it is ticked (法23)', () => {
    const act = { ...ACT, kind: 'disclosure' as const }
    expect(messages({ act }, 'prerequisite')[0]).toContain('不予公开')
    expect(messages({ act, prerequisite: true }, 'prerequisite')).toEqual([])
  })

  it('names the simplified grounds that the data supports', () => {
    expect(messages({ act: { ...ACT, amountYuan: 3_000 } }, 'simplified')[0]).toContain('三千元以下')
    expect(messages({ act: { ...ACT, amountYuan: 3_001 } }, 'simplified')).toEqual([])
    const onTheSpot = simplifiedEligibility({ act: { ...ACT, delivery: 'onTheSpot' }, major: 0 })[0]
    expect(onTheSpot).toMatchObject({ state: 'supported', ground: { article: '法53Ⅰ(一)' } })
  })

  it('doubts an application forwarded by an agency that did not penalise on the spot (法32)', () => {
    expect(messages({ channel: 'forwarded' }, 'channel')[0]).toContain('只有对当场作出')
    const monitored = { channel: 'forwarded' as const, act: { ...ACT, electronicMonitoring: true } }
    expect(messages(monitored, 'channel')[0]).toContain('请登记作出处罚的机关收到申请的日期')
    expect(messages({ channel: 'post' }, 'channel')[0]).toContain('邮戳')
  })
})
