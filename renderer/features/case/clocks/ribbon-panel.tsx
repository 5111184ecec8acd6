/** 时间轴: what counted, what did not and where the end falls, for every limit on one axis; and the same as a table. */
import { Button, Segmented } from 'antd'
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import type { CaseClock } from '#shared/domain/deadlines/case-clocks.ts'
import { PAUSES } from '#shared/domain/deadlines/pauses.ts'
import {
  MARK_LABELS,
  monthsBetween,
  RIBBON_LABELS,
  type RibbonMark,
  type RibbonStretch,
  stretchLabel,
} from '#shared/domain/deadlines/ribbon.ts'
import { effectiveEvents } from '#shared/domain/ledger/effective-events.ts'
import type { CaseEvent, EventType } from '#shared/domain/model/event.ts'
import { addDays, dateParts } from '#shared/kernel/civil-date.ts'
import { dateWithWeekday } from '../../../ui/date-text.ts'
import { Panel } from '../../../ui/page.tsx'
import type { CaseView, ViewProps } from '../case-view.ts'
import { eventText } from '../event-text.ts'
import css from './ribbon.module.css'
import { type Axis, at, axisOf, type RibbonRow, type RibbonScope, ribbonRows } from './ribbon-rows.ts'

/** Months that fill the width; 0 fits everything. */
const ZOOMS = [
  { value: 0, label: '全程' },
  { value: 6, label: '6 个月' },
  { value: 3, label: '3 个月' },
  { value: 1, label: '1 个月' },
] as const
const DAYS_PER_MONTH = 30.4

const MARK_SIGNS: Readonly<Record<RibbonMark['kind'], string>> = {
  start: '▷',
  safe: '○',
  raw: '◇',
  last: '◆',
  met: '✓',
  today: '│',
  local: '▽',
  'if-resumed': '◇',
}

type Picked = { readonly row: string; readonly index: number }

/** The ribbon of the case; nothing is drawn before the first limit runs. */
export function RibbonPanel({ view }: ViewProps) {
  const [zoom, setZoom] = useState<number>(0)
  const [scope, setScope] = useState<RibbonScope>('main')
  const [asTable, setAsTable] = useState(false)
  const rows = useMemo(() => ribbonRows(view, scope), [view, scope])
  const axis = useMemo(() => axisOf(rows, view.today), [rows, view.today])
  if (rows.length === 0) return null
  return (
    <Panel
      title="时间轴"
      extra={
        <span className={`${css.tools} no-print`}>
          <Segmented
            aria-label="显示哪些期限"
            size="small"
            value={scope}
            onChange={setScope}
            options={[
              { value: 'main', label: '主要期限' },
              { value: 'all', label: '全部期限' },
            ]}
          />
          <Segmented
            aria-label="缩放"
            size="small"
            value={zoom}
            disabled={asTable}
            onChange={setZoom}
            options={ZOOMS.map(({ value, label }) => ({ value, label }))}
          />
          <Button size="small" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
            {asTable ? '看图' : '文字说明'}
          </Button>
        </span>
      }
    >
      {asTable ? <RibbonTable rows={rows} /> : <Chart rows={rows} axis={axis} zoom={zoom} view={view} />}
    </Panel>
  )
}

/** The last day under the name of a limit; a limit that something else has ended has none any more. */
function lastDayText({ status, paused, deadline }: CaseClock): string {
  if (status === 'superseded') return '不再适用'
  return `末日 ${paused === null ? deadline.lastDay : PAUSES[paused].lastDay}`
}

type ChartProps = {
  readonly rows: readonly RibbonRow[]
  readonly axis: Axis
  readonly zoom: number
  readonly view: CaseView
}

function Chart({ rows, axis, zoom, view }: ChartProps) {
  const [picked, setPicked] = useState<Picked | null>(null)
  const scroller = useRef<HTMLDivElement>(null)
  const width = zoom === 0 ? 100 : Math.max(100, (axis.days / (zoom * DAYS_PER_MONTH)) * 100)
  useEffect(() => {
    const box = scroller.current
    if (box === null) return
    // A narrower window is opened around today, where the question usually is.
    box.scrollLeft =
      (at(axis, view.today) / 100) * box.scrollWidth * (width > 100 ? 1 : 0) - box.clientWidth / 2
  }, [axis, view.today, width])
  const chosen = picked === null ? undefined : rows.find(({ key }) => key === picked.row)
  const stretch = chosen?.ribbon.stretches[picked?.index ?? 0]
  return (
    <div className={css.ribbon}>
      <div className={css.frame}>
        <div className={css.names} aria-hidden>
          <div className={css.axisName} />
          {rows.map((row) => (
            <div key={row.key} className={css.name}>
              <span title={row.name}>{row.name}</span>
              <small>{row.party === '' ? lastDayText(row.clock) : row.party}</small>
            </div>
          ))}
        </div>
        <div className={css.scroller} ref={scroller}>
          <div className={css.canvas} style={{ width: `${width}%` }}>
            <MonthAxis axis={axis} />
            <div className={css.today} style={{ left: `${at(axis, view.today)}%` }} aria-hidden>
              <span>今天</span>
            </div>
            {rows.map((row) => (
              <Row key={row.key} row={row} axis={axis} picked={picked} onPick={setPicked} />
            ))}
          </div>
        </div>
      </div>
      <p className={css.detail} aria-live="polite">
        {stretch === undefined || chosen === undefined ? (
          <span className={css.hint}>点一段时间看它为什么计入或者不计入；用 ← → 在各段之间移动。</span>
        ) : (
          <>
            <strong>{chosen.name}</strong>
            {` ${dateWithWeekday(stretch.from)} 至 ${dateWithWeekday(stretch.to)}，${stretch.days} 日：${stretch.reason}。`}
            {causesOf(stretch, view).map((cause) => (
              <span key={cause}>{cause}。</span>
            ))}
          </>
        )}
      </p>
      <Legend rows={rows} />
    </div>
  )
}

/** Days the name of a month needs on the axis, in per cent of the width. */
const LABEL_SHARE = 9

function MonthAxis({ axis }: { readonly axis: Axis }) {
  const whole = monthsBetween(axis.from, axis.to)
  const first = whole[0]
  // The month the axis begins in is named where there is room before the next one.
  const months = first === undefined || at(axis, first) >= LABEL_SHARE ? [axis.from, ...whole] : whole
  return (
    <div className={css.axis} aria-hidden>
      {months.map((day, index) => {
        const { year, month } = dateParts(day)
        const withYear = index === 0 || month === 1
        const left = at(axis, day)
        // A name that the right edge would cut is left out; the line of the month stays.
        const fits = left <= 100 - (withYear ? LABEL_SHARE : LABEL_SHARE / 2)
        return (
          <span key={day} className={css.month} style={{ left: `${left}%` }}>
            {fits && (withYear ? `${year}年${month}月` : `${month}月`)}
          </span>
        )
      })}
    </div>
  )
}

type RowProps = {
  readonly row: RibbonRow
  readonly axis: Axis
  readonly picked: Picked | null
  readonly onPick: (picked: Picked) => void
}

/** One tab stop; the arrow keys move along it. */
function Row({ row, axis, picked, onPick }: RowProps) {
  const { ribbon, key } = row
  const current = picked?.row === key ? picked.index : 0
  const move = (event: KeyboardEvent<HTMLDivElement>) => {
    const last = ribbon.stretches.length - 1
    const steps: Readonly<Record<string, number>> = {
      ArrowLeft: Math.max(0, current - 1),
      ArrowRight: Math.min(last, current + 1),
      Home: 0,
      End: last,
    }
    const index = steps[event.key]
    if (index === undefined) return
    event.preventDefault()
    onPick({ row: key, index })
    const target = event.currentTarget.querySelectorAll('button')[index]
    target?.focus()
  }
  return (
    <div className={css.row} role="toolbar" aria-label={ribbon.summary} onKeyDown={move}>
      {ribbon.stretches.map((stretch, index) => (
        <button
          key={`${stretch.kind}${stretch.from}`}
          type="button"
          tabIndex={index === current ? 0 : -1}
          className={css.stretch}
          data-kind={stretch.kind}
          data-why={stretch.kinds[0] ?? ''}
          aria-pressed={picked?.row === key && picked.index === index}
          aria-label={`${RIBBON_LABELS[stretch.kind]}：${stretch.from} 至 ${stretch.to}，${stretch.days} 日，${stretch.reason}`}
          style={{ left: `${at(axis, stretch.from)}%`, width: `${(stretch.days / axis.days) * 100}%` }}
          onClick={() => onPick({ row: key, index })}
          onFocus={() => onPick({ row: key, index })}
        >
          <span aria-hidden>{stretch.letter}</span>
        </button>
      ))}
      {ribbon.marks
        .filter(({ kind }) => kind !== 'today')
        .map(({ kind, on, label }) => (
          <span
            key={kind}
            className={css.mark}
            data-mark={kind}
            style={{ left: `${at(axis, kind === 'start' ? on : addDays(on, 1))}%` }}
            title={`${label} ${dateWithWeekday(on)}`}
            aria-hidden
          >
            {MARK_SIGNS[kind]}
          </span>
        ))}
    </div>
  )
}

function Legend({ rows }: { readonly rows: readonly RibbonRow[] }) {
  const stretches = rows.flatMap(({ ribbon }) => ribbon.stretches)
  const kinds = [
    ...new Map(stretches.map((stretch) => [`${stretch.kind}${stretch.letter}`, stretch] as const)).values(),
  ]
  const marks = [...new Set(rows.flatMap(({ ribbon }) => ribbon.marks.map(({ kind }) => kind)))]
  return (
    <ul className={css.legend} aria-label="图例">
      {kinds.map((stretch) => (
        <li key={`${stretch.kind}${stretch.letter}`}>
          <span className={css.swatch} data-kind={stretch.kind} data-why={stretch.kinds[0] ?? ''} aria-hidden>
            {stretch.letter}
          </span>
          {stretchLabel(stretch)}
        </li>
      ))}
      {marks.map((kind) => (
        <li key={kind}>
          <span className={css.sign} data-mark={kind} aria-hidden>
            {MARK_SIGNS[kind]}
          </span>
          {MARK_LABELS[kind]}
        </li>
      ))}
    </ul>
  )
}

/** The same in words, row by row: what a screen reader reads and what can be copied. */
function RibbonTable({ rows }: { readonly rows: readonly RibbonRow[] }) {
  return (
    <div className={css.tables}>
      {rows.map((row) => (
        <table key={row.key} className={css.table}>
          <caption>
            {row.ribbon.summary}
            {row.party === '' ? '' : `（${row.party}）`}
          </caption>
          <thead>
            <tr>
              <th scope="col">自</th>
              <th scope="col">至</th>
              <th scope="col">日数</th>
              <th scope="col">性质</th>
              <th scope="col">说明</th>
            </tr>
          </thead>
          <tbody>
            {row.ribbon.stretches.map((stretch) => (
              <tr key={`${stretch.kind}${stretch.from}`}>
                <td>{dateWithWeekday(stretch.from)}</td>
                <td>{dateWithWeekday(stretch.to)}</td>
                <td>{stretch.days}</td>
                <td>{RIBBON_LABELS[stretch.kind]}</td>
                <td>{stretch.reason}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </div>
  )
}

const CAUSES: Readonly<Record<string, EventType>> = {
  suspension: 'suspended',
  appraisal: 'appraisalStarted',
  inspection: 'inspectionStarted',
}

/** What was recorded when the stretch began: the ground of a suspension, the matter of an appraisal. */
function causesOf(
  { kind, kinds, from, to }: RibbonStretch,
  { aggregate, office }: CaseView,
): readonly string[] {
  if (kind !== 'excluded') return []
  const types = kinds.flatMap((one) => CAUSES[one] ?? [])
  const began = (event: CaseEvent) =>
    types.includes(event.data.type) && addDays(from, -1) <= event.on && event.on <= to
  return effectiveEvents(aggregate.events)
    .filter(began)
    .map((event) => eventText(event, aggregate, office))
    .filter((text) => text !== '')
}
