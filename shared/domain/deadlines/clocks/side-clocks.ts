/** Clocks that side steps start: 附带审查 (法56—60), 提级移送 (条例40), 意见书与建议书, 督促履行, 催告. */
import { eventsAfter, eventsOf } from '../../ledger/effective-events.ts'
import { sideStepsOf } from '../../ledger/side-steps.ts'
import type { ReconsiderationCase } from '../../model/case.ts'
import type { CaseEvent, EventOf } from '../../model/event.ts'
import type { SideStepCode } from '../../procedure/side-steps.ts'
import type { RuleCode } from '../rules/index.ts'
import { type CaseClock, type ClockInput, type ClockScope, clockOf } from './clock.ts'

type Scope = ClockScope<ReconsiderationCase>
type Side = EventOf<'sideStep'>

const NORM_NOTE =
  '本机关有权处理的三十日内处理，无权处理的七个工作日内转送（《行政复议法》第五十六条、第五十七条）。'

/** The five limits of one incidental review, from the suspension it made necessary (条例53Ⅱ). */
export function normClocks(scope: Scope, suspended: EventOf<'suspended'>): readonly CaseClock[] {
  const ended = endOfSuspension(scope, suspended)
  // By the day, not by the order of recording: the notice may be entered before the suspension it rests on.
  const during = scope.effective.filter(
    ({ on }) => on >= suspended.on && (ended === undefined || on <= ended.on),
  )
  const first = (code: SideStepCode): Side | undefined => sideStepsOf(during, code)[0]
  const [sent, transferred, handled] = [
    first('normNoticeSent'),
    first('normTransferred'),
    first('normHandled'),
  ]
  const own = sent ?? handled
  const trigger = suspended.on
  const limit = (code: RuleCode, met: Side | undefined, instead: Side | undefined) =>
    clockOf(scope, {
      code,
      facts: { trigger },
      metOn: met?.on,
      supersededOn: instead?.on ?? ended?.on,
      // Until one of the two ways is taken nobody can say which of the limits binds.
      nature: (met ?? (code === 'DL-NORM-TRANSFER' ? transferred : own)) === undefined ? 'reminder' : 'duty',
      note: NORM_NOTE,
    })
  return [
    limit('DL-NORM-TRANSFER', transferred, own),
    limit('DL-NORM-SELF', handled, transferred),
    limit('DL-NORM-NOTIFY', sent, transferred ?? handled),
    ...answered(
      scope,
      'normNoticeServed',
      'normMakerReplied',
      { code: 'DL-NORM-MAKER-REPLY', ours: false, supersededOn: ended?.on },
      during,
    ),
    ...answered(
      scope,
      'normTransferServed',
      'normTransferReplied',
      { code: 'DL-NORM-TRANSFER-REPLY', ours: false, supersededOn: ended?.on },
      during,
    ),
  ]
}

/** What a suspension ended with: 恢复, 终止, or 移送 to the office above; undefined while it runs. */
export function endOfSuspension(scope: Scope, suspended: EventOf<'suspended'>): CaseEvent | undefined {
  return eventsAfter(scope.effective, suspended).find(
    (event) =>
      event.data.type === 'resumed' || event.data.type === 'terminated' || event === scope.transferred,
  )
}

/** Whatever else side steps start, in the order of the table. */
export function sideClocks(scope: Scope): readonly CaseClock[] {
  if (eventsOf(scope.effective, 'sideStep').length === 0) return []
  return [
    ...answered(scope, 'escalationNoticed', 'escalationTransferred', { code: 'DL-ESCALATE-TRANSFER' }),
    ...answered(scope, 'opinionServed', 'opinionAnswered', { code: 'DL-OPINION-60', ours: false }),
    ...answered(scope, 'suggestionServed', 'suggestionAnswered', { code: 'DL-SUGGEST', ours: false }),
    ...orderClocks(scope),
    ...demandClocks(scope),
  ]
}

/** One clock for each start, met by the first answer that names the same body on that day or later. */
function answered(
  scope: Scope,
  start: SideStepCode,
  answer: SideStepCode,
  input: Pick<ClockInput, 'ours' | 'supersededOn'> & { readonly code: RuleCode },
  events = scope.effective,
): readonly CaseClock[] {
  const answers = sideStepsOf(events, answer)
  return sideStepsOf(events, start).map(({ on, data: { body } }) =>
    clockOf(scope, {
      ...input,
      facts: { trigger: on },
      metOn: answers.find((other) => other.on >= on && other.data.body === body)?.on,
      note: body,
    }),
  )
}

/** 责令限期履行 ends with any performance recorded after it (法77Ⅱ). */
function orderClocks(scope: Scope): readonly CaseClock[] {
  const performed = eventsOf(scope.effective, 'performed')
  return sideStepsOf(scope.effective, 'performanceOrdered').map(({ on, data: { body } }) =>
    clockOf(scope, {
      code: 'DL-PERFORM-ORDER',
      facts: { trigger: on },
      metOn: performed.find((event) => event.on >= on)?.on,
      ours: false,
      note: body,
    }),
  )
}

/** 催告: a wait of ten working days, not a duty; the application may follow from the next day on (行政强制法54、69). */
function demandClocks(scope: Scope): readonly CaseClock[] {
  const asked = sideStepsOf(scope.effective, 'enforcementAsked').at(-1)
  return sideStepsOf(scope.effective, 'demandServed').map(({ on }) => {
    const clock = clockOf(scope, {
      code: 'E-06',
      facts: { trigger: on },
      nature: 'reminder',
      supersededOn: asked?.on,
      note: '催告期满的次日起可以申请强制执行。',
    })
    // The wait is over, nobody has missed anything.
    return clock.status === 'missed' ? { ...clock, status: 'met', metOn: clock.deadline.lastDay } : clock
  })
}
