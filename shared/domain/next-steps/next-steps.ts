/** What may lawfully be done next, what may not and why. The same rules stop the commands (`blockedReason`). */

import { must } from '#shared/kernel/assert.ts'
import { type CivilDate, formatChinese } from '#shared/kernel/civil-date.ts'
import { effectiveEvents } from '../ledger/effective-events.ts'
import { projectionOf } from '../ledger/projection.ts'
import { transferredUp } from '../ledger/side-steps.ts'
import { stageOf } from '../ledger/stage.ts'
import type { CaseAggregate, OfficeState } from '../model/aggregate.ts'
import { STAGE_LABELS, type Stage } from '../model/case.ts'
import { CLOSING_STEPS } from './closing-steps.ts'
import { INTAKE_STEPS } from './intake-steps.ts'
import { LITIGATION_STEPS, type LitigationStepCode } from './litigation-steps.ts'
import type { StepFacts } from './step-facts.ts'
import type { StepCode, StepRule } from './step-rule.ts'
import { TRIAL_STEPS } from './trial-steps.ts'

export type NextStep = {
  readonly code: StepCode | LitigationStepCode
  readonly label: string
  /** True for at most one step: the button of the case header. */
  readonly primary: boolean
  readonly allowed: boolean
  /** Why it is not allowed, as a whole sentence; empty when it is. */
  readonly reason: string
  /** Set where its time is over and only what was done by this day can still be recorded (补录). */
  readonly recordableUntil: CivilDate | ''
  readonly articles: readonly string[]
}

/** Every step of the reconsideration procedure, in the order in which a case needs them. */
export const STEP_RULES: readonly StepRule[] = [...INTAKE_STEPS, ...TRIAL_STEPS, ...CLOSING_STEPS]

/** The steps of a case today, allowed or blocked with the reason; the next natural one is marked. */
export function nextSteps(
  aggregate: CaseAggregate,
  office: OfficeState,
  today: CivilDate,
): readonly NextStep[] {
  const header = aggregate.case
  const effective = effectiveEvents(aggregate.events)
  if (header.kind === 'litigation') {
    const suit = { ...aggregate, case: header }
    return marked(
      LITIGATION_STEPS.filter((rule) => rule.relevant?.(effective) ?? true).map((rule) => ({
        rule,
        reason: rule.blocked(suit, effective, office),
        recordableUntil: '' as const,
      })),
      (rule) => rule.wanted(suit, effective),
    )
  }
  const facts: StepFacts = {
    aggregate: { ...aggregate, case: header },
    effective,
    stage: projectionOf(aggregate, office).stage,
    office,
    asOf: today,
  }
  return marked(
    STEP_RULES.filter((rule) => rule.stages.includes(facts.stage) && isRelevant(rule, facts)).map((rule) =>
      judged(rule, facts),
    ),
    (rule) => rule.wanted?.(facts) ?? false,
  )
}

/** Why a step may not be done on the day `facts.asOf`; null when it may. */
export function blockedReason(code: StepCode, facts: StepFacts): string | null {
  const rule = must(
    STEP_RULES.find((candidate) => candidate.code === code),
    `step ${code} has a rule`,
  )
  const stage = stageAsOf(facts)
  if (!rule.stages.includes(stage)) {
    return goneUp(rule, facts) ?? `案件现在处于“${STAGE_LABELS[stage]}”阶段，不能办理“${rule.label}”。`
  }
  const reason = rule.blocked?.(facts) ?? null
  if (reason !== null) return reason
  return isRelevant(rule, facts) ? null : `本案目前不需要办理“${rule.label}”。`
}

/** What happened before the case went up may still be entered: that day was one of the trial here (条例40). */
function stageAsOf({ stage, effective, asOf }: StepFacts): Stage {
  const transferred = transferredUp(effective)
  if (stage !== 'transferred' || transferred === undefined || asOf >= transferred.on) return stage
  return stageOf(
    effective.filter((event) => event !== transferred),
    false,
  )
}

/** 条例40: from the transfer on the office above tries the case. */
function goneUp(rule: StepRule, { stage, effective }: StepFacts): string | null {
  const transferred = transferredUp(effective)
  if (stage !== 'transferred' || transferred === undefined) return null
  return `案件已于${formatChinese(transferred.on)}移送上级行政复议机关提级审理，本机关不再办理“${rule.label}”（行政复议法实施条例第四十条）。`
}

function isRelevant(rule: StepRule, facts: StepFacts): boolean {
  return rule.relevant?.(facts) ?? true
}

type Judged<R> = {
  readonly rule: R
  readonly reason: string | null
  readonly recordableUntil: CivilDate | ''
}

/** A step whose time is over is judged on its last day: what was done by then may still be recorded. */
function judged(rule: StepRule, facts: StepFacts): Judged<StepRule> {
  const last = rule.lastDay?.(facts) ?? null
  if (last === null || facts.asOf <= last) {
    return { rule, reason: rule.blocked?.(facts) ?? null, recordableUntil: '' }
  }
  const reason = rule.blocked?.({ ...facts, asOf: last }) ?? null
  return { rule, reason, recordableUntil: reason === null ? last : '' }
}

function marked<R extends Pick<StepRule, 'label' | 'articles'> & { readonly code: NextStep['code'] }>(
  steps: readonly Judged<R>[],
  isWanted: (rule: R) => boolean,
): readonly NextStep[] {
  const primary = steps.find(
    ({ rule, reason, recordableUntil }) => reason === null && recordableUntil === '' && isWanted(rule),
  )
  return steps.map(({ rule, reason, recordableUntil }) => ({
    code: rule.code,
    label: rule.label,
    primary: rule === primary?.rule,
    allowed: reason === null,
    reason: reason ?? '',
    recordableUntil,
    articles: rule.articles,
  }))
}
