/** The filters above the list; each shows what it is set to and can be cleared by itself. */
import { SearchOutlined } from '@ant-design/icons'
import { Button, Input, Select } from 'antd'
import { useEffect, useState } from 'react'
import { PROCEDURE_LABELS, STAGE_LABELS } from '#shared/domain/model/case.ts'
import type { StaffMember } from '#shared/domain/model/office.ts'
import { fullName } from '#shared/domain/model/person.ts'
import { Choice, selectOptions } from '../../ui/fields.tsx'
import { DUE_FILTERS } from '../../ui/live-clocks.ts'
import { type CaseFilters, type CaseState, isFiltered, RECONSIDERATION_STAGES } from './case-filters.ts'
import css from './cases.module.css'

const STATE_LABELS = { all: '全部', open: '未办结', closed: '已办结' } as const satisfies Record<
  CaseState,
  string
>

export type FilterBarProps = {
  readonly filters: CaseFilters
  readonly staff: readonly StaffMember[]
  readonly onChange: (patch: Partial<CaseFilters>) => void
  readonly onClear: () => void
}

/** Text, state, stage, handler, procedure, due. */
export function FilterBar({ filters, staff, onChange, onClear }: FilterBarProps) {
  const [text, setText] = useState(filters.text)
  useEffect(() => setText(filters.text), [filters.text])
  useEffect(() => {
    if (text === filters.text) return
    const timer = setTimeout(() => onChange({ text }), 150)
    return () => clearTimeout(timer)
  }, [text, filters.text, onChange])

  const chip = <T extends string>(
    label: string,
    value: T | '',
    options: readonly { readonly value: T; readonly label: string }[],
    set: (value: T | '') => void,
  ) => (
    <Select
      aria-label={label}
      placeholder={label}
      className={value === '' ? (css.chip ?? '') : (css.chipSet ?? '')}
      popupMatchSelectWidth={false}
      allowClear
      value={value === '' ? null : value}
      options={[...options]}
      onChange={(chosen: T | null | undefined) => set(chosen ?? '')}
    />
  )

  return (
    <search className={`${css.filters} no-print`} aria-label="筛选案件">
      <Input
        className={css.text ?? ''}
        prefix={<SearchOutlined aria-hidden />}
        allowClear
        placeholder="案号、当事人、文号、行政行为"
        aria-label="筛选文字"
        value={text}
        maxLength={100}
        onChange={(event) => setText(event.target.value)}
      />
      <Choice
        aria-label="办理状态"
        options={STATE_LABELS}
        value={filters.state}
        onChange={(state) => onChange({ state })}
      />
      {chip(
        '阶段',
        filters.stage,
        RECONSIDERATION_STAGES.map((value) => ({ value, label: STAGE_LABELS[value] })),
        (stage) => onChange({ stage }),
      )}
      {chip(
        '承办人',
        filters.handler,
        staff.map(({ id, name }) => ({ value: id, label: fullName(name) })),
        (handler) => onChange({ handler }),
      )}
      {chip('程序', filters.procedure, selectOptions(PROCEDURE_LABELS), (procedure) =>
        onChange({ procedure }),
      )}
      {chip(
        '期限',
        filters.due,
        Object.entries(DUE_FILTERS).map(([value, { label }]) => ({
          value: value as keyof typeof DUE_FILTERS,
          label,
        })),
        (due) => onChange({ due }),
      )}
      {isFiltered(filters) && (
        <Button type="link" onClick={onClear}>
          清除筛选
        </Button>
      )}
    </search>
  )
}
