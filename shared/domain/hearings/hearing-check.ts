/** 听证 (法50、51): panel, clashes, day and notice. Errors stop the command; warnings are shown beside the form. */
import { type CivilDate, formatChinese, weekdayName } from '#shared/kernel/civil-date.ts'
import { conflictsOf, isReconsiderationStaff } from '../assignment/conflicts.ts'
import { isWorkday } from '../calendar/calendar.ts'
import { officeCalendar } from '../calendar/office-calendar.ts'
import { dayErrors } from '../commands/checks.ts'
import type { HearingInput } from '../commands/hearing/hearing-command.ts'
import { TEXT_CAPS, textErrors } from '../identity/text.ts'
import { effectiveEvents } from '../ledger/effective-events.ts'
import { procedureOf } from '../ledger/procedure-facts.ts'
import type { CaseAggregate, OfficeState } from '../model/aggregate.ts'
import type { Hearing } from '../model/hearing.ts'
import { fullName } from '../model/person.ts'
import { decisionLastDay, hearingNoticeLastDay } from '../procedure/limits.ts'
import { overlaps, parseTimeOfDay } from './time-of-day.ts'

export type HearingFinding = {
  readonly level: 'error' | 'warning'
  /** Field of the form, as in `HearingInput`. */
  readonly field: string
  readonly message: string
}

export type HearingQuestion = {
  readonly aggregate: CaseAggregate
  readonly office: OfficeState
  /** Scheduled hearings of all cases. */
  readonly scheduled: readonly Hearing[]
  readonly hearing: HearingInput
  /** Id of the hearing being moved; it does not clash with itself. Empty for a new one. */
  readonly movingId: string
  readonly today: CivilDate
}

/** 法50Ⅲ: at least this many 听证员 beside the 主持人. */
export const MINIMUM_MEMBERS = 2

/** Everything that speaks against the hearing as entered, except the missing reason for a non-working day. */
export function hearingFindings(question: HearingQuestion): readonly HearingFinding[] {
  return [
    ...dayFindings(question),
    ...timeFindings(question.hearing),
    ...panelFindings(question),
    ...roomFindings(question),
    ...clashFindings(question),
    ...textErrors('matters', question.hearing.matters, {
      label: '听证事项',
      max: TEXT_CAPS.paragraph,
      required: true,
    }).map(({ field, message }) => error(field, message)),
    ...procedureFindings(question),
  ]
}

/** True when the day is no 工作日, so that a reason is needed. */
export function needsNonWorkdayReason(hearing: HearingInput, office: OfficeState): boolean {
  return !isWorkday(officeCalendar(office), hearing.on)
}

function error(field: string, message: string): HearingFinding {
  return { level: 'error', field, message }
}

function warning(field: string, message: string): HearingFinding {
  return { level: 'warning', field, message }
}

/** The notice can reach the parties today at the earliest, so today is measured against its latest day. */
function dayFindings({ hearing, office, today }: HearingQuestion): readonly HearingFinding[] {
  const real = dayErrors('on', hearing.on, {
    label: '听证日期',
    today,
    future: true,
    after: { on: today, what: '今天' },
  })
  if (real.length > 0) return real.map(({ field, message }) => error(field, message))
  const latest = hearingNoticeLastDay(hearing.on, office)
  if (latest === null || today <= latest) return []
  return [
    error(
      'on',
      `听证应当在举行的五个工作日前通知当事人（行政复议法第五十一条第一款）。${formatChinese(hearing.on)}（${weekdayName(hearing.on)}）听证的，通知最迟应在${formatChinese(latest)}送达，现在已经来不及，请改到更晚的日期。`,
    ),
  ]
}

function timeFindings({ startsAt, endsAt }: HearingInput): readonly HearingFinding[] {
  const [start, end] = [parseTimeOfDay(startsAt), parseTimeOfDay(endsAt)]
  const wrong = [
    ...(start === null ? [error('startsAt', '请填写开始时间，如 09:00。')] : []),
    ...(end === null ? [error('endsAt', '请填写结束时间，如 11:30。')] : []),
  ]
  if (start === null || end === null) return wrong
  if (end <= start) return [error('endsAt', '结束时间应当晚于开始时间。')]
  return start < 8 * 60 || end > 18 * 60
    ? [warning('startsAt', '听证时间不在 08:00 至 18:00 之间，请确认当事人能够到场。')]
    : []
}

/** 法50Ⅲ: one 主持人 and at least two 听证员, all 复议人员, and one 记录员; four different people. */
function panelFindings({ hearing, office, aggregate }: HearingQuestion): readonly HearingFinding[] {
  const seats = seatsOf(hearing)
  const ids = seats.map(({ staffId }) => staffId).filter((id) => id !== '')
  const twice = ids.find((id, index) => ids.indexOf(id) !== index)
  return [
    ...(hearing.presiderId === '' ? [error('presiderId', '请选择主持人（1名行政复议人员）。')] : []),
    ...(new Set(hearing.memberIds).size < MINIMUM_MEMBERS
      ? [error('memberIds', '听证员至少2名，且都是行政复议人员（行政复议法第五十条第三款）。')]
      : []),
    ...(hearing.recorderId === '' ? [error('recorderId', '请选择记录员（1名）。')] : []),
    ...(twice === undefined
      ? []
      : [
          error(
            fieldOf(seats, twice),
            `${nameOf(office, twice)}担任了两个角色，主持人、听证员、记录员应当各为不同的人。`,
          ),
        ]),
    ...seats
      .filter(({ staffId }) => staffId !== '')
      .flatMap(({ staffId, field }) => seatFindings(office, aggregate, staffId, field)),
  ]
}

type Seat = { readonly staffId: string; readonly field: 'presiderId' | 'memberIds' | 'recorderId' }

function seatsOf(hearing: HearingInput): readonly Seat[] {
  return [
    { staffId: hearing.presiderId, field: 'presiderId' },
    ...hearing.memberIds.map((staffId): Seat => ({ staffId, field: 'memberIds' })),
    { staffId: hearing.recorderId, field: 'recorderId' },
  ]
}

function fieldOf(seats: readonly Seat[], staffId: string): string {
  return seats.findLast((seat) => seat.staffId === staffId)?.field ?? 'memberIds'
}

function seatFindings(
  office: OfficeState,
  aggregate: CaseAggregate,
  staffId: string,
  field: Seat['field'],
): readonly HearingFinding[] {
  const member = office.staff.find((row) => row.id === staffId)
  if (member === undefined) return [error(field, '所选人员已不在人员名册中，请重新选择。')]
  const name = fullName(member.name)
  const conflicts = conflictsOf(member, aggregate).map(({ kind, message }) =>
    kind === 'certain' ? error(field, `${message}不能参加听证，请换人。`) : warning(field, message),
  )
  if (member.active === 0) return [error(field, `${name}已停用，请换人。`), ...conflicts]
  if (field !== 'recorderId' && !isReconsiderationStaff(member)) {
    return [
      error(field, `${name}不是行政复议人员，不能担任主持人或者听证员（行政复议法第五十条第三款）。`),
      ...conflicts,
    ]
  }
  return conflicts
}

function roomFindings({ hearing, office }: HearingQuestion): readonly HearingFinding[] {
  if (hearing.roomId === '') return [error('roomId', '请选择听证室。')]
  const room = office.rooms.find((row) => row.id === hearing.roomId)
  return room === undefined || room.active === 0 ? [error('roomId', '所选听证室已停用，请另选一间。')] : []
}

function clashFindings(question: HearingQuestion): readonly HearingFinding[] {
  const { hearing, scheduled, movingId, office } = question
  const others = scheduled.filter(
    (other) => other.id !== movingId && other.on === hearing.on && overlaps(other, hearing),
  )
  return others.flatMap((other) => {
    const where = `${other.caseNumber}案件的听证（${formatChinese(other.on)}${other.startsAt}—${other.endsAt}）`
    const busy = new Set([other.presiderId, ...other.memberIds, other.recorderId])
    const room = office.rooms.find((row) => row.id === other.roomId)
    return [
      ...(other.roomId === hearing.roomId
        ? [error('roomId', `${room?.name ?? '该听证室'}已用于${where}，请换一间或者改时间。`)]
        : []),
      ...seatsOf(hearing)
        .filter(({ staffId }) => busy.has(staffId))
        .map(({ staffId, field }) =>
          error(field, `${nameOf(office, staffId)}要参加${where}，请换人或者改时间。`),
        ),
    ]
  })
}

function procedureFindings({
  aggregate,
  hearing,
  office,
  today,
}: HearingQuestion): readonly HearingFinding[] {
  const effective = effectiveEvents(aggregate.events)
  const last = decisionLastDay(aggregate, office, today)
  return [
    ...(procedureOf(effective) === 'simplified'
      ? [
          warning(
            'on',
            '听证是普通程序的规定（行政复议法第五十条）。本案适用简易程序，确需听证的，请考虑先转为普通程序。',
          ),
        ]
      : []),
    ...(last !== null && hearing.on > last
      ? [warning('on', `听证日期在审理期限届满（${formatChinese(last)}）之后，请核对是否来得及作出决定。`)]
      : []),
  ]
}

function nameOf(office: OfficeState, staffId: string): string {
  const member = office.staff.find((row) => row.id === staffId)
  return member === undefined ? '所选人员' : fullName(member.name)
}
