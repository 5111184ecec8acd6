/** 主文, 决定依据 and reasons say the same thing: type ↔ article ↔ words ↔ act. */
import type { DocumentFinding } from '#shared/domain/commands/context.ts'
import { decisionFindings, procedureFindings } from '#shared/domain/decision/decision-check.ts'
import { decisionArticles } from '#shared/domain/decision/decision-rules.ts'
import { DECISION_TYPE_LABELS, type DecisionItem, type DecisionType } from '#shared/domain/model/decision.ts'
import { partyName } from '#shared/domain/model/party.ts'
import { partiesOf } from '../../drafting/snapshot/parties.ts'
import { type Citation, parseCitation, printArticle } from '../../templates/citation.ts'
import { type CheckContext, OPERATIVE, sectionText } from '../check-context.ts'
import { type FoundCitation, findCitations } from '../find-citations.ts'
import { type CheckRule, ITEM_KINDS } from '../finding.ts'

/** Words each type must use. */
const OPERATIVE_WORDS: Readonly<Record<DecisionType, RegExp>> = {
  uphold: /^维持/u,
  modify: /变更/u,
  revoke: /^撤销/u,
  revokePart: /^撤销/u,
  revokeAndRedo: /撤销.*责令.*重新作出/su,
  confirmIllegal: /确认.*违法/su,
  // 法71: an agreement may also have to be concluded, made good or compensated for.
  orderPerformance: /责令.*(?:履行|订立|补救|赔偿|补偿)/su,
  confirmInvalid: /确认.*无效/su,
  rejectClaim: /驳回.*请求/su,
  dismissApplication: /驳回.*行政复议申请/su,
}

/** Types whose item names the act itself. */
const NAMES_ACT: readonly DecisionType[] = [
  'uphold',
  'modify',
  'revoke',
  'revokePart',
  'revokeAndRedo',
  'confirmInvalid',
]

/** Articles under which decisions are made; one that no item rests on does not belong into 决定依据. */
const DECISION_ARTICLES: Readonly<Record<string, readonly number[]>> = {
  法: [33, 63, 64, 65, 66, 67, 68, 69, 71],
  条例: [37, 61],
}

/** What the domain itself finds on items, claims and the steps behind a decision; same ids as there. */
export function domainFindings({ document, aggregate }: CheckContext): readonly DocumentFinding[] {
  const { kind, decisionItems } = document
  if (kind === 'decision')
    return [...decisionFindings(kind, decisionItems, aggregate), ...procedureFindings(aggregate)]
  return kind === 'dismissalDecision' ? decisionFindings(kind, decisionItems, aggregate) : []
}

const WORDS: CheckRule = {
  id: 'decision.words',
  level: 'error',
  kinds: ITEM_KINDS,
  find: ({ document }) =>
    document.decisionItems.flatMap((item, index) =>
      OPERATIVE_WORDS[item.type].test(item.text.trim())
        ? []
        : [
            {
              message: `第${index + 1}项主文选的类型是“${DECISION_TYPE_LABELS[item.type]}”，文字写的却不是，请改为一致。`,
              sectionKey: OPERATIVE,
            },
          ],
    ),
}

/** 主文's act is the act of the case: title, number, respondent. */
const ACT_NAMED: CheckRule = {
  id: 'decision.act',
  level: 'error',
  kinds: ['decision'],
  find: (context) =>
    context.document.decisionItems
      .filter((item) => NAMES_ACT.includes(item.type))
      .flatMap((item) => actFailures(context, item).map((message) => ({ message, sectionKey: OPERATIVE }))),
}

function actFailures({ aggregate }: CheckContext, item: DecisionItem): readonly string[] {
  const { title, number } = aggregate.case.act
  const respondents = partiesOf(aggregate.parties, 'respondent').map(partyName)
  // The case's own number is taken out first: prefixes such as 某公（治）行罚决字 hold brackets.
  const rest = number === '' ? '' : item.text.replaceAll(number, '')
  const others = [...rest.matchAll(/[\u4e00-\u9fff]{2,12}〔\d{4}〕\d+(?:-\d+)?号/gu)]
  return [
    ...(title !== '' && !item.text.includes(title)
      ? [`主文没有写明被申请行政复议的行政行为“${title}”。`]
      : []),
    ...(number !== '' && !item.text.includes(number)
      ? [`主文没有写明行政行为的文号“${number}”，或者写得不一致。`]
      : []),
    ...others.map((match) => `主文中的文号“${match[0]}”与案由的文号“${number}”不一致。`),
    ...(respondents.some((name) => item.text.includes(name)) ? [] : ['主文没有写明被申请人的全称。']),
  ]
}

/** 案由 names the act by its title and number. */
const ACT_IN_CAUSE: CheckRule = {
  id: 'cause.act',
  level: 'error',
  kinds: ['decision', 'dismissalDecision', 'refusalDecision', 'terminationDecision'],
  find: (context) => {
    const { act } = context.aggregate.case
    const key = context.sections.some((section) => section.key === 'procedure') ? 'procedure' : 'cause'
    const text = sectionText(context, key)
    if (text === '') return []
    return [
      ...(act.title !== '' && !text.includes(act.title.replace(/的?(法定)?职责$/u, ''))
        ? [{ message: `案由没有写明行政行为“${act.title}”。`, sectionKey: key }]
        : []),
      ...(act.number !== '' && !text.includes(act.number)
        ? [{ message: `案由没有写明文号“${act.number}”，或者写得不一致。`, sectionKey: key }]
        : []),
    ]
  },
}

/** 决定依据 cites what the items rest on, and nothing else that decides. */
const BASIS: CheckRule = {
  id: 'decision.basis',
  level: 'error',
  kinds: ITEM_KINDS,
  find: (context) => {
    const text = sectionText(context, 'basis')
    if (text === '' || context.document.decisionItems.length === 0) return []
    const wanted = decisionArticles(context.document.decisionItems).flatMap((code) => {
      const parsed = parseCitation(code)
      return parsed.ok ? [parsed.value] : []
    })
    const found = findCitations(text)
    return [
      ...wanted
        .filter((citation) => !found.some((candidate) => fits(candidate, citation)))
        .map(
          (citation) =>
            `决定依据应当引用《${citation.law.name}》${printArticle(citation)}，文中没有引用或者条、款不一致。`,
        ),
      ...found
        .filter(
          (candidate) => decides(candidate) && !wanted.some((citation) => sameArticle(candidate, citation)),
        )
        .map((candidate) => `决定依据引用了${candidate.text}，但主文没有与之对应的决定。`),
      ...found
        .filter(({ law, article }) => law?.code === '法' && article === 28)
        .map(() => '第二十八条是旧行政复议法的决定条款，现行法的决定条款是第六十三条至第六十九条。'),
    ].map((message) => ({ message, sectionKey: 'basis' }))
  },
}

function sameArticle(found: FoundCitation, citation: Citation): boolean {
  return found.law?.code === citation.law.code && found.article === citation.article
}

function fits(found: FoundCitation, citation: Citation): boolean {
  return sameArticle(found, citation) && (citation.paragraph === 0 || found.paragraph === citation.paragraph)
}

function decides({ law, article }: FoundCitation): boolean {
  return law !== null && (DECISION_ARTICLES[law.code] ?? []).includes(article)
}

/** Reasons that speak for another outcome than 主文. */
const CONTRADICTIONS: readonly {
  readonly types: readonly DecisionType[]
  readonly pattern: RegExp
}[] = [
  {
    types: ['uphold', 'rejectClaim'],
    pattern: /应当?予以?撤销|应予撤销|主要事实不清|违反法定程序|超越职权/u,
  },
  { types: ['revoke', 'revokeAndRedo'], pattern: /应当?予以?维持|应予维持/u },
]

const REASONS: CheckRule = {
  id: 'decision.reasons',
  level: 'warning',
  kinds: ITEM_KINDS,
  find: (context) => {
    const types = context.document.decisionItems.map((item) => item.type)
    const text = sectionText(context, 'opinion')
    return CONTRADICTIONS.filter((row) => types.length > 0 && types.every((type) => row.types.includes(type)))
      .flatMap((row) => [row.pattern.exec(text)])
      .filter((match) => match !== null)
      .map((match) => ({
        message: `“本机关认为”写了“${match[0]}”，与主文的决定不一致，请核对。`,
        sectionKey: 'opinion',
        at: { start: match.index, end: match.index + match[0].length },
      }))
  },
}

/** 法70: without reply and evidence the act is taken to be unfounded and cannot simply be upheld. */
const SILENCE: CheckRule = {
  id: 'decision.silence',
  level: 'error',
  kinds: ['decision'],
  find: ({ document, effective, aggregate }) => {
    const replied = effective.some((event) => event.data.type === 'replyReceived' && event.data.withEvidence)
    const upheld = document.decisionItems.some((item) => item.type === 'uphold')
    const third = partiesOf(aggregate.parties, 'thirdParty').length > 0
    const claimsSilence = document.decisionItems.some((item) => item.ground === 'noReply')
    return [
      ...(!replied && upheld
        ? [
            `台账上没有收到被申请人的证据、依据，行政行为视为没有证据、依据，不能决定维持${third ? '；第三人提供证据的除外' : ''}（行政复议法第七十条）。`,
          ]
        : []),
      ...(replied && claimsSilence
        ? ['决定理由是被申请人未答复、未举证，但台账上有收到书面答复和证据的记录。']
        : []),
    ].map((message) => ({ message, sectionKey: OPERATIVE }))
  },
}

export const DECISION_CHECK_RULES: readonly CheckRule[] = [
  WORDS,
  ACT_NAMED,
  ACT_IN_CAUSE,
  BASIS,
  REASONS,
  SILENCE,
]
