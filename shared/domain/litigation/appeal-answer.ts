/** 二审答辩: what this office filed against the appeals of others (行诉解释108). */
import type { CivilDate } from '#shared/kernel/civil-date.ts'
import { eventsOf } from '../ledger/effective-events.ts'
import type { CaseEvent, EventOf } from '../model/event.ts'

/** The day an appeal was answered whose copy came on `copyReceivedOn`; undefined while it is not. */
export function appealAnsweredOn(
  effective: readonly CaseEvent[],
  copyReceivedOn: CivilDate,
): CivilDate | undefined {
  return eventsOf(effective, 'appealAnswered').find(({ on }) => on >= copyReceivedOn)?.on
}

/** The appeals whose copies are here and not answered yet. */
export function unansweredAppeals(effective: readonly CaseEvent[]): readonly EventOf<'appealed'>[] {
  return eventsOf(effective, 'appealed').filter(
    ({ data: { copyReceivedOn } }) =>
      copyReceivedOn !== '' && appealAnsweredOn(effective, copyReceivedOn) === undefined,
  )
}
