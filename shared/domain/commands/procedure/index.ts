/** Deciders of the procedure between acceptance and aftercare. */

import type { Deciders } from '../decider.ts'
import { copyToSuperior, recordPerformance } from './aftercare.ts'
import { correctEvent } from './correct-event.ts'
import { setDecisionTerm } from './decision-term.ts'
import { assign, recuse } from './handlers.ts'
import { convert, endExclusion, extend, resume, startExclusion, suspend, terminate } from './pauses.ts'
import { copyServed, hearOpinion, receiveReply, sendCopy } from './pleadings.ts'
import type { ProcedureCommand } from './procedure-command.ts'
import { recordSideStep } from './side-steps.ts'

export const PROCEDURE_DECIDERS: Deciders<ProcedureCommand['type']> = {
  'case.assign': assign,
  'case.recuse': recuse,
  'case.sendCopy': sendCopy,
  'case.copyServed': copyServed,
  'case.receiveReply': receiveReply,
  'case.hearOpinion': hearOpinion,
  'case.suspend': suspend,
  'case.resume': resume,
  'case.startExclusion': startExclusion,
  'case.endExclusion': endExclusion,
  'case.extend': extend,
  'case.setDecisionTerm': setDecisionTerm,
  'case.convert': convert,
  'case.terminate': terminate,
  'case.copyToSuperior': copyToSuperior,
  'case.recordPerformance': recordPerformance,
  'case.recordSideStep': recordSideStep,
  'case.correctEvent': correctEvent,
}
