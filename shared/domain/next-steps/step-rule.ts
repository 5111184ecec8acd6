/** A lawful step as data: where it belongs, what blocks it, and when it is the natural next one. */
import type { Stage } from '../model/case.ts'
import type { StepFacts } from './step-facts.ts'

export type StepCode =
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
  /** Whether the step makes sense in this case; a step that does not is not listed. Default: it does. */
  readonly relevant?: (facts: StepFacts) => boolean
  /** Why it may not be done on the day `asOf`, as a whole sentence; null when it may. */
  readonly blocked?: (facts: StepFacts) => string | null
  /** Whether it is what the case is waiting for. The first such step in the table is the primary one. */
  readonly wanted?: (facts: StepFacts) => boolean
}
