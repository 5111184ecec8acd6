/** Every day or stretch behind a last day, with what it counted for. */
import type { Reckoning } from '#shared/domain/deadlines/engine/reckoning.ts'
import { dateWithWeekday } from './date-text.ts'
import css from './reckoning.module.css'

type DayRow = {
  readonly span: string
  readonly count: string
  readonly reason: string
  readonly counted: boolean
}

/** 逐日清单: the days or stretches behind the last day, in a narrow table. */
export function ReckoningDays({ reckoning }: { readonly reckoning: Reckoning }) {
  const rows = rowsOf(reckoning)
  if (rows.length === 0) return null
  return (
    <table className={css.days}>
      <caption className="visually-hidden">逐日清单</caption>
      <thead>
        <tr>
          <th scope="col">日期</th>
          <th scope="col">计入</th>
          <th scope="col">说明</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ span, count, reason, counted }) => (
          <tr key={span} data-counted={counted}>
            <td>{span}</td>
            <td>{count}</td>
            <td>{reason}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function rowsOf(reckoning: Reckoning): readonly DayRow[] {
  if (reckoning.by === 'days') {
    return reckoning.days.map(({ date, ordinal, reason }) => ({
      span: dateWithWeekday(date),
      count: ordinal === null ? '不计入' : `第 ${ordinal} 日`,
      reason,
      counted: ordinal !== null,
    }))
  }
  return [
    ...reckoning.segments.map(({ kind, from, to, days, reason }) => ({
      span: from === to ? dateWithWeekday(from) : `${dateWithWeekday(from)} 至 ${dateWithWeekday(to)}`,
      count: kind === 'excluded' ? `${days} 日不计入` : `${days} 日`,
      reason,
      counted: kind !== 'excluded',
    })),
    ...reckoning.rolling.map(({ date, reason }) => ({
      span: `${dateWithWeekday(date)}（末日）`,
      count: '顺延',
      reason,
      counted: false,
    })),
  ]
}
