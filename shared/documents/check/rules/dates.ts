/** Dates exist, stand in order, and agree with the ledger and its limits. */
import { latestOf } from '#shared/domain/ledger/effective-events.ts'
import { decisionLastDay, reviewLastDay } from '#shared/domain/procedure/limits.ts'
import { type CivilDate, civilDateOf, formatChinese, laterOf } from '#shared/kernel/civil-date.ts'
import { hearingOf } from '../../drafting/snapshot/opinions.ts'
import { type CheckContext, type CheckedSection, sectionText } from '../check-context.ts'
import { type CheckRule, CLOSING_KINDS, type Hit, hitAt, ITEM_KINDS } from '../finding.ts'

const DATE = /(\d{4})年(\d{1,2})月(\d{1,2})日/gu

type FoundDate = {
  readonly date: CivilDate | null
  readonly section: CheckedSection
  readonly match: RegExpExecArray
}

function datesIn({ sections }: CheckContext): readonly FoundDate[] {
  return sections.flatMap((section) =>
    [...section.text.matchAll(DATE)].map((match) => ({
      date: civilDateOf(Number(match[1]), Number(match[2]), Number(match[3])),
      section,
      match,
    })),
  )
}

const REAL_DAYS: CheckRule = {
  id: 'date.real',
  level: 'error',
  find: (context) =>
    datesIn(context)
      .filter(({ date }) => date === null)
      .map(({ section, match }) =>
        hitAt(section, match, `“${section.label}”写的“${match[0]}”不是有效日期。`),
      ),
}

const NOT_AFTER_ISSUE: CheckRule = {
  id: 'date.after-issue',
  level: 'error',
  kinds: CLOSING_KINDS,
  find: (context) => {
    const { issuedOn } = context.document
    if (issuedOn === '') return []
    return datesIn(context)
      .filter(({ date }) => date !== null && date > issuedOn)
      .map(({ section, match }) =>
        hitAt(
          section,
          match,
          `“${section.label}”的日期${match[0]}晚于成文日期${formatChinese(issuedOn)}，请核对。`,
        ),
      )
  },
}

/** 成文日期 against receipt, acceptance and the last day for the decision (法62). */
const ISSUE_IN_TIME: CheckRule = {
  id: 'date.decision-due',
  level: 'error',
  kinds: ITEM_KINDS,
  find: ({ document, aggregate, office }) => {
    if (document.issuedOn === '') return []
    const due = decisionLastDay(aggregate, office, document.issuedOn)
    if (due === null || document.issuedOn <= due) return []
    return [
      {
        message: `成文日期${formatChinese(document.issuedOn)}已经超过审理期限，期限于${formatChinese(due)}届满（行政复议法第六十二条）。`,
        sectionKey: '',
      },
    ]
  },
}

/** 法30Ⅰ、Ⅲ: after five working days the application counts as accepted and can no longer be refused. */
const REFUSAL_IN_TIME: CheckRule = {
  id: 'date.review-due',
  level: 'error',
  kinds: ['refusalDecision', 'correctionNotice'],
  find: ({ document, aggregate, office }) => {
    if (document.issuedOn === '') return []
    const due = reviewLastDay(aggregate, office, document.issuedOn)
    if (due === null || document.issuedOn <= due) return []
    return [
      {
        message: `成文日期${formatChinese(document.issuedOn)}已经超过审查期限，期限于${formatChinese(due)}届满，届满之日起视为受理（行政复议法第三十条第三款）。`,
        sectionKey: '',
      },
    ]
  },
}

const ISSUE_ORDER: CheckRule = {
  id: 'date.issue-order',
  level: 'error',
  find: ({ document, aggregate, effective }) => {
    if (document.issuedOn === '' || aggregate.case.kind !== 'reconsideration') return []
    const accepted = latestOf(effective, 'accepted')?.on
    const needsAcceptance = !BEFORE_ACCEPTANCE.includes(document.kind)
    const earliest =
      needsAcceptance && accepted !== undefined
        ? laterOf(accepted, aggregate.case.receivedOn)
        : aggregate.case.receivedOn
    if (document.issuedOn >= earliest) return []
    const what = earliest === accepted ? '受理日期' : '收到申请日期'
    return [
      {
        message: `成文日期${formatChinese(document.issuedOn)}早于${what}${formatChinese(earliest)}。`,
        sectionKey: '',
      },
    ]
  },
}

const BEFORE_ACCEPTANCE: readonly CheckContext['document']['kind'][] = [
  'correctionNotice',
  'refusalDecision',
  'abandonmentRecord',
  'serviceReceipt',
  'deadlineStatement',
]

type Anchor = {
  readonly id: string
  /** The date before and after who acts; group 1 is the date as written. */
  readonly patterns: readonly RegExp[]
  readonly name: string
  readonly expected: (context: CheckContext) => CivilDate | ''
}

/** Dates whose meaning the words around them give away. */
const ANCHORS: readonly Anchor[] = [
  {
    id: 'accepted',
    patterns: [
      /(?:本机关|本府)(?:已)?于(\d{4}年\d{1,2}月\d{1,2}日)(?:依法|决定|予以)*受理/gu,
      /(\d{4}年\d{1,2}月\d{1,2}日)，(?:本机关|本府)(?:依法|决定|予以)*受理/gu,
    ],
    name: '受理日期',
    expected: ({ effective }) => latestOf(effective, 'accepted')?.on ?? '',
  },
  {
    id: 'received',
    patterns: [
      /(?:本机关|本府)(?:已)?于(\d{4}年\d{1,2}月\d{1,2}日)收到(?:该)?(?:行政复议)?申请(?!人)/gu,
      /(\d{4}年\d{1,2}月\d{1,2}日)，(?:本机关|本府)收到(?:该)?(?:行政复议)?申请(?!人)/gu,
    ],
    name: '收到申请的日期',
    expected: ({ aggregate, effective }) =>
      latestOf(effective, 'applicationReceived')?.on ?? aggregate.case.receivedOn,
  },
]

const LEDGER_DATES: CheckRule = {
  id: 'date.ledger',
  level: 'error',
  find: (context) => {
    if (context.aggregate.case.kind !== 'reconsideration') return []
    return ANCHORS.flatMap((anchor) => {
      const expected = anchor.expected(context)
      if (expected === '') return []
      return context.sections.flatMap((section) =>
        anchor.patterns
          .flatMap((pattern) => [...section.text.matchAll(pattern)])
          .filter((match) => match[1] !== formatChinese(expected))
          .map((match) =>
            hitAt(
              section,
              match,
              `“${section.label}”写的${anchor.name}是${match[1] ?? ''}，台账记载的是${formatChinese(expected)}。`,
            ),
          ),
      )
    })
  },
}

/** The act's own date wherever the act is named: 于…作出的《…》. */
const ACT_DATE: CheckRule = {
  id: 'date.act',
  level: 'error',
  find: (context) => {
    const { act } = context.aggregate.case
    if (act.madeOn === '' || act.title === '') return []
    const expected = formatChinese(act.madeOn)
    const pattern = new RegExp(`(\\d{4}年\\d{1,2}月\\d{1,2}日)作出(?:的)?《${escaped(act.title)}》`, 'gu')
    return context.sections.flatMap((section) =>
      [...section.text.matchAll(pattern)]
        .filter((match) => match[1] !== expected && mentionsAct(section.text, match, act.number))
        .map((match) =>
          hitAt(section, match, `“${section.label}”写行政行为作出于${match[1] ?? ''}，登记的是${expected}。`),
        ),
    )
  },
}

// Another document of the same title and a number of its own is not the act under review.
function mentionsAct(text: string, match: RegExpExecArray, number: string): boolean {
  const after = text.slice(match.index + match[0].length)
  return number === '' || !/^（[^）]*〔\d{4}〕/u.test(after) || after.startsWith(`（${number}）`)
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')
}

/** The hearing notice gives the day, time and place that were arranged. */
const HEARING_ARRANGED: CheckRule = {
  id: 'hearing.arranged',
  level: 'error',
  kinds: ['hearingNotice'],
  find: (context) => {
    const hearing = hearingOf(context.aggregate, context.document.hearingId)
    if (hearing === null) return [{ message: '本案还没有安排听证。', sectionKey: 'arrangement' }]
    const text = sectionText(context, 'arrangement')
    const on = formatChinese(hearing.on)
    const room = context.office.rooms.find(({ id }) => id === hearing.roomId)?.name ?? ''
    const hits: Hit[] = []
    if (!text.includes(on))
      hits.push({ message: `听证安排在${on}，通知书写的日期不一致。`, sectionKey: 'arrangement' })
    if (room !== '' && !text.includes(room))
      hits.push({ message: `听证安排在${room}，通知书写的地点不一致。`, sectionKey: 'arrangement' })
    return hits
  },
}

export const DATE_RULES: readonly CheckRule[] = [
  REAL_DAYS,
  NOT_AFTER_ISSUE,
  ISSUE_IN_TIME,
  REFUSAL_IN_TIME,
  ISSUE_ORDER,
  LEDGER_DATES,
  ACT_DATE,
  HEARING_ARRANGED,
]
