/** Checks of the intake form. Registration takes what came in (必须收案); only data that cannot be true is refused. */
import type { CivilDate } from '#shared/kernel/civil-date.ts'
import { TEXT_CAPS, textErrors } from '../../identity/text.ts'
import type { ChallengedAct } from '../../model/act.ts'
import { dayErrors, optionalDayErrors } from '../checks.ts'
import type { FieldError } from '../errors.ts'
import type { IntakeInput, MaterialInput } from './intake-command.ts'
import { partyErrors } from './party-checks.ts'

/** Every error of the form, fields named as in the input. */
export function intakeErrors(intake: IntakeInput, today: CivilDate): readonly FieldError[] {
  return [
    ...receiptErrors(intake, today),
    ...actErrors(intake.act, intake, today),
    ...textFieldErrors(intake),
    ...rolesPresent(intake),
    ...partyErrors(intake.parties, today),
  ]
}

function receiptErrors(intake: IntakeInput, today: CivilDate): readonly FieldError[] {
  const received = dayErrors('receivedOn', intake.receivedOn, { label: '收到申请日期', today })
  const before = (field: 'postmarkedOn' | 'appliedOn' | 'agencyReceivedOn', label: string) => {
    const on = intake[field]
    const errors = optionalDayErrors(field, on, { label, today })
    return errors.length === 0 && received.length === 0 && on > intake.receivedOn
      ? [{ field, message: `${label}不能晚于收到申请日期。` }]
      : errors
  }
  return [
    ...received,
    ...before('postmarkedOn', '邮戳日期'),
    ...before('appliedOn', '申请书落款日期'),
    ...before('agencyReceivedOn', '作出处罚的机关收到申请的日期'),
  ]
}

function actErrors(act: ChallengedAct, intake: IntakeInput, today: CivilDate): readonly FieldError[] {
  const madeOn = optionalDayErrors('act.madeOn', act.madeOn, { label: '行政行为作出日期', today })
  const later =
    madeOn.length === 0 && act.madeOn !== '' && act.madeOn > intake.receivedOn
      ? [{ field: 'act.madeOn', message: '行政行为作出日期不能晚于收到申请日期，请核对。' }]
      : []
  const made = { on: madeOn.length === 0 ? act.madeOn : ('' as const), what: '行政行为作出日期' }
  return [
    ...textErrors('act.title', act.title, { label: '行政行为名称', max: TEXT_CAPS.short, name: true }),
    ...textErrors('act.number', act.number, { label: '行政行为文号', max: TEXT_CAPS.short, name: true }),
    ...madeOn,
    ...later,
    ...optionalDayErrors('act.knewOn', act.knewOn, { label: '知道行政行为的日期', today, after: made }),
    ...optionalDayErrors('act.knewRightsOn', act.knewRightsOn, {
      label: '知道复议权利的日期',
      today,
      after: made,
    }),
    ...optionalDayErrors('act.requestReceivedOn', act.requestReceivedOn, {
      label: '行政机关收到履职申请的日期',
      today,
    }),
    ...optionalDayErrors('act.performanceDueOn', act.performanceDueOn, {
      label: '履行期限届满日期',
      today,
      future: true,
      after: { on: act.requestReceivedOn, what: '行政机关收到履职申请的日期' },
    }),
    ...(act.amountYuan === null || (Number.isFinite(act.amountYuan) && act.amountYuan >= 0)
      ? []
      : [{ field: 'act.amountYuan', message: '涉及款额应为不小于0的数字（单位：元）。' }]),
  ]
}

function textFieldErrors(intake: IntakeInput): readonly FieldError[] {
  return [
    ...textErrors('field', intake.field, { label: '行政管理领域', max: TEXT_CAPS.short, name: true }),
    ...textErrors('factsAndReasons', intake.factsAndReasons, {
      label: '事实和理由',
      max: TEXT_CAPS.longText,
    }),
    ...textErrors('majorReason', intake.majorReason, {
      label: '重大案件的理由',
      max: TEXT_CAPS.line,
      required: intake.major,
    }),
    ...textErrors('prerequisiteGround', intake.prerequisiteGround, {
      label: '复议前置的依据',
      max: TEXT_CAPS.line,
    }),
    ...textErrors('normativeDocument', intake.normativeDocument, {
      label: '请求附带审查的规范性文件',
      max: TEXT_CAPS.line,
    }),
    ...textErrors('compensationClaim', intake.compensationClaim, {
      label: '行政赔偿请求',
      max: TEXT_CAPS.paragraph,
    }),
    ...intake.claims.flatMap((claim, index) =>
      textErrors(`claims.${index}`, claim, {
        label: `第${index + 1}项复议请求`,
        max: TEXT_CAPS.paragraph,
        required: true,
      }),
    ),
  ]
}

function rolesPresent(intake: IntakeInput): readonly FieldError[] {
  const has = (role: string) => intake.parties.some((party) => party.role === role)
  return [
    ...(has('applicant') ? [] : [{ field: 'parties', message: '请至少登记一名申请人。' }]),
    ...(has('respondent') ? [] : [{ field: 'parties', message: '请选择被申请人。' }]),
  ]
}

/** Checks one material; fields are prefixed, e.g. `materials.0.`. */
export function materialErrors(
  prefix: string,
  material: MaterialInput,
  today: CivilDate,
): readonly FieldError[] {
  return [
    ...textErrors(`${prefix}name`, material.name, {
      label: '材料名称',
      max: TEXT_CAPS.address,
      required: true,
      name: true,
    }),
    ...dayErrors(`${prefix}receivedOn`, material.receivedOn, { label: '材料收到日期', today }),
    ...(Number.isInteger(material.pages) && material.pages >= 0 && material.pages <= 99_999
      ? []
      : [{ field: `${prefix}pages`, message: '页数应为不小于0的整数。' }]),
    ...(material.fileHash === '' || /^[0-9a-f]{64}$/.test(material.fileHash)
      ? []
      : [{ field: `${prefix}fileHash`, message: '附件没有读取完整，请重新选择这个文件。' }]),
  ]
}
