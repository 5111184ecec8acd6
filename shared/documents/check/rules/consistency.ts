/** One way of speaking throughout: procedure, self-reference, amounts. */
import { latestOf } from '#shared/domain/ledger/effective-events.ts'
import { procedureOf } from '#shared/domain/ledger/procedure-facts.ts'
import { PROCEDURE_LABELS } from '#shared/domain/model/case.ts'
import { type CheckContext, excerpt, OPERATIVE, ownWords, sectionText } from '../check-context.ts'
import { type CheckRule, CLOSING_KINDS, type Hit } from '../finding.ts'

const SELF_REFERENCE: CheckRule = {
  id: 'self-reference',
  level: 'error',
  find: ({ sections, office }) => {
    const own = office.profile?.selfReference ?? '本机关'
    const other = own === '本机关' ? '本府' : '本机关'
    return sections.flatMap((section) => {
      const text = ownWords(section.text)
      const index = text.indexOf(other)
      return index < 0
        ? []
        : [
            {
              message: `自称应当统一写“${own}”，“${excerpt(text, index, other.length)}”处写成了“${other}”。`,
              sectionKey: section.key,
            },
          ]
    })
  },
}

/** 简易 and 普通 as the ledger has it; a converted case may name both. */
const PROCEDURE_NAMED: CheckRule = {
  id: 'procedure.named',
  level: 'error',
  find: ({ sections, effective }) => {
    const procedure = procedureOf(effective)
    if (procedure === null || latestOf(effective, 'convertedToOrdinary') !== null) return []
    const other = PROCEDURE_LABELS[procedure === 'ordinary' ? 'simplified' : 'ordinary']
    return sections
      .filter((section) => section.text.includes(`适用${other}`))
      .map((section) => ({
        message: `本案适用${PROCEDURE_LABELS[procedure]}，文中写的是${other}。`,
        sectionKey: section.key,
      }))
  },
}

/** 60 or 30 days for the decision (法62), 10 or 5 working days for the reply (法48、54Ⅰ). */
const PROCEDURE_DAYS: CheckRule = {
  id: 'procedure.days',
  level: 'error',
  kinds: ['acceptanceNotice', 'replyNotice'],
  find: (context) => {
    const simplified = procedureOf(context.effective) === 'simplified'
    const isReply = context.document.kind === 'replyNotice'
    const expected = isReply ? (simplified ? '5' : '10') : simplified ? '30' : '60'
    const pattern = isReply ? /之日起(\d+)个工作日内/gu : /受理申请之日起(\d+)日内/gu
    return context.sections.flatMap((section) =>
      [...section.text.matchAll(pattern)]
        .filter((match) => match[1] !== expected)
        .map((match) => ({
          message: `“${match[0]}”与本案的程序不符，应当是${expected}${isReply ? '个工作日' : '日'}。`,
          sectionKey: section.key,
        })),
    )
  },
}

type Amount = { readonly text: string; readonly yuan: number }

function amountsIn(text: string): readonly Amount[] {
  return [...text.matchAll(/(\d[\d,，]*(?:\.\d+)?)(万)?元/gu)].map((match) => ({
    text: match[0],
    yuan: Number((match[1] ?? '').replace(/[,，]/gu, '')) * (match[2] === undefined ? 1 : 10_000),
  }))
}

/** Sections in which an amount is first told. */
const SOURCES = [
  'claims',
  'applicantStatement',
  'respondentStatement',
  'thirdPartyStatement',
  'facts',
  'evidence',
]

const AMOUNTS: CheckRule = {
  id: 'amount.consistent',
  level: 'warning',
  kinds: CLOSING_KINDS,
  find: (context) => {
    const told = yuanIn(context, SOURCES)
    const reasoned = new Set([...told, ...yuanIn(context, ['opinion'])])
    return [
      ...strangers(context, 'opinion', told, '“经审理查明”和各方意见中没有出现'),
      ...strangers(context, OPERATIVE, reasoned, '前文没有出现'),
    ]
  },
}

function yuanIn(context: CheckContext, keys: readonly string[]): ReadonlySet<number> {
  return new Set(keys.flatMap((key) => amountsIn(sectionText(context, key)).map((amount) => amount.yuan)))
}

function strangers(
  context: CheckContext,
  key: string,
  known: ReadonlySet<number>,
  where: string,
): readonly Hit[] {
  return amountsIn(sectionText(context, key))
    .filter(({ yuan }) => !known.has(yuan))
    .map(({ text }) => ({ message: `金额“${text}”在${where}，请核对是否前后一致。`, sectionKey: key }))
}

/** The fine as registered with the act. */
const FINE: CheckRule = {
  id: 'amount.act',
  level: 'warning',
  kinds: CLOSING_KINDS,
  find: (context) => {
    const { amountYuan, kind } = context.aggregate.case.act
    if (amountYuan === null || kind !== 'penalty') return []
    return context.sections.flatMap((section) =>
      amountsIn([...section.text.matchAll(/(?:罚款|处以?罚款)(?:人民币)?[\d,，.]+万?元/gu)].join(''))
        .filter(({ yuan }) => yuan !== amountYuan)
        .map(({ text }) => ({
          message: `文中写罚款${text}，案件登记的款额是${amountYuan}元，请核对。`,
          sectionKey: section.key,
        })),
    )
  },
}

export const CONSISTENCY_RULES: readonly CheckRule[] = [
  SELF_REFERENCE,
  PROCEDURE_NAMED,
  PROCEDURE_DAYS,
  AMOUNTS,
  FINE,
]
