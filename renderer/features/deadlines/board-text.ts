/** The words of a row, the same on screen, in the spreadsheet and in the calendar file. */

import { type Calendar, workdaysBetween } from '#shared/domain/calendar/calendar.ts'
import { officeCalendar } from '#shared/domain/calendar/office-calendar.ts'
import { PAUSES } from '#shared/domain/deadlines/pauses.ts'
import { ruleByCode } from '#shared/domain/deadlines/rules/index.ts'
import type { OfficeState } from '#shared/domain/model/aggregate.ts'
import { fullName } from '#shared/domain/model/person.ts'
import type { CivilDate } from '#shared/kernel/civil-date.ts'
import { articleText } from '../../ui/article-text.ts'
import type { Column } from '../../ui/data-table.tsx'
import { dateWithWeekday } from '../../ui/date-text.ts'
import { DUE_BAND_LABELS, daysLeftText } from '../../ui/due.ts'
import { bandOf, boundOf, isPaused, type LiveClock } from '../../ui/live-clocks.ts'
import { type BoardFilters, boundLabel } from './board-filters.ts'

/** Name of who is bound, in the list's words: this office, or whom the rule names. */
export function boundText({ clock }: LiveClock): string {
  const group = boundOf(clock)
  if (group === 'office') return '本机关'
  return group === 'right' ? `${clock.ours ? '本机关' : clock.rule.bound}可以行使` : clock.rule.bound
}

/** Names of the 承办人, joined by 、. */
export function handlersText({ aggregate }: LiveClock, office: OfficeState): string {
  return aggregate.case.handlerIds
    .flatMap((id) => office.staff.filter((member) => member.id === id))
    .map(({ name }) => fullName(name))
    .join('、')
}

/** 工作日 after today up to the day to act by, for limits that count 工作日; null for others and when none is left. */
export function workdaysLeft(
  { clock, dueOn }: LiveClock,
  calendar: Calendar,
  today: CivilDate,
): number | null {
  if (clock.rule.unit !== 'workday' || dueOn <= today) return null
  return workdaysBetween(calendar, today, dueOn)
}

/** Days left in words; a limit that is held has none. */
export function leftText(live: LiveClock, calendar: Calendar, today: CivilDate): string {
  const { paused } = live.clock
  if (paused !== null) return PAUSES[paused].standing
  const workdays = workdaysLeft(live, calendar, today)
  const { dueOn, lastDay, clock } = live
  const natural = daysLeftText(dueOn, today, clock.nature !== 'duty', dueOn < lastDay)
  return workdays === null ? natural : `${natural}（${workdays} 个工作日）`
}

/** Whose limits are counted: 全机关，本机关应办. */
export function scopeText({ bound, handler }: BoardFilters, office: OfficeState): string {
  const person = office.staff.find(({ id }) => id === handler)
  const whose = person === undefined ? '全机关' : `${fullName(person.name)}承办的案件`
  return `${whose}，${bound === 'all' ? '本机关和他人的期限' : boundLabel(bound)}`
}

/** What the list was narrowed by, for the head of a printed list; empty when it shows everything. */
export function filterText(filters: BoardFilters, office: OfficeState): string {
  const handler = office.staff.find(({ id }) => id === filters.handler)
  const parts = [
    filters.band === '' ? '' : DUE_BAND_LABELS[filters.band],
    filters.bound === 'all' ? '' : boundLabel(filters.bound),
    handler === undefined ? '' : `承办人${fullName(handler.name)}`,
    ruleByCode(filters.kind)?.name ?? filters.kind,
    filters.safe ? '稳妥日已到' : '',
    filters.provisional ? '暂定' : '',
    filters.text === '' ? '' : `含“${filters.text}”`,
  ]
  return parts.filter((part) => part !== '').join('，')
}

/** The columns of the spreadsheet. */
export function sheetColumns(office: OfficeState, today: CivilDate): readonly Column<LiveClock>[] {
  const calendar = officeCalendar(office)
  const column = (title: string, width: number, text: (live: LiveClock) => string): Column<LiveClock> => ({
    key: title,
    title,
    width,
    text,
    render: text,
  })
  return [
    column('分组', 110, (live) => DUE_BAND_LABELS[bandOf(live, today)]),
    column('法定末日', 130, ({ clock, lastDay }) =>
      clock.paused === null ? dateWithWeekday(lastDay) : PAUSES[clock.paused].lastDay,
    ),
    column('本地末日', 130, ({ clock }) =>
      clock.paused === null && clock.local !== null ? dateWithWeekday(clock.local.lastDay) : '',
    ),
    column('剩余', 190, (live) => leftText(live, calendar, today)),
    column('稳妥日', 130, ({ clock, safeOn }) => (clock.paused === null ? dateWithWeekday(safeOn) : '')),
    column('期限', 210, ({ clock }) => clock.rule.name),
    column('办理人', 130, boundText),
    column('有关当事人', 190, ({ partyLabel }) => partyLabel),
    column('案号', 170, ({ aggregate }) => aggregate.case.number),
    column('申请人', 170, ({ aggregate }) => aggregate.case.applicantLabel),
    column('被申请人', 190, ({ aggregate }) => aggregate.case.respondentLabel),
    column('承办人', 130, (live) => handlersText(live, office)),
    column('起算日', 110, ({ clock }) => clock.deadline.startDay),
    column('暂定', 70, (live) => (live.clock.deadline.provisional && !isPaused(live) ? '暂定' : '')),
    column('依据', 320, ({ clock }) => clock.rule.articles.map(articleText).join('；')),
    column('逾期后果', 420, ({ clock }) => clock.rule.consequence),
  ]
}
