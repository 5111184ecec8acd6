/**
 * The court that a decision's 救济告知 may name (行诉14、15、18、19; 行诉解释134Ⅲ), and the level it must have. A court is
 * named only where there is no other; wherever the law gives a choice or a person would have to look, the notice says
 * 有管辖权的人民法院.
 */
import type { ChallengedAct } from '../model/act.ts'
import type { CaseAggregate, OfficeState } from '../model/aggregate.ts'
import type { DecisionItem } from '../model/decision.ts'
import type { AgencyRelation, OfficeProfile } from '../model/office.ts'
import { partyName } from '../model/party.ts'
import { defendantRuleOfItems } from './defendant-rules.ts'

export type CourtLevel = 'basic' | 'intermediate'

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

type SuedOver = Pick<CaseAggregate, 'case' | 'parties'>

/** Level of the court of first instance after a decision with these items; null where the case does not settle it. */
export function suitCourtLevel(
  items: readonly DecisionItem[],
  { case: header, parties }: SuedOver,
  { profile, agencies }: OfficeState,
): CourtLevel | null {
  // 行诉20: real property has a court of its own; an agreement may have chosen one (行政协议).
  if (profile === null || header.act.realEstate || header.act.kind === 'agreement') return null
  const rule = defendantRuleOfItems(items)
  if (rule.toConfirm) return null
  if (rule.ourRole === 'soleDefendant') {
    return profile.agencyName.endsWith('人民政府') ? 'intermediate' : null
  }
  // 行诉解释134Ⅲ: of two defendants the original agency sets the level.
  const levels = new Set(
    respondentsOf(parties, agencies).map(({ relation }) => levelOfAgency(relation, profile.level)),
  )
  const [level] = levels
  return level === undefined || levels.size > 1 ? null : level
}

/** Name of the court to sue in after a decision with these items; empty where the plaintiff may choose among several. */
export function suitCourtOf(
  items: readonly DecisionItem[],
  aggregate: SuedOver,
  office: OfficeState,
): string {
  const { profile } = office
  const level = suitCourtLevel(items, aggregate, office)
  // 行诉18Ⅰ: the original agency's court or that of 复议机关; only within one county are they sure to be the same.
  if (level === null || profile?.level !== 'county') return ''
  const respondents = respondentsOf(aggregate.parties, office.agencies)
  if (!respondents.every(({ relation }) => WITHIN_COUNTY.includes(relation))) return ''
  if (mayRestrictLiberty(aggregate.case.act, respondents)) return ''
  return level === 'basic' ? profile.basicCourtName : profile.intermediateCourtName
}

/** Agencies that sit in the county whose government reviews them; a branch office may sit elsewhere. */
const WITHIN_COUNTY: readonly AgencyRelation[] = [
  'department',
  'lowerGovernment',
  'authorizedOrganization',
  'justiceDepartment',
]

type Respondent = { readonly name: string; readonly relation: AgencyRelation }

function respondentsOf(
  parties: SuedOver['parties'],
  agencies: OfficeState['agencies'],
): readonly Respondent[] {
  return parties
    .filter(({ role, deleted }) => role === 'respondent' && deleted === 0)
    .map((party) => {
      const name = partyName(party)
      return { name, relation: agencies.find((agency) => agency.name === name)?.relation ?? 'other' }
    })
}

/** 行诉19: where liberty was restricted, the plaintiff's own court as well; the record does not tell, so police cases count. */
function mayRestrictLiberty({ kind }: ChallengedAct, respondents: readonly Respondent[]): boolean {
  return (
    kind === 'compulsion' || (kind === 'penalty' && respondents.some(({ name }) => name.includes('公安')))
  )
}
