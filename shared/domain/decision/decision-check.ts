/** Whether operative items can stand: every claim answered, grounds and terms right, combinations possible. */
import type { DocumentFinding } from '../commands/context.ts'
import { effectiveEvents, latestOf } from '../ledger/effective-events.ts'
import { hasHeardOpinions, procedureOf } from '../ledger/procedure-facts.ts'
import type { CaseAggregate } from '../model/aggregate.ts'
import { DECISION_TYPE_LABELS, type DecisionItem, type DecisionType } from '../model/decision.ts'
import type { DocumentKind } from '../model/document.ts'
import { decisionGround, decisionRule } from './decision-rules.ts'

/** Most days an item may set for doing again or performing. */
export const MAX_TERM_DAYS = 365

/** Whole decisions about one act that contradict each other. */
const CONTRADICTORY: readonly (readonly [DecisionType, DecisionType])[] = [
  ['uphold', 'revoke'],
  ['uphold', 'revokeAndRedo'],
  ['uphold', 'confirmInvalid'],
  ['uphold', 'confirmIllegal'],
  ['revoke', 'confirmInvalid'],
  ['revokeAndRedo', 'confirmInvalid'],
  ['revoke', 'modify'],
]

/** Findings on the items of a decision or dismissal. */
export function decisionFindings(
  kind: Extract<DocumentKind, 'decision' | 'dismissalDecision'>,
  items: readonly DecisionItem[],
  aggregate: Pick<CaseAggregate, 'claims'>,
): readonly DocumentFinding[] {
  if (items.length === 0) return [error('items', '还没有写决定主文，请先选择决定类型。')]
  return [
    ...items.flatMap((item, index) => itemFindings(item, index, aggregate)),
    ...claimFindings(items, aggregate),
    ...combinationFindings(kind, items),
  ]
}

function error(id: string, message: string): DocumentFinding {
  return { id: `decision.${id}`, level: 'error', message, sectionKey: 'operative' }
}

function warning(id: string, message: string): DocumentFinding {
  return { id: `decision.${id}`, level: 'warning', message, sectionKey: 'operative' }
}

function itemFindings(
  item: DecisionItem,
  index: number,
  { claims }: Pick<CaseAggregate, 'claims'>,
): readonly DocumentFinding[] {
  const rule = decisionRule(item.type)
  const label = `第${index + 1}项主文（${DECISION_TYPE_LABELS[item.type]}）`
  const id = (name: string) => `${name}.${index + 1}`
  const answered = claims.filter((claim) => item.claimIds.includes(claim.id))
  return [
    ...(decisionGround(item.type, item.ground) === undefined
      ? [error(id('ground'), `${label}没有选择法定事由。`)]
      : []),
    ...textFindings(item, label, id('text')),
    ...termFindings(item, label, id('days')),
    ...(answered.length < item.claimIds.length
      ? [error(id('claims'), `${label}回应的请求中，有的已不在本案的复议请求中，请重新选择。`)]
      : []),
    // 法67: only on the applicant's request.
    ...(item.type === 'confirmInvalid' && !answered.some((claim) => claim.text.includes('无效'))
      ? [error(id('request'), `${label}：申请人没有请求确认无效。${rule.caution}`)]
      : []),
    ...(item.type === 'modify' ? [warning(id('detriment'), `${label}：${rule.caution}`)] : []),
  ]
}

/** What stands as 【待补：…】; a missing term is reported with the term. */
function textFindings(item: DecisionItem, label: string, id: string): readonly DocumentFinding[] {
  if (item.text.trim() === '') return [error(id, `${label}还没有写文字。`)]
  const missing = [...item.text.matchAll(/【待补：?([^】]*)】?/gu)]
    .map((match) => `“${match[1] ?? ''}”`)
    .filter((name) => name !== '“期限”' || item.days !== null)
  return missing.length === 0 ? [] : [error(id, `${label}还缺${missing.join('、')}，请补写。`)]
}

function termFindings(item: DecisionItem, label: string, id: string): readonly DocumentFinding[] {
  if (decisionRule(item.type).days === 'none') {
    return item.days === null ? [] : [error(id, `${label}不应写明履行期限。`)]
  }
  if (item.days === null || !Number.isInteger(item.days) || item.days < 1 || item.days > MAX_TERM_DAYS) {
    return [error(id, `${label}应当写明期限（1日至${MAX_TERM_DAYS}日）。`)]
  }
  return item.text.includes(`${item.days}日`) || item.text.includes(`${item.days}个工作日`)
    ? []
    : [error(id, `${label}的文字中没有“${item.days}日”，与所选期限不一致。`)]
}

function claimFindings(
  items: readonly DecisionItem[],
  { claims }: Pick<CaseAggregate, 'claims'>,
): readonly DocumentFinding[] {
  const answered = new Set(items.flatMap((item) => item.claimIds))
  return claims
    .filter((claim) => claim.deleted === 0 && !answered.has(claim.id))
    .map((claim) =>
      error(`unanswered.${claim.order}`, `第${claim.order}项复议请求没有得到回应，每一项请求都应当有结论。`),
    )
}

function combinationFindings(
  kind: 'decision' | 'dismissalDecision',
  items: readonly DecisionItem[],
): readonly DocumentFinding[] {
  const types = new Set(items.map((item) => item.type))
  const clashes = CONTRADICTORY.filter(([a, b]) => types.has(a) && types.has(b)).map(([a, b]) =>
    error(
      `clash.${a}.${b}`,
      `“${DECISION_TYPE_LABELS[a]}”与“${DECISION_TYPE_LABELS[b]}”对同一行政行为不能并存；只撤销一部分的，请用“部分撤销”。`,
    ),
  )
  const misplaced =
    kind === 'dismissalDecision' && items.some((item) => item.type !== 'dismissApplication')
      ? [error('kind', '驳回行政复议申请决定书只能写驳回申请；作出其他决定的，请用行政复议决定书。')]
      : kind === 'decision' && items.every((item) => item.type === 'dismissApplication')
        ? [error('kind', '只驳回申请的，请用驳回行政复议申请决定书。')]
        : []
  return [...clashes, ...misplaced]
}

/** Steps that must lie behind a decision on the merits: copies and opinions (法48、49); the panel is a step of its own. */
export function procedureFindings(
  aggregate: Pick<CaseAggregate, 'events' | 'parties'>,
): readonly DocumentFinding[] {
  const effective = effectiveEvents(aggregate.events)
  return [
    ...(latestOf(effective, 'copySent') === null
      ? [procedural('copy', '没有向被申请人发送申请书副本的记录（行政复议法第四十八条、第五十四条）。')]
      : []),
    ...(procedureOf(effective) === 'ordinary' && !hasHeardOpinions(effective, aggregate.parties)
      ? [
          procedural(
            'opinion',
            '没有听取全部申请人意见的记录。适用普通程序的，应当听取意见；因当事人原因不能听取的，应当记录在案（行政复议法第四十九条）。',
          ),
        ]
      : []),
  ]
}

function procedural(id: string, message: string): DocumentFinding {
  return { id: `procedure.${id}`, level: 'error', message, sectionKey: 'procedure' }
}
