/** 中止与恢复 (法39)、鉴定与勘验 (条例45、46), 延期 (法62Ⅰ), 转普通程序 (法55), 终止 (法41). */
import { formatChinese } from '#shared/kernel/civil-date.ts'
import { err } from '#shared/kernel/result.ts'
import { MAX_EXTENSION_DAYS } from '../../deadlines/rules/decision.ts'
import { TEXT_CAPS, textErrors } from '../../identity/text.ts'
import { latestOf } from '../../ledger/effective-events.ts'
import { runningInterval } from '../../ledger/procedure-facts.ts'
import type { EventData } from '../../model/event.ts'
import { AGREED_SUSPENSION, SUSPENSION_GROUNDS } from '../../procedure/statutory-grounds.ts'
import { terminationObstacle } from '../../procedure/termination.ts'
import { conclude, onReconsideration, type ReconsiderationScope } from '../case-scope.ts'
import { allValid, type DayRule, dayErrors, numberErrors } from '../checks.ts'
import type { CommandOf } from '../decider.ts'
import { invalid, notAllowed } from '../errors.ts'
import { findDocument } from '../find.ts'
import { enteredLate, requireStep } from '../require-step.ts'

type Kind = 'appraisal' | 'inspection'

const EXCLUSIONS = {
  appraisal: { start: 'startAppraisal', end: 'endAppraisal', label: '鉴定' },
  inspection: { start: 'startInspection', end: 'endInspection', label: '现场勘验' },
} as const satisfies Record<Kind, { readonly start: string; readonly end: string; readonly label: string }>

function afterAcceptance(scope: ReconsiderationScope, label: string): DayRule {
  const accepted = latestOf(scope.effective, 'accepted')
  return { label, today: scope.today, after: { on: accepted?.on ?? '', what: '受理日期' } }
}

const reasonErrors = (reason: string, label: string) =>
  textErrors('reason', reason, { label, max: TEXT_CAPS.paragraph, required: true })

const approverErrors = (approvedBy: string) =>
  textErrors('approvedBy', approvedBy, { label: '批准人', max: TEXT_CAPS.name, required: true })

/** 中止; only one at a time. */
export const suspend = onReconsideration<CommandOf<'case.suspend'>>((scope, command) => {
  const rule = SUSPENSION_GROUNDS.find((candidate) => candidate.ground === command.ground)
  const checked = allValid(
    dayErrors('on', command.on, afterAcceptance(scope, '中止日期')),
    rule === undefined
      ? [{ field: 'ground', message: '请选择行政复议法第三十九条第一款规定的中止事由。' }]
      : [],
    command.ground === AGREED_SUSPENSION && !command.bothAgree
      ? [
          {
            field: 'bothAgree',
            message:
              '因调解、和解中止的，须申请人和被申请人同意，有第三人的也应征得其同意（行政复议法第三十九条第一款第六项）。尚未同意的，审理期限不能停止计算。',
          },
        ]
      : [],
    reasonErrors(command.reason, '中止的理由'),
  )
  if (!checked.ok) return checked
  const step = requireStep(scope, 'suspend', command.on)
  if (!step.ok) return step
  return conclude(scope, {
    events: [{ on: command.on, data: { type: 'suspended', ground: command.ground, reason: command.reason } }],
    summary: `中止审理（第三十九条第一款第${command.ground}项）`,
  })
})

/** 恢复审理. */
export const resume = onReconsideration<CommandOf<'case.resume'>>((scope, command) => {
  const running = runningInterval(scope.effective, 'suspension')
  const checked = allValid(
    dayErrors('on', command.on, {
      label: '恢复审理日期',
      today: scope.today,
      after: { on: running?.from ?? '', what: '中止日期' },
    }),
    reasonErrors(command.reason, '恢复审理的理由'),
  )
  if (!checked.ok) return checked
  const step = requireStep(scope, 'resume', command.on)
  if (!step.ok) return step
  return conclude(scope, {
    events: [{ on: command.on, data: { type: 'resumed', reason: command.reason } }],
    summary: '恢复审理',
  })
})

/** 委托鉴定、开始勘验: the time used does not count (条例45、46). */
export const startExclusion = onReconsideration<CommandOf<'case.startExclusion'>>((scope, command) => {
  const { label, start } = EXCLUSIONS[command.kind]
  const checked = allValid(
    dayErrors('on', command.on, afterAcceptance(scope, `${label}开始日期`)),
    textErrors('matter', command.matter, { label: `${label}事项`, max: TEXT_CAPS.line, required: true }),
  )
  if (!checked.ok) return checked
  const step = requireStep(scope, start, command.on)
  if (!step.ok) return step
  const data: EventData =
    command.kind === 'appraisal'
      ? { type: 'appraisalStarted', matter: command.matter }
      : { type: 'inspectionStarted', matter: command.matter }
  return conclude(scope, { events: [{ on: command.on, data }], summary: `开始${label}：${command.matter}` })
})

/** 收到鉴定意见、勘验结束. */
export const endExclusion = onReconsideration<CommandOf<'case.endExclusion'>>((scope, command) => {
  const { label, end } = EXCLUSIONS[command.kind]
  const running = runningInterval(scope.effective, command.kind)
  const checked = allValid(
    dayErrors('on', command.on, {
      label: `${label}结束日期`,
      today: scope.today,
      after: { on: running?.from ?? '', what: `${label}开始日期` },
    }),
  )
  if (!checked.ok) return checked
  const step = requireStep(scope, end, command.on)
  if (!step.ok) return step
  const data: EventData = { type: command.kind === 'appraisal' ? 'appraisalEnded' : 'inspectionEnded' }
  return conclude(scope, { events: [{ on: command.on, data }], summary: `${label}结束` })
})

/** 延长审理期限. */
export const extend = onReconsideration<CommandOf<'case.extend'>>((scope, command) => {
  const checked = allValid(
    dayErrors('on', command.on, afterAcceptance(scope, '批准延长日期')),
    numberErrors('days', command.days, {
      label: '延长天数（最多不得超过三十日）',
      min: 1,
      max: MAX_EXTENSION_DAYS,
    }),
    reasonErrors(command.reason, '延长的理由'),
    approverErrors(command.approvedBy),
  )
  if (!checked.ok) return checked
  const step = requireStep(scope, 'extend', command.on)
  if (!step.ok) return step
  const { days, reason, approvedBy } = command
  const late = enteredLate(scope, 'extend')
  return conclude(scope, {
    events: [{ on: command.on, data: { type: 'extended', days, reason, approvedBy }, note: late }],
    summary: `延长审理期限${days}日${late}`,
  })
})

/** 简易程序转为普通程序. */
export const convert = onReconsideration<CommandOf<'case.convert'>>((scope, command) => {
  const checked = allValid(
    dayErrors('on', command.on, afterAcceptance(scope, '批准转换日期')),
    reasonErrors(command.reason, '转为普通程序的理由'),
    approverErrors(command.approvedBy),
  )
  if (!checked.ok) return checked
  const step = requireStep(scope, 'convert', command.on)
  if (!step.ok) return step
  const { reason, approvedBy } = command
  return conclude(scope, {
    events: [{ on: command.on, data: { type: 'convertedToOrdinary', reason, approvedBy } }],
    summary: '简易程序转为普通程序',
  })
})

/** 终止 recorded without a document of this program, or with one issued elsewhere. */
export const terminate = onReconsideration<CommandOf<'case.terminate'>>((scope, command) => {
  const checked = allValid(
    dayErrors('on', command.on, afterAcceptance(scope, '终止日期')),
    reasonErrors(command.reason, '终止的理由'),
  )
  if (!checked.ok) return checked
  if (command.documentId !== '') {
    const document = findDocument(scope, command.documentId)
    if (!document.ok) return document
    if (document.value.kind === 'terminationDecision' && document.value.status === 'draft') {
      return err(notAllowed('终止决定书还是草稿。请签发这份决定书，签发时自动登记终止。'))
    }
  }
  const step = requireStep(scope, 'terminate', command.on)
  if (!step.ok) return step
  const obstacle = terminationObstacle(command.ground, command.on, scope.aggregate, scope.office)
  if (obstacle !== null) return err(invalid([{ field: 'ground', message: obstacle }]))
  const { ground, reason, documentId } = command
  return conclude(scope, {
    events: [{ on: command.on, data: { type: 'terminated', ground, reason, documentId } }],
    summary: `终止行政复议（${formatChinese(command.on)}）`,
  })
})
