/** After the judgment: every party's own time to appeal (行诉85), and what runs from the day the judgment binds. */
import type { CivilDate } from '#shared/kernel/civil-date.ts'
import { eventsOf, latestOf } from '../../ledger/effective-events.ts'
import { appealAnsweredOn } from '../../litigation/appeal-answer.ts'
import { isOurOffice, judgmentsOf, litigantsOf } from '../../litigation/judgment.ts'
import { type AppealPeriod, type JudgmentEffect, judgmentEffect } from '../../litigation/judgment-effect.ts'
import { litigationOutcome } from '../../litigation/outcomes.ts'
import type { PerformTerm } from '../../litigation/perform-term.ts'
import type { Reconsidered } from '../../litigation/reconsidered.ts'
import type { ActKind } from '../../model/act.ts'
import type { OfficeState } from '../../model/aggregate.ts'
import type { LitigationCase } from '../../model/case.ts'
import type { Party } from '../../model/party.ts'
import type { DeadlineDates } from '../engine/compute.ts'
import type { RuleCode } from '../rules/index.ts'
import {
  type CaseClock,
  type ClockCase,
  type ClockInput,
  type ClockScope,
  clockOf,
  restingOn,
  scopeOf,
} from './clock.ts'

type Scope = ClockScope<LitigationCase>
type Effective = Extract<JudgmentEffect, { state: 'effective' }>

/** One litigant's standing after the judgment of the first instance. */
export type Appellate = AppealPeriod & {
  readonly party: Party | null
  readonly ours: boolean
  /** Null while its service is unknown, and where the document cannot be appealed. */
  readonly clock: CaseClock | null
}

export type SuitStanding = { readonly parties: readonly Appellate[]; readonly effect: JudgmentEffect | null }

/** Every party's time to appeal, and from when the judgment binds. */
export function suitStanding(scope: Scope): SuitStanding {
  const judgments = judgmentsOf(scope.effective)
  const parties = appellates(scope)
  return { parties, effect: judgmentEffect(judgments, parties, scope.today) }
}

/** How the rulings of a suit stand, before anybody asks on which day: an appeal is in time or late on every day. */
export function effectOn(aggregate: ClockCase<LitigationCase>, office: OfficeState): JudgmentEffect | null {
  const last = aggregate.events.at(-1)
  return last === undefined ? null : suitStanding(scopeOf(aggregate, office, last.on)).effect
}

/** True between an appeal made in time and the ruling on it: the suit is before the court again. */
export function isOnAppeal(aggregate: ClockCase<LitigationCase>, office: OfficeState): boolean {
  return (
    aggregate.events.some(({ data }) => data.type === 'appealed') &&
    effectOn(aggregate, office)?.state === 'appealed'
  )
}

/** The clocks of a suit after its judgment, this office's own first. */
export function judgmentClocks(scope: Scope): readonly CaseClock[] {
  const { parties, effect } = suitStanding(scope)
  const appeals = parties.flatMap(({ clock }) => clock ?? [])
  const after = effect?.state === 'effective' ? effectClocks(scope, effect, parties) : []
  return [...appeals, ...answerClocks(scope), ...after]
}

function appellates(scope: Scope): readonly Appellate[] {
  const { first, second } = judgmentsOf(scope.effective)
  if (first === null) return []
  const outcome = litigationOutcome(first.data.outcome)
  const code = outcome?.instrument === '裁定' ? 'A-02' : 'A-01'
  const served = new Map(
    eventsOf(scope.effective, 'judgmentServed')
      .toReversed()
      .map(({ data, on }) => [data.partyId, on] as const),
  )
  const appealed = eventsOf(scope.effective, 'appealed')
  const standing = (party: Party | null, ours: boolean): Appellate => {
    const partyId = party?.id ?? ''
    const servedOn = ours ? first.on : (served.get(partyId) ?? null)
    const appeal = appealed.find(({ data }) => data.partyId === partyId)
    const clock =
      servedOn === null || outcome?.appealable !== true
        ? null
        : clockOf(scope, {
            code,
            facts: { trigger: servedOn },
            metOn: appeal?.on,
            supersededOn: second?.on,
            nature: 'right',
            ours,
            ...(ours ? { note: OWN_SERVICE } : { partyId, note: isThirdParty(party) ? THIRD_PARTY : '' }),
          })
    return {
      party,
      ours,
      partyId,
      servedOn,
      lastDay: clock?.deadline.lastDay ?? null,
      appealedOn: appeal?.on ?? null,
      // Nobody must appeal; but whether this office does is to be decided in time, so it is reminded while it still can.
      clock: ours && clock?.status === 'running' ? { ...clock, nature: 'reminder' } : clock,
    }
  }
  const litigants = litigantsOf(scope.aggregate.parties)
  const own = litigants.find((party) => isOurOffice(party, scope.office)) ?? null
  return [
    standing(own, true),
    ...litigants.filter((party) => party !== own).map((party) => standing(party, false)),
  ]
}

const OWN_SERVICE = '每名当事人自收到裁判文书之日起各自计算；本期限按本机关收到之日计算。'

const THIRD_PARTY =
  '第三人只有在被判决承担义务或者权益被减损时才有权上诉（行政诉讼法第二十九条第二款）；软件按有权上诉计算，由人工确认。'

function isThirdParty(party: Party | null): boolean {
  return party?.role === 'litigationThirdParty'
}

/** 二审答辩: fifteen days from the copy of somebody else's appeal; nothing is lost by silence (行诉解释108). */
function answerClocks(scope: Scope): readonly CaseClock[] {
  const { second } = judgmentsOf(scope.effective)
  return eventsOf(scope.effective, 'appealed').flatMap(({ data }) =>
    data.copyReceivedOn === ''
      ? []
      : [
          clockOf(scope, {
            code: 'A-03',
            facts: { trigger: data.copyReceivedOn },
            metOn: appealAnsweredOn(scope.effective, data.copyReceivedOn),
            supersededOn: second?.on,
            nature: 'right',
          }),
        ],
  )
}

function effectClocks(scope: Scope, effect: Effective, parties: readonly Appellate[]): readonly CaseClock[] {
  // The day of effect follows the last party's last day; it is as provisional as that.
  const basis = effect.how === 'unappealed' ? latestOnes(parties) : []
  const from = (input: ClockInput) => restingOn(clockOf(scope, input), basis)
  // 法78(二): a decision that changed the act is this office's own to enforce.
  const modified = reconsideredIn(scope)?.ended === 'modified'
  const performance = performanceInput(scope, effect)
  const performed = performance === null ? null : from(performance)
  return [
    ...(performed === null ? [] : [performed]),
    ...(effect.outcome.retrial
      ? [from({ code: 'R-01', facts: { trigger: effect.on }, nature: 'right', note: RETRIAL_NOTE })]
      : []),
    ...enforcementClocks(scope, effect, parties, performed),
    ...(rejectedEnforceable(scope, effect)
      ? [
          from({
            code: 'E-12',
            facts: { trigger: effect.on },
            nature: 'right',
            ours: modified,
            note: modified
              ? '变更的复议决定由本机关依法强制执行或者申请人民法院强制执行（行政复议法第七十八条第二项）；法律没有写明起算日，按裁判生效之日计算。'
              : '由有权申请执行的行政机关提出；法律没有写明起算日，按裁判生效之日计算。',
          }),
        ]
      : []),
  ]
}

const RETRIAL_NOTE =
  '有新证据足以推翻原裁判等四种情形的，自知道或者应当知道之日起六个月（行政诉讼法解释第一百一十条）。'

function latestOnes(parties: readonly Appellate[]): readonly DeadlineDates[] {
  const deadlines = parties.flatMap(({ clock }) => clock?.deadline ?? [])
  const last = deadlines
    .map(({ lastDay }) => lastDay)
    .sort()
    .at(-1)
  return deadlines.filter(({ lastDay }) => lastDay === last)
}

/** Performing the judgment, where it or the law gives a time; null where neither does. */
function performanceInput(scope: Scope, { on, outcome, performTerm }: Effective): ClockInput | null {
  const { ourRole, sourceCaseId, act } = scope.aggregate.case
  const common = {
    facts: { trigger: on },
    metOn: latestOf(scope.effective, 'performed')?.on,
    ours: ourRole !== 'thirdParty',
    note: ourRole === 'soleDefendant' ? '' : '由哪一个机关履行，以裁判主文为准。',
  }
  const disclosure = outcome.code === 'dutyOrdered' && act.kind === 'disclosure'
  if (disclosure && (performTerm === null || isTwentyWorkdays(performTerm))) {
    return { ...common, code: 'E-03a' }
  }
  if (performTerm !== null) {
    const { length, unit } = performTerm
    const code = outcome.performs === 'redo' ? 'E-03' : 'E-01'
    return { ...common, code, facts: { trigger: on, setDays: length }, unit }
  }
  // Alone in court, this office is the one whose reconsideration decision was revoked (行诉解释89、136).
  if (outcome.performs === 'redo' && ourRole === 'soleDefendant' && sourceCaseId !== '') {
    return { ...common, code: redoCode(reconsideredIn(scope)) }
  }
  return null
}

function isTwentyWorkdays({ length, unit }: PerformTerm): boolean {
  return length === 20 && unit === 'workday'
}

/** What the revoked decision would have had: the review of the application, or the time of its procedure (法30、62). */
function redoCode(reconsidered: Reconsidered | null): RuleCode {
  if (reconsidered?.ended === 'refused') return 'E-04b'
  return reconsidered?.procedure === 'simplified' ? 'E-04a' : 'E-04'
}

function reconsideredIn(scope: Scope): Reconsidered | null {
  return (
    eventsOf(scope.effective, 'judged').findLast(({ data }) => data.reconsidered)?.data.reconsidered ?? null
  )
}

/** Two years from the last day for performing, or, where the document sets none, from its service on the plaintiff (行诉解释153). */
function enforcementClocks(
  scope: Scope,
  { on, how, outcome, performTerm }: Effective,
  parties: readonly Appellate[],
  performance: CaseClock | null,
): readonly CaseClock[] {
  if (outcome.performs === null && performTerm === null) return []
  const limit = (trigger: CivilDate, partyId?: string) =>
    clockOf(scope, {
      code: 'E-02',
      facts: { trigger },
      supersededOn: latestOf(scope.effective, 'performed')?.on,
      nature: 'right',
      ours: false,
      ...(partyId === undefined ? {} : { partyId }),
    })
  // 法释〔2025〕8号11 sets the time for disclosing as the judgment itself would; sixty days by analogy do not.
  if (performance !== null && (performTerm !== null || performance.rule.code === 'E-03a')) {
    return [restingOn(limit(performance.deadline.lastDay), [performance.deadline])]
  }
  if (how === 'final' || how === 'appealWithdrawn') return [limit(on)]
  return parties.flatMap(({ party, servedOn }) =>
    party?.role !== 'plaintiff' || servedOn === null ? [] : [limit(servedOn, party.id)],
  )
}

/** Acts that leave something to enforce once the claims against them are rejected. */
const ENFORCEABLE: readonly ActKind[] = ['penalty', 'expropriation']

function rejectedEnforceable({ aggregate }: Scope, { outcome }: Effective): boolean {
  return outcome.code === 'claimsRejected' && ENFORCEABLE.includes(aggregate.case.act.kind)
}
