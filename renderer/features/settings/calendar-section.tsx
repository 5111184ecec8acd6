/** 日历: which years are loaded, and every day that differs from its weekday. */
import { Segmented } from 'antd'
import { useState } from 'react'
import { type Calendar, dayKind } from '#shared/domain/calendar/calendar.ts'
import { officeCalendar } from '#shared/domain/calendar/office-calendar.ts'
import {
  addDays,
  type CivilDate,
  civilDate,
  dateParts,
  daysInMonth,
  formatChinese,
  weekday,
} from '#shared/kernel/civil-date.ts'
import { useSession } from '../../app/session.tsx'
import { Panel } from '../../ui/page.tsx'
import { Note } from '../../ui/tags.tsx'
import css from './settings.module.css'

const KIND_WORDS = { workday: '工作日', weekend: '周末', holiday: '放假', makeup: '调休上班' } as const

const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const
const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日'] as const

/** One year at a time, twelve months. */
export function CalendarSection() {
  const { office, today } = useSession()
  const calendar = officeCalendar(office.calendars)
  const years = calendar.years.map(({ year }) => year)
  const thisYear = dateParts(today).year
  const [year, setYear] = useState(years.includes(thisYear) ? thisYear : (years.at(-1) ?? thisYear))
  const loaded = calendar.years.find((entry) => entry.year === year)
  return (
    <>
      <Panel
        title={`${year}年放假安排`}
        extra={<Segmented aria-label="年份" options={years} value={year} onChange={setYear} />}
      >
        {loaded !== undefined && (
          <div className={css.note}>
            依据 {loaded.noticeNumber}（
            {loaded.publishedOn !== '' && `${formatChinese(loaded.publishedOn)}发布，`}第 {loaded.version}{' '}
            版）。
          </div>
        )}
        <div className={css.months}>
          {MONTHS.map((month) => (
            <Month key={month} year={year} month={month} calendar={calendar} today={today} />
          ))}
        </div>
      </Panel>
      <div className={css.legend}>
        <span>
          <span className={css.holiday}>休</span> 放假
        </span>
        <span>
          <span className={css.makeup}>班</span> 调休上班，计为工作日
        </span>
      </div>
      {!years.includes(thisYear + 1) && (
        <Note tone="warning">
          {thisYear + 1}年的放假安排尚未载入。涉及该年的期限只按周六、周日推算，并标明“暂定”。
        </Note>
      )}
    </>
  )
}

type MonthProps = {
  readonly year: number
  readonly month: number
  readonly calendar: Calendar
  readonly today: CivilDate
}

function Month({ year, month, calendar, today }: MonthProps) {
  const first = civilDate(`${year}-${String(month).padStart(2, '0')}-01`)
  const days = Array.from({ length: daysInMonth(year, month) }, (_, index) => addDays(first, index))
  // Weeks begin on Monday, as wall calendars do here.
  const lead = (weekday(first) + 6) % 7
  const cells: readonly (CivilDate | null)[] = [...Array.from({ length: lead }, () => null), ...days]
  const weeks = Array.from({ length: Math.ceil(cells.length / 7) }, (_, row) =>
    cells.slice(row * 7, row * 7 + 7),
  )
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
                  <td
                    key={day}
                    title={KIND_WORDS[dayKind(calendar, day)]}
                    className={day === today ? css.today : undefined}
                  >
                    <Day day={day} kind={dayKind(calendar, day)} />
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Day({ day, kind }: { readonly day: CivilDate; readonly kind: keyof typeof KIND_WORDS }) {
  const sign = kind === 'holiday' ? '休' : kind === 'makeup' ? '班' : ''
  return (
    <span className={css[kind]}>
      {dateParts(day).day}
      {sign !== '' && <span className={css.sign}>{sign}</span>}
    </span>
  )
}
