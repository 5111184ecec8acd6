/** What a step would do to the clocks, before it is done: the same computation on a ledger with one more event. */

import { Form, type FormInstance } from 'antd'
import { useContext } from 'react'
import { clockKey } from '#shared/documents/drafting/snapshot/limits.ts'
import { caseClocks } from '#shared/domain/deadlines/case-clocks.ts'
import type { CaseClock } from '#shared/domain/deadlines/clocks/clock.ts'
import { stopText } from '#shared/domain/deadlines/pauses.ts'
import type { OfficeState } from '#shared/domain/model/aggregate.ts'
import type { CaseEvent, EventData } from '#shared/domain/model/event.ts'
import { type CivilDate, parseCivilDate } from '#shared/kernel/civil-date.ts'
import { instantFromMs } from '#shared/kernel/clock.ts'
import { useSession } from '../../../app/session.tsx'
import { RefusedContext } from '../../../ui/command-dialog.tsx'
import { dateWithWeekday } from '../../../ui/date-text.ts'
import { localAside } from '../../../ui/local-mark.tsx'
import { provisionalText } from '../../../ui/provisional-text.ts'
import { Note } from '../../../ui/tags.tsx'
import type { ReconsiderationAggregate } from './step-props.ts'

export type EffectPreviewProps<Values extends { readonly on: string }> = {
  readonly aggregate: ReconsiderationAggregate
  readonly form: FormInstance<Values>
  /** The event or events the values stand for; null while they are incomplete. */
  readonly eventOf: (values: Values) => EventData | readonly EventData[] | null
}

/** Lists each running clock whose last day would move. Says so when none does. */
export function EffectPreview<Values extends { readonly on: string }>(props: EffectPreviewProps<Values>) {
  const { office, today } = useSession()
  const refused = useContext(RefusedContext)
  const values = Form.useWatch([], props.form) as Values | undefined
  const on = parseCivilDate(values?.on ?? '')
  const data = values === undefined ? null : props.eventOf(values)
  if (on === null || data === null || refused) return null
  const moves = movesOf(props.aggregate, office, today, on, [data].flat())
  return (
    <Note tone="accent">
      {moves.length === 0 ? (
        '对正在计算的期限没有影响。'
      ) : (
        <>
          办理之后：
          {moves.map((move) => (
            <div key={move.key}>{move.text}</div>
          ))}
        </>
      )}
    </Note>
  )
}

type Move = { readonly key: string; readonly text: string }

function movesOf(
  aggregate: ReconsiderationAggregate,
  office: OfficeState,
  today: CivilDate,
  on: CivilDate,
  data: readonly EventData[],
): readonly Move[] {
  const before = runningByKey(caseClocks(aggregate, office, today))
  const after = runningByKey(
    caseClocks(
      { ...aggregate, events: [...aggregate.events, ...data.map((one) => supposed(aggregate, on, one))] },
      office,
      today,
    ),
  )
  return [...after].flatMap(([key, clock]) => {
    const was = before.get(key)
    if (was?.deadline.lastDay === clock.deadline.lastDay && was.paused === clock.paused) return []
    return [{ key, text: `${clock.rule.name}：${moveText(was, clock)}` }]
  })
}

function moveText(was: CaseClock | undefined, clock: CaseClock): string {
  const { lastDay, provisional, provisionalYears } = clock.deadline
  const last = `${dateWithWeekday(lastDay)}${localAside(clock)}${provisional ? `（暂定：${provisionalText(provisionalYears)}）` : ''}`
  if (was === undefined) return `开始计算，末日${last}`
  if (clock.paused !== null) return stopText(clock.paused)
  if (was.paused !== null) return `恢复计算，末日${last}`
  return `由${dateWithWeekday(was.deadline.lastDay)}变为${last}`
}

function runningByKey(clocks: readonly CaseClock[]): ReadonlyMap<string, CaseClock> {
  return new Map(
    clocks.filter((clock) => clock.status === 'running').map((clock) => [clockKey(clock), clock]),
  )
}

/** An event that is only supposed: it is computed with, never stored. */
function supposed(aggregate: ReconsiderationAggregate, on: CivilDate, data: EventData): CaseEvent {
  const at = instantFromMs(0)
  const seq = Math.max(0, ...aggregate.events.map((event) => event.seq)) + 1
  const meta = {
    id: 'supposed',
    rev: 1,
    createdAt: at,
    updatedAt: at,
    by: '',
    device: '',
    deleted: 0 as const,
  }
  return { ...meta, caseId: aggregate.case.id, seq, on, data, note: '' }
}
