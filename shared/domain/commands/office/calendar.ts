/** Importing one year's holiday arrangement; the office confirms what it imports, nothing is predicted (D-10). */
import { err, ok } from '#shared/kernel/result.ts'
import { validateHolidayYear } from '../../calendar/holiday-year.ts'
import { holidayYearOf } from '../../calendar/office-calendar.ts'
import { textErrors } from '../../identity/text.ts'
import type { CalendarYear } from '../../model/office.ts'
import { allValid } from '../checks.ts'
import { created, revised } from '../context.ts'
import type { CommandOf, Decider } from '../decider.ts'
import { invalid } from '../errors.ts'
import { officeChange } from './office-changes.ts'

/** 导入放假安排: the same year again replaces the office's earlier version. */
export const importCalendar: Decider<CommandOf<'office.importCalendar'>> = (state, command, context) => {
  const { calendar } = command
  const checked = allValid(
    textErrors('noticeNumber', calendar.noticeNumber, { label: '通知文号', max: 100, required: true }),
  )
  if (!checked.ok) return checked
  const existing = state.office.calendars.find((row) => row.year === calendar.year)
  const row =
    existing === undefined
      ? created<CalendarYear>(context, calendar, `calendar:${calendar.year}`)
      : revised(context, existing, calendar)
  const valid = validateHolidayYear(holidayYearOf(row))
  if (!valid.ok) return err(invalid(valid.error.map((message) => ({ field: 'calendar', message }))))
  return ok(officeChange('calendars', row, `导入${row.year}年放假安排（${row.noticeNumber}）`))
}
