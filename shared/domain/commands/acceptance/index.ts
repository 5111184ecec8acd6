/** Deciders of acceptance. */

import type { Deciders } from '../decider.ts'
import { accept } from './accept.ts'
import type { AcceptanceCommand } from './acceptance-command.ts'
import {
  abandon,
  correctionNoticeServed,
  extendCorrection,
  receiveCorrection,
  requestCorrection,
} from './correction.ts'
import { refuse } from './refuse.ts'
import { review } from './review.ts'

export const ACCEPTANCE_DECIDERS: Deciders<AcceptanceCommand['type']> = {
  'case.review': review,
  'case.accept': accept,
  'case.requestCorrection': requestCorrection,
  'case.correctionNoticeServed': correctionNoticeServed,
  'case.receiveCorrection': receiveCorrection,
  'case.extendCorrection': extendCorrection,
  'case.abandon': abandon,
  'case.refuse': refuse,
}
