/** The filters above the board: whose limits and nearness as buttons with their counts, the rest as choices. */
import { Checkbox } from 'antd'
import type { StaffMember } from '#shared/domain/model/office.ts'
import { fullName } from '#shared/domain/model/person.ts'
import { DUE_BAND_LABELS, DUE_BANDS, type DueBand } from '../../ui/due.ts'
import { Choice, selectOptions } from '../../ui/fields.tsx'
import { FilterBar, FilterSelect, FilterText } from '../../ui/filter-bar.tsx'
import type { LiveClock } from '../../ui/live-clocks.ts'
import {
  type BoardFilters,
  type BoardScope,
  isNarrowed,
  isOtherBound,
  OTHERS_LABELS,
  SCOPE_LABELS,
  scopeOf,
} from './board-filters.ts'
import css from './deadlines.module.css'

export type FilterProps = {
  readonly filters: BoardFilters
  readonly onChange: (patch: Partial<BoardFilters>) => void
}

/** Whose limits: every number on the page counts these only. */
function ScopeChoice(props: FilterProps & { readonly totals: Readonly<Record<BoardScope, number>> }) {
  const { filters, onChange, totals } = props
  const label = (scope: BoardScope) => `${SCOPE_LABELS[scope]} ${totals[scope]}`
  return (
    <Choice
      aria-label="由谁办理"
      options={{
        office: label('office'),
        others: label('others'),
        right: label('right'),
        all: label('all'),
      }}
      value={scopeOf(filters.bound)}
      onChange={(bound) => onChange({ bound })}
    />
  )
}

/** One button per band, with the rows it would show. */
export function BandButtons(
  props: FilterProps & { readonly totals: ReadonlyMap<DueBand, number>; readonly all: number },
) {
  const { filters, onChange, totals, all } = props
  const button = (band: DueBand | '', label: string, count: number) => (
    <button
      key={band}
      type="button"
      className={css.bandButton}
      data-band={band}
      aria-pressed={filters.band === band}
      onClick={() => onChange({ band })}
    >
      {label} <strong>{count}</strong>
    </button>
  )
  return (
    <fieldset className={`${css.bands} no-print`}>
      <legend className="visually-hidden">按届满时间</legend>
      {button('', '全部', all)}
      {DUE_BANDS.map((band) => button(band, DUE_BAND_LABELS[band], totals.get(band) ?? 0))}
    </fieldset>
  )
}

/** Words of a row or of its case. */
export function BoardTextFilter({ filters, onChange }: FilterProps) {
  return (
    <FilterText
      placeholder="案号、当事人、期限名称"
      value={filters.text}
      onChange={(text) => onChange({ text })}
    />
  )
}

/** Whose limits, text, 承办人, kind, and two switches. */
export function BoardFilterBar(
  props: FilterProps & {
    readonly scopes: Readonly<Record<BoardScope, number>>
    readonly staff: readonly StaffMember[]
    readonly clocks: readonly LiveClock[]
    readonly onClear: () => void
  },
) {
  const { filters, onChange, scopes, staff, clocks, onClear } = props
  const { bound } = filters
  return (
    <FilterBar label="筛选期限" onClear={isNarrowed(filters) ? onClear : undefined}>
      <ScopeChoice filters={filters} onChange={onChange} totals={scopes} />
      {scopeOf(bound) === 'others' && (
        <FilterSelect
          label="等待谁"
          value={isOtherBound(bound) ? bound : ''}
          options={selectOptions(OTHERS_LABELS)}
          onChange={(other) => onChange({ bound: other === '' ? 'others' : other })}
        />
      )}
      <BoardTextFilter filters={filters} onChange={onChange} />
      <FilterSelect
        label="承办人"
        value={filters.handler}
        options={staff.map(({ id, name }) => ({ value: id, label: fullName(name) }))}
        onChange={(handler) => onChange({ handler })}
      />
      <FilterSelect
        label="期限种类"
        value={filters.kind}
        options={kindOptions(clocks)}
        onChange={(kind) => onChange({ kind })}
      />
      <Checkbox checked={filters.safe} onChange={({ target }) => onChange({ safe: target.checked })}>
        稳妥日已到
      </Checkbox>
      <Checkbox
        checked={filters.provisional}
        onChange={({ target }) => onChange({ provisional: target.checked })}
      >
        仅看暂定
      </Checkbox>
    </FilterBar>
  )
}

/** Families that occur among the rows, each with its rules; a family is chosen by its own first entry. */
function kindOptions(clocks: readonly LiveClock[]): readonly object[] {
  const families = new Map<string, Map<string, string>>()
  for (const { clock } of clocks) {
    const { family, code, name } = clock.rule
    const rules = families.get(family) ?? new Map<string, string>()
    families.set(family, rules.set(code, name))
  }
  return [...families].map(([family, rules]) => ({
    label: family,
    title: family,
    options: [
      { value: family, label: `${family}（全部）` },
      ...[...rules].map(([value, label]) => ({ value, label })),
    ],
  }))
}
