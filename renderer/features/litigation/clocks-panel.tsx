/** The limits of a suit, each with its reckoning one click away: those that run first, the finished ones folded. */
import { Collapse } from 'antd'
import type { CaseClock } from '#shared/domain/deadlines/case-clocks.ts'
import type { OfficeState } from '#shared/domain/model/aggregate.ts'
import type { Stage } from '#shared/domain/model/case.ts'
import { type Party, partyName } from '#shared/domain/model/party.ts'
import type { CivilDate } from '#shared/kernel/civil-date.ts'
import { dateWithWeekday } from '../../ui/date-text.ts'
import { isLive } from '../../ui/live-clocks.ts'
import { EmptyState, Panel } from '../../ui/page.tsx'
import { ClockReckoning } from '../../ui/reckoning.tsx'
import { DueTag, Mark, ProvisionalMark } from '../../ui/tags.tsx'
import css from './litigation.module.css'

export type ClocksPanelProps = {
  readonly clocks: readonly CaseClock[]
  readonly parties: readonly Party[]
  readonly stage: Stage
  readonly office: OfficeState
  readonly today: CivilDate
}

/** In the order of the procedure. */
export function ClocksPanel({ clocks, stage, ...rest }: ClocksPanelProps) {
  const live = clocks.filter((clock) => isLive(clock, stage))
  const over = clocks.filter((clock) => !isLive(clock, stage))
  return (
    <Panel title="期限" flush>
      {live.length === 0 ? <EmptyState title="没有正在计算的期限" /> : <ClockList clocks={live} {...rest} />}
      {over.length > 0 && (
        <details className={css.over}>
          <summary>已经结束（{over.length} 项）</summary>
          <ClockList clocks={over} {...rest} />
        </details>
      )}
    </Panel>
  )
}

function ClockList({ clocks, parties, office, today }: Omit<ClocksPanelProps, 'stage'>) {
  const whose = ({ partyId }: CaseClock) => {
    const party = parties.find(({ id }) => id === partyId)
    return party === undefined ? '' : `（${partyName(party)}）`
  }
  return (
    <Collapse
      ghost
      expandIconPlacement="end"
      items={clocks.map((clock, index) => ({
        key: `${clock.rule.code}:${index}`,
        label: (
          <span className={css.clock}>
            <span>
              {clock.rule.name}
              {whose(clock)}
            </span>
            <span className={css.inline}>
              {dateWithWeekday(clock.deadline.lastDay)} <ClockState clock={clock} today={today} />
              {clock.deadline.provisional && <ProvisionalMark years={clock.deadline.provisionalYears} />}
            </span>
          </span>
        ),
        children: <ClockReckoning clock={clock} office={office} />,
      }))}
    />
  )
}

function ClockState({ clock, today }: { readonly clock: CaseClock; readonly today: CivilDate }) {
  const { status, metOn, nature, deadline } = clock
  if (status === 'met') {
    return <Mark tone="success">{`${metOn ?? ''} ${nature === 'right' ? '已行使' : '已办'}`}</Mark>
  }
  if (status === 'superseded') return <Mark>不再需要</Mark>
  // A right that was not used is nobody's omission.
  if (nature === 'right' && status === 'missed') {
    return <Mark>{metOn === null ? '已届满' : `${metOn} 逾期行使`}</Mark>
  }
  if (metOn !== null) return <Mark tone="danger">{metOn} 逾期办理</Mark>
  return <DueTag lastDay={deadline.lastDay} today={today} reminder={nature !== 'duty'} />
}
