/** Deciders of litigation cases. */

import type { Deciders } from '../decider.ts'
import { fileAnswer, fileAppealAnswer, recordHearing, saveEvidence, update } from './conduct.ts'
import {
  recordAppeal,
  recordAppealJudgment,
  recordJudgment,
  recordJudgmentService,
  recordPerformance,
} from './judgment.ts'
import type { LitigationCommand } from './litigation-command.ts'
import { open } from './open.ts'

export const LITIGATION_DECIDERS: Deciders<LitigationCommand['type']> = {
  'litigation.open': open,
  'litigation.update': update,
  'litigation.saveEvidence': saveEvidence,
  'litigation.fileAnswer': fileAnswer,
  'litigation.recordHearing': recordHearing,
  'litigation.recordJudgment': recordJudgment,
  'litigation.recordJudgmentService': recordJudgmentService,
  'litigation.recordAppeal': recordAppeal,
  'litigation.fileAppealAnswer': fileAppealAnswer,
  'litigation.recordAppealJudgment': recordAppealJudgment,
  'litigation.recordPerformance': recordPerformance,
}
