/** 人员、听证室、被申请人目录: rows are switched off, never deleted, because old cases point at them. */
import { err, ok } from '#shared/kernel/result.ts'
import { parsePhones } from '../../identity/phone.ts'
import { TEXT_CAPS, textErrors } from '../../identity/text.ts'
import type { Draft } from '../../model/meta.ts'
import type { Agency, Room, StaffMember } from '../../model/office.ts'
import { fullName } from '../../model/person.ts'
import { allValid, numberErrors } from '../checks.ts'
import type { CommandOf, Decider } from '../decider.ts'
import { type FieldError, notAllowed } from '../errors.ts'
import { officeChange, savedRow } from './office-changes.ts'

/** 人员. */
export const saveStaff: Decider<CommandOf<'office.saveStaff'>> = (state, command, context) => {
  const checked = allValid(staffErrors(command.staff))
  if (!checked.ok) return checked
  const others = state.office.staff.filter((member) => member.id !== command.id && member.active === 1)
  if (command.id !== null && command.staff.active === 0 && others.length === 0) {
    return err(notAllowed('这是最后一名在岗人员，停用后就没有人能够操作了。请先添加另一名人员。'))
  }
  const row = savedRow<'staff'>(context, state.office.staff, command.id, command.staff, '这名人员')
  return row.ok ? ok(officeChange('staff', row.value, `保存人员：${fullName(row.value.name)}`)) : row
}

function staffErrors(staff: Draft<StaffMember>): readonly FieldError[] {
  return [
    ...textErrors('name', fullName(staff.name), {
      label: '姓名',
      max: TEXT_CAPS.name,
      required: true,
      name: true,
    }),
    ...textErrors('title', staff.title, { label: '职务', max: TEXT_CAPS.short, name: true }),
    ...textErrors('certificateNumber', staff.certificateNumber, {
      label: '行政复议工作证件号',
      max: TEXT_CAPS.short,
      name: true,
    }),
    ...phoneErrors('phone', staff.phone),
    ...staff.conflicts.flatMap((conflict, index) =>
      textErrors(`conflicts.${index}.name`, conflict.name, {
        label: '需要回避的人或者单位名称',
        max: TEXT_CAPS.organization,
        required: true,
        name: true,
      }),
    ),
  ]
}

/** 听证室. */
export const saveRoom: Decider<CommandOf<'office.saveRoom'>> = (state, command, context) => {
  const twin = sameName(state.office.rooms, command.id, command.room.name, (room: Room) => room.name)
  const checked = allValid(
    textErrors('name', command.room.name, {
      label: '听证室名称',
      max: TEXT_CAPS.name,
      required: true,
      name: true,
    }),
    textErrors('address', command.room.address, { label: '地址', max: TEXT_CAPS.address }),
    numberErrors('seats', command.room.seats, { label: '座位数', min: 0, max: 2_000 }),
    twin ? [{ field: 'name', message: `已经有名为“${command.room.name}”的听证室。` }] : [],
  )
  if (!checked.ok) return checked
  const row = savedRow<'rooms'>(context, state.office.rooms, command.id, command.room, '这间听证室')
  return row.ok ? ok(officeChange('rooms', row.value, `保存听证室：${row.value.name}`)) : row
}

/** 被申请人目录. */
export const saveAgency: Decider<CommandOf<'office.saveAgency'>> = (state, command, context) => {
  const agency = command.agency
  const twin = sameName(state.office.agencies, command.id, agency.name, (row: Agency) => row.name)
  const checked = allValid(
    textErrors('name', agency.name, {
      label: '机关全称',
      max: TEXT_CAPS.organization,
      required: true,
      name: true,
    }),
    textErrors('address', agency.address, { label: '地址', max: TEXT_CAPS.address }),
    textErrors('legalRepresentativeName', agency.legalRepresentativeName, {
      label: '法定代表人',
      max: TEXT_CAPS.name,
      name: true,
    }),
    textErrors('superiorDepartment', agency.superiorDepartment, {
      label: '上一级主管部门',
      max: TEXT_CAPS.organization,
      name: true,
    }),
    phoneErrors('phone', agency.phone),
    twin ? [{ field: 'name', message: `目录中已经有“${agency.name}”，请直接选用或者修改原有的一条。` }] : [],
  )
  if (!checked.ok) return checked
  const row = savedRow<'agencies'>(context, state.office.agencies, command.id, agency, '这个机关')
  return row.ok ? ok(officeChange('agencies', row.value, `保存被申请人目录：${row.value.name}`)) : row
}

function sameName<T extends { readonly id: string; readonly active: 0 | 1; readonly deleted: 0 | 1 }>(
  rows: readonly T[],
  id: string | null,
  name: string,
  nameOf: (row: T) => string,
): boolean {
  return rows.some((row) => row.id !== id && row.active === 1 && row.deleted === 0 && nameOf(row) === name)
}

function phoneErrors(field: string, phone: string): readonly FieldError[] {
  const parsed = parsePhones(phone)
  return parsed.ok ? [] : [{ field, message: parsed.error }]
}
