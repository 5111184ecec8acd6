/** The filters above the list of cases. */
import { PROCEDURE_LABELS, STAGE_LABELS } from '#shared/domain/model/case.ts'
import type { StaffMember } from '#shared/domain/model/office.ts'
import { fullName } from '#shared/domain/model/person.ts'
import { Choice, selectOptions } from '../../ui/fields.tsx'
import { FilterBar, FilterSelect, FilterText } from '../../ui/filter-bar.tsx'
import { DUE_FILTERS, type DueFilter } from '../../ui/live-clocks.ts'
import { type CaseFilters, type CaseState, isFiltered, RECONSIDERATION_STAGES } from './case-filters.ts'

const STATE_LABELS = { all: '全部', open: '未办结', closed: '已办结' } as const satisfies Record<
  CaseState,
  string
>

const STAGE_OPTIONS = RECONSIDERATION_STAGES.map((value) => ({ value, label: STAGE_LABELS[value] }))

const DUE_OPTIONS = (Object.keys(DUE_FILTERS) as DueFilter[]).map((value) => ({
  value,
  label: DUE_FILTERS[value].label,
}))

export type CaseFilterBarProps = {
  readonly filters: CaseFilters
  readonly staff: readonly StaffMember[]
  readonly onChange: (patch: Partial<CaseFilters>) => void
  readonly onClear: () => void
}

/** Text, state, stage, handler, procedure, due. */
export function CaseFilterBar({ filters, staff, onChange, onClear }: CaseFilterBarProps) {
  return (
    <FilterBar label="筛选案件" onClear={isFiltered(filters) ? onClear : undefined}>
      <FilterText
        placeholder="案号、当事人、文号、行政行为"
        value={filters.text}
        onChange={(text) => onChange({ text })}
      />
      <Choice
        aria-label="办理状态"
        options={STATE_LABELS}
        value={filters.state}
        onChange={(state) => onChange({ state })}
      />
      <FilterSelect
        label="阶段"
        value={filters.stage}
        options={STAGE_OPTIONS}
        onChange={(stage) => onChange({ stage })}
      />
      <FilterSelect
        label="承办人"
        value={filters.handler}
        options={staff.map(({ id, name }) => ({ value: id, label: fullName(name) }))}
        onChange={(handler) => onChange({ handler })}
      />
      <FilterSelect
        label="程序"
        value={filters.procedure}
        options={selectOptions(PROCEDURE_LABELS)}
        onChange={(procedure) => onChange({ procedure })}
      />
      <FilterSelect
        label="期限"
        value={filters.due}
        options={DUE_OPTIONS}
        onChange={(due) => onChange({ due })}
      />
    </FilterBar>
  )
}
