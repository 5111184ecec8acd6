/** 应诉: what the sued agency must file and may use (行诉34、67、85). */
import { latestOf } from '../../ledger/effective-events.ts'
import { litigationOutcome } from '../../litigation/outcomes.ts'
import type { LitigationCase } from '../../model/case.ts'
import { type CaseClock, type ClockScope, clockOf } from './clock.ts'

type Scope = ClockScope<LitigationCase>

/** Every clock of one instance of a suit. */
export function litigationClocks(scope: Scope): readonly CaseClock[] {
  return [...answerClocks(scope), ...appealClock(scope)]
}

function answerClocks(scope: Scope): readonly CaseClock[] {
  const { instance, ourRole, receivedOn } = scope.aggregate.case
  // A third party may file but need not, and loses no evidence by silence.
  if (ourRole === 'thirdParty') return []
  const trigger = latestOf(scope.effective, 'complaintReceived')?.on ?? receivedOn
  const answered = latestOf(scope.effective, 'answerFiled')?.on
  const judged = latestOf(scope.effective, 'judged')?.on
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

/** The time to appeal, by the instrument (行诉85); counted from the day the judgment was recorded as received. */
function appealClock(scope: Scope): readonly CaseClock[] {
  const judged = latestOf(scope.effective, 'judged')
  const outcome = judged === null ? undefined : litigationOutcome(judged.data.outcome)
  if (judged === null || outcome === undefined || !outcome.appealable) return []
  return [
    clockOf(scope, {
      code: outcome.instrument === '裁定' ? 'A-02' : 'A-01',
      facts: { trigger: judged.on },
      nature: 'right',
      note: '每名当事人自收到裁判文书之日起各自计算；本期限按本机关收到之日计算。',
    }),
  ]
}
