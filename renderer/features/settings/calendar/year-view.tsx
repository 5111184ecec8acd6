/** A year as twelve months: what each day is, and, beside another calendar, which days become something else. */
import { useMemo } from 'react'
import { type Calendar, type DayKind, dayKind, localDayOn } from '#shared/domain/calendar/calendar.ts'
import { daysFrom } from '#shared/domain/calendar/holiday-year.ts'
import {
  addDays,
  type CivilDate,
  civilDate,
  dateParts,
  daysInMonth,
  formatChinese,
  weekday,
} from '#shared/kernel/civil-date.ts'
import css from './calendar.module.css'

export const KIND_WORDS: Readonly<Record<DayKind, string>> = {
  workday: '工作日',
  weekend: '周末',
  holiday: '放假',
  makeup: '调休上班',
  local: '当地放假',
}

const SIGNS: Readonly<Record<DayKind, string>> = {
  workday: '',
  weekend: '',
  holiday: '休',
  makeup: '班',
  local: '地',
}

const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const
const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日'] as const

export type YearViewProps = {
  readonly year: number
  readonly calendar: Calendar
  /** What is in force now; days that differ from it are marked. */
  readonly before?: Calendar
  readonly today: CivilDate
}

/** Twelve months with their legend. */
export function YearView({ year, calendar, before, today }: YearViewProps) {
  return (
    <>
      <div className={css.months}>
        {MONTHS.map((month) => (
          <Month
            key={month}
            year={year}
            month={month}
            calendar={calendar}
            today={today}
            {...(before === undefined ? {} : { before })}
          />
        ))}
      </div>
      <div className={css.legend}>
        <span>
          <span className={css.holiday}>休</span> 放假
        </span>
        <span>
          <span className={css.makeup}>班</span> 调休上班，计为工作日
        </span>
        {calendar.local !== undefined && (
          <span>
            <span className={css.local}>地</span>{' '}
            {calendar.local.rest ? '当地放假，按休息日对待' : '当地放假，只作提示'}
          </span>
        )}
        {before !== undefined && (
          <span>
            <span className={css.changed}>日</span> 与现行日历不同
          </span>
        )}
      </div>
    </>
  )
}

function Month({ year, month, calendar, before, today }: YearViewProps & { readonly month: number }) {
  const first = civilDate(`${year}-${String(month).padStart(2, '0')}-01`)
  const weeks = useMemo(() => {
    const days = daysFrom(first, addDays(first, daysInMonth(year, month) - 1))
    // Weeks begin on Monday, as wall calendars do here.
    const lead = (weekday(first) + 6) % 7
    const cells: readonly (CivilDate | null)[] = [...Array.from({ length: lead }, () => null), ...days]
    return Array.from({ length: Math.ceil(cells.length / 7) }, (_, row) => cells.slice(row * 7, row * 7 + 7))
  }, [first, year, month])
  return (
    <div className={css.month}>
      <table>
        <caption>{month}月</caption>
        <thead>
          <tr>
            {WEEKDAYS.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week.find((day) => day !== null) ?? month}>
              {WEEKDAYS.map((name, column) => {
                const day = week[column] ?? null
                return day === null ? (
                  <td key={name} />
                ) : (
                  <Day
                    key={day}
                    day={day}
                    calendar={calendar}
                    isToday={day === today}
                    {...(before === undefined ? {} : { before })}
                  />
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

type DayProps = {
  readonly day: CivilDate
  readonly calendar: Calendar
  readonly before?: Calendar
  readonly isToday: boolean
}

function Day({ day, calendar, before, isToday }: DayProps) {
  const kind = dayKind(calendar, day)
  const was = before === undefined ? kind : dayKind(before, day)
  const local = localDayOn(calendar, day)
  const sign = SIGNS[kind] === '' && local !== undefined ? SIGNS.local : SIGNS[kind]
  const words = [
    KIND_WORDS[kind],
    ...(local === undefined ? [] : [`当地放假：${local.reason}`]),
    ...(was === kind ? [] : [`原为${KIND_WORDS[was]}`]),
  ]
  const mark = local === undefined ? css[kind] : css.local
  return (
    <td
      title={`${formatChinese(day)} ${words.join('，')}`}
      className={[css.day, isToday ? css.today : '', was === kind ? '' : css.changed].join(' ')}
    >
      <span className={mark}>
        {dateParts(day).day}
        {sign !== '' && <span className={css.sign}>{sign}</span>}
      </span>
      {was !== kind && <span className={css.spoken}>{words.join('，')}</span>}
    </td>
  )
}
