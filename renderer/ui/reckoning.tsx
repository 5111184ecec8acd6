/** Why a last day is that day: sentences that can be read aloud, the safe day, the articles, what missing it means. */
import { useMemo } from 'react'
import { type CaseClock, explainClock } from '#shared/domain/deadlines/case-clocks.ts'
import type { OfficeState } from '#shared/domain/model/aggregate.ts'
import { formatChinese, weekdayName } from '#shared/kernel/civil-date.ts'
import css from './reckoning.module.css'
import { Articles, Note } from './tags.tsx'

export type ClockReckoningProps = { readonly clock: CaseClock; readonly office: OfficeState }

/** The reckoning of one clock, computed when it is opened. */
export function ClockReckoning({ clock, office }: ClockReckoningProps) {
  const explained = useMemo(() => explainClock(clock, office), [clock, office])
  if (!explained.ok) return <Note tone="danger">{explained.error.message}</Note>
  const { steps, articles, safeDay, lastDay } = explained.value
  return (
    <div className={css.reckoning}>
      <ol className={css.steps}>
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <dl className={css.facts}>
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
        <div>
          <dt>依据</dt>
          <dd>
            <Articles articles={articles} />
          </dd>
        </div>
      </dl>
      {clock.note !== '' && <Note>{clock.note}</Note>}
      {clock.paused && <Note tone="warning">正在中止，末日随中止的日子顺延，恢复审理后才能确定。</Note>}
    </div>
  )
}
