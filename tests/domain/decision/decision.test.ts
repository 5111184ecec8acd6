import { describe, expect, it } from 'vitest'
import { decisionFindings } from '#shared/domain/decision/decision-check.ts'
import { DECISION_RULES, decisionArticles, soleGround } from '#shared/domain/decision/decision-rules.ts'
import { claimsAnsweredBy } from '#shared/domain/decision/default-claims.ts'
import { operativeText, proposedItem, termsText } from '#shared/domain/decision/operative-text.ts'
import { DECISION_TYPE_LABELS, type DecisionItem, type DecisionType } from '#shared/domain/model/decision.ts'
import { createDesk, d, onTrial, registered, upholding } from '../support/desk.ts'

const TYPES = Object.keys(DECISION_TYPE_LABELS) as readonly DecisionType[]
const CITATION = /^(法|条例)\d+Ⅰ?Ⅱ?(\([一二三四五六七八九十]\))?$/u

function fixture() {
  const desk = createDesk()
  const caseId = onTrial(desk)
  const aggregate = desk.case(caseId)
  const claimIds = aggregate.claims.map((claim) => claim.id)
  const find = (items: readonly DecisionItem[], kind: 'decision' | 'dismissalDecision' = 'decision') =>
    decisionFindings(kind, items, aggregate)
  return { desk, caseId, aggregate, claimIds, find, upheld: upholding(desk, caseId) }
}

describe('决定类型', () => {
  it('each has grounds with an article, and codes that do not repeat', () => {
    for (const type of TYPES) {
      const { grounds } = DECISION_RULES[type]
      expect(grounds.length, type).toBeGreaterThan(0)
      expect(new Set(grounds.map((ground) => ground.code)).size).toBe(grounds.length)
      for (const ground of grounds) expect(ground.article).toMatch(CITATION)
    }
  })

  it('cite the item of the ground, and with 法70 the article that follows from it', () => {
    expect(decisionArticles([{ type: 'revoke', ground: 'factsUnclear' }])).toEqual(['法64Ⅰ(一)'])
    expect(decisionArticles([{ type: 'revoke', ground: 'noReply' }])).toEqual(['法70', '法64Ⅰ'])
    expect(
      decisionArticles([
        { type: 'uphold', ground: 'lawful' },
        { type: 'uphold', ground: 'lawful' },
        { type: 'rejectClaim', ground: 'wouldBeWorse' },
      ]),
    ).toEqual(['法68', '条例61Ⅰ(三)'])
    expect(decisionArticles([{ type: 'orderPerformance', ground: 'agreementUncompensated' }])).toEqual([
      '法71Ⅱ',
    ])
    expect(decisionArticles([{ type: 'confirmInvalid', ground: 'noReply' }])).toEqual(['法70', '法67'])
  })
})

describe('主文', () => {
  it.each([
    [
      'uphold',
      '维持被申请人禾丰县市场监督管理局于2026年8月18日作出的《行政处罚决定书》（禾市监罚〔2026〕18号）。',
    ],
    [
      'revoke',
      '撤销被申请人禾丰县市场监督管理局于2026年8月18日作出的《行政处罚决定书》（禾市监罚〔2026〕18号）。',
    ],
    [
      'revokeAndRedo',
      '撤销被申请人禾丰县市场监督管理局于2026年8月18日作出的《行政处罚决定书》（禾市监罚〔2026〕18号），责令被申请人自收到本决定书之日起60日内重新作出行政行为。',
    ],
    ['rejectClaim', '驳回申请人顾南亭的行政复议请求。'],
    ['dismissApplication', '驳回申请人顾南亭的行政复议申请。'],
  ] as const)('%s reads %s', (type, text) => {
    expect(operativeText(type, fixture().aggregate)).toBe(text)
  })

  it('marks what a person must add, and takes it when it is given', () => {
    const { aggregate } = fixture()
    expect(operativeText('revokePart', aggregate)).toContain('【待补：撤销的是哪一部分】')
    expect(operativeText('modify', aggregate, { detail: '罚款2000元' })).toContain('变更为：罚款2000元。')
    expect(operativeText('orderPerformance', aggregate)).toContain('【待补：期限】')
  })

  it('leaves it to a person what an agreement demands (法71)', () => {
    const { aggregate } = fixture()
    const agreement = {
      ...aggregate,
      case: { ...aggregate.case, act: { ...aggregate.case.act, kind: 'agreement' } },
    } as const
    expect(operativeText('orderPerformance', agreement, { days: 30 })).toMatch(/30日内【待补：.*】。$/u)
    expect(operativeText('orderPerformance', agreement, { days: 30, detail: '支付补偿款2万元' })).toBe(
      '责令被申请人禾丰县市场监督管理局自收到本决定书之日起30日内支付补偿款2万元。',
    )
  })

  it('proposes items that pass the check for every type once its blanks are filled', () => {
    const { aggregate, claimIds } = fixture()
    const asked = {
      ...aggregate,
      claims: aggregate.claims.map((claim) => ({ ...claim, text: '确认行政处罚决定无效' })),
    }
    for (const type of TYPES) {
      const ground = DECISION_RULES[type].grounds[0].code
      const item = proposedItem(type, ground, claimIds, aggregate, { days: 30, detail: '第二项' })
      const kind = type === 'dismissApplication' ? 'dismissalDecision' : 'decision'
      expect(
        decisionFindings(kind, [item], asked).filter((finding) => finding.level === 'error'),
        type,
      ).toEqual([])
    }
  })
})

describe('what a decision ordered', () => {
  it('names act and days, and says when the decision set none', () => {
    expect(
      termsText([
        { type: 'revokeAndRedo', days: 60 },
        { type: 'orderPerformance', days: null },
      ]),
    ).toBe('责令60日内重新作出行政行为；责令履行法定职责（决定没有写明期限）')
    expect(termsText([])).toBe('')
  })
})

describe('the ground of a type', () => {
  it('goes without asking only where the law gives one', () => {
    expect(TYPES.filter((type) => soleGround(type) !== '')).toEqual(['uphold'])
    expect(soleGround('uphold')).toBe('lawful')
  })

  it('is asked for while it is open, and the article of the type is cited until then', () => {
    const { aggregate, claimIds } = fixture()
    const open = proposedItem('revoke', soleGround('revoke'), claimIds, aggregate)
    expect(decisionFindings('decision', [open], aggregate).map(({ message }) => message)).toEqual([
      '第1项主文（撤销）没有选择法定事由。',
    ])
    expect(decisionArticles([open])).toEqual(['法64Ⅰ'])
  })
})

describe('签发前核对', () => {
  const messages = (findings: ReturnType<typeof decisionFindings>) =>
    findings.filter((finding) => finding.level === 'error').map((finding) => finding.message)

  it('finds nothing in a decision that answers every claim', () => {
    const { find, upheld } = fixture()
    expect(find([upheld])).toEqual([])
  })

  it.each<[string, Partial<DecisionItem>, string]>([
    ['no ground', { ground: '' }, '没有选择法定事由'],
    ['a ground of another type', { ground: 'factsUnclear' }, '没有选择法定事由'],
    ['an empty text', { text: '' }, '还没有写文字'],
    ['a blank left', { text: '维持【待补：文号】' }, '还缺“文号”'],
    ['days where there are none', { days: 15 }, '不应写明履行期限'],
    ['an unanswered claim', { claimIds: [] }, '没有得到回应'],
    ['a claim of another case', { claimIds: ['elsewhere'] }, '已不在本案'],
    ['a term missing', { type: 'orderPerformance', ground: 'notPerformed' }, '应当写明期限'],
    ['a term of zero days', { type: 'revokeAndRedo', ground: 'factsUnclear', days: 0 }, '应当写明期限'],
    [
      'a term that the text does not say',
      { type: 'revokeAndRedo', ground: 'factsUnclear', days: 30 },
      '没有“30日”',
    ],
    ['invalidity nobody asked for', { type: 'confirmInvalid', ground: 'noBasis' }, '没有请求确认无效'],
    [
      'a dismissal in a decision',
      { type: 'dismissApplication', ground: 'notAcceptable' },
      '请用驳回行政复议申请决定书',
    ],
  ])('finds %s', (_, change, message) => {
    const { find, upheld } = fixture()
    expect(messages(find([{ ...upheld, ...change }])).join('')).toContain(message)
  })

  it('finds an empty decision and one that contradicts itself', () => {
    const { find, upheld } = fixture()
    expect(messages(find([]))).toEqual(['还没有写决定主文，请先选择决定类型。'])
    const revoked: DecisionItem = { ...upheld, type: 'revoke', ground: 'factsUnclear' }
    expect(messages(find([upheld, revoked])).join('')).toContain('不能并存')
    expect(messages(find([upheld], 'dismissalDecision')).join('')).toContain('只能写驳回申请')
  })

  it('reminds that a change must not be to the applicant’s detriment (法63Ⅱ)', () => {
    const { find, upheld } = fixture()
    const modified: DecisionItem = { ...upheld, type: 'modify', ground: 'inappropriate' }
    expect(find([modified])).toEqual([
      expect.objectContaining({ level: 'warning', message: expect.stringContaining('第六十三条第二款') }),
    ])
  })

  it('leaves withdrawn claims alone', () => {
    const desk = createDesk()
    const caseId = registered(desk, { receivedOn: d('2026-09-01'), claims: ['撤销', '赔偿'] })
    const [first, second] = desk.case(caseId).claims
    if (first === undefined || second === undefined) throw new Error('two claims')
    const item: DecisionItem = { ...upholding(desk, caseId), claimIds: [first.id] }
    const gone = { claims: [first, { ...second, deleted: 1 as const }] }
    expect(decisionFindings('decision', [item], gone)).toEqual([])
  })
})

describe('the claims a new item answers', () => {
  it.each<[DecisionType, string, boolean]>([
    ['revoke', '撤销行政处罚决定', true],
    ['revoke', '退还罚款5000元', false],
    ['revoke', '撤销行政处罚决定并退还罚款', false],
    ['revoke', '责令被申请人重新作出答复', false],
    ['revoke', '撤销征收补偿决定', true],
    ['revoke', '撤销《不予支付工伤保险待遇决定书》', true],
    ['revokeAndRedo', '责令被申请人重新作出答复', true],
    ['revokeAndRedo', '返还被扣押的车辆', false],
    ['confirmIllegal', '确认扣押行为违法', true],
    ['confirmIllegal', '赔礼道歉', false],
    ['uphold', '赔偿损失1万元', false],
    ['orderPerformance', '责令支付补偿款', true],
    ['rejectClaim', '赔偿损失1万元', true],
  ])('%s, “%s”: %s', (type, text, answered) => {
    expect(claimsAnsweredBy(type, [{ text }])).toEqual(answered ? [{ text }] : [])
  })
})
