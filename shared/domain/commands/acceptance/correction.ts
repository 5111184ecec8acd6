/** 补正 (法31): one notice with everything in it, ten 工作日 from its service, then review anew or 视为放弃. */
import { formatChinese } from '#shared/kernel/civil-date.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { TEXT_CAPS, textErrors } from '../../identity/text.ts'
import { latestOf } from '../../ledger/effective-events.ts'
import { correctionLastDay } from '../../procedure/limits.ts'
import { conclude, onReconsideration, type ReconsiderationScope } from '../case-scope.ts'
import { allValid, type DayRule, dayErrors } from '../checks.ts'
import type { CommandOf } from '../decider.ts'
import { type DomainError, needsConfirmation } from '../errors.ts'
import { findDocument, findParty } from '../find.ts'
import { enteredLate, requireStep } from '../require-step.ts'

/** 通知补正. */
export const requestCorrection = onReconsideration<CommandOf<'case.requestCorrection'>>((scope, command) => {
  const checked = allValid(
    dayErrors('on', command.on, {
      label: '通知补正日期',
      today: scope.today,
      after: { on: scope.aggregate.case.receivedOn, what: '收到申请日期' },
    }),
    command.items.length === 0
      ? [{ field: 'items', message: '请写明需要补正的事项（应当一次性载明，行政复议法第三十一条第一款）。' }]
      : command.items.flatMap((item, index) =>
          textErrors(`items.${index}`, item, {
            label: `第${index + 1}项补正事项`,
            max: TEXT_CAPS.paragraph,
            required: true,
          }),
        ),
  )
  if (!checked.ok) return checked
  const step = requireStep(scope, 'requestCorrection', command.on)
  if (!step.ok) return step
  if (command.documentId !== '') {
    const document = findDocument(scope, command.documentId)
    if (!document.ok) return document
  }
  const once = confirmedSecond(scope, command.confirmSecond)
  if (!once.ok) return once
  const late = enteredLate(scope, 'requestCorrection')
  return conclude(scope, {
    events: [
      {
        on: command.on,
        data: { type: 'correctionRequested', items: command.items, documentId: command.documentId },
        note: late,
      },
    ],
    summary: `通知补正（${command.items.length}项）${late}`,
  })
})

/** 法31Ⅰ asks for one notice that says everything; a second one is the office's risk and must be confirmed (D-11). */
export function confirmedSecond(
  scope: ReconsiderationScope,
  confirmed: boolean,
  confirmation = 'confirmSecond',
): Result<null, DomainError> {
  const earlier = latestOf(scope.effective, 'correctionRequested')
  if (earlier === null || confirmed) return ok(null)
  return err(
    needsConfirmation(
      confirmation,
      `本案已于${formatChinese(earlier.on)}通知过补正。法律要求补正通知一次性载明补正事项（行政复议法第三十一条第一款），再次通知可能被认定程序违法。确有必要的，请确认后办理。`,
    ),
  )
}

function afterRequest(scope: ReconsiderationScope, label: string): DayRule {
  const requested = latestOf(scope.effective, 'correctionRequested')
  return { label, today: scope.today, after: { on: requested?.on ?? '', what: '通知补正日期' } }
}

/** 补正通知送达申请人. */
export const correctionNoticeServed = onReconsideration<CommandOf<'case.correctionNoticeServed'>>(
  (scope, command) => {
    const checked = allValid(dayErrors('on', command.on, afterRequest(scope, '补正通知送达日期')))
    if (!checked.ok) return checked
    const party = findParty(scope, command.partyId, ['applicant', 'agent', 'guardian', 'representative'])
    if (!party.ok) return party
    const step = requireStep(scope, 'correctionServed', command.on)
    if (!step.ok) return step
    return conclude(scope, {
      events: [{ on: command.on, data: { type: 'correctionNoticeServed', partyId: command.partyId } }],
      summary: `补正通知于${formatChinese(command.on)}送达`,
    })
  },
)

/** 收到补正材料: five 工作日 run anew (法31Ⅲ). */
export const receiveCorrection = onReconsideration<CommandOf<'case.receiveCorrection'>>((scope, command) => {
  const checked = allValid(
    dayErrors('on', command.on, afterRequest(scope, '收到补正材料日期')),
    textErrors('content', command.content, { label: '补正内容', max: TEXT_CAPS.paragraph }),
  )
  if (!checked.ok) return checked
  const step = requireStep(scope, 'receiveCorrection', command.on)
  if (!step.ok) return step
  return conclude(scope, {
    events: [{ on: command.on, data: { type: 'correctionReceived', content: command.content } }],
    summary: `${formatChinese(command.on)}收到补正材料`,
  })
})

/** 延长补正期限 for good reason (法31Ⅱ): the new last day and who approved it. */
export const extendCorrection = onReconsideration<CommandOf<'case.extendCorrection'>>((scope, command) => {
  const last = correctionLastDay(scope.aggregate, scope.office, scope.today)
  const checked = allValid(
    dayErrors('on', command.on, afterRequest(scope, '批准日期')),
    dayErrors('until', command.until, {
      label: '延长后的补正期限',
      today: scope.today,
      future: true,
      after: { on: last ?? '', what: '原补正期限' },
    }),
    textErrors('approvedBy', command.approvedBy, { label: '批准人', max: TEXT_CAPS.name, required: true }),
  )
  if (!checked.ok) return checked
  const step = requireStep(scope, 'extendCorrection', command.on)
  if (!step.ok) return step
  return conclude(scope, {
    events: [
      {
        on: command.on,
        data: { type: 'correctionExtended', until: command.until, approvedBy: command.approvedBy },
      },
    ],
    summary: `补正期限延长至${formatChinese(command.until)}`,
  })
})

/** 视为放弃申请: recorded, no decision is made (法31Ⅱ). */
export const abandon = onReconsideration<CommandOf<'case.abandon'>>((scope, command) => {
  const checked = allValid(dayErrors('on', command.on, afterRequest(scope, '记录日期')))
  if (!checked.ok) return checked
  const step = requireStep(scope, 'abandon', command.on)
  if (!step.ok) return step
  return conclude(scope, {
    events: [{ on: command.on, data: { type: 'abandoned' } }],
    summary: '申请人逾期未补正，记录视为放弃申请',
  })
})
