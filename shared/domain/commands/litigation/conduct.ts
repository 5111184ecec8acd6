/** 应诉: the suit's data, evidence, answer and court hearing (行诉67、3Ⅲ). */
import { must } from '#shared/kernel/assert.ts'
import { type CivilDate, formatChinese } from '#shared/kernel/civil-date.ts'
import { canonicalJson } from '#shared/kernel/hash.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { TEXT_CAPS, textErrors } from '../../identity/text.ts'
import { eventsOf } from '../../ledger/effective-events.ts'
import type { EvidenceItem } from '../../model/material.ts'
import { LITIGATION_STEPS, type LitigationStepCode } from '../../next-steps/litigation-steps.ts'
import { conclude, type LitigationScope, onLitigation, sourceScope } from '../case-scope.ts'
import { allValid, type DayRule, dayErrors } from '../checks.ts'
import { created, removed, revised } from '../context.ts'
import type { CommandOf, Decided } from '../decider.ts'
import { conflict, type DomainError, type FieldError, notAllowed } from '../errors.ts'
import { draftOf } from '../intake/intake-rows.ts'
import { suitDayErrors } from './suit-days.ts'

/** Passes when the suit has come as far as the step; the error says why not. */
export function requireLitigationStep(
  scope: LitigationScope,
  code: LitigationStepCode,
): Result<null, DomainError> {
  const rule = must(
    LITIGATION_STEPS.find((candidate) => candidate.code === code),
    `step ${code} has a rule`,
  )
  const reason = rule.blocked(scope.aggregate, scope.effective, scope.office)
  return reason === null ? ok(null) : err(notAllowed(reason))
}

/** A day on or after the one the statement of claim arrived. */
export function afterReceipt(scope: LitigationScope, label: string): DayRule {
  return {
    label,
    today: scope.today,
    after: { on: scope.aggregate.case.receivedOn, what: '收到起诉状副本日期' },
  }
}

/** 修改应诉案件; our role may be overridden with a reason. */
export const update = onLitigation<CommandOf<'litigation.update'>>((scope, command) => {
  const header = scope.aggregate.case
  if (header.rev !== command.expectedRev) return err(conflict())
  const { patch } = command
  const before = { filedOn: header.filedOn, docketedOn: header.docketedOn ?? '' }
  const days = { filedOn: patch.filedOn, docketedOn: patch.docketedOn ?? before.docketedOn }
  const checked = allValid(
    textErrors('court', patch.court, {
      label: '受理法院',
      max: TEXT_CAPS.organization,
      required: true,
      name: true,
    }),
    textErrors('courtCaseNumber', patch.courtCaseNumber, {
      label: '法院案号',
      max: TEXT_CAPS.short,
      name: true,
    }),
    suitDayErrors(scope, { ...days, receivedOn: header.receivedOn }),
    textErrors('plaintiffClaims', patch.plaintiffClaims, { label: '诉讼请求', max: TEXT_CAPS.longText }),
    textErrors('plaintiffReasons', patch.plaintiffReasons, {
      label: '事实和理由',
      max: TEXT_CAPS.longText,
    }),
    textErrors('ourRoleReason', patch.ourRoleReason, {
      label: '本机关诉讼地位的理由',
      max: TEXT_CAPS.paragraph,
      required: true,
    }),
  )
  if (!checked.ok) return checked
  const suit = conclude(scope, { patch, summary: `修改应诉案件${header.number}` })
  if (!suit.ok || (days.filedOn === before.filedOn && days.docketedOn === before.docketedOn)) return suit
  const source = suitDaysEntered(scope, before, days)
  if (source === null) return suit
  if (!source.ok) return source
  return ok({ ...suit.value, also: [source.value] })
})

type EnteredDays = { readonly filedOn: CivilDate | ''; readonly docketedOn: CivilDate | '' }

/** Whether the suit was in time is judged on the source case, so its 被诉 entry is made anew with the days entered. */
function suitDaysEntered(scope: LitigationScope, before: EnteredDays, days: EnteredDays): Decided | null {
  const source = sourceScope(scope)
  if (source === null) return null
  const sued = eventsOf(source.effective, 'sued').find(
    ({ data }) => data.litigationCaseId === scope.aggregate.case.id,
  )
  if (sued === undefined) return null
  const changed = (['filedOn', 'docketedOn'] as const).filter((key) => days[key] !== before[key])
  const told = (day: CivilDate | '') => (day === '' ? '未知' : formatChinese(day))
  const reason = `应诉案件登记的${changed.map((key) => `${DAY_NAMES[key]}改为${told(days[key])}`).join('，')}`
  const by = `由应诉案件${scope.aggregate.case.number}的修改登记。`
  return conclude(source, {
    events: [
      {
        on: scope.today,
        data: { type: 'corrected', targetId: sued.id, newOn: '', voided: true, reason },
        note: by,
      },
      { on: sued.on, data: { ...sued.data, ...days }, note: by },
    ],
    summary: reason,
  })
}

const DAY_NAMES = { filedOn: '起诉日', docketedOn: '立案日' } as const

/** 证据清单: the list as it stands replaces the earlier one; a row keeps its id while its place is kept. */
export const saveEvidence = onLitigation<CommandOf<'litigation.saveEvidence'>>((scope, command) => {
  const step = requireLitigationStep(scope, 'saveEvidence')
  if (!step.ok) return step
  const checked = allValid(command.items.flatMap(evidenceErrors))
  if (!checked.ok) return checked
  const { context, aggregate } = scope
  const existing = aggregate.evidence.filter((row) => row.deleted === 0).toSorted((a, b) => a.order - b.order)
  const written = command.items.flatMap((item, index) => {
    const draft = { ...item, caseId: aggregate.case.id, order: index + 1 }
    const before = existing[index]
    if (before === undefined) return [created<EvidenceItem>(context, draft)]
    return canonicalJson(draftOf(before)) === canonicalJson(draft) ? [] : [revised(context, before, draft)]
  })
  const dropped = existing.slice(command.items.length).map((row) => removed(context, row))
  return conclude(scope, {
    puts: { evidence: [...written, ...dropped] },
    summary: `保存证据清单（${command.items.length}项）`,
  })
})

function evidenceErrors(
  item: CommandOf<'litigation.saveEvidence'>['items'][number],
  index: number,
): readonly FieldError[] {
  const at = (field: string) => `items.${index}.${field}`
  return [
    ...textErrors(at('name'), item.name, {
      label: `第${index + 1}项证据名称`,
      max: TEXT_CAPS.address,
      required: true,
      name: true,
    }),
    ...textErrors(at('proves'), item.proves, {
      label: `第${index + 1}项证明对象`,
      max: TEXT_CAPS.paragraph,
    }),
    ...textErrors(at('source'), item.source, { label: `第${index + 1}项证据来源`, max: TEXT_CAPS.address }),
    ...(Number.isInteger(item.pages) && item.pages >= 0
      ? []
      : [{ field: at('pages'), message: `第${index + 1}项证据的页数应为不小于0的整数。` }]),
  ]
}

/** 提交答辩状和证据. */
export const fileAnswer = onLitigation<CommandOf<'litigation.fileAnswer'>>((scope, command) => {
  const checked = allValid(
    dayErrors('on', command.on, afterReceipt(scope, '提交日期')),
    textErrors('summary', command.summary, { label: '提交情况', max: TEXT_CAPS.paragraph }),
  )
  if (!checked.ok) return checked
  const step = requireLitigationStep(scope, 'fileAnswer')
  if (!step.ok) return step
  return conclude(scope, {
    events: [{ on: command.on, data: { type: 'answerFiled', summary: command.summary } }],
    summary: `${formatChinese(command.on)}向法院提交答辩状和证据`,
  })
})

/** 提交二审答辩状 after the copy of somebody else's appeal (行诉解释108). */
export const fileAppealAnswer = onLitigation<CommandOf<'litigation.fileAppealAnswer'>>((scope, command) => {
  const { on, summary } = command
  const appeals = eventsOf(scope.effective, 'appealed')
  const earliest = appeals.find(({ data }) => data.copyReceivedOn !== '')?.data.copyReceivedOn ?? ''
  const [appeal] = appeals
  const after =
    earliest !== ''
      ? { on: earliest, what: '收到上诉状副本日期' }
      : appeal === undefined
        ? null
        : { on: appeal.on, what: '上诉日期' }
  const checked = allValid(
    dayErrors('on', on, { ...afterReceipt(scope, '提交日期'), ...(after === null ? {} : { after }) }),
    textErrors('summary', summary, { label: '提交情况', max: TEXT_CAPS.paragraph }),
  )
  if (!checked.ok) return checked
  const step = requireLitigationStep(scope, 'fileAppealAnswer')
  if (!step.ok) return step
  return conclude(scope, {
    events: [{ on, data: { type: 'appealAnswered', summary } }],
    summary: `${formatChinese(on)}向法院提交二审答辩状`,
  })
})

/** 开庭, and whether the head of the agency attended (行诉3Ⅲ). */
export const recordHearing = onLitigation<CommandOf<'litigation.recordHearing'>>((scope, command) => {
  const checked = allValid(
    dayErrors('on', command.on, afterReceipt(scope, '开庭日期')),
    textErrors('summary', command.summary, { label: '庭审情况', max: TEXT_CAPS.longText, required: true }),
  )
  if (!checked.ok) return checked
  const step = requireLitigationStep(scope, 'recordCourtHearing')
  if (!step.ok) return step
  const { on, summary, headAttended } = command
  return conclude(scope, {
    events: [{ on, data: { type: 'courtHearing', summary, headAttended } }],
    summary: `登记${formatChinese(on)}开庭`,
  })
})
