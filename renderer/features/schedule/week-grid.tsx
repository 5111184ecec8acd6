/** Rows are rooms and people, columns are days; a hearing stands in the row of its room and of each who sits. */
import { Fragment } from 'react'
import { Link } from 'react-router'
import type { OfficeState } from '#shared/domain/model/aggregate.ts'
import { type CivilDate, weekdayName } from '#shared/kernel/civil-date.ts'
import type { ScheduledHearing } from '../../data/queries.ts'
import css from './schedule.module.css'
import { type GridRow, gridGroups, type WeekDay } from './week.ts'

export type WeekGridProps = {
  readonly week: readonly WeekDay[]
  readonly day: CivilDate
  readonly today: CivilDate
  readonly office: OfficeState
  readonly hearings: readonly ScheduledHearing[]
  readonly onDay: (day: CivilDate) => void
}

const KIND_WORDS = {
  workday: '',
  makeup: '调休上班',
  weekend: '休息',
  holiday: '放假',
  local: '当地放假',
} as const
const SEAT_WORDS = { presider: '主持', member: '听证员', recorder: '记录' } as const

/** One table, so that screen readers and paper get the same. */
export function WeekGrid({ week, day, today, office, hearings, onDay }: WeekGridProps) {
  const groups = gridGroups(
    office,
    hearings.map(({ hearing }) => hearing),
  )
  return (
    <div className={css.scroll}>
      <table className={css.grid} aria-label="一周听证安排">
        <thead>
          <tr>
            <th scope="col" className={css.corner}>
              <span className="visually-hidden">听证室或者人员</span>
            </th>
            {week.map(({ date, kind }) => (
              <th key={date} scope="col" data-kind={kind} data-today={date === today}>
                <button
                  type="button"
                  className={css.day}
                  aria-pressed={date === day}
                  onClick={() => onDay(date)}
                >
                  {weekdayName(date)} <strong>{date.slice(5)}</strong>
                  <small>{date === today ? '今天' : KIND_WORDS[kind]}</small>
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {groups.map(({ title, rows }) => (
            <Fragment key={title}>
              <tr className={css.group}>
                <th scope="rowgroup" colSpan={week.length + 1}>
                  {title}
                </th>
              </tr>
              {rows.map((row) => (
                <tr key={row.key}>
                  <th scope="row">{row.label}</th>
                  {week.map(({ date, kind }) => (
                    <td key={date} data-kind={kind} data-today={date === today}>
                      <Slots row={row} hearings={hearings.filter(({ hearing }) => hearing.on === date)} />
                    </td>
                  ))}
                </tr>
              ))}
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Slots({ row, hearings }: { readonly row: GridRow; readonly hearings: readonly ScheduledHearing[] }) {
  return hearings.map(({ hearing, case: record }) => {
    const part = row.partIn(hearing)
    if (part === null) return null
    return (
      <Link
        key={hearing.id}
        to={`/cases/${record.id}?tab=hearings`}
        className={css.slot}
        data-held={hearing.status === 'held'}
        title={`${record.number} ${record.applicantLabel}，${record.respondentLabel}`}
      >
        <strong>
          {hearing.startsAt}—{hearing.endsAt} {part !== 'room' && <small>{SEAT_WORDS[part]}</small>}
        </strong>
        <span>{record.number}</span>
      </Link>
    )
  })
}
