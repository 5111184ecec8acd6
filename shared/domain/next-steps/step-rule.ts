/** A lawful step as data: where it belongs, what blocks it, and when it is the natural next one. */
import type { CivilDate } from '#shared/kernel/civil-date.ts'
import type { Stage } from '../model/case.ts'
import type { NoticeKind } from './notice-steps.ts'
import type { StepFacts } from './step-facts.ts'

export type StepCode =
  | NoticeKind
  | 'serveNotice'
  | 'acceptDeemed'
  | 'review'
  | 'refuse'
  | 'requestCorrection'
  | 'accept'
  | 'correctionServed'
  | 'abandon'
  | 'receiveCorrection'
  | 'extendCorrection'
  | 'assign'
  | 'recuse'
  | 'sendCopy'
  | 'copyServed'
  | 'receiveReply'
  | 'recordHearing'
  | 'hearOpinion'
  | 'decide'
  | 'scheduleHearing'
  | 'suspend'
  | 'startAppraisal'
  | 'endAppraisal'
  | 'startInspection'
  | 'endInspection'
  | 'extend'
  | 'setDecisionTerm'
  | 'convert'
  | 'resume'
  | 'terminate'
  | 'serve'
  | 'copyToSuperior'
  | 'publish'
  | 'recordPerformance'
  | 'openLitigation'

export type StepRule = {
  readonly code: StepCode
  readonly label: string
  readonly articles: readonly string[]
  /** Stages in which the step can be done at all. */
  readonly stages: readonly Stage[]
  /**
   * Whether the step makes sense in this case; one that does not, or has been done, is not listed. A command that
   * comes all the same is told `blocked`. Default: it does.
   */
  readonly relevant?: (facts: StepFacts) => boolean
  /**
   * The last day on which it can be done, where the law sets one. After it the menu still offers to record what was
   * done in time, and the command judges the day that is entered.
   */
  readonly lastDay?: (facts: StepFacts) => CivilDate | null
  /** Why it may not be done on the day `asOf`, as a whole sentence; null when it may. */
  readonly blocked?: (facts: StepFacts) => string | null
  /** Whether it is what the case is waiting for. The first such step in the table is the primary one. */
  readonly wanted?: (facts: StepFacts) => boolean
}
