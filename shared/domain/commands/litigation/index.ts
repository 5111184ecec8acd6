/** Deciders of litigation cases. */
import type { LitigationCommand } from '../command.ts'
import type { Deciders } from '../decider.ts'
import { fileAnswer, recordHearing, recordJudgment, saveEvidence, update } from './conduct.ts'
import { open } from './open.ts'

export const LITIGATION_DECIDERS: Deciders<LitigationCommand['type']> = {
  'litigation.open': open,
  'litigation.update': update,
  'litigation.saveEvidence': saveEvidence,
  'litigation.fileAnswer': fileAnswer,
  'litigation.recordHearing': recordHearing,
  'litigation.recordJudgment': recordJudgment,
}
