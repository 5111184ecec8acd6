/** Why a last day is that day: sentences that can be read aloud, the safe day, the articles, what missing it means. */
import { type ReactNode, useMemo } from 'react'
import { type CaseClock, explainClock } from '#shared/domain/deadlines/case-clocks.ts'
import type { Deadline } from '#shared/domain/deadlines/engine/explain.ts'
import type { OfficeState } from '#shared/domain/model/aggregate.ts'
import { formatChinese, weekdayName } from '#shared/kernel/civil-date.ts'
import { defaultLengthText } from './default-length.ts'
import css from './reckoning.module.css'
import { Articles, Note } from './tags.tsx'

export type ClockReckoningProps = { readonly clock: CaseClock; readonly office: OfficeState }

/** The reckoning of one clock, computed when it is opened. */
export function ClockReckoning({ clock, office }: ClockReckoningProps) {
  const byDefault = defaultLengthText(clock, office.settings)
  const explained = useMemo(() => explainClock(clock, office), [clock, office])
  if (!explained.ok) return <Note tone="danger">{explained.error.message}</Note>
  return (
    <DeadlineReckoning deadline={explained.value} withDays={!clock.paused}>
      {byDefault !== '' && <Note>{byDefault}。</Note>}
      {clock.note !== '' && <Note>{clock.note}</Note>}
      {clock.paused && (
        <Note tone="warning">中止中，恢复后续算，末日恢复后确定；上面的日期按今天恢复推算。</Note>
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
  const { steps, articles, safeDay, lastDay } = deadline
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
            <div>
              <dt>法定末日</dt>
              <dd>
                {formatChinese(lastDay)} {weekdayName(lastDay)}
              </dd>
            </div>
            <div>
              <dt>稳妥日</dt>
              <dd>
                {formatChinese(safeDay)} {weekdayName(safeDay)}
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
