/** Chooses members of the office by name and title. */
import { Select } from 'antd'
import type { StaffMember } from '#shared/domain/model/office.ts'
import { fullName } from '#shared/domain/model/person.ts'

export type StaffSelectProps = {
  readonly staff: readonly StaffMember[]
  readonly id?: string
  readonly value?: string
  readonly onChange?: (value: string) => void
}

/** One member. */
export function StaffSelect({ staff, ...field }: StaffSelectProps) {
  return <Select {...field} options={staffOptions(staff)} />
}

/** Members as options: 温知夏（四级主任科员）. */
export function staffOptions(staff: readonly StaffMember[]): { value: string; label: string }[] {
  return staff.map((member) => ({ value: member.id, label: `${fullName(member.name)}（${member.title}）` }))
}
