import { describe, expect, it } from 'vitest'
import { CHECK_RULES, checkDocument } from '#shared/documents/check/check-document.ts'
import { buildBlocks } from '#shared/documents/drafting/build-blocks.ts'
import type { CaseAggregate, OfficeState } from '#shared/domain/model/aggregate.ts'
import type { DecisionItem } from '#shared/domain/model/decision.ts'
import type { DocumentKind, DocumentRecord } from '#shared/domain/model/document.ts'
import {
  accepted,
  CASE_MATRIX,
  day,
  ordinaryLedger,
  RESPONDENT,
  reconsideration,
  reply,
} from '#tests/support/fixtures/cases.ts'
import {
  completeDecision,
  inactionDecision,
  REVOKE_AND_REDO,
  recordOf,
  sampleOf,
  UPHOLD,
} from '#tests/support/fixtures/documents.ts'
import { officeState } from '#tests/support/fixtures/office.ts'
import { company, idNumber, person } from '#tests/support/fixtures/people.ts'

const AGGREGATE = CASE_MATRIX.oneApplicant ?? reconsideration()

type Subject = {
  readonly document: DocumentRecord
  readonly aggregate: CaseAggregate
  readonly office?: OfficeState
}

function idsOf({ document, aggregate, office }: Subject): readonly string[] {
  return checkDocument(document, aggregate, office ?? officeState()).map((finding) => finding.id)
}

/** The complete decision with one passage replaced; fails when the passage is not there. */
function decisionWith(key: string, from: string | RegExp, to: string, aggregate = AGGREGATE): Subject {
  return { document: edited(completeDecision(aggregate), key, from, to), aggregate }
}

function edited(document: DocumentRecord, key: string, from: string | RegExp, to: string): DocumentRecord {
  const sections = document.sections.map((section) =>
    section.key === key ? { ...section, text: section.text.replace(from, to) } : section,
  )
  if (JSON.stringify(sections) === JSON.stringify(document.sections))
    throw new Error(`nothing to replace in ${key}: ${String(from)}`)
  return { ...document, sections }
}

function appended(key: string, text: string): Subject {
  return decisionWith(key, /$/u, text)
}

function withItem(change: Partial<DecisionItem>): Subject {
  return { document: completeDecision(AGGREGATE, [{ ...UPHOLD, ...change }]), aggregate: AGGREGATE }
}

function sampleWith(kind: DocumentKind, key: string, from: string | RegExp, to: string): Subject {
  const { document, aggregate } = sampleOf(kind)
  return { document: edited(document, key, from, to), aggregate }
}

function issued(monthDay: string, aggregate: CaseAggregate = AGGREGATE): Subject {
  return { document: { ...completeDecision(aggregate), issuedOn: day(monthDay) }, aggregate }
}

const PLANTED: Readonly<Record<string, readonly [ruleId: string, subject: () => Subject]>> = {
  // 没填完
  '【待补：…】 left': ['placeholder', () => appended('facts', '【待补：送达日期】')],
  'crosses left': ['blank', () => appended('facts', '被申请人于××年作出决定。')],
  'XX left': ['blank', () => appended('opinion', '根据XX的规定。')],
  '待填 left': ['blank', () => appended('opinion', '（待填）')],
  'underscores left': ['blank', () => appended('facts', '送达日期为____。')],
  'empty year brackets': ['blank', () => appended('facts', '另见禾市监立〔 〕3号。')],
  'an empty required section': ['section.required', () => decisionWith('facts', /.*/su, '')],
  'no third-party section although there is a third party': [
    'section.required',
    () => {
      const aggregate = CASE_MATRIX.thirdParty ?? AGGREGATE
      return {
        document: edited(completeDecision(aggregate), 'thirdPartyStatement', /.*/su, ''),
        aggregate,
      }
    },
  ],
  'a service receipt without documents': [
    'field.required',
    () => {
      const { document, aggregate } = sampleOf('serviceReceipt')
      return { document: { ...document, fields: { documents: ' ' } }, aggregate }
    },
  ],
  'an opinion record without its place': [
    'field.required',
    () => {
      const { document, aggregate } = sampleOf('opinionRecord')
      return { document: { ...document, fields: { ...document.fields, place: '' } }, aggregate }
    },
  ],
  'nobody addressed': [
    'addressee.required',
    () => ({ document: { ...completeDecision(), addresseePartyIds: ['gone'] }, aggregate: AGGREGATE }),
  ],
  'a private-use character': ['unprintable', () => appended('facts', '\ue001')],

  // 姓名、名称、号码
  'an applicant of another case in 首部': [
    'party.head',
    () => decisionWith('head', '申请人：陈立秋', '申请人：林秀'),
  ],
  'a respondent of another case in 首部': [
    'party.head',
    () => decisionWith('head', '被申请人：禾丰县市场监督管理局', '被申请人：禾丰县公安局'),
  ],
  'a legal representative of another agency': ['party.head', () => decisionWith('head', '孙启明', '赵远山')],
  'an applicant missing from 首部': [
    'party.missing',
    () => {
      const aggregate = CASE_MATRIX.threeApplicants ?? AGGREGATE
      return { document: edited(completeDecision(aggregate), 'head', /申请人：林秀.*\n/u, ''), aggregate }
    },
  ],
  'the wrong gender': ['party.details', () => decisionWith('head', '，男，', '，女，')],
  'an ID number of somebody else': [
    'party.id-number',
    () => decisionWith('head', /\d{17}[\dX]/u, idNumber('19910101', '001')),
  ],
  'an applicant of another case in the reasons': [
    'party.body',
    () => appended('opinion', '申请人黄大江认为处罚过重。'),
  ],
  'a compound surname of another case': ['party.body', () => appended('facts', '申请人欧阳春不服该决定。')],
  'a third party of another case': [
    'party.body',
    () => appended('facts', '第三人郑春生于2026年7月1日提出异议。'),
  ],
  'an organisation of another case': [
    'party.organisation',
    () => appended('facts', '第三人禾丰县清禾食品有限公司提交了证据。'),
  ],
  'another respondent in the reasons': [
    'party.respondent',
    () => appended('opinion', '被申请人禾丰县公安局执法程序合法。'),
  ],
  'a shortened respondent': [
    'party.respondent-spelling',
    () => appended('facts', '禾丰县市场监管管理局执法人员到场。'),
  ],
  'the case number of another case': [
    'number.other-case',
    () => appended('facts', '见禾政复〔2026〕7号案卷。'),
  ],
  'the decision number of another case': [
    'number.other-case',
    () => appended('facts', '见禾政复决〔2025〕3号决定。'),
  ],
  'she for a man': ['pronoun.gender', () => appended('facts', '她随后提交了说明。')],
  'you for an organisation': ['pronoun.addressee', () => sampleWith('replyNotice', 'demand', '你单位', '你')],
  'you for several people': [
    'pronoun.addressee',
    () => sampleWith('acceptanceNotice', 'acceptance', '你们', '你'),
  ],

  // 日期、期限
  'a day that does not exist': ['date.real', () => decisionWith('facts', '2026年7月1日', '2026年6月31日')],
  'a day after the decision': [
    'date.after-issue',
    () => decisionWith('facts', '2026年8月5日', '2026年11月5日'),
  ],
  'a decision after the last day': ['date.decision-due', () => issued('1027')],
  'a simplified decision after thirty days': [
    'date.decision-due',
    () => issued('0929', CASE_MATRIX.simplified),
  ],
  'a decision before acceptance': ['date.issue-order', () => issued('0825')],
  'a refusal after the review ran out': [
    'date.review-due',
    () => {
      const { document, aggregate } = sampleOf('refusalDecision')
      return { document: { ...document, issuedOn: day('0831') }, aggregate }
    },
  ],
  'a day of acceptance that the ledger does not know': [
    'date.ledger',
    () => decisionWith('procedure', '2026年8月26日，本机关依法受理', '2026年8月25日，本机关依法受理'),
  ],
  'a day of receipt that the ledger does not know': [
    'date.ledger',
    () => decisionWith('procedure', '2026年8月21日，本机关收到', '2026年8月20日，本机关收到'),
  ],
  'another day for the act': [
    'date.act',
    () => decisionWith('procedure', '2026年8月3日作出', '2026年8月4日作出'),
  ],
  'zeros before the month': ['date.padded', () => decisionWith('facts', '2026年7月1日', '2026年07月01日')],
  'a hearing notice with another day': [
    'hearing.arranged',
    () => sampleWith('hearingNotice', 'arrangement', '2026年9月22日', '2026年9月23日'),
  ],
  'a hearing notice with another room': [
    'hearing.arranged',
    () => sampleWith('hearingNotice', 'arrangement', '行政复议听证室', '第一会议室'),
  ],

  // 主文、依据、理由
  'no item at all': [
    'decision.items',
    () => ({ document: completeDecision(AGGREGATE, []), aggregate: AGGREGATE }),
  ],
  'a claim without answer': [
    'decision.unanswered.2',
    () => {
      const aggregate = reconsideration({ claims: ['撤销处罚决定', '责令退还罚款'] })
      return { document: completeDecision(aggregate), aggregate }
    },
  ],
  'words of another type': ['decision.words', () => withItem({ text: UPHOLD.text.replace('维持', '撤销') })],
  'another act number in 主文': [
    'decision.act',
    () => withItem({ text: UPHOLD.text.replace('18号', '19号') }),
  ],
  'another act title in 主文': [
    'decision.act',
    () => withItem({ text: UPHOLD.text.replace('处罚', '强制') }),
  ],
  'no respondent in 主文': [
    'decision.act',
    () => withItem({ text: UPHOLD.text.replace('禾丰县市场监督管理局', '') }),
  ],
  'another act number in 案由': ['cause.act', () => decisionWith('procedure', '18号', '81号')],
  'the article of another type': ['decision.basis', () => decisionWith('basis', '第六十八条', '第六十四条')],
  'the basis of the repealed law': [
    'decision.basis',
    () => decisionWith('basis', '第六十八条', '第二十八条第一款第（一）项'),
  ],
  'the paragraph missing from the basis': [
    'decision.basis',
    () => {
      const document = completeDecision(AGGREGATE, [REVOKE_AND_REDO])
      return {
        document: edited(document, 'basis', '第六十四条第一款第（一）项', '第六十四条第二款'),
        aggregate: AGGREGATE,
      }
    },
  ],
  'an article too many in the basis': [
    'decision.basis',
    () => decisionWith('basis', '第六十八条', '第六十八条、第六十九条'),
  ],
  'a term that 主文 does not repeat': [
    'decision.days.1',
    () => ({
      document: completeDecision(AGGREGATE, [{ ...REVOKE_AND_REDO, days: 30 }]),
      aggregate: AGGREGATE,
    }),
  ],
  'reasons that speak for revoking an upheld act': [
    'decision.reasons',
    () => appended('opinion', '涉案行政行为主要事实不清，应予撤销。'),
  ],
  'an act upheld although the respondent sent nothing': [
    'decision.silence',
    () => {
      const aggregate = CASE_MATRIX.noReply ?? AGGREGATE
      return { document: completeDecision(aggregate), aggregate }
    },
  ],
  'silence given as the ground although there is a reply': [
    'decision.silence',
    () => ({
      document: completeDecision(AGGREGATE, [{ ...REVOKE_AND_REDO, ground: 'noReply' }]),
      aggregate: AGGREGATE,
    }),
  ],
  'a silent respondent not mentioned': [
    'reply.silence',
    () => {
      const aggregate = CASE_MATRIX.noReply ?? AGGREGATE
      const document = completeDecision(aggregate, [{ ...REVOKE_AND_REDO, ground: 'noReply' }])
      return {
        document: edited(
          edited(document, 'respondentStatement', /.*/su, '请求维持。'),
          'procedure',
          /被申请人未提出书面答复.*?。/u,
          '',
        ),
        aggregate,
      }
    },
  ],
  'no opinions heard in an ordinary case': [
    'procedure.opinion',
    () => {
      const entries = ordinaryLedger().filter(([, data]) => data.type !== 'opinionHeard')
      const aggregate = reconsideration({ entries })
      return { document: completeDecision(aggregate), aggregate }
    },
  ],
  'a hearing that the decision does not mention': [
    'hearing.told',
    () => {
      const aggregate = CASE_MATRIX.hearing ?? AGGREGATE
      return {
        document: edited(completeDecision(aggregate), 'hearing', /.*/su, '已经听取双方意见。'),
        aggregate,
      }
    },
  ],
  'no conclusion on the normative document': [
    'conclusion.incidental',
    () => {
      const aggregate = reconsideration({ header: { normativeDocument: '禾丰县食品摊贩管理办法' } })
      const document = completeDecision(aggregate)
      return { document: edited(document, 'opinion', /^.*$/su, '处罚合法适当。'), aggregate }
    },
  ],
  'no conclusion on compensation': [
    'conclusion.incidental',
    () => {
      const aggregate = reconsideration({ header: { compensationClaim: '赔偿停业损失5000元' } })
      return { document: completeDecision(aggregate), aggregate }
    },
  ],

  // 救济
  'no remedy': ['section.required', () => decisionWith('remedy', /.*/su, '')],
  'sixty days to sue': ['remedy', () => decisionWith('remedy', '15日', '60日')],
  'a court of another level': [
    'remedy.court',
    () => {
      const document = completeDecision(AGGREGATE, [REVOKE_AND_REDO])
      return {
        document: edited(document, 'remedy', '有管辖权的人民法院', '禾丰县人民法院'),
        aggregate: AGGREGATE,
      }
    },
  ],
  'no court': ['remedy', () => decisionWith('remedy', '人民法院', '有关部门')],
  'the State Council for a county': [
    'remedy',
    () => decisionWith('remedy', '提起行政诉讼。', '提起行政诉讼，或者向国务院申请裁决。'),
  ],
  'no 复议前置 notice': [
    'remedy',
    () => {
      const { document } = sampleOf('refusalDecision')
      const { aggregate } = sampleOf('refusalDecision')
      return {
        document,
        aggregate: {
          ...aggregate,
          case: { ...aggregate.case, kind: 'reconsideration', prerequisite: 1 } as CaseAggregate['case'],
        },
      }
    },
  ],
  'a third party invited to sue where there is none': [
    'remedy.who',
    () => decisionWith('remedy', '申请人如不服', '申请人、第三人如不服'),
  ],
  'a respondent invited to sue': ['remedy.who', () => appended('remedy', '\n被申请人如不服，可以起诉。')],
  'no word on legal effect': [
    'remedy.effect',
    () => decisionWith('remedy', '一经送达，即发生法律效力', '现予送达'),
  ],
  'a refusal that does not name the competent office': [
    'remedy.competent-authority',
    () => sampleWith('refusalDecision', 'opinion', /云江市市场监督管理局/u, '其他机关'),
  ],
  'a termination that does not tell what withdrawal means': [
    'termination.withdrawal',
    () => sampleWith('terminationDecision', 'consequence', /.*/su, ''),
  ],

  // 旧法、条文、用语
  'a term of the old law': ['term.concrete-act', () => appended('opinion', '该具体行政行为合法。')],
  'a term that is no statutory term': [
    'term.abstract-act',
    () => appended('opinion', '该抽象行政行为合法。'),
  ],
  'the old name of the office': ['term.legal-office', () => appended('procedure', '经本级法制机构审查。')],
  'the regulation of 1999': [
    'term.old-regulation',
    () => appended('opinion', '根据《行政复议条例》的规定。'),
  ],
  'words of a court': ['term.opinion-letter', () => appended('applicantStatement', '申请人诉称处罚过重。')],
  'a misspelt 撤销': ['term.revoke', () => appended('opinion', '不应撤消。')],
  'an article that does not exist': [
    'article.exists',
    () => appended('opinion', '根据《中华人民共和国行政复议法》第九十一条的规定。'),
  ],
  'an article of the regulation that does not exist': [
    'article.exists',
    () => appended('opinion', '根据《中华人民共和国行政复议法实施条例》第七十八条的规定。'),
  ],
  'Arabic article numbers': [
    'article.digits',
    () => appended('opinion', '根据《中华人民共和国行政处罚法》第32条的规定。'),
  ],
  'two ways to write an item': [
    'article.item-style',
    () =>
      appended(
        'opinion',
        '根据《中华人民共和国行政处罚法》第三十二条第一项、《中华人民共和国行政强制法》第二条第（一）项的规定。',
      ),
  ],
  'a law without 《》': ['law.book-marks', () => appended('opinion', '根据行政处罚法第三十二条的规定。')],
  'a short name at first mention': [
    'law.full-name',
    () => decisionWith('basis', '《中华人民共和国行政复议法》', '《行政复议法》'),
  ],
  'square brackets around the year': ['number.brackets', () => appended('facts', '另见禾市监立[2026]3号。')],
  'round brackets around the year': [
    'number.brackets',
    () => appended('facts', '另见禾市监立（2026）第3号。'),
  ],
  'an ordinal in a number': ['number.ordinal', () => appended('facts', '另见禾市监立〔2026〕第3号。')],
  'leading zeros in a number': ['number.ordinal', () => appended('facts', '另见禾市监立〔2026〕003号。')],
  'half-width punctuation': ['punctuation.half-width', () => appended('facts', '执法人员到场,出示证件。')],
  'half-width parentheses': ['punctuation.half-width', () => appended('facts', '执法人员(两名)到场。')],
  'punctuation twice': ['punctuation.doubled', () => appended('facts', '执法人员到场。。')],
  'a bracket that does not close': [
    'punctuation.unpaired',
    () => appended('facts', '《行政处罚告知书已经送达。'),
  ],
  'spaces between characters': ['spaces', () => appended('facts', '申 请 人到场。')],
  'an identity number in the text': [
    'private.id-number',
    () => appended('facts', `申请人（身份证号${idNumber('19880305', '123')}）到场。`),
  ],
  'evidence without a page count': [
    'evidence.pages',
    () => {
      const { document, aggregate } = sampleOf('evidenceList')
      const evidence = aggregate.evidence.map((item, index) => (index === 1 ? { ...item, pages: 0 } : item))
      return { document, aggregate: { ...aggregate, evidence } }
    },
  ],
  'a mobile phone number': ['private.phone', () => appended('facts', '联系电话13900012345。')],
  'the other self-reference': ['self-reference', () => appended('opinion', '本府认为处罚适当。')],
  'the other procedure': ['procedure.named', () => decisionWith('procedure', '适用普通程序', '适用简易程序')],
  'sixty days in a simplified case': [
    'procedure.days',
    () => ({
      ...sampleWith('acceptanceNotice', 'acceptance', '60日内', '30日内'),
    }),
  ],
  'ten working days in a simplified case': [
    'procedure.days',
    () => ({ document: sampleOf('replyNotice').document, aggregate: CASE_MATRIX.simplified ?? AGGREGATE }),
  ],
  'an amount nobody spoke of': ['amount.consistent', () => decisionWith('opinion', '20000元', '2000元')],
  'another fine than registered': ['amount.act', () => decisionWith('facts', '罚款20000元', '罚款25000元')],
}

describe('a planted error', () => {
  it.each(Object.entries(PLANTED))('is found: %s', (_name, [ruleId, subject]) => {
    const found = idsOf(subject())
    expect(found.filter((id) => id === ruleId || id.startsWith(`${ruleId}.`))).not.toEqual([])
  })

  it('is reported in plain Chinese and points at its section and its words', () => {
    const { document, aggregate } = appended('facts', '【待补：送达日期】')
    const text = document.sections.find(({ key }) => key === 'facts')?.text ?? ''
    const start = text.indexOf('【待补')
    expect(checkDocument(document, aggregate, officeState())).toEqual([
      {
        id: 'placeholder',
        level: 'error',
        message: '“经审理查明”还缺“送达日期”，请补写。',
        sectionKey: 'facts',
        at: { start, end: text.length },
      },
    ])
  })

  it('behind a quotation is still pointed at exactly', () => {
    const { document, aggregate } = appended('opinion', '申请人称“处罚过重”，该具体行政行为合法。')
    const text = document.sections.find(({ key }) => key === 'opinion')?.text ?? ''
    const [finding] = checkDocument(document, aggregate, officeState())
    expect(text.slice(finding?.at?.start, finding?.at?.end)).toBe('具体行政行为')
  })

  it('in a field names the field and leads to it', () => {
    const { document, aggregate } = sampleOf('opinionRecord')
    const found = checkDocument(
      { ...document, fields: { ...document.fields, place: '' } },
      aggregate,
      officeState(),
    )
    expect(found.map(({ message, sectionKey }) => [sectionKey, message])).toEqual([
      ['fields.place', '“地点或者通话号码”还没有填，请补充后再签发。'],
    ])
  })

  it('never quotes a piece of a sentence: what a message quotes is a name or the very words', () => {
    for (const [name, [, subject]] of Object.entries(PLANTED)) {
      const { document, aggregate, office } = subject()
      for (const { message, sectionKey, at } of checkDocument(document, aggregate, office ?? officeState())) {
        const quoted = [...message.matchAll(/“([^”]*)”/gu)].map(([, text = '']) => text)
        expect(
          quoted.filter((text) => /[。；\n][\u4e00-\u9fff]/u.test(text)),
          `${name}: ${message}`,
        ).toEqual([])
        const text = document.sections.find(({ key }) => key === sectionKey)?.text
        if (at !== undefined && text !== undefined) expect(at.end, name).toBeLessThanOrEqual(text.length)
      }
    }
  })

  it('of level error comes before warnings', () => {
    const { document, aggregate } = appended('facts', '执法人员到场,出示____。')
    expect(checkDocument(document, aggregate, officeState()).map((finding) => finding.level)).toEqual([
      'error',
      'warning',
    ])
  })

  it('made twice gets two findings with different ids', () => {
    expect(idsOf(appended('facts', '待填。待填。'))).toEqual(['blank', 'blank.2'])
  })

  it('exists for every rule of the check', () => {
    const planted = new Set(Object.values(PLANTED).map(([ruleId]) => ruleId))
    expect(CHECK_RULES.map((rule) => rule.id).filter((id) => !planted.has(id))).toEqual([])
  })
})

describe('a document in order', () => {
  const KINDS = [
    'correctionNotice',
    'acceptanceNotice',
    'refusalDecision',
    'abandonmentRecord',
    'replyNotice',
    'thirdPartyNotice',
    'opinionRecord',
    'hearingNotice',
    'hearingRecord',
    'suspensionNotice',
    'resumptionNotice',
    'extensionNotice',
    'conversionNotice',
    'decision',
    'dismissalDecision',
    'terminationDecision',
    'serviceReceipt',
    'deadlineStatement',
    'answer',
    'evidenceList',
  ] as const satisfies readonly DocumentKind[]

  it.each(KINDS)('%s has no finding', (kind) => {
    expect(idsOf(sampleOf(kind))).toEqual([])
  })

  const THIRD = { thirdPartyStatement: '第三人禾丰县清禾食品有限公司未提交书面意见。' }

  it.each([
    'oneApplicant',
    'threeApplicants',
    'twelveApplicants',
    'organisation',
    'minorWithGuardian',
    'withAgents',
    'twoRespondents',
    'corrected',
    'suspended',
    'converted',
    'hearing',
  ])('a decision upholding the act has no finding: %s', (name) => {
    const aggregate = CASE_MATRIX[name] ?? AGGREGATE
    expect(idsOf({ document: completeDecision(aggregate), aggregate })).toEqual([])
  })

  it('nor has one with a third party', () => {
    const aggregate = CASE_MATRIX.thirdParty ?? AGGREGATE
    expect(idsOf({ document: completeDecision(aggregate, [UPHOLD], THIRD), aggregate })).toEqual([])
  })

  it('nor one within the days by which the limit was extended', () => {
    expect(idsOf(issued('1110', CASE_MATRIX.extended))).toEqual([])
  })

  it('nor a simplified one within thirty days', () => {
    const aggregate = CASE_MATRIX.simplified ?? AGGREGATE
    expect(idsOf(issued('0918', aggregate))).toEqual([])
  })

  it('nor one that revokes and orders a new act, nor one on a failure to act', () => {
    const document = completeDecision(AGGREGATE, [REVOKE_AND_REDO], {
      opinion: '被申请人认定的主要事实不清、证据不足。',
    })
    expect(idsOf({ document, aggregate: AGGREGATE })).toEqual([])
    expect(idsOf(inactionDecision())).toEqual([])
  })

  it('nor one that revokes because the respondent sent nothing', () => {
    const aggregate = CASE_MATRIX.noReply ?? AGGREGATE
    const document = completeDecision(aggregate, [{ ...REVOKE_AND_REDO, ground: 'noReply' }], {
      opinion: '被申请人未提出书面答复，也未提交证据、依据，视为该行政行为没有证据、依据。',
    })
    expect(idsOf({ document, aggregate })).toEqual([])
  })

  it('nor one of an office that calls itself 本府 and quotes the statute', () => {
    const office = officeState({ selfReference: '本府' })
    const { aggregate } = sampleOf('refusalDecision')
    const sections = sampleOf('refusalDecision').document.sections.map((section) => ({
      ...section,
      text: section.text
        .replaceAll('“属于本机关的管辖范围”', '◇')
        .replaceAll('本机关', '本府')
        .replace('◇', '“属于本机关的管辖范围”'),
    }))
    const document = { ...sampleOf('refusalDecision').document, sections }
    expect(idsOf({ document, aggregate, office })).toEqual([])
  })

  it('may say that a permit was refused or that the act was on the spot', () => {
    const harmless = [
      '申请人许可申请材料齐全，申请人曾多次于工作日到场。',
      '被申请人向禾丰县公安局移送了线索，被申请人所属执法大队参加了检查。',
      '申请人的其他请求由他人转达；合同第3条另有约定。',
      '人民法院案号为（2026）云9988行初21号，法律依据见《中华人民共和国食品安全法》第一百三十六条。',
      '被申请人（以下简称“县市场监管局”）……经查，被申请人县市场监管局作出处理。',
      '现场有10:30拍摄的照片，型号为XY-2000。',
    ]
    for (const text of harmless) expect([text, idsOf(appended('facts', text))]).toEqual([text, []])
  })
})

describe('a litigation paper', () => {
  it('names the evidence without pages and prints no zero for it', () => {
    const { document, aggregate } = sampleOf('evidenceList')
    const evidence = aggregate.evidence.map((item, index) => (index === 1 ? { ...item, pages: 0 } : item))
    const uncounted = { ...aggregate, evidence }
    expect(checkDocument(document, uncounted, officeState()).map(({ message }) => message)).toEqual([
      '证据第2项“行政复议申请书”没有填写页数，请在应诉案件的证据清单中填写。',
    ])
    const printed = JSON.stringify(buildBlocks(document, uncounted, officeState()))
    expect(printed).toContain('以上证据共4件。')
    expect(printed).not.toContain('"text":"0"')
    expect(JSON.stringify(buildBlocks(document, aggregate, officeState()))).toContain('以上证据共4件，30页。')
  })

  it('is not measured against the applicant roles of a reconsideration', () => {
    const { document, aggregate } = sampleOf('answer')
    const extra = {
      ...aggregate,
      parties: [...aggregate.parties, company('x1', '某公司', 'litigationThirdParty')],
    }
    expect(idsOf({ document, aggregate: extra })).toEqual([])
  })
})

describe('a case with other facts', () => {
  it('lets the notice name any court of the right level (行诉18Ⅰ)', () => {
    const document = completeDecision(AGGREGATE, [REVOKE_AND_REDO])
    const naming = (court: string) =>
      idsOf({ document: edited(document, 'remedy', '有管辖权的人民法院', court), aggregate: AGGREGATE })
    expect(naming('青川市中级人民法院')).not.toContain('remedy.court')
    expect(naming('云江市中级人民法院或者青川市临江区人民法院')).toContain('remedy.court')
    expect(naming('云江省高级人民法院')).toContain('remedy.court')
    expect(naming('云江铁路运输法院')).not.toContain('remedy.court')
  })

  it('is not asked to tell silence before the time to reply is over (法70)', () => {
    const { noReply = AGGREGATE } = CASE_MATRIX
    const untold = edited(completeDecision(noReply), 'respondentStatement', /.*/su, '被申请人称：处罚合法。')
    const silent = edited(untold, 'procedure', /被申请人未提出书面答复[^。]*。/u, '')
    expect(idsOf({ document: silent, aggregate: noReply })).toContain('reply.silence')
    const early = { ...noReply, events: noReply.events.filter(({ on }) => on <= day('0902')) }
    expect(idsOf({ document: { ...silent, issuedOn: day('0910') }, aggregate: early })).not.toContain(
      'reply.silence',
    )
    expect(idsOf({ document: { ...silent, issuedOn: day('0915') }, aggregate: early })).toContain(
      'reply.silence',
    )
  })

  it('measures the days of an acceptance notice against the shorter term of a statute (法62Ⅰ但书)', () => {
    const aggregate = reconsideration({
      entries: [
        ...ordinaryLedger().slice(0, 3),
        [
          '0826',
          { type: 'decisionTermSet', law: '中华人民共和国集会游行示威法', article: '第十三条', days: 3 },
        ],
      ],
    })
    const document = recordOf('acceptanceNotice', aggregate)
    expect(idsOf({ document, aggregate })).not.toContain('procedure.days')
    const sixty = edited(document, 'acceptance', '之日起3日内', '之日起60日内')
    expect(idsOf({ document: sixty, aggregate })).toContain('procedure.days')
  })

  it('lets a second respondent reply late without a finding on the first', () => {
    const aggregate = reconsideration({
      parties: [person('a1', '陈', '立秋'), RESPONDENT],
      entries: [
        ...ordinaryLedger().filter(([, data]) => data.type !== 'replyReceived' && data.type !== 'accepted'),
        ['0826', accepted('ordinary')],
        ['0915', reply('r1')],
      ],
    })
    expect(idsOf({ document: completeDecision(aggregate), aggregate })).toEqual([])
  })
})
