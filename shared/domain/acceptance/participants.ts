/** 参加人 (法14—17; 条例17、18): representatives, agents, guardians. */
import { addMonths, type CivilDate } from '#shared/kernel/civil-date.ts'
import type { AgentKind, PartyRole } from '../model/party.ts'
import { PARTY_ROLE_LABELS } from '../model/party.ts'
import type { IntakeFinding } from './finding.ts'

/** What the checks need of a party; forms point at parties by key, records by id. */
export type Participant = {
  readonly key: string
  readonly role: PartyRole
  readonly name: string
  readonly birthOn: CivilDate | ''
  readonly agentKind: AgentKind | ''
  readonly actsFor: readonly string[]
}

/** 条例17: more than ten applicants name two to five representatives. */
export const REPRESENTATIVES = { above: 10, min: 2, max: 5 } as const
/** 法17: one or two agents each. */
export const MAX_AGENTS = 2
const ADULT_MONTHS = 18 * 12

/** Findings on who takes part for whom, as of a day. */
export function participantFindings(
  participants: readonly Participant[],
  today: CivilDate,
): readonly IntakeFinding[] {
  return [
    ...representativeFindings(participants),
    ...participants.flatMap((party) => agentFindings(party, participants)),
    ...participants.flatMap((party) => minorFindings(party, participants, today)),
  ]
}

function finding(message: string, articles: readonly string[]): IntakeFinding {
  return { code: 'participants', level: 'warning', field: 'parties', message, articles }
}

function representativeFindings(participants: readonly Participant[]): readonly IntakeFinding[] {
  const applicants = participants.filter((party) => party.role === 'applicant').length
  const representatives = participants.filter((party) => party.role === 'representative').length
  if (applicants <= REPRESENTATIVES.above) {
    return representatives > 0
      ? [finding(`申请人${applicants}人，未超过${REPRESENTATIVES.above}人，不必推选代表人。`, ['条例17Ⅰ'])]
      : []
  }
  return representatives >= REPRESENTATIVES.min && representatives <= REPRESENTATIVES.max
    ? []
    : [
        finding(
          `申请人${applicants}人，超过${REPRESENTATIVES.above}人，应当推选${REPRESENTATIVES.min}至${REPRESENTATIVES.max}名代表人并提交全体申请人签名、盖章或者按指印的推选书，现有代表人${representatives}名。`,
          ['法15', '条例17Ⅰ'],
        ),
      ]
}

function agentFindings(party: Participant, all: readonly Participant[]): readonly IntakeFinding[] {
  const agents = all.filter((other) => other.role === 'agent' && other.actsFor.includes(party.key))
  const many =
    agents.length > MAX_AGENTS
      ? [
          finding(
            `${PARTY_ROLE_LABELS[party.role]}${party.name}委托了${agents.length}名代理人，只能委托一至二名。`,
            ['法17Ⅰ'],
          ),
        ]
      : []
  const lawyersOnly =
    party.role === 'respondent' && agents.length > 0 && agents.every((agent) => agent.agentKind === 'lawyer')
      ? [
          finding(
            `被申请人${party.name}只委托了律师。被申请人应当指定一至二名工作人员参加行政复议，不得仅委托律师。`,
            ['条例18Ⅱ'],
          ),
        ]
      : []
  return [...many, ...lawyersOnly]
}

function minorFindings(
  party: Participant,
  all: readonly Participant[],
  today: CivilDate,
): readonly IntakeFinding[] {
  if (party.role !== 'applicant' || party.birthOn === '') return []
  if (addMonths(party.birthOn, ADULT_MONTHS) <= today) return []
  return all.some((other) => other.role === 'guardian' && other.actsFor.includes(party.key))
    ? []
    : [finding(`申请人${party.name}未满十八周岁，应当登记其法定代理人。`, ['法14Ⅲ'])]
}
