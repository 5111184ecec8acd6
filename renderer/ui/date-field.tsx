/**
 * A day typed or picked. The form's value is text: a CivilDate string, '' when empty, or what was typed
 * when that is no real day, so that a wrong date is shown and refused rather than silently dropped.
 * The only place where the calendar widget's own date type appears.
 */
import { CalendarOutlined } from '@ant-design/icons'
import { Button, Calendar, Input, Popover, Select } from 'antd'
import type { Rule } from 'antd/es/form'
import dayjs, { type Dayjs } from 'dayjs'
import { useState } from 'react'
import { parseCivilDate, weekdayName } from '#shared/kernel/civil-date.ts'
import { todayHere } from './clock.ts'
import css from './date-field.module.css'
import { dateTextError, readDateText } from './date-text.ts'

export type DateFieldProps = {
  readonly id?: string
  readonly value?: string
  readonly onChange?: (value: string) => void
  /** Called after the typed text was read; forms validate then. */
  readonly onBlur?: () => void
  readonly disabled?: boolean
  readonly 'aria-label'?: string
}

/** Form rule of every date field. */
export const dateRule: Rule = {
  validator: (_rule, value: unknown) => {
    const error = dateTextError(typeof value === 'string' ? value : '')
    return error === null ? Promise.resolve() : Promise.reject(new Error(error))
  },
}

/** Date input: typing 20261121, 11-21 or 今天 works; ↓ opens the calendar. */
export function DateField({ id, value = '', onChange, onBlur, disabled = false, ...aria }: DateFieldProps) {
  const [open, setOpen] = useState(false)
  const date = parseCivilDate(value)
  const commit = (text: string) => onChange?.(readDateText(text, todayHere()) ?? text.trim())
  const pick = (day: Dayjs) => {
    onChange?.(day.format('YYYY-MM-DD'))
    setOpen(false)
  }
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      trigger={[]}
      placement="bottomLeft"
      destroyOnHidden
      content={<MonthPicker value={value} onPick={pick} />}
    >
      <Input
        {...(id === undefined ? {} : { id })}
        {...aria}
        value={value}
        disabled={disabled}
        placeholder="年-月-日"
        autoComplete="off"
        maxLength={20}
        className={css.input ?? ''}
        onChange={(event) => onChange?.(event.target.value)}
        onBlur={(event) => {
          if (date === null) commit(event.target.value)
          onBlur?.()
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') {
            // Enter takes the date over; the form around it is not handed in half filled.
            event.preventDefault()
            commit(event.currentTarget.value)
            setOpen(false)
          }
          if (event.key === 'ArrowDown') {
            event.preventDefault()
            setOpen(true)
          }
          if (event.key === 'Escape' && open) {
            event.stopPropagation()
            setOpen(false)
          }
        }}
        suffix={
          <>
            <span className={css.weekday}>{date === null ? '' : weekdayName(date)}</span>
            <Button
              type="text"
              size="small"
              tabIndex={-1}
              disabled={disabled}
              aria-label="打开日历"
              className={css.open ?? ''}
              icon={<CalendarOutlined />}
              onClick={() => setOpen(!open)}
            />
          </>
        }
      />
    </Popover>
  )
}

function MonthPicker({ value, onPick }: { readonly value: string; readonly onPick: (day: Dayjs) => void }) {
  const start = dayjs(parseCivilDate(value) ?? todayHere())
  const [shown, setShown] = useState(start)
  const years = Array.from({ length: 16 }, (_, index) => start.year() - 12 + index)
  return (
    <div className={css.calendar}>
      <Calendar
        fullscreen={false}
        value={shown}
        onChange={setShown}
        onSelect={(day, info) => {
          if (info.source === 'date') onPick(day)
        }}
        headerRender={({ value: month, onChange }) => (
          <div className={css.calendarHead}>
            <Select
              size="small"
              aria-label="年"
              value={month.year()}
              options={years.map((year) => ({ value: year, label: `${year}年` }))}
              onChange={(year) => onChange(month.year(year))}
            />
            <Select
              size="small"
              aria-label="月"
              value={month.month()}
              options={Array.from({ length: 12 }, (_, index) => ({ value: index, label: `${index + 1}月` }))}
              onChange={(index) => onChange(month.month(index))}
            />
            <Button size="small" type="link" onClick={() => onPick(dayjs(todayHere()))}>
              今天
            </Button>
          </div>
        )}
      />
    </div>
  )
}
