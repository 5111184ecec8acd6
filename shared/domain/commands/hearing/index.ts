/** 听证: scheduling, moving, cancelling and recording. */
import { formatChinese } from '#shared/kernel/civil-date.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { hearingFindings, needsNonWorkdayReason } from '../../hearings/hearing-check.ts'
import { TEXT_CAPS, textErrors } from '../../identity/text.ts'
import { recusedIdsOf } from '../../ledger/procedure-facts.ts'
import type { Hearing } from '../../model/hearing.ts'
import type { Draft } from '../../model/meta.ts'
import { fullName } from '../../model/person.ts'
import { conclude, onReconsideration, type ReconsiderationScope } from '../case-scope.ts'
import { allValid, dayErrors } from '../checks.ts'
import { created, revised } from '../context.ts'
import type { CommandOf, Deciders } from '../decider.ts'
import { type DomainError, invalid, needsConfirmation, notAllowed, notFound } from '../errors.ts'
import { requireStep } from '../require-step.ts'
import type { HearingCommand, HearingInput } from './hearing-command.ts'

const schedule = onReconsideration<CommandOf<'hearing.schedule'>>((scope, command) => {
  const step = requireStep(scope, 'scheduleHearing', scope.today)
  if (!step.ok) return step
  const checked = hearingAllowed(scope, command.hearing, '')
  if (!checked.ok) return err(checked.error)
  const row = created<Hearing>(scope.context, hearingDraft(scope, command.hearing))
  return conclude(scope, {
    events: [
      {
        on: scope.today,
        data: { type: 'hearingScheduled', hearingId: row.id, hearingOn: row.on },
      },
    ],
    puts: { hearings: [row] },
    summary: `安排听证：${formatChinese(row.on)}${row.startsAt}`,
    recordId: row.id,
  })
})

/** 变更时间、地点须及时告知并说明理由; the five-day notice runs again. */
const reschedule = onReconsideration<CommandOf<'hearing.reschedule'>>((scope, command) => {
  const row = findScheduled(scope, command.hearingId)
  if (!row.ok) return row
  const reason = allValid(
    textErrors('reason', command.reason, { label: '改期理由', max: TEXT_CAPS.line, required: true }),
  )
  if (!reason.ok) return reason
  const checked = hearingAllowed(scope, command.hearing, command.hearingId)
  if (!checked.ok) return err(checked.error)
  const moved = revised(scope.context, row.value, hearingDraft(scope, command.hearing))
  return conclude(scope, {
    events: [
      {
        on: scope.today,
        data: { type: 'hearingScheduled', hearingId: moved.id, hearingOn: moved.on },
        note: command.reason,
      },
    ],
    puts: { hearings: [moved] },
    summary: `听证改期至${formatChinese(moved.on)}${moved.startsAt}`,
    recordId: moved.id,
  })
})

const cancel = onReconsideration<CommandOf<'hearing.cancel'>>((scope, command) => {
  const row = findScheduled(scope, command.hearingId)
  if (!row.ok) return row
  const checked = allValid(
    dayErrors('on', command.on, { label: '取消日期', today: scope.today }),
    textErrors('reason', command.reason, { label: '取消理由', max: TEXT_CAPS.line, required: true }),
  )
  if (!checked.ok) return checked
  return conclude(scope, {
    events: [
      {
        on: command.on,
        data: { type: 'hearingCancelled', hearingId: command.hearingId, reason: command.reason },
      },
    ],
    puts: { hearings: [revised(scope.context, row.value, { status: 'cancelled' })] },
    summary: `取消${formatChinese(row.value.on)}的听证`,
    recordId: command.hearingId,
  })
})

const record = onReconsideration<CommandOf<'hearing.record'>>((scope, command) => {
  const row = findScheduled(scope, command.hearingId)
  if (!row.ok) return row
  const hearing = row.value
  const checked = allValid(
    textErrors('summary', command.summary, {
      label: '听证情况',
      max: TEXT_CAPS.longText,
      required: true,
    }),
  )
  if (!checked.ok) return checked
  if (hearing.on > scope.today) {
    return err(notAllowed(`听证定于${formatChinese(hearing.on)}举行，举行之后再登记听证情况。`))
  }
  const recused = recusedIdsOf(scope.effective)
  const sitting = [hearing.presiderId, ...hearing.memberIds, hearing.recorderId].find((id) =>
    recused.includes(id),
  )
  if (sitting !== undefined) {
    const member = scope.office.staff.find((candidate) => candidate.id === sitting)
    const name = member === undefined ? '听证组成员' : fullName(member.name)
    return err(notAllowed(`${name}已在本案中回避，不能参加听证。请先改期并更换人员。`))
  }
  return conclude(scope, {
    events: [
      {
        on: hearing.on,
        data: { type: 'hearingHeld', hearingId: hearing.id, summary: command.summary },
      },
    ],
    puts: { hearings: [revised(scope.context, hearing, { status: 'held' })] },
    summary: `登记${formatChinese(hearing.on)}的听证情况`,
    recordId: hearing.id,
  })
})

function hearingAllowed(
  scope: ReconsiderationScope,
  hearing: HearingInput,
  movingId: string,
): Result<null, DomainError> {
  const findings = hearingFindings({
    aggregate: scope.aggregate,
    office: scope.office,
    scheduled: scope.scheduledHearings,
    hearing,
    movingId,
    today: scope.today,
  })
  const errors = findings.filter((finding) => finding.level === 'error')
  if (errors.length > 0) return err(invalid(errors.map(({ field, message }) => ({ field, message }))))
  if (needsNonWorkdayReason(hearing, scope.office) && hearing.nonWorkdayReason === '') {
    return err(
      needsConfirmation(
        'nonWorkdayReason',
        `${formatChinese(hearing.on)}不是工作日。确需在这一天听证的，请写明理由。`,
      ),
    )
  }
  return ok(null)
}

function hearingDraft(scope: ReconsiderationScope, hearing: HearingInput): Draft<Hearing> {
  return {
    ...hearing,
    caseId: scope.aggregate.case.id,
    caseNumber: scope.aggregate.case.number,
    nonWorkdayReason: needsNonWorkdayReason(hearing, scope.office) ? hearing.nonWorkdayReason : '',
    status: 'scheduled',
  }
}

function findScheduled(scope: ReconsiderationScope, hearingId: string): Result<Hearing, DomainError> {
  const row = scope.aggregate.hearings.find(({ id, deleted }) => id === hearingId && deleted === 0)
  if (row === undefined) return err(notFound('这次听证'))
  return row.status === 'scheduled'
    ? ok(row)
    : err(notAllowed(row.status === 'held' ? '这次听证已经举行。' : '这次听证已经取消。'))
}

export const HEARING_DECIDERS: Deciders<HearingCommand['type']> = {
  'hearing.schedule': schedule,
  'hearing.reschedule': reschedule,
  'hearing.cancel': cancel,
  'hearing.record': record,
}
