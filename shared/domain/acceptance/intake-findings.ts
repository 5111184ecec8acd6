/** The live checks beside the intake form: time limit, missing parts, duplicates, participants, jurisdiction, hints. */
import { addDays, type CivilDate, formatChinese, weekdayName } from '#shared/kernel/civil-date.ts'
import type { IntakeInput, PartyInput } from '../commands/intake/intake-command.ts'
import type { CaseClock } from '../deadlines/clocks/clock.ts'
import type { OfficeState } from '../model/aggregate.ts'
import { fullName } from '../model/person.ts'
import { applicationLimit } from './application-limit.ts'
import type { IntakeFinding } from './finding.ts'
import { JURISDICTION_RULES } from './jurisdiction.ts'
import { missingParts } from './missing-parts.ts'
import { participantFindings } from './participants.ts'
import { prerequisiteFor } from './prerequisite.ts'
import { SIMPLIFIED_PREMISE, simplifiedEligibility } from './simplified.ts'

/** An earlier case that may concern the same matter, as the data layer finds it. */
export type SimilarCase = {
  readonly caseId: string
  readonly number: string
  readonly reason: 'sameActNumber' | 'sameActTitle' | 'sameApplicantId' | 'sameApplicantName'
  readonly label: string
}

export type IntakeFindings = {
  readonly findings: readonly IntakeFinding[]
  /** The application limit, for its explanation; null while it cannot be reckoned. */
  readonly applicationLimit: CaseClock | null
}

/** Everything worth knowing about an application as entered so far. */
export function intakeFindings(
  intake: IntakeInput,
  office: OfficeState,
  similar: readonly SimilarCase[],
  today: CivilDate,
): IntakeFindings {
  const limit = applicationLimit(intake, office, today)
  return {
    applicationLimit: limit,
    findings: [
      ...timeFindings(intake, limit),
      ...duplicateFindings(similar),
      ...jurisdictionFindings(intake, office),
      ...participantFindings(intake.parties.map(participantOf), today),
      ...missingParts(intake),
      ...channelFindings(intake),
      ...prerequisiteFindings(intake),
      ...simplifiedFindings(intake),
    ],
  }
}

function timeFindings(intake: IntakeInput, limit: CaseClock | null): readonly IntakeFinding[] {
  const { act, receivedOn } = intake
  const finding = (level: IntakeFinding['level'], message: string, articles: readonly string[]) => ({
    code: 'timeLimit' as const,
    level,
    field: 'act.knewOn',
    message,
    articles,
  })
  if (act.urgent) {
    return [
      finding('info', '申请人在紧急情况下请求保护人身权、财产权，申请不受履行期限的限制。', ['条例24Ⅱ']),
    ]
  }
  const early = performanceNotDue(intake)
  if (early !== null) return [finding('warning', early, ['条例24Ⅰ'])]
  if (limit === null || receivedOn === '') {
    return [
      finding('info', '还不知道申请人何时知道行政行为，暂时无法判断是否在申请期限内。', ['法20', '条例23']),
    ]
  }
  const last = `${formatChinese(limit.deadline.lastDay)}（${weekdayName(limit.deadline.lastDay)}）`
  const articles = limit.rule.articles
  return [
    limit.status === 'missed'
      ? finding('warning', `申请期限到${last}届满，申请已经超过期限。${limit.note}`, articles)
      : finding('info', `申请期限到${last}届满，申请在期限内提出。`, articles),
  ]
}

/** 条例24Ⅰ: inaction can be challenged only after the period for acting has run out. */
function performanceNotDue({ act, receivedOn }: IntakeInput): string | null {
  if (receivedOn === '') return null
  if (act.performanceDueOn !== '') {
    return receivedOn > act.performanceDueOn
      ? null
      : `法定履行期限到${formatChinese(act.performanceDueOn)}才届满，申请提出时履行期限未满。`
  }
  if (act.requestReceivedOn === '') return null
  const due = addDays(act.requestReceivedOn, INACTION_DAYS)
  return receivedOn > due
    ? null
    : `没有规定履行期限的，行政机关收到履职申请满六十日（${formatChinese(due)}）后才能申请行政复议，申请提出时未满六十日。`
}

/** 条例24Ⅰ(二), in 自然日. */
const INACTION_DAYS = 60

const REASONS = {
  sameActNumber: '行政行为文号相同',
  sameActTitle: '同一被申请人的同名行政行为',
  sameApplicantId: '申请人证件号相同',
  sameApplicantName: '申请人姓名相同',
} as const satisfies Record<SimilarCase['reason'], string>

/** The same act and the same applicant together point at a repeated application (法30Ⅰ(七); 条例37Ⅱ). */
function duplicateFindings(similar: readonly SimilarCase[]): readonly IntakeFinding[] {
  const ids = [...new Set(similar.map((hit) => hit.caseId))]
  return ids.map((caseId) => {
    const hits = similar.filter((hit) => hit.caseId === caseId)
    const reasons = new Set(hits.map((hit) => hit.reason))
    const sameAct = reasons.has('sameActNumber') || reasons.has('sameActTitle')
    const samePerson = reasons.has('sameApplicantId') || reasons.has('sameApplicantName')
    const what = [...reasons].map((reason) => REASONS[reason]).join('，')
    const head = `与${hits[0]?.number ?? ''}案件${what}`
    return {
      code: 'duplicate',
      level: sameAct && samePerson ? 'warning' : 'info',
      field: 'act.number',
      message:
        sameAct && samePerson
          ? `${head}，可能是重复申请，请核对。`
          : sameAct
            ? `${head}，可能需要合并审理，请核对。`
            : `${head}，请核对是否同一人。`,
      articles: sameAct && samePerson ? ['法30Ⅰ(七)', '条例37Ⅱ'] : sameAct ? ['条例43'] : [],
    }
  })
}

function jurisdictionFindings(intake: IntakeInput, office: OfficeState): readonly IntakeFinding[] {
  return intake.parties
    .filter((party) => party.role === 'respondent')
    .map((party) => {
      const agencyId = party.kind === 'agency' ? party.agencyId : ''
      const relation = office.agencies.find((agency) => agency.id === agencyId)?.relation ?? 'other'
      const rule = JURISDICTION_RULES[relation]
      return {
        code: 'jurisdiction',
        level: rule.verdict === 'ours' ? 'info' : 'warning',
        field: 'parties',
        message: `${nameOf(party)}：${rule.text}`,
        articles: [rule.article],
      }
    })
}

/** 法32: only penalties made on the spot or recorded by monitoring equipment may come through the penalising agency. */
function channelFindings({
  channel,
  act,
  postmarkedOn,
  agencyReceivedOn,
}: IntakeInput): readonly IntakeFinding[] {
  const finding = (level: IntakeFinding['level'], field: string, message: string, article: string) => [
    { code: 'channel' as const, level, field, message, articles: [article] },
  ]
  if (channel === 'post' && postmarkedOn === '') {
    return finding('info', 'postmarkedOn', '邮寄的申请请登记邮戳日期：期满前交邮的，不算过期。', '民诉85Ⅳ')
  }
  if (channel !== 'forwarded') return []
  if (act.kind !== 'penalty' || !(act.electronicMonitoring || act.delivery === 'onTheSpot')) {
    return finding(
      'warning',
      'channel',
      '只有对当场作出或者依据电子技术监控设备记录作出的行政处罚不服的，才可以通过作出处罚的机关提交申请，请核对。',
      '法32Ⅰ',
    )
  }
  return agencyReceivedOn === ''
    ? finding(
        'info',
        'agencyReceivedOn',
        '请登记作出处罚的机关收到申请的日期，用于核对五个工作日的转送期限。',
        '法32Ⅱ',
      )
    : []
}

function prerequisiteFindings({ act, prerequisite }: IntakeInput): readonly IntakeFinding[] {
  const rule = prerequisiteFor(act)
  if (rule === null || prerequisite) return []
  return [
    {
      code: 'prerequisite',
      level: 'info',
      field: 'prerequisite',
      message: `本案可能属于复议前置：${rule.text}。${rule.check}属于的，请勾选“复议前置”。`,
      articles: [rule.article],
    },
  ]
}

function simplifiedFindings(intake: IntakeInput): readonly IntakeFinding[] {
  const supported = simplifiedEligibility({ act: intake.act, major: intake.major ? 1 : 0 }).filter(
    ({ state }) => state === 'supported',
  )
  if (supported.length === 0) return []
  return [
    {
      code: 'simplified',
      level: 'info',
      field: '',
      message: `可以考虑适用简易程序：${supported.map(({ ground }) => ground.text).join('；')}。须同时符合${SIMPLIFIED_PREMISE}。`,
      articles: supported.map(({ ground }) => ground.article),
    },
  ]
}

function participantOf(party: PartyInput) {
  return {
    key: party.key,
    role: party.role,
    name: nameOf(party),
    birthOn: party.kind === 'natural' ? party.birthOn : ('' as const),
    agentKind: party.kind === 'natural' ? party.agentKind : ('' as const),
    actsFor: party.actsForPartyIds,
  }
}

function nameOf(party: PartyInput): string {
  return party.kind === 'natural' ? fullName(party.name) : party.organizationName
}
