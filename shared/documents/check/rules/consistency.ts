/** One way of speaking throughout: procedure, self-reference, amounts. */
import { latestOf } from '#shared/domain/ledger/effective-events.ts'
import { procedureOf } from '#shared/domain/ledger/procedure-facts.ts'
import { PROCEDURE_LABELS } from '#shared/domain/model/case.ts'
import { type CheckContext, OPERATIVE, ownWords, sectionText } from '../check-context.ts'
import { type CheckRule, CLOSING_KINDS, type Hit, hitAt } from '../finding.ts'

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
        : [hitAt(section, { 0: other, index }, `“${section.label}”写了“${other}”，自称应当统一写“${own}”。`)]
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
    return sections.flatMap((section) => {
      const index = section.text.indexOf(`适用${other}`)
      const message = `本案适用${PROCEDURE_LABELS[procedure]}，“${section.label}”写的是${other}。`
      return index < 0 ? [] : [hitAt(section, { 0: `适用${other}`, index }, message)]
    })
  },
}

/** 60 or 30 days for the decision, or what another statute sets (法62), 10 or 5 working days for the reply (法48、54Ⅰ). */
const PROCEDURE_DAYS: CheckRule = {
  id: 'procedure.days',
  level: 'error',
  kinds: ['acceptanceNotice', 'replyNotice'],
  find: (context) => {
    const { decisionDays, replyWorkdays } = context.snapshot.case
    const isReply = context.document.kind === 'replyNotice'
    const expected = isReply ? replyWorkdays : decisionDays
    if (expected === '') return []
    const pattern = isReply ? /之日起(\d+)个工作日内/gu : /(?:受理|收到)申请之日起(\d+)日内/gu
    return context.sections.flatMap((section) =>
      [...section.text.matchAll(pattern)]
        .filter((match) => match[1] !== expected)
        .map((match) =>
          hitAt(
            section,
            match,
            `“${section.label}”写了“${match[0]}”，与本案的程序不符，应当是${expected}${isReply ? '个工作日' : '日'}。`,
          ),
        ),
    )
  },
}

type Amount = { readonly text: string; readonly index: number; readonly yuan: number }

function amountsIn(text: string): readonly Amount[] {
  return [...text.matchAll(/(\d[\d,，]*(?:\.\d+)?)(万)?元/gu)].map((match) => ({
    text: match[0],
    index: match.index,
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
    .map(({ text, index }) => ({
      message: `金额“${text}”在${where}，请核对是否前后一致。`,
      sectionKey: key,
      at: { start: index, end: index + text.length },
    }))
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
      [...section.text.matchAll(/罚款(?:人民币)?[\d,，.]+万?元/gu)]
        .filter((match) => amountsIn(match[0]).some(({ yuan }) => yuan !== amountYuan))
        .map((match) =>
          hitAt(section, match, `“${section.label}”写${match[0]}，案件登记的款额是${amountYuan}元，请核对。`),
        ),
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
