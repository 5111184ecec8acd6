/** 放假安排 and 当地放假; the office confirms what it imports, nothing is predicted (D-10) or switched on by itself. */
import { daysBetween } from '#shared/kernel/civil-date.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { validateHolidayYear } from '../../calendar/holiday-year.ts'
import { holidayYearOf } from '../../calendar/office-calendar.ts'
import { TEXT_CAPS, textErrors } from '../../identity/text.ts'
import type { CalendarYear, EarlierArrangement, LocalDay } from '../../model/office.ts'
import { allValid, dayErrors, optionalDayErrors } from '../checks.ts'
import { type CommandContext, created, revised, today } from '../context.ts'
import type { CommandOf, Decider } from '../decider.ts'
import { type FieldError, invalid, notFound } from '../errors.ts'
import { officeChange } from './office-changes.ts'

/** 导入放假安排: the same year again takes the place of the office's earlier version, which is kept beside it. */
export const importCalendar: Decider<CommandOf<'office.importCalendar'>> = (state, command, context) => {
  const { calendar } = command
  const checked = allValid(
    textErrors('noticeNumber', calendar.noticeNumber, {
      label: '通知文号',
      max: TEXT_CAPS.short,
      required: true,
      name: true,
    }),
    textErrors('source', calendar.source, {
      label: '来源',
      max: TEXT_CAPS.address,
      required: true,
      name: true,
    }),
    optionalDayErrors('publishedOn', calendar.publishedOn ?? '', {
      label: '发布日期',
      today: today(context),
    }),
  )
  if (!checked.ok) return checked
  const existing = state.office.calendars.find((row) => row.year === calendar.year)
  const row =
    existing === undefined
      ? created<CalendarYear>(context, calendar, `calendar:${calendar.year}`)
      : revised<CalendarYear>(context, existing, {
          ...calendar,
          earlier: [...(existing.earlier ?? []), earlierOf(existing)],
        })
  const valid = validateHolidayYear(holidayYearOf(row))
  if (!valid.ok) return err(invalid(valid.error.map((message) => ({ field: 'calendar', message }))))
  const { version } = valid.value
  return ok(officeChange('calendars', row, `导入${row.year}年放假安排第${version}版（${row.noticeNumber}）`))
}

function earlierOf(row: CalendarYear): EarlierArrangement {
  const { off, work, noticeNumber, source, publishedOn = '', updatedAt, by } = row
  return { off, work, noticeNumber, source, publishedOn, importedAt: updatedAt, by }
}

/** Longest local holiday in days; more than this is a slip of the year. */
const LONGEST_LOCAL = 31

/** 当地放假: recorded with what decided it, switched on and off by a person (D-09). */
export const saveLocalDay: Decider<CommandOf<'office.saveLocalDay'>> = (state, command, context) => {
  const { settings } = state.office
  const days = settings.localDays ?? []
  if (command.id !== null && !days.some(({ id }) => id === command.id))
    return err(notFound('这条当地放假记录'))
  const checked = allValid(localDayErrors(command.day, context))
  if (!checked.ok) return checked
  const day: LocalDay = { ...command.day, id: command.id ?? context.ids.next() }
  const localDays =
    command.id === null ? [...days, day] : days.map((other) => (other.id === day.id ? day : other))
  const action = command.id === null ? '登记' : '修改'
  const standing = day.active === 1 ? '已启用' : '未启用'
  return ok(
    officeChange(
      'settings',
      revised(context, settings, { localDays }),
      `${action}当地放假：${day.reason}（${day.from}至${day.to}，${standing}）`,
    ),
  )
}

function localDayErrors(day: Omit<LocalDay, 'id'>, context: CommandContext): readonly FieldError[] {
  const rule = { today: today(context), future: true }
  const dates = [
    ...dayErrors('from', day.from, { label: '放假首日', ...rule }),
    ...dayErrors('to', day.to, { label: '放假末日', ...rule, after: { on: day.from, what: '放假首日' } }),
  ]
  const tooLong = dates.length === 0 && daysBetween(day.from, day.to) >= LONGEST_LOCAL
  return [
    ...dates,
    ...(tooLong ? [{ field: 'to', message: `一次放假不超过${LONGEST_LOCAL}天，请核对年份。` }] : []),
    ...textErrors('reason', day.reason, {
      label: '放假事由',
      max: TEXT_CAPS.short,
      required: true,
      name: true,
    }),
    ...textErrors('documentNumber', day.documentNumber, { label: '文号', max: TEXT_CAPS.short, name: true }),
    ...textErrors('source', day.source, {
      label: '决定机关和来源',
      max: TEXT_CAPS.address,
      required: true,
      name: true,
    }),
  ]
}
