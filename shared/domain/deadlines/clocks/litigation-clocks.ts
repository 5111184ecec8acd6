/** 应诉: what the sued agency must file and may use before the judgment (行诉34、67). */
import { eventsOf, latestOf } from '../../ledger/effective-events.ts'
import type { LitigationCase } from '../../model/case.ts'
import { type CaseClock, type ClockScope, clockOf } from './clock.ts'
import { judgmentClocks } from './judgment-clocks.ts'

type Scope = ClockScope<LitigationCase>

/** Every clock of one instance of a suit. */
export function litigationClocks(scope: Scope): readonly CaseClock[] {
  return [...answerClocks(scope), ...judgmentClocks(scope)]
}

function answerClocks(scope: Scope): readonly CaseClock[] {
  const { instance, ourRole, receivedOn } = scope.aggregate.case
  // A third party may file but need not, and loses no evidence by silence.
  if (ourRole === 'thirdParty') return []
  const trigger = latestOf(scope.effective, 'complaintReceived')?.on ?? receivedOn
  const answered = latestOf(scope.effective, 'answerFiled')?.on
  const judged = eventsOf(scope.effective, 'judged')[0]?.on
  if (instance === 'second') {
    return [clockOf(scope, { code: 'A-03', facts: { trigger }, metOn: answered, supersededOn: judged })]
  }
  const extension = latestOf(scope.effective, 'evidenceExtensionRequested')?.on
  return [
    clockOf(scope, { code: 'F-01', facts: { trigger }, metOn: answered, supersededOn: judged }),
    clockOf(scope, {
      code: 'F-02',
      facts: { trigger },
      metOn: extension,
      supersededOn: answered ?? judged,
      nature: 'right',
      note: '须书面申请，仅限行政行为作出时已经收集的证据。',
    }),
    clockOf(scope, { code: 'F-04', facts: { trigger }, supersededOn: answered ?? judged, nature: 'right' }),
  ]
}
