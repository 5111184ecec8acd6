/** 单位概况 and 办案规则: set-up, changes, and the floors that local rules may not go below. */
import { err, ok } from '#shared/kernel/result.ts'
import { CONVENTIONS } from '../../deadlines/conventions.ts'
import { TEXT_CAPS, textErrors } from '../../identity/text.ts'
import type { Draft } from '../../model/meta.ts'
import type { NumberingScheme, OfficeProfile, OfficeSettings } from '../../model/office.ts'
import { DOCUMENT_NUMBER_KINDS } from '../../numbering/number-kinds.ts'
import { STATUTORY_HANDLERS } from '../../office/handler-minimum.ts'
import { allValid, numberErrors } from '../checks.ts'
import { created, revised } from '../context.ts'
import type { CommandOf, Decider } from '../decider.ts'
import { type FieldError, notAllowed } from '../errors.ts'
import { officeChange } from './office-changes.ts'

type ProfileInput = Omit<Draft<OfficeProfile>, 'isDemo'>

const REQUIRED: readonly { readonly field: keyof ProfileInput & string; readonly label: string }[] = [
  { field: 'agencyName', label: '机关全称' },
  { field: 'agencyShortName', label: '机关简称' },
  { field: 'bodyName', label: '行政复议机构' },
]

const OPTIONAL: readonly { readonly field: keyof ProfileInput & string; readonly label: string }[] = [
  { field: 'superiorName', label: '上级机关' },
  { field: 'basicCourtName', label: '基层人民法院' },
  { field: 'intermediateCourtName', label: '中级人民法院' },
  { field: 'legalRepresentativeName', label: '法定代表人' },
  { field: 'legalRepresentativeTitle', label: '法定代表人职务' },
  { field: 'address', label: '地址' },
  { field: 'postcode', label: '邮政编码' },
  { field: 'phone', label: '电话' },
]

/** First start: the profile and the settings become stored records. */
export const setUp: Decider<CommandOf<'office.setUp'>> = (state, command, context) => {
  if (state.office.profile !== null) {
    return err(notAllowed('单位概况已经建立，不能重复建立。需要修改的，请到“设置—单位概况”。'))
  }
  const checked = allValid(profileErrors(command.profile))
  if (!checked.ok) return checked
  const isDemo = command.demo === true ? 1 : 0
  const profile = created<OfficeProfile>(context, { ...command.profile, isDemo }, 'office')
  const settings = revised<OfficeSettings>(context, state.office.settings, {})
  return ok({
    puts: { offices: [profile], settings: [settings] },
    summary: `建立单位概况：${profile.agencyName}`,
    caseId: '',
    recordId: profile.id,
  })
}

/** 单位概况的修改; numbers already given stay as they are. */
export const updateProfile: Decider<CommandOf<'office.updateProfile'>> = (state, command, context) => {
  const existing = state.office.profile
  if (existing === null) return err(notAllowed('还没有建立单位概况，请先完成首次设置。'))
  const checked = allValid(profileErrors(command.profile))
  if (!checked.ok) return checked
  return ok(officeChange('offices', revised(context, existing, command.profile), '修改单位概况'))
}

function profileErrors(profile: ProfileInput): readonly FieldError[] {
  const text = (field: keyof ProfileInput & string, label: string, required: boolean) =>
    textErrors(field, String(profile[field]), { label, max: TEXT_CAPS.address, required, name: true })
  return [
    ...REQUIRED.flatMap(({ field, label }) => text(field, label, true)),
    ...OPTIONAL.flatMap(({ field, label }) => text(field, label, false)),
    ...numberingErrors(profile.numbering),
  ]
}

/** Counting each kind by itself needs a 文种代字 of its own per kind, or two kinds would share one series. */
function numberingErrors(numbering: NumberingScheme): readonly FieldError[] {
  const prefixErrors = (field: string, label: string, text: string) => [
    ...textErrors(field, text, { label, max: 20, required: true, name: true }),
    ...(/[\d〔〕[\]()（）\s]/u.test(text)
      ? [{ field, message: `${label}只写代字本身（如“禾政复”），不写年份、括号、数字和空格。` }]
      : []),
  ]
  const cases = prefixErrors('numbering.casePrefix', '案件代字', numbering.casePrefix)
  const suits = prefixErrors('numbering.litigationPrefix', '应诉代字', numbering.litigationPrefix)
  const same =
    numbering.casePrefix !== '' && numbering.casePrefix === numbering.litigationPrefix
      ? [{ field: 'numbering.litigationPrefix', message: '应诉代字不能与案件代字相同，否则编号会重复。' }]
      : []
  if (numbering.mode === 'shared') return [...cases, ...suits, ...same]
  const kinds = DOCUMENT_NUMBER_KINDS.flatMap(({ kind, label }) => {
    const field = `numbering.documentPrefixes.${kind}`
    const prefix = numbering.documentPrefixes[kind] ?? ''
    if (prefix === '') return [{ field, message: `按文种分别编号的，请填写“${label}”的文种代字。` }]
    if (prefix === numbering.casePrefix || prefix === numbering.litigationPrefix) {
      return [{ field, message: `“${label}”的文种代字不能与案件代字、应诉代字相同，否则编号会重复。` }]
    }
    return prefixErrors(field, `“${label}”的文种代字`, prefix)
  })
  return [...cases, ...suits, ...same, ...kinds]
}

/** 办案规则: local rules may be stricter than the statute, never looser. */
export const updateSettings: Decider<CommandOf<'office.updateSettings'>> = (state, command, context) => {
  const checked = allValid(settingsErrors(command.settings))
  if (!checked.ok) return checked
  return ok(
    officeChange('settings', revised(context, state.office.settings, command.settings), '修改办案规则'),
  )
}

function settingsErrors(settings: Draft<OfficeSettings>): readonly FieldError[] {
  return [
    ...numberErrors('ordinaryHandlers', settings.ordinaryHandlers, {
      label: '一般案件承办人数（实施条例第三十九条要求普通程序不少于2人）',
      min: STATUTORY_HANDLERS.ordinary,
      max: 9,
    }),
    ...numberErrors('majorHandlers', settings.majorHandlers, {
      label: '重大案件承办人数（不少于一般案件）',
      min: Math.max(STATUTORY_HANDLERS.ordinary, settings.ordinaryHandlers || 0),
      max: 9,
    }),
    ...numberErrors('publicationWorkdays', settings.publicationWorkdays, {
      label: '公开期限（工作日）',
      min: 1,
      max: 250,
    }),
    ...numberErrors('copyToWorkdays', settings.copyToWorkdays, {
      label: '抄告期限（工作日）',
      min: 1,
      max: 250,
    }),
    ...conventionErrors(settings.deadlineConventions),
  ]
}

function conventionErrors(chosen: Readonly<Record<string, string>>): readonly FieldError[] {
  return Object.entries(chosen).flatMap(([key, value]) => {
    const setting = CONVENTIONS.find((candidate) => candidate.key === key)
    if (setting?.options.some((option) => option.value === value)) return []
    const field = `deadlineConventions.${key}`
    const what = setting === undefined ? `“${key}”` : setting.question
    return [{ field, message: `${what}没有“${value}”这个选项，请重新选择。` }]
  })
}
