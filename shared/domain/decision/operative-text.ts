/** 主文 wording of one item, without its number. What a person must add stands as 【待补：…】, which stops the signing. */
import { assertNever } from '#shared/kernel/assert.ts'
import { formatChinese } from '#shared/kernel/civil-date.ts'
import { actLabelOf } from '../ledger/projection.ts'
import type { CaseAggregate } from '../model/aggregate.ts'
import type { DecisionItem, DecisionType, PerformanceTerm } from '../model/decision.ts'
import { partyName } from '../model/party.ts'
import { decisionRule } from './decision-rules.ts'

export type OperativeOptions = {
  /** 重作、履行期限 in days; the statutory default where there is one. */
  readonly days?: number | null
  /** The part revoked, or the content after modification. */
  readonly detail?: string
}

/** Proposes an operative item answering the given claims. */
export function proposedItem(
  type: DecisionType,
  ground: string,
  claimIds: readonly string[],
  aggregate: Pick<CaseAggregate, 'case' | 'parties'>,
  options: OperativeOptions = {},
): DecisionItem {
  const rule = decisionRule(type)
  const days = rule.days === 'none' ? null : (options.days ?? rule.defaultDays)
  const text = operativeText(type, aggregate, { ...options, days })
  return { type, ground, claimIds, text, days }
}

/** 维持被申请人…于…作出的《…》（…）。 */
export function operativeText(
  type: DecisionType,
  aggregate: Pick<CaseAggregate, 'case' | 'parties'>,
  options: OperativeOptions = {},
): string {
  const respondent = `被申请人${namesOf(aggregate, 'respondent')}`
  const act = `${respondent}${madeOn(aggregate)}${actLabelOf(aggregate.case.act)}`
  const rule = decisionRule(type)
  const days = options.days ?? rule.defaultDays
  const term = days === null ? '【待补：期限】' : String(days)
  const detail = options.detail || `【待补：${rule.detail}】`
  switch (type) {
    case 'uphold':
      return `维持${act}。`
    case 'modify':
      return `变更${act}，变更为：${detail}。`
    case 'revoke':
      return `撤销${act}。`
    case 'revokePart':
      return `撤销${act}中${detail}的部分。`
    case 'revokeAndRedo':
      return `撤销${act}，责令被申请人自收到本决定书之日起${term}日内重新作出行政行为。`
    case 'confirmIllegal':
      return aggregate.case.act.kind === 'dutyNotPerformed'
        ? `确认${respondent}不履行${actLabelOf(aggregate.case.act)}的行为违法。`
        : `确认${act}违法。`
    case 'orderPerformance':
      // 法71: what an agreement demands differs from case to case, so a person must say it.
      if (aggregate.case.act.kind === 'agreement')
        return `责令${respondent}自收到本决定书之日起${term}日内${options.detail || '【待补：订立、继续履行、补救、赔偿或者补偿的具体内容】'}。`
      return `责令${respondent}自收到本决定书之日起${term}日内对申请人${namesOf(aggregate, 'applicant')}的申请依法履行法定职责。`
    case 'confirmInvalid':
      return `确认${act}无效。`
    case 'rejectClaim':
      return `驳回申请人${namesOf(aggregate, 'applicant')}的行政复议请求。`
    case 'dismissApplication':
      return `驳回申请人${namesOf(aggregate, 'applicant')}的行政复议申请。`
    default:
      return assertNever(type, 'decision type')
  }
}

function madeOn(aggregate: Pick<CaseAggregate, 'case'>): string {
  const on = aggregate.case.act.madeOn
  return on === '' ? '作出的' : `于${formatChinese(on)}作出的`
}

/** 张伟; 张伟、李娜; with more than three, 张伟等12人. */
function namesOf(aggregate: Pick<CaseAggregate, 'parties'>, role: 'applicant' | 'respondent'): string {
  const names = aggregate.parties
    .filter((party) => party.role === role && party.deleted === 0)
    .toSorted((a, b) => a.order - b.order)
    .map(partyName)
  return names.length > 3 && role === 'applicant' ? `${names[0]}等${names.length}人` : names.join('、')
}

/** 责令60日内重新作出行政行为; 责令履行（决定没有写明期限）: what a decision ordered, for the record of its performance. */
export function termsText(terms: readonly PerformanceTerm[]): string {
  return terms
    .map(({ type, days }) => {
      const act = type === 'revokeAndRedo' ? '重新作出行政行为' : '履行法定职责'
      return days === null ? `责令${act}（决定没有写明期限）` : `责令${days}日内${act}`
    })
    .join('；')
}
