/** Checks of one party as entered. Only data that cannot be true is refused; what is merely missing is a finding (条例27). */
import type { CivilDate } from '#shared/kernel/civil-date.ts'
import { parseCreditCode } from '../../identity/credit-code.ts'
import { parseIdCard } from '../../identity/id-card.ts'
import { parsePhones } from '../../identity/phone.ts'
import { TEXT_CAPS, textErrors } from '../../identity/text.ts'
import { PARTY_ROLE_LABELS, type PartyRole } from '../../model/party.ts'
import { fullName } from '../../model/person.ts'
import { optionalDayErrors } from '../checks.ts'
import type { FieldError } from '../errors.ts'
import type { PartyInput } from './intake-command.ts'

/** Those who act for a party (法15、17; 条例17、18) must say for whom. */
const ACTING_ROLES: readonly PartyRole[] = ['agent', 'guardian', 'representative']

/** Errors of all parties, with fields `parties.<index>.<field>`. */
export function partyErrors(parties: readonly PartyInput[], today: CivilDate): readonly FieldError[] {
  return [
    ...keyErrors(parties),
    ...parties.flatMap((party, index) => {
      const field = (name: string) => `parties.${index}.${name}`
      return [
        ...commonErrors(party, field),
        ...actingErrors(party, parties, field),
        ...kindErrors(party, field, today),
      ]
    }),
  ]
}

type FieldName = (name: string) => string

function keyErrors(parties: readonly PartyInput[]): readonly FieldError[] {
  const keys = parties.map((party) => party.key)
  const twice = keys.findIndex((key, index) => keys.indexOf(key) !== index)
  return twice === -1
    ? []
    : [{ field: `parties.${twice}.key`, message: '当事人重复登记，请删去重复的一条。' }]
}

function commonErrors(party: PartyInput, field: FieldName): readonly FieldError[] {
  const role = PARTY_ROLE_LABELS[party.role]
  const phones = parsePhones(party.phone)
  return [
    ...(phones.ok ? [] : [{ field: field('phone'), message: `${role}的${phones.error}` }]),
    ...textErrors(field('address'), party.address, { label: `${role}住所`, max: TEXT_CAPS.address }),
    ...textErrors(field('serviceAddress'), party.serviceAddress, {
      label: `${role}送达地址`,
      max: TEXT_CAPS.address,
    }),
    ...(party.postcode === '' || /^\d{6}$/.test(party.postcode)
      ? []
      : [{ field: field('postcode'), message: `${role}的邮政编码应为6位数字。` }]),
    ...textErrors(field('note'), party.note, { label: `${role}备注`, max: TEXT_CAPS.line }),
  ]
}

function actingErrors(
  party: PartyInput,
  parties: readonly PartyInput[],
  field: FieldName,
): readonly FieldError[] {
  if (!ACTING_ROLES.includes(party.role)) return []
  const role = PARTY_ROLE_LABELS[party.role]
  const at = field('actsForPartyIds')
  if (party.actsForPartyIds.length === 0) return [{ field: at, message: `请选择${role}为谁参加复议。` }]
  const unknown = party.actsForPartyIds.some((id) => {
    const principal = parties.find((other) => other.key === id || other.id === id)
    return principal === undefined || ACTING_ROLES.includes(principal.role)
  })
  return unknown ? [{ field: at, message: `${role}所代表的人不在当事人名单中，请重新选择。` }] : []
}

function kindErrors(party: PartyInput, field: FieldName, today: CivilDate): readonly FieldError[] {
  const role = PARTY_ROLE_LABELS[party.role]
  switch (party.kind) {
    case 'natural':
      return [
        ...textErrors(field('name'), fullName(party.name), {
          label: `${role}姓名`,
          max: TEXT_CAPS.name,
          required: true,
          name: true,
        }),
        ...party.formerNames.flatMap((name, index) =>
          textErrors(field(`formerNames.${index}`), name, {
            label: `${role}曾用名`,
            max: TEXT_CAPS.name,
            name: true,
          }),
        ),
        ...optionalDayErrors(field('birthOn'), party.birthOn, { label: `${role}出生日期`, today }),
        ...textErrors(field('employer'), party.employer, {
          label: `${role}工作单位`,
          max: TEXT_CAPS.organization,
          name: true,
        }),
        ...idErrors(party, field, today),
      ]
    case 'organization': {
      const code = party.creditCode === '' ? null : parseCreditCode(party.creditCode)
      return [
        ...organizationErrors(party, role, field),
        ...(code === null || code.ok ? [] : [{ field: field('creditCode'), message: code.error }]),
      ]
    }
    case 'agency':
      return organizationErrors(party, role, field)
  }
}

function organizationErrors(
  party: { readonly organizationName: string; readonly legalRepresentativeName: string },
  role: string,
  field: FieldName,
): readonly FieldError[] {
  return [
    ...textErrors(field('organizationName'), party.organizationName, {
      label: `${role}名称`,
      max: TEXT_CAPS.organization,
      required: true,
      name: true,
    }),
    ...textErrors(field('legalRepresentativeName'), party.legalRepresentativeName, {
      label: `${role}法定代表人（负责人）姓名`,
      max: TEXT_CAPS.name,
      name: true,
    }),
  ]
}

function idErrors(
  party: Extract<PartyInput, { kind: 'natural' }>,
  field: FieldName,
  today: CivilDate,
): readonly FieldError[] {
  if (party.idNumber === '') return []
  if (party.idKind !== 'idCard') {
    return textErrors(field('idNumber'), party.idNumber, { label: '证件号码', max: 40, name: true })
  }
  const card = parseIdCard(party.idNumber)
  if (!card.ok) return [{ field: field('idNumber'), message: card.error }]
  const { birthOn, gender } = card.value
  const errors: FieldError[] = []
  if (birthOn > today) {
    errors.push({ field: field('idNumber'), message: '身份证号中的出生日期在今天之后，请对照证件核对。' })
  }
  if (party.birthOn !== '' && party.birthOn !== birthOn) {
    errors.push({ field: field('birthOn'), message: '出生日期与身份证号不一致，请核对哪一处有误。' })
  }
  if (party.gender !== '' && party.gender !== gender) {
    errors.push({ field: field('gender'), message: '性别与身份证号不一致，请核对哪一处有误。' })
  }
  return errors
}
