/** 更正: a wrong day or a wrong entry is corrected by a new event; the old one stays in the ledger. Everything is recomputed. */
import { formatChinese } from '#shared/kernel/civil-date.ts'
import { err } from '#shared/kernel/result.ts'
import { caseClocks } from '../../deadlines/case-clocks.ts'
import { changeLines, clockChanges } from '../../deadlines/clock-changes.ts'
import { TEXT_CAPS, textErrors } from '../../identity/text.ts'
import { correctableRule } from '../../ledger/correctable.ts'
import { eventsOf, isOf } from '../../ledger/effective-events.ts'
import type { CaseRecord } from '../../model/case.ts'
import { type CaseEvent, EVENT_LABELS } from '../../model/event.ts'
import type { Draft } from '../../model/meta.ts'
import { type CaseScope, conclude, onAnyCase, withPuts } from '../case-scope.ts'
import type { Puts } from '../change.ts'
import { allValid, optionalDayErrors } from '../checks.ts'
import { revised } from '../context.ts'
import type { CommandOf } from '../decider.ts'
import { notAllowed, notFound } from '../errors.ts'

type CorrectEvent = CommandOf<'case.correctEvent'>

/** 更正一条记录: `conclude` refuses a history that cannot have been. */
export const correctEvent = onAnyCase<CorrectEvent>((scope, command) => {
  const target = scope.effective.find((event) => event.id === command.eventId)
  if (target === undefined) return err(notFound('这条记录（可能已经作废）'))
  const label = EVENT_LABELS[target.data.type]
  const checked = allValid(
    command.voided || command.newOn !== ''
      ? []
      : [{ field: 'newOn', message: '请填写更正后的日期，或者选择作废这条记录。' }],
    optionalDayErrors('newOn', command.newOn, { label: `更正后的“${label}”日期`, today: scope.today }),
    textErrors('reason', command.reason, { label: '更正理由', max: TEXT_CAPS.line, required: true }),
  )
  if (!checked.ok) return checked
  const refused = refusal(scope, target, command)
  if (refused !== null) return err(notAllowed(refused))
  const { eventId: targetId, newOn, voided, reason } = command
  const corrected = (note: string) => ({
    events: [targetId, ...twinsOf(scope, target)].map((id, index) => ({
      on: scope.today,
      data: { type: 'corrected', targetId: id, newOn: voided ? '' : newOn, voided, reason } as const,
      note: index === 0 ? note : '',
    })),
    puts: servicePuts(scope, target, command),
    patch: headerPatch(scope, target, command),
    summary: voided
      ? `作废“${label}”（${formatChinese(target.on)}）`
      : `“${label}”日期由${formatChinese(target.on)}更正${newOn === '' ? '' : `为${formatChinese(newOn)}`}`,
  })
  const decided = conclude(scope, corrected(''))
  // The log says what the correction did to the limits; that is only known once it has been applied.
  return decided.ok ? conclude(scope, corrected(movedText(scope, decided.value.puts))) : decided
})

/** `改动后：复议决定（普通）：2026-12-10 → 2026-12-18（中止多扣除8日）`; empty when no limit moves. */
function movedText(scope: CaseScope, puts: Puts): string {
  const { aggregate, office, today } = scope
  const before = caseClocks(aggregate, office, today)
  const after = caseClocks(withPuts(aggregate, puts), office, today)
  const lines = changeLines(clockChanges(before, after))
  return lines.length === 0 ? '' : `改动后：${lines.join('；')}`
}

function refusal(scope: CaseScope, target: CaseEvent, command: CorrectEvent): string | null {
  const rule = correctableRule(target.data.type)
  if (!rule.day) return rule.instead
  if (command.voided && !rule.voided) {
    return `“${EVENT_LABELS[target.data.type]}”是案件的起点，不能作废，只能更正日期。`
  }
  const data = target.data
  if (data.type === 'served' && !command.voided) {
    const service = scope.aggregate.services.find((row) => row.id === data.serviceId)
    if (service !== undefined && command.newOn !== '' && command.newOn < service.sentOn) {
      return `送达日期不能早于发出日期（${formatChinese(service.sentOn)}）。`
    }
  }
  const documentId =
    data.type !== 'served' && data.type !== 'correctionRequested' && 'documentId' in data
      ? data.documentId
      : ''
  const issued = scope.aggregate.documents.some(
    (document) => document.id === documentId && document.status === 'issued',
  )
  return issued ? '这一步随文书签发而登记。文书有误且尚未送达的，请作废文书后重新签发。' : null
}

/** Service of a notice also made the event that starts a clock (补正、答复); both are corrected together. */
function twinsOf(scope: CaseScope, target: CaseEvent): readonly string[] {
  if (!isOf(target, 'served')) return []
  const kind = scope.aggregate.documents.find((document) => document.id === target.data.documentId)?.kind
  const type =
    kind === 'correctionNotice' ? 'correctionNoticeServed' : kind === 'replyNotice' ? 'copyServed' : null
  if (type === null) return []
  return eventsOf(scope.effective, type)
    .filter((event) => event.data.partyId === target.data.partyId && event.on === target.on)
    .map((event) => event.id)
}

/** The service record and the ledger say the same day. */
function servicePuts(scope: CaseScope, target: CaseEvent, command: CorrectEvent): Puts {
  if (!isOf(target, 'served')) return {}
  const service = scope.aggregate.services.find((row) => row.id === target.data.serviceId)
  if (service === undefined) return {}
  const servedOn = command.voided ? '' : command.newOn
  return { services: [revised(scope.context, service, { servedOn })] }
}

/** The header's own copy of the day of receipt follows the ledger. */
function headerPatch(scope: CaseScope, target: CaseEvent, command: CorrectEvent): Partial<Draft<CaseRecord>> {
  const isReceipt = isOf(target, 'applicationReceived') || isOf(target, 'complaintReceived')
  return isReceipt && command.newOn !== '' && scope.aggregate.case.receivedOn !== command.newOn
    ? { receivedOn: command.newOn }
    : {}
}
