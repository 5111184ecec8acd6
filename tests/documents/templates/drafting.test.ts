import { describe, expect, it } from 'vitest'
import { deadlineStatementBlocks } from '#shared/documents/drafting/build-blocks.ts'
import { documentModelOf, suggestedFileName } from '#shared/documents/drafting/document-model.ts'
import { draftDocument } from '#shared/documents/drafting/draft-document.ts'
import { BUNDLED_CALENDAR } from '#shared/domain/calendar/bundled-calendar.ts'
import { DEFAULT_CONVENTIONS } from '#shared/domain/deadlines/conventions.ts'
import { computeDeadline } from '#shared/domain/deadlines/engine/explain.ts'
import { ruleOf } from '#shared/domain/deadlines/rules/index.ts'
import type { CaseAggregate } from '#shared/domain/model/aggregate.ts'
import type { DocumentKind } from '#shared/domain/model/document.ts'
import type { EventData } from '#shared/domain/model/event.ts'
import { must } from '#shared/kernel/assert.ts'
import {
  accepted,
  applicants,
  CASE_MATRIX,
  day,
  litigation,
  ordinaryLedger,
  RESPONDENT,
  reconsideration,
} from '#tests/support/fixtures/cases.ts'
import {
  completeDecision,
  decidedSource,
  REVOKE_AND_REDO,
  recordOf,
  sampleOf,
  UPHOLD,
} from '#tests/support/fixtures/documents.ts'
import { officeState } from '#tests/support/fixtures/office.ts'
import { agency, idNumber, person } from '#tests/support/fixtures/people.ts'

function caseOf(name: string): CaseAggregate {
  const aggregate = CASE_MATRIX[name]
  if (aggregate === undefined) throw new Error(`no case ${name}`)
  return aggregate
}

function setTerm(days: number): Extract<EventData, { readonly type: 'decisionTermSet' }> {
  return { type: 'decisionTermSet', law: '中华人民共和国集会游行示威法', article: '第十三条', days }
}

function sectionOf(kind: DocumentKind, name: string, key: string): string {
  const draft = draftDocument(kind, caseOf(name), officeState())
  return draft.sections.find((section) => section.key === key)?.text ?? ''
}

describe('首部', () => {
  it('gives one paragraph per party in the order of the statute', () => {
    expect(sectionOf('decision', 'oneApplicant', 'head').split('\n')).toEqual([
      `申请人：陈立秋，男，汉族，1980年3月5日出生，公民身份号码${idNumber('19800305', '103')}，住云江省禾丰县城关镇青禾路1号。`,
      '被申请人：禾丰县市场监督管理局，住所地云江省禾丰县城关镇政务路1号。',
      '法定代表人：孙启明，局长。',
    ])
  })

  it('gives organisations their credit code and legal representative', () => {
    expect(sectionOf('decision', 'organisation', 'head').split('\n').slice(0, 2)).toEqual([
      '申请人：禾丰县青山商贸有限公司，统一社会信用代码91339988MA0TEST40Q，住所地云江省禾丰县工业园区清河大道21号。',
      '法定代表人：周晓岚，执行董事。',
    ])
  })

  it('puts agents after those they act for and joint agents after all of them', () => {
    const lines = sectionOf('decision', 'withAgents', 'head').split('\n')
    expect(lines.map((line) => line.slice(0, line.indexOf('，')))).toEqual([
      '申请人：陈立秋',
      '委托代理人：罗景行',
      '申请人：林秀',
      '共同委托代理人：许安澜',
      '被申请人：禾丰县市场监督管理局',
      '法定代表人：孙启明',
      '委托代理人：袁长安',
    ])
    expect(lines[1]).toBe('委托代理人：罗景行，云江清流律师事务所律师。')
  })

  it('names the guardian of a minor', () => {
    expect(sectionOf('decision', 'minorWithGuardian', 'head')).toContain('\n法定代理人：沈知秋，女，')
  })

  it('lists more than ten applicants in an annex, with their representatives in 首部', () => {
    const head = sectionOf('decision', 'twelveApplicants', 'head').split('\n')
    expect(head[0]).toBe('申请人：陈立秋等12人（名单附后）。')
    expect(head.filter((line) => line.startsWith('代表人：')).length).toBe(2)
    const { document, aggregate } = sampleOf('decision')
    const blocks = documentModelOf(document, aggregate, officeState()).blocks
    const annex = blocks.slice(blocks.findIndex((block) => block.kind === 'pageBreak') + 2)
    expect(annex.length).toBe(12)
  })

  it('has no annex for ten applicants', () => {
    const aggregate = reconsideration({ parties: [...applicants(10), RESPONDENT] })
    const blocks = documentModelOf(completeDecision(aggregate), aggregate, officeState()).blocks
    expect(blocks.some((block) => block.kind === 'pageBreak')).toBe(false)
  })

  it('keeps two respondents apart', () => {
    const lines = sectionOf('decision', 'twoRespondents', 'head').split('\n')
    expect(lines.filter((line) => line.startsWith('被申请人：')).length).toBe(2)
  })

  it('marks what an applicant must give and the case does not know', () => {
    const unknown = { ...person('a1', '陈', '立秋'), gender: '' as const, idNumber: '', address: '' }
    const aggregate = reconsideration({ parties: [unknown, RESPONDENT] })
    const head = draftDocument('decision', aggregate, officeState()).sections[0]?.text ?? ''
    expect(head.split('\n')[0]).toBe(
      '申请人：陈立秋，【待补：性别】，汉族，1980年3月5日出生，公民身份号码【待补：身份证件号码】，住【待补：住所】。',
    )
  })

  it('prints names without surname, rare characters and passports as they are', () => {
    const foreign = {
      ...person('a1', '', '阿迪力·买买提'),
      idKind: 'passport' as const,
      idNumber: 'E00000000',
    }
    const rare = person('a2', '𬭎', '䶮', { order: 2 })
    const aggregate = reconsideration({ parties: [foreign, rare, RESPONDENT] })
    const head = draftDocument('decision', aggregate, officeState()).sections[0]?.text ?? ''
    expect(head).toContain('申请人：阿迪力·买买提，')
    expect(head).toContain('护照号码E00000000')
    expect(head).toContain('申请人：𬭎䶮，')
  })

  it('leaves deleted parties out', () => {
    const gone = { ...person('a2', '林', '秀', { order: 2 }), deleted: 1 as const }
    const aggregate = reconsideration({ parties: [person('a1', '陈', '立秋'), gone, RESPONDENT] })
    expect(draftDocument('decision', aggregate, officeState()).sections[0]?.text).not.toContain('林秀')
  })
})

describe('案由和审理经过', () => {
  it('tells every step in a sentence of its own that begins with its day', () => {
    expect(sectionOf('decision', 'corrected', 'procedure')).toBe(
      [
        '申请人陈立秋不服被申请人禾丰县市场监督管理局于2026年8月3日作出的《行政处罚决定书》（禾市监罚〔2026〕18号），向本机关申请行政复议。',
        '2026年8月21日，本机关收到行政复议申请。',
        '2026年8月25日，因申请材料不齐全或者表述不清楚，本机关书面通知申请人补正。',
        '2026年9月4日，申请人提交补正材料。',
        '2026年9月8日，本机关依法受理，适用普通程序审理。',
        '2026年9月10日，本机关向被申请人发送行政复议申请书副本。',
        '2026年9月11日，被申请人收到上述材料。',
        '2026年9月22日，被申请人提出书面答复，并提交作出行政行为的证据、依据和其他有关材料。',
        '本案现已审理终结。',
      ].join(''),
    )
  })

  it('tells suspension, conversion and extension in the order of their days', () => {
    expect(sectionOf('decision', 'suspended', 'procedure')).toMatch(
      /2026年9月21日，因关联的民事案件正在禾丰县人民法院审理，尚未审结，本机关依法中止审理。2026年10月12日，中止的原因消除，本机关恢复审理。/u,
    )
    expect(sectionOf('decision', 'converted', 'procedure')).toMatch(
      /2026年9月10日，[^。]*经行政复议机构的负责人批准，本案转为普通程序审理。/u,
    )
    expect(sectionOf('decision', 'extended', 'procedure')).toMatch(
      /2026年10月20日，因情况复杂，[^。]*本案审理期限延长30日。/u,
    )
    for (const name of Object.keys(CASE_MATRIX)) {
      const text = sectionOf('decision', name, 'procedure')
      const days = [...text.matchAll(/(?<=。自?)(\d{4})年(\d{1,2})月(\d{1,2})日/gu)].map(
        ([, y, m, d]) => `${y}-${m?.padStart(2, '0')}-${d?.padStart(2, '0')}`,
      )
      expect(days, name).toEqual(days.toSorted())
    }
  })

  it('speaks of a duty that was not performed', () => {
    expect(sectionOf('decision', 'inaction', 'procedure')).toMatch(
      /^申请人陈立秋不服被申请人禾丰县市场监督管理局未履行查处违法建设法定职责的行为，/u,
    )
  })

  it('does not double 职责 when the duty was entered with it', () => {
    const aggregate = reconsideration({
      act: { ...caseOf('inaction').case.act, title: '查处违法建设的法定职责' },
    })
    const draft = draftDocument('refusalDecision', aggregate, officeState())
    expect(draft.sections.find((section) => section.key === 'cause')?.text).toContain(
      '未履行查处违法建设法定职责的行为',
    )
  })

  it('says that a respondent sent no reply, with the consequence', () => {
    expect(sectionOf('decision', 'noReply', 'respondentStatement')).toBe(
      '被申请人禾丰县市场监督管理局未在法定期限内提出书面答复、提交作出行政行为的证据、依据和其他有关材料。根据《中华人民共和国行政复议法》第七十条的规定，除行政行为涉及第三人合法权益，第三人提供证据的外，视为该行政行为没有证据、依据。',
    )
  })

  it('tells the silence of a respondent on the day its time to reply ended, and not before', () => {
    const { events, ...rest } = caseOf('noReply')
    const told = sectionOf('decision', 'noReply', 'procedure')
    expect(told).toMatch(/被申请人收到上述材料。被申请人未提出书面答复，也未提交[^。]*。本案现已审理终结。$/u)
    const early = { ...rest, events: events.filter(({ on }) => on <= day('0902')) }
    const draft = draftDocument('decision', early, officeState())
    expect(draft.sections.map(({ text }) => text).join('')).not.toMatch(/未(?:在法定期限内)?提出书面答复/u)
  })

  it('tells no extension that came after the limit had ended', () => {
    const late = reconsideration({
      entries: [
        ...ordinaryLedger(),
        ['1101', { type: 'extended', days: 30, reason: '检验结论存在争议', approvedBy: 'staff-4' }],
      ],
    })
    const procedure = draftDocument('decision', late, officeState()).sections[1]?.text ?? ''
    expect(procedure).toContain('2026年9月11日，被申请人提出书面答复')
    expect(procedure).not.toContain('延长')
    const notice = draftDocument('extensionNotice', late, officeState()).sections[0]?.text
    expect(notice).toContain('【待补：延长天数】')
  })

  it('tells that the case was taken up from the office below (条例40Ⅲ)', () => {
    const taken = reconsideration({
      entries: [
        ...ordinaryLedger(),
        ['0921', { type: 'sideStep', step: 'escalationReceived', body: '云溪镇人民政府' }],
      ],
    })
    expect(draftDocument('decision', taken, officeState()).sections[1]?.text).toContain(
      '2026年9月21日，本机关收到云溪镇人民政府移送的案件材料，依法提级审理，审理期限自收到案件材料之日起重新计算。',
    )
  })

  it('follows a correction of the ledger', () => {
    const base = caseOf('oneApplicant')
    const accepted = base.events.find((event) => event.data.type === 'accepted')
    const events = [
      ...base.events,
      {
        ...base.events[0],
        id: 'fix',
        seq: 99,
        on: day('0828'),
        data: {
          type: 'corrected',
          targetId: accepted?.id ?? '',
          newOn: day('0827'),
          voided: false,
          reason: '录入有误',
        },
      } as (typeof base.events)[number],
    ]
    const text = draftDocument('decision', { ...base, events }, officeState()).sections[1]?.text
    expect(text).toContain('2026年8月27日，本机关依法受理')
  })
})

describe('limits in notices', () => {
  it('names the last day of an ordinary case, rolled over the weekend', () => {
    expect(sectionOf('acceptanceNotice', 'oneApplicant', 'acceptance')).toContain(
      '60日内作出行政复议决定，审理期限至2026年10月26日届满',
    )
  })

  it('names thirty days and five working days for a simplified case', () => {
    expect(sectionOf('acceptanceNotice', 'simplified', 'acceptance')).toContain(
      '30日内作出行政复议决定，审理期限至2026年9月28日届满。依法中止',
    )
    expect(sectionOf('replyNotice', 'simplified', 'demand')).toMatch(/第五十四条第一款.*5个工作日内/u)
    expect(sectionOf('replyNotice', 'oneApplicant', 'demand')).toMatch(/第四十八条.*10个工作日内/u)
  })

  it('leaves suspended days out and adds extended ones', () => {
    expect(sectionOf('resumptionNotice', 'suspended', 'resumption')).toContain(
      '扣除中止期间后，本案审理期限至2026年11月16日届满',
    )
    expect(sectionOf('extensionNotice', 'extended', 'extension')).toContain(
      '原审理期限至2026年10月26日届满，延长后至2026年11月24日届满',
    )
  })

  it('names the shorter term of a statute with its article, and no extension (法62Ⅰ但书)', () => {
    const entries = ordinaryLedger().slice(0, 3)
    const notice = (days: number, ledger = entries) =>
      draftDocument(
        'acceptanceNotice',
        reconsideration({ entries: [...ledger, ['0826', setTerm(days)]] }),
        officeState(),
      ).sections[0]?.text
    expect(notice(3)).toContain(
      '根据《中华人民共和国行政复议法》第六十二条第一款但书和《中华人民共和国集会游行示威法》第十三条的规定，本机关自受理申请之日起3日内作出行政复议决定，审理期限至2026年8月31日届满。依法中止',
    )
    const simplified: typeof entries = [...entries.slice(0, 2), ['0826', accepted('simplified')]]
    expect(notice(20, simplified)).toContain('自受理申请之日起20日内作出行政复议决定')
    expect(notice(40, simplified)).toContain('第六十二条第二款的规定，本机关自受理申请之日起30日内')
  })

  it('says from which of the two a term runs when the papers were accepted on the day they came', () => {
    const [first, ...rest] = ordinaryLedger().slice(0, 3)
    const received = must(first, 'the ledger begins with the receipt')
    const day = received[0]
    const entries = [received, ...rest.map(([, data]) => [day, data] as const)]
    const notice = (startsFrom: 'received' | 'accepted') =>
      draftDocument(
        'acceptanceNotice',
        reconsideration({ entries: [...entries, [day, { ...setTerm(3), startsFrom }]] }),
        officeState(),
      ).sections[0]?.text
    expect(notice('received')).toContain('本机关自收到申请之日起3日内')
    expect(notice('accepted')).toContain('本机关自受理申请之日起3日内')
  })

  it('names the shorter term also after the change to the ordinary procedure', () => {
    const set = reconsideration({
      entries: [
        ...ordinaryLedger().slice(0, 2),
        ['0826', accepted('simplified')],
        ['0826', setTerm(40)],
        ['0910', { type: 'convertedToOrdinary', reason: '双方对主要事实争议较大', approvedBy: 'staff-4' }],
      ],
    })
    expect(draftDocument('conversionNotice', set, officeState()).sections[0]?.text).toContain(
      '第六十二条第一款但书和《中华人民共和国集会游行示威法》第十三条的规定，本案审理期限为自受理申请之日起40日，至2026年10月8日届满',
    )
  })

  it('counts a converted case from its conversion where the office reads the law so', () => {
    const office = officeState()
    const settings = { ...office.settings, deadlineConventions: { conversionStart: 'conversion-day' } }
    const reading = { ...office, settings }
    expect(draftDocument('conversionNotice', caseOf('converted'), reading).sections[0]?.text).toContain(
      '自转为普通程序之日起60日，至2026年11月9日届满',
    )
  })

  it('counts a converted case from its acceptance', () => {
    expect(sectionOf('conversionNotice', 'converted', 'conversion')).toContain(
      '自受理申请之日起60日，至2026年10月26日届满',
    )
  })
})

describe('notices', () => {
  it('speak to one person, to several and to an organisation', () => {
    expect(sectionOf('acceptanceNotice', 'oneApplicant', 'acceptance')).toMatch(/^你不服/u)
    expect(sectionOf('acceptanceNotice', 'threeApplicants', 'acceptance')).toMatch(/^你们不服/u)
    expect(sectionOf('acceptanceNotice', 'organisation', 'acceptance')).toMatch(/^你单位不服/u)
  })

  it('tell each side of a hearing what applies to it', () => {
    const aggregate = caseOf('hearingAhead')
    const duties = (addressee: string) =>
      draftDocument('hearingNotice', aggregate, officeState(), {
        addresseePartyIds: [addressee],
        hearingId: 'hearing-1',
      }).sections.find((section) => section.key === 'duties')?.text ?? ''
    expect(duties('a1')).toContain('无正当理由拒不参加听证的，视为放弃听证权利')
    expect(duties('a1')).not.toContain('负责人')
    expect(duties('r1')).toContain('你单位的负责人应当参加听证')
    expect(duties('r1')).not.toContain('视为放弃')
  })

  it('name the copies of an oral application', () => {
    const aggregate = reconsideration({ header: { channel: 'oral' } })
    const demand = draftDocument('replyNotice', aggregate, officeState()).sections[1]?.text
    expect(demand).toContain('现将行政复议申请笔录复印件发送你单位')
  })

  it('use the self-reference of the office', () => {
    const office = officeState({ selfReference: '本府' })
    const draft = draftDocument('acceptanceNotice', caseOf('oneApplicant'), office)
    expect(draft.sections[0]?.text).toContain('向本府申请行政复议，本府于2026年8月21日收到申请')
  })

  it('never mix the self-references: a decision of an office that calls itself 本府 has no 本机关', () => {
    const office = officeState({ selfReference: '本府' })
    for (const aggregate of Object.values(CASE_MATRIX)) {
      const draft = draftDocument('decision', aggregate, office, { decisionItems: [UPHOLD] })
      expect(draft.sections.map((section) => section.text).join()).not.toContain('本机关')
    }
  })

  it('say that an application is accepted by law when the review ran out', () => {
    const entries = ordinaryLedger().map(([on, data]) =>
      data.type === 'accepted' ? ([on, { ...data, deemed: true }] as const) : ([on, data] as const),
    )
    const draft = draftDocument('acceptanceNotice', reconsideration({ entries }), officeState())
    expect(draft.sections[0]?.text).toContain('第三十条第三款的规定，该申请自2026年8月26日起视为受理')
  })
})

describe('决定主文', () => {
  it('stands alone when there is one item and is numbered when there are several', () => {
    const paragraphs = (items: readonly (typeof UPHOLD)[]) => {
      const aggregate = caseOf('oneApplicant')
      const { blocks } = documentModelOf(completeDecision(aggregate, items), aggregate, officeState())
      return blocks.flatMap((block) =>
        block.kind === 'paragraph' ? [block.runs.map((run) => run.text).join('')] : [],
      )
    }
    expect(paragraphs([UPHOLD])).toContain(`${UPHOLD.text}。`)
    expect(paragraphs([UPHOLD, REVOKE_AND_REDO])).toContain(`一、${UPHOLD.text}。`)
    expect(paragraphs([UPHOLD, REVOKE_AND_REDO])).toContain(`二、${REVOKE_AND_REDO.text}。`)
  })

  it('rests on the article of the ground', () => {
    const basis = draftDocument('decision', caseOf('oneApplicant'), officeState(), {
      decisionItems: [REVOKE_AND_REDO],
    }).sections.find((section) => section.key === 'basis')
    expect(basis?.text).toBe(
      '综上，根据《中华人民共和国行政复议法》第六十四条第一款第（一）项的规定，本机关决定：',
    )
  })

  it('keeps the announcing line with what it announces', () => {
    const aggregate = caseOf('oneApplicant')
    const { blocks } = documentModelOf(completeDecision(aggregate), aggregate, officeState())
    const announcing = blocks.find(
      (block) => block.kind === 'paragraph' && block.runs.at(-1)?.text.endsWith('决定：') === true,
    )
    expect(announcing).toMatchObject({ keepWithNext: true })
  })

  it('prints 本机关认为 above a heading, not into it', () => {
    const aggregate = caseOf('oneApplicant')
    const { blocks } = documentModelOf(completeDecision(aggregate), aggregate, officeState())
    const index = blocks.findIndex((block) => block.kind === 'heading')
    expect(blocks[index - 1]).toMatchObject({ runs: [{ text: '本机关认为：', font: 'hei' }] })
    expect(blocks[index]).toEqual({ kind: 'heading', level: 1, text: '一、关于职权' })
  })
})

describe('the answer to the court', () => {
  const draft = draftDocument('answer', litigation(), officeState(), { source: decidedSource() })
  const procedure = draft.sections.find((section) => section.key === 'procedure')?.text ?? ''

  it('names the decision under review', () => {
    expect(draft.sections.find((section) => section.key === 'intro')?.text).toContain(
      '及《行政复议决定书》（禾政复决〔2026〕9号）提起行政诉讼',
    )
  })

  it('names that decision alone where we are sued alone for having changed the act (行诉26Ⅱ)', () => {
    const suit = litigation()
    const sole = { ...suit, case: { ...suit.case, ourRole: 'soleDefendant' as const } }
    const alone = draftDocument('answer', sole, officeState(), { source: decidedSource() })
    expect(alone.sections.find((section) => section.key === 'intro')?.text).toContain(
      '因原告陈立秋不服《行政复议决定书》（禾政复决〔2026〕9号）提起行政诉讼一案',
    )
  })

  it('gives every step its day, its last day and its article', () => {
    expect(procedure.split('\n')).toEqual([
      '1.2026年8月21日，收到行政复议申请。',
      expect.stringContaining('2.2026年8月26日，审查并受理行政复议申请，未超过法定最晚日2026年8月28日'),
      expect.stringContaining(
        '3.2026年8月28日，向被申请人禾丰县市场监督管理局发送行政复议申请书副本，未超过法定最晚日2026年9月4日',
      ),
      expect.stringContaining(
        '4.2026年9月11日，被申请人禾丰县市场监督管理局提出书面答复，未超过法定最晚日2026年9月14日',
      ),
      expect.stringContaining('5.答辩人于2026年9月18日通过电话听取了申请人陈立秋的意见'),
      expect.stringContaining('6.2026年10月20日，经行政复议机构的负责人批准，延长审理期限30日'),
      expect.stringContaining('7.2026年10月26日，作出行政复议决定，未超过法定最晚日2026年11月24日'),
      expect.stringContaining('8.2026年10月28日，行政复议决定书送达陈立秋'),
      expect.stringContaining('9.2026年10月28日，行政复议决定书送达禾丰县市场监督管理局'),
    ])
  })

  it('does not hide a late step', () => {
    const source = decidedSource()
    const events = source.events.map((event) =>
      event.data.type === 'copySent' ? { ...event, on: day('0907') } : event,
    )
    const late = draftDocument('answer', litigation(), officeState(), { source: { ...source, events } })
    expect(late.sections.find((section) => section.key === 'procedure')?.text).toContain(
      '发送行政复议申请书副本，已超过法定最晚日2026年9月4日',
    )
  })
})

describe('期限计算说明', () => {
  it('prints any reckoning, also one that belongs to no case', () => {
    const deadline = computeDeadline(
      ruleOf('DL-REPLY-ORD'),
      { trigger: day('0831') },
      BUNDLED_CALENDAR,
      DEFAULT_CONVENTIONS,
    )
    const blocks = deadline.ok ? deadlineStatementBlocks(deadline.value, '') : []
    const table = blocks.find((block) => block.kind === 'table')
    expect(table?.rows.length).toBe(14)
    expect(table?.rows.at(-1)?.map((cell) => cell.text)).toEqual(['2026年9月14日', '第10日', '周一，工作日'])
    expect(JSON.stringify(blocks)).not.toContain('【待补')
  })

  it('follows the clock of the case that the document names', () => {
    const { document, aggregate } = sampleOf('deadlineStatement')
    expect(JSON.stringify(documentModelOf(document, aggregate, officeState()).blocks)).toContain(
      '2026年11月16日（周一）',
    )
  })
})

describe('file names', () => {
  const aggregate = caseOf('oneApplicant')

  it('are number and kind, without names of people', () => {
    const document = { ...completeDecision(aggregate), status: 'issued' as const }
    expect(suggestedFileName(document, aggregate.case.number)).toBe('禾政复决〔2026〕9号 行政复议决定书')
  })

  it('take the case number and say so while the document is a draft', () => {
    const draft = recordOf('acceptanceNotice', aggregate)
    expect(suggestedFileName(draft, aggregate.case.number)).toBe(
      '禾政复〔2026〕12号 行政复议受理通知书（草稿）',
    )
  })

  it('hold no character that Windows refuses', () => {
    const document = { ...recordOf('decision', aggregate), title: 'a/b\\c:d*e?f"g<h>i|j\u0007. ' }
    expect(suggestedFileName({ ...document, status: 'issued' }, '云0101/1')).toBe('云01011 abcdefghij')
  })
})

describe('an issued document', () => {
  it('is printed from its frozen blocks, whatever the case says now', () => {
    const aggregate = caseOf('oneApplicant')
    const frozen = [{ kind: 'title', lines: ['冻结'] }] as const
    const document = { ...completeDecision(aggregate), issuedBlocks: frozen }
    const changed = { ...aggregate, parties: [agency('r1', '别的机关')] }
    expect(documentModelOf(document, changed, officeState()).blocks).toBe(frozen)
  })
})
