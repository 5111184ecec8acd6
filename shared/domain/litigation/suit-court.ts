/**
 * The court that a decision's 救济告知 may name (行诉14、15、18; 行诉解释134Ⅲ). It is named only where one answer is
 * certain; wherever a person would have to look, the notice says 有管辖权的人民法院.
 */
import type { CaseAggregate, OfficeState } from '../model/aggregate.ts'
import type { DecisionItem } from '../model/decision.ts'
import type { AgencyRelation, OfficeProfile } from '../model/office.ts'
import { partyName } from '../model/party.ts'
import { defendantRuleOfItems } from './defendant-rules.ts'

type CourtLevel = 'basic' | 'intermediate'

/** 行诉15(一): acts of governments from the county upwards go to 中级; all others start at 基层 (行诉14). */
const GOVERNMENT_BELOW = {
  county: 'basic',
  city: 'intermediate',
  province: 'intermediate',
} as const satisfies Record<OfficeProfile['level'], CourtLevel>

/** Level by the agency that made the act; null where its standing leaves room. */
function levelOfAgency(relation: AgencyRelation, level: OfficeProfile['level']): CourtLevel | null {
  switch (relation) {
    case 'lowerGovernment':
      return GOVERNMENT_BELOW[level]
    case 'department':
    case 'departmentBranch':
    case 'authorizedOrganization':
    case 'justiceDepartment':
      return 'basic'
    case 'dispatchedOffice':
    case 'vertical':
    case 'other':
      return null
  }
}

/** Name of the court to sue in after a decision with these items; empty where the case does not settle it. */
export function suitCourtOf(
  items: readonly DecisionItem[],
  { case: header, parties }: Pick<CaseAggregate, 'case' | 'parties'>,
  { profile, agencies }: OfficeState,
): string {
  // 行诉20: real property has a court of its own; an agreement may have chosen one (行政协议).
  if (profile === null || header.act.realEstate || header.act.kind === 'agreement') return ''
  const rule = defendantRuleOfItems(items)
  if (rule.toConfirm) return ''
  const nameOf = (level: CourtLevel) =>
    level === 'basic' ? profile.basicCourtName : profile.intermediateCourtName
  if (rule.ourRole === 'soleDefendant') {
    return profile.agencyName.endsWith('人民政府') ? nameOf('intermediate') : ''
  }
  // 行诉解释134Ⅲ: of two defendants the original agency sets the level.
  const levels = new Set(
    parties
      .filter(({ role, deleted }) => role === 'respondent' && deleted === 0)
      .map((party) => agencies.find(({ name }) => name === partyName(party))?.relation ?? 'other')
      .map((relation) => levelOfAgency(relation, profile.level)),
  )
  const [level] = levels
  return level === undefined || level === null || levels.size > 1 ? '' : nameOf(level)
}
