/** Why a last day is that day: sentences that can be read aloud, the safe day, the articles, what missing it means. */
import { type ReactNode, useMemo } from 'react'
import { type CaseClock, explainClock } from '#shared/domain/deadlines/case-clocks.ts'
import type { Deadline } from '#shared/domain/deadlines/engine/explain.ts'
import { heldText, PAUSES, spentOf } from '#shared/domain/deadlines/pauses.ts'
import type { OfficeState } from '#shared/domain/model/aggregate.ts'
import { formatChinese, weekdayName } from '#shared/kernel/civil-date.ts'
import { todayHere } from './clock.ts'
import { defaultLengthText } from './default-length.ts'
import { daysOf } from './live-clocks.ts'
import { localStandingOf } from './local-mark.tsx'
import css from './reckoning.module.css'
import { Articles, Note } from './tags.tsx'

export type ClockReckoningProps = { readonly clock: CaseClock; readonly office: OfficeState }

/** The reckoning of one clock, computed when it is opened. */
export function ClockReckoning({ clock, office }: ClockReckoningProps) {
  const byDefault = defaultLengthText(clock, office.settings)
  const explained = useMemo(() => explainClock(clock, office), [clock, office])
  if (!explained.ok) return <Note tone="danger">{explained.error.message}</Note>
  const local = localStandingOf(clock, todayHere())
  return (
    <DeadlineReckoning deadline={explained.value} withDays={clock.paused === null}>
      {local !== null && local.state !== 'ahead' && (
        <Note tone={local.state === 'passed' ? 'warning' : 'neutral'}>{local.text}</Note>
      )}
      {byDefault !== '' && <Note>{byDefault}。</Note>}
      {clock.note !== '' && <Note>{clock.note}</Note>}
      {clock.paused !== null && (
        <Note tone="warning">
          {heldText(clock.paused, clock.deadline.lastDay, {
            spent: spentOf(clock.paused, clock.facts, clock.rule, explained.value.reckoning),
          })}
          。上面的日期都按今天推算，{PAUSES[clock.paused].ends}后重新计算。
        </Note>
      )}
    </DeadlineReckoning>
  )
}

export type DeadlineReckoningProps = {
  readonly deadline: Deadline
  /** False where the page already shows the days themselves, or a suspension leaves them open. */
  readonly withDays?: boolean
  /** Notes, below. */
  readonly children?: ReactNode
}

/** Any reckoning, also one that belongs to no case. */
export function DeadlineReckoning({ deadline, withDays = true, children }: DeadlineReckoningProps) {
  const { steps, articles, lastDay, local } = deadline
  const { safeOn } = daysOf({ deadline, local }, todayHere())
  return (
    <div className={css.reckoning}>
      <ol className={css.steps}>
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <dl className={css.facts}>
        {withDays && (
          <>
            {local !== null && (
              <div>
                <dt>本地末日</dt>
                <dd>
                  {formatChinese(local.lastDay)} {weekdayName(local.lastDay)}
                </dd>
              </div>
            )}
            <div>
              <dt>法定末日</dt>
              <dd>
                {formatChinese(lastDay)} {weekdayName(lastDay)}
              </dd>
            </div>
            <div>
              <dt>稳妥日</dt>
              <dd>
                {formatChinese(safeOn)} {weekdayName(safeOn)}
              </dd>
            </div>
          </>
        )}
        <div>
          <dt>依据</dt>
          <dd>
            <Articles articles={articles} />
          </dd>
        </div>
      </dl>
      {children}
    </div>
  )
}
