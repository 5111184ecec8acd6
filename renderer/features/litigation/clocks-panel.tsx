/** The limits of a suit, each with its reckoning one click away. */
import { Collapse } from 'antd'
import type { CaseClock } from '#shared/domain/deadlines/case-clocks.ts'
import type { OfficeState } from '#shared/domain/model/aggregate.ts'
import type { CivilDate } from '#shared/kernel/civil-date.ts'
import { dateWithWeekday } from '../../ui/date-text.ts'
import { EmptyState, Panel } from '../../ui/page.tsx'
import { ClockReckoning } from '../../ui/reckoning.tsx'
import { DueTag, Mark } from '../../ui/tags.tsx'
import css from './litigation.module.css'

export type ClocksPanelProps = {
  readonly clocks: readonly CaseClock[]
  readonly office: OfficeState
  readonly today: CivilDate
}

/** In the order of the procedure. */
export function ClocksPanel({ clocks, office, today }: ClocksPanelProps) {
  return (
    <Panel title="期限" flush>
      {clocks.length === 0 ? (
        <EmptyState title="没有本机关的法定期限" />
      ) : (
        <Collapse
          ghost
          expandIconPlacement="end"
          items={clocks.map((clock, index) => ({
            key: `${clock.rule.code}:${index}`,
            label: (
              <span className={css.clock}>
                <span>{clock.rule.name}</span>
                <span className={css.inline}>
                  {dateWithWeekday(clock.deadline.lastDay)} <ClockState clock={clock} today={today} />
                </span>
              </span>
            ),
            children: <ClockReckoning clock={clock} office={office} />,
          }))}
        />
      )}
    </Panel>
  )
}

function ClockState({ clock, today }: { readonly clock: CaseClock; readonly today: CivilDate }) {
  const { status, metOn, nature, deadline } = clock
  if (status === 'met') return <Mark tone="success">{metOn} 已办</Mark>
  if (status === 'superseded') return <Mark>不再需要</Mark>
  if (metOn !== null) return <Mark tone="danger">{metOn} 逾期办理</Mark>
  return <DueTag lastDay={deadline.lastDay} today={today} reminder={nature !== 'duty'} />
}
