/** Where a case stands, derived from its ledger. */

import { rulingLabel } from '../litigation/outcomes.ts'
import type { Stage } from '../model/case.ts'
import { DECISION_TYPE_LABELS } from '../model/decision.ts'
import type { CaseEvent } from '../model/event.ts'
import { isOf, latestOf } from './effective-events.ts'
import { runningInterval } from './procedure-facts.ts'
import { transferredUp } from './side-steps.ts'

/** Stage of a reconsideration case. `servedInFull` says whether the closing document reached every party. */
export function stageOf(effective: readonly CaseEvent[], servedInFull: boolean): Stage {
  if (latestOf(effective, 'terminated')) return 'terminated'
  if (latestOf(effective, 'decided')) return servedInFull ? 'effective' : 'decided'
  if (latestOf(effective, 'refused')) return 'refused'
  if (latestOf(effective, 'abandoned')) return 'abandoned'
  // 条例40: with the papers the case leaves this office, whatever stood open in it.
  if (transferredUp(effective)) return 'transferred'
  if (latestOf(effective, 'accepted')) return runningInterval(effective, 'suspension') ? 'suspended' : 'trial'
  // The later of the two decides: materials may come in on the very day a notice went out.
  const last = effective.findLast((e) => isOf(e, 'correctionRequested') || isOf(e, 'correctionReceived'))
  if (last !== undefined && isOf(last, 'correctionRequested')) return 'correction'
  return 'review'
}

/** Stage of a litigation case. `onAppeal` says whether an appeal made in time awaits its ruling. */
export function litigationStageOf(effective: readonly CaseEvent[], onAppeal: boolean): Stage {
  if (onAppeal) return 'litigationTrial'
  if (latestOf(effective, 'judged')) return 'litigationClosed'
  return latestOf(effective, 'answerFiled') ? 'litigationTrial' : 'litigationAnswer'
}

/** 结案方式 as lists print it; empty while undecided. */
export function outcomeLabelOf(effective: readonly CaseEvent[]): string {
  const decided = latestOf(effective, 'decided')
  if (decided) return decided.data.types.map((type) => DECISION_TYPE_LABELS[type]).join('、')
  if (latestOf(effective, 'terminated')) return '终止'
  if (latestOf(effective, 'refused')) return '不予受理'
  if (latestOf(effective, 'abandoned')) return '视为放弃'
  if (transferredUp(effective)) return '移送上级提级审理'
  const judged = latestOf(effective, 'judged')
  return judged === null ? '' : rulingLabel(judged.data)
}
