import { describe, expect, it } from 'vitest'
import { draftDocument } from '#shared/documents/drafting/draft-document.ts'
import { REMEDIES, remedyFor } from '#shared/documents/templates/remedies.ts'
import { suitCourtLevel } from '#shared/domain/litigation/suit-court.ts'
import type { ChallengedAct } from '#shared/domain/model/act.ts'
import type { OfficeState } from '#shared/domain/model/aggregate.ts'
import type { DecisionItem } from '#shared/domain/model/decision.ts'
import type { DocumentKind } from '#shared/domain/model/document.ts'
import type { Agency, AgencyRelation, OfficeProfile } from '#shared/domain/model/office.ts'
import { partyName } from '#shared/domain/model/party.ts'
import { CASE_MATRIX, RESPONDENT, reconsideration } from '#tests/support/fixtures/cases.ts'
import { REVOKE_AND_REDO, UPHOLD } from '#tests/support/fixtures/documents.ts'
import { meta } from '#tests/support/fixtures/meta.ts'
import { officeState } from '#tests/support/fixtures/office.ts'
import { agency, person } from '#tests/support/fixtures/people.ts'

const KINDS: readonly DocumentKind[] = [
  'decision',
  'dismissalDecision',
  'refusalDecision',
  'terminationDecision',
]

function remedyText(
  kind: DocumentKind,
  aggregate = reconsideration(),
  office = officeState(),
  decisionItems: readonly DecisionItem[] = [],
): string {
  const draft = draftDocument(kind, aggregate, office, { decisionItems })
  return draft.sections.find((section) => section.key === 'remedy')?.text.split('\n')[0] ?? ''
}

/** An office that lists the respondent of the cases here. */
function directory(relation: AgencyRelation, profile: Partial<OfficeProfile> = {}): OfficeState {
  const listed: Agency = {
    ...meta('agency-1'),
    name: partyName(RESPONDENT),
    relation,
    field: '市场监督管理',
    address: '',
    phone: '',
    legalRepresentativeName: '',
    legalRepresentativeTitle: '',
    superiorDepartment: '',
    active: 1,
  }
  return { ...officeState(profile), agencies: [listed] }
}

/** The words before 提起行政诉讼. */
function courtIn(
  items: readonly DecisionItem[],
  aggregate = reconsideration(),
  office = directory('department'),
): string {
  return /15日内，(.*?)提起行政诉讼/u.exec(remedyText('decision', aggregate, office, items))?.[1] ?? ''
}

const PROVINCE = officeState({ level: 'province', agencyName: '云江省人民政府' })
const OWN_ACT = reconsideration({
  parties: [person('a1', '陈', '立秋'), agency('r1', '云江省人民政府')],
})

describe('救济告知', () => {
  it('of a decision gives fifteen days to sue', () => {
    expect(remedyText('decision')).toBe(
      '申请人如不服本决定，可以自收到本决定书之日起15日内，依法向有管辖权的人民法院提起行政诉讼。',
    )
  })

  it('names the court where defendant and level are certain', () => {
    // 维持: the department sets the level; 撤销: the county government alone is sued.
    expect(courtIn([UPHOLD])).toBe('向禾丰县人民法院')
    expect(courtIn([REVOKE_AND_REDO])).toBe('向云江市中级人民法院')
    expect(courtIn([{ ...UPHOLD, type: 'rejectClaim' }])).toBe('向禾丰县人民法院')
    expect(courtIn([UPHOLD, REVOKE_AND_REDO])).toBe('向禾丰县人民法院')
  })

  it('names no court where a person has to look', () => {
    const base = reconsideration()
    const actOf = (change: Partial<ChallengedAct>) => ({
      ...base,
      case: { ...base.case, act: { ...base.case.act, ...change } },
    })
    const cases: Readonly<Record<string, string>> = {
      'no 主文 yet': courtIn([]),
      以违反法定程序为由确认违法: courtIn([{ ...UPHOLD, type: 'confirmIllegal', ground: 'minorProcedure' }]),
      责令履行: courtIn([{ ...UPHOLD, type: 'orderPerformance' }]),
      'an agency that is not in the directory': courtIn([UPHOLD], base, officeState()),
      'an agency under a higher authority': courtIn([UPHOLD], base, directory('vertical')),
      'real property': courtIn([REVOKE_AND_REDO], actOf({ realEstate: true })),
      行政协议: courtIn([REVOKE_AND_REDO], actOf({ kind: 'agreement' })),
      'a court not entered': courtIn([REVOKE_AND_REDO], base, officeState({ intermediateCourtName: '' })),
      'an agency that is no government': courtIn(
        [REVOKE_AND_REDO],
        base,
        officeState({ agencyName: '禾丰高新区管理委员会' }),
      ),
    }
    for (const [name, court] of Object.entries(cases)) {
      expect(court, name).toBe('依法向有管辖权的人民法院')
    }
  })

  it('leaves the choice open where the original agency and the office may sit apart (行诉18Ⅰ)', () => {
    const below = (level: OfficeProfile['level']) =>
      courtIn([UPHOLD], reconsideration(), directory('lowerGovernment', { level }))
    expect(below('county')).toBe('向禾丰县人民法院')
    expect(below('city')).toBe('依法向有管辖权的人民法院')
    expect(below('province')).toBe('依法向有管辖权的人民法院')
    const branch = directory('departmentBranch')
    expect(courtIn([UPHOLD], reconsideration(), branch)).toBe('依法向有管辖权的人民法院')
    expect(courtIn([REVOKE_AND_REDO], reconsideration(), branch)).toBe('依法向有管辖权的人民法院')
  })

  it('leaves the court of the plaintiff open where liberty may have been restricted (行诉19)', () => {
    const base = reconsideration()
    const compulsion = {
      ...base,
      case: { ...base.case, act: { ...base.case.act, kind: 'compulsion' as const } },
    }
    expect(courtIn([UPHOLD], compulsion)).toBe('依法向有管辖权的人民法院')
    const police = agency('r1', '禾丰县公安局')
    const office = directory('department')
    const listed = { ...office, agencies: office.agencies.map((one) => ({ ...one, name: '禾丰县公安局' })) }
    const penalty = reconsideration({ parties: [person('a1', '陈', '立秋'), police] })
    expect(courtIn([UPHOLD], penalty, listed)).toBe('依法向有管辖权的人民法院')
    const licence = {
      ...penalty,
      case: { ...penalty.case, act: { ...penalty.case.act, kind: 'licence' as const } },
    }
    expect(courtIn([UPHOLD], licence, listed)).toBe('向禾丰县人民法院')
  })

  it('knows the level of the court also where it names none', () => {
    const levelOf = (relation: AgencyRelation, level: OfficeProfile['level'], items = [UPHOLD]) =>
      suitCourtLevel(items, reconsideration(), directory(relation, { level }))
    expect(levelOf('lowerGovernment', 'county')).toBe('basic')
    expect(levelOf('lowerGovernment', 'city')).toBe('intermediate')
    expect(levelOf('departmentBranch', 'city')).toBe('basic')
    expect(levelOf('vertical', 'county')).toBeNull()
    expect(levelOf('vertical', 'county', [REVOKE_AND_REDO])).toBe('intermediate')
  })

  it('names third parties where there are any', () => {
    expect(remedyText('decision', CASE_MATRIX.thirdParty)).toMatch(/^申请人、第三人如不服本决定，/u)
  })

  it('of a province on its own act offers the State Council as well', () => {
    expect(remedyText('decision', OWN_ACT, PROVINCE)).toBe(
      '申请人如不服本决定，可以自收到本决定书之日起15日内，依法向有管辖权的人民法院提起行政诉讼；也可以根据《中华人民共和国行政复议法》第二十六条的规定向国务院申请裁决，国务院依法作出的裁决为最终裁决。',
    )
  })

  it('of a province on the act of a department does not', () => {
    expect(remedyText('decision', reconsideration(), PROVINCE)).not.toContain('国务院')
  })

  it('of a refusal says under 复议前置 that reconsideration had to come first', () => {
    expect(remedyText('refusalDecision', CASE_MATRIX.inaction)).toMatch(
      /^本案属于依法应当先申请行政复议的情形。.*第三十四条.*15日内.*人民法院.*第三十五条/u,
    )
    expect(remedyText('refusalDecision')).not.toContain('第三十四条')
  })

  it('of a dismissal has both variants', () => {
    expect(remedyText('dismissalDecision', CASE_MATRIX.inaction)).toContain('第三十四条')
    expect(remedyText('dismissalDecision')).toMatch(/15日内.*驳回申请的.*第三十五条/u)
  })

  it('exists for every closing kind and situation and always names fifteen days', () => {
    for (const kind of KINDS) {
      for (const isPrerequisite of [true, false]) {
        for (const isOwnAct of [true, false]) {
          expect(remedyFor({ kind, isPrerequisite, isOwnAct })?.text).toMatch(/收到本决定书之日起15日内/u)
        }
      }
    }
  })

  it('contains the words the check asks for, and none that it forbids', () => {
    for (const remedy of REMEDIES) {
      const printed = remedy.text.replace('{{cite 法34}}', '第三十四条')
      expect(remedy.mustSay.filter((words) => !printed.includes(words))).toEqual([])
      expect(remedy.mustNotSay.filter((words) => printed.includes(words))).toEqual([])
    }
  })

  it('is not asked of notices', () => {
    expect(remedyFor({ kind: 'acceptanceNotice', isPrerequisite: false, isOwnAct: false })).toBeNull()
  })
})
