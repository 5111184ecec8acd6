/** Chooses members of the office by name and title; whoever may not take part in the case says why and is not offered. */
import { Checkbox, Select } from 'antd'
import type { Candidate } from '#shared/domain/assignment/assignment-check.ts'
import { fullName } from '#shared/domain/model/person.ts'
import { Field } from '../../../ui/fields.tsx'
import { type MultiOption, OptionText } from '../../../ui/multi-select.tsx'

export type StaffSelectProps = {
  readonly candidates: readonly Candidate[]
  /** True when the person has made sure that those of the same name are somebody else. */
  readonly namesChecked?: boolean
  readonly id?: string
  readonly value?: string
  readonly onChange?: (value: string) => void
}

/** One member. */
export function StaffSelect({ candidates, namesChecked = false, value, ...field }: StaffSelectProps) {
  return (
    <Select
      {...field}
      {...(value === undefined || value === '' ? {} : { value })}
      options={staffOptions(candidates, namesChecked)}
      optionRender={({ label, data }) => <OptionText label={label} note={data.note} />}
    />
  )
}

/** Members as options: 温知夏（四级主任科员）, with the reason where one cannot be chosen. */
export function staffOptions(candidates: readonly Candidate[], namesChecked: boolean): MultiOption[] {
  return candidates.map((candidate) => ({
    value: candidate.member.id,
    label: `${fullName(candidate.member.name)}（${candidate.member.title}）`,
    disabled: isShut(candidate, namesChecked),
    note: candidate.notes.join(''),
  }))
}

/** Barred for good, or shut until somebody has looked into the same name. */
export function isShut({ standing }: Candidate, namesChecked: boolean): boolean {
  return standing === 'barred' || (standing === 'sameName' && !namesChecked)
}

/** The statement that opens those of the same name; nothing where there are none. */
export function NamesChecked({ candidates }: { readonly candidates: readonly Candidate[] }) {
  const names = candidates
    .filter(({ standing }) => standing === 'sameName')
    .map(({ member }) => fullName(member.name))
  return names.length === 0 ? null : (
    <Field name="namesChecked" valuePropName="checked">
      <Checkbox>已核实：{names.join('、')}与本案当事人不是同一人，也不是近亲属</Checkbox>
    </Field>
  )
}
