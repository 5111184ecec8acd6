/** The filters above the board: nearness as buttons with their counts, the rest as chips. */
import { SearchOutlined } from '@ant-design/icons'
import { Button, Checkbox, Input, Select } from 'antd'
import { useEffect, useState } from 'react'
import type { StaffMember } from '#shared/domain/model/office.ts'
import { fullName } from '#shared/domain/model/person.ts'
import { DUE_BAND_LABELS, DUE_BANDS, type DueBand } from '../../ui/due.ts'
import { selectOptions } from '../../ui/fields.tsx'
import { BOUND_LABELS, type LiveClock } from '../../ui/live-clocks.ts'
import { type BoardFilters, isNarrowed } from './board-filters.ts'
import css from './deadlines.module.css'

export type FilterProps = {
  readonly filters: BoardFilters
  readonly onChange: (patch: Partial<BoardFilters>) => void
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

/** Text, who is bound, 承办人, kind, and two switches. */
export function BoardFilterBar(
  props: FilterProps & {
    readonly staff: readonly StaffMember[]
    readonly clocks: readonly LiveClock[]
    readonly onClear: () => void
  },
) {
  const { filters, onChange, staff, clocks, onClear } = props
  const chip = <T extends string>(
    label: string,
    value: T | '',
    options: readonly object[],
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
    <search className={`${css.filters} no-print`} aria-label="筛选期限">
      <TextFilter filters={filters} onChange={onChange} />
      {chip('由谁办理', filters.bound, selectOptions(BOUND_LABELS), (bound) => onChange({ bound }))}
      {chip(
        '承办人',
        filters.handler,
        staff.map(({ id, name }) => ({ value: id, label: fullName(name) })),
        (handler) => onChange({ handler }),
      )}
      {chip('期限种类', filters.kind, kindOptions(clocks), (kind) => onChange({ kind }))}
      <Checkbox checked={filters.safe} onChange={({ target }) => onChange({ safe: target.checked })}>
        稳妥日已到
      </Checkbox>
      <Checkbox
        checked={filters.provisional}
        onChange={({ target }) => onChange({ provisional: target.checked })}
      >
        仅看暂定
      </Checkbox>
      {isNarrowed(filters) && (
        <Button type="link" onClick={onClear}>
          清除筛选
        </Button>
      )}
    </search>
  )
}

/** Text is applied a moment after typing stops, so that each keystroke does not rebuild the list. */
export function TextFilter({ filters, onChange }: FilterProps) {
  const [text, setText] = useState(filters.text)
  useEffect(() => setText(filters.text), [filters.text])
  useEffect(() => {
    if (text === filters.text) return
    const timer = setTimeout(() => onChange({ text }), 150)
    return () => clearTimeout(timer)
  }, [text, filters.text, onChange])
  return (
    <Input
      className={css.text ?? ''}
      prefix={<SearchOutlined aria-hidden />}
      allowClear
      placeholder="案号、当事人、期限名称"
      aria-label="筛选文字"
      value={text}
      maxLength={100}
      onChange={(event) => setText(event.target.value)}
    />
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
