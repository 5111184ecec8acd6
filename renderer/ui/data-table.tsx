/** The one list of the program: sortable by its heads, walked with the arrow keys, opened with Enter or a click. */
import { type CSSProperties, Fragment, type KeyboardEvent, type ReactNode, useState } from 'react'
import css from './data-table.module.css'
import { SIZES } from './tokens.ts'

export type Column<Row> = {
  readonly key: string
  readonly title: string
  readonly render: (row: Row, index: number) => ReactNode
  /** Plain text of the cell for export and print; a column without it is left out there. */
  readonly text?: (row: Row) => string
  /** Width in px at the standard text size; the rest is shared by columns without one. */
  readonly width?: number
  readonly align?: 'left' | 'right' | 'center'
  readonly sortable?: boolean
}

export type Sort = { readonly key: string; readonly descending: boolean }

export type DataTableProps<Row> = {
  /** Names the table for screen readers. */
  readonly label: string
  readonly rows: readonly Row[]
  readonly columns: readonly Column<Row>[]
  readonly rowKey: (row: Row) => string
  readonly onOpen?: (row: Row) => void
  /** The order in force; heads marked `sortable` ask for another through `onSort`. */
  readonly sort?: Sort
  readonly onSort?: (sort: Sort) => void
  readonly loading?: boolean
  readonly empty?: ReactNode
  /** Details under a row, opened by its button or the right arrow key. */
  readonly expand?: (row: Row) => ReactNode
  /** Height in px above which the rows scroll under a fixed head; the whole page scrolls without it. */
  readonly maxBodyHeight?: number
}

/**
 * A table of records. Rows are focusable; ↑ ↓ Home End move, Enter opens, → ← unfold and fold. Plain elements
 * throughout: a page of fifty rows is there within the frame it was asked for.
 */
export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  const { label, rows, columns, rowKey, onOpen, loading = false, empty, expand, maxBodyHeight } = props
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set())
  const toggle = (key: string) => {
    const next = new Set(unfolded)
    if (!next.delete(key)) next.add(key)
    setUnfolded(next)
  }
  const needed = columns.reduce(
    (sum, { width = FLEXIBLE_MIN }) => sum + width,
    expand === undefined ? 0 : FOLD,
  )
  const span = columns.length + (expand === undefined ? 0 : 1)
  return (
    <div
      className={maxBodyHeight === undefined ? css.scroll : css.scrollBoth}
      {...(maxBodyHeight === undefined ? {} : { style: { '--most': `${maxBodyHeight}px` } as CSSProperties })}
    >
      <table
        className={css.table}
        aria-label={label}
        aria-busy={loading}
        style={{ minWidth: em(needed) }}
        onKeyDown={walkRows}
      >
        <colgroup>
          {expand !== undefined && <col style={{ width: em(FOLD) }} />}
          {columns.map(({ key, width }) => (
            <col key={key} {...(width === undefined ? {} : { style: { width: em(width) } })} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {expand !== undefined && (
              <th scope="col">
                <span className="visually-hidden">展开</span>
              </th>
            )}
            {columns.map((column) => (
              <Head key={column.key} column={column} sort={props.sort} onSort={props.onSort} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.length === 0 && (
            <tr className={css.placeholder}>
              <td colSpan={span}>{loading ? '正在读取…' : (empty ?? '没有记录')}</td>
            </tr>
          )}
          {rows.map((row, index) => {
            const key = rowKey(row)
            const open = unfolded.has(key)
            return (
              <Fragment key={key}>
                <tr
                  className={onOpen === undefined ? css.row : css.openable}
                  data-row-key={key}
                  tabIndex={index === 0 ? 0 : -1}
                  onClick={(event) => {
                    if (!isControl(event.target)) onOpen?.(row)
                  }}
                  onKeyDown={(event) => {
                    if (event.target !== event.currentTarget) return
                    if (event.key === 'Enter') onOpen?.(row)
                    else if (event.key === (open ? 'ArrowLeft' : 'ArrowRight')) toggle(key)
                  }}
                >
                  {expand !== undefined && (
                    <td>
                      <button
                        type="button"
                        className={css.fold}
                        aria-expanded={open}
                        aria-label={open ? '收起本行' : '展开本行'}
                        onClick={() => toggle(key)}
                      />
                    </td>
                  )}
                  {columns.map((column) => (
                    <td key={column.key} data-align={column.align}>
                      {column.render(row, index)}
                    </td>
                  ))}
                </tr>
                {open && expand !== undefined && (
                  <tr className={css.details}>
                    <td colSpan={span}>{expand(row)}</td>
                  </tr>
                )}
              </Fragment>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

/** Least width in px of a column that takes what is left. */
const FLEXIBLE_MIN = 170
/** Width in px of the column with the buttons that unfold a row. */
const FOLD = 34

/** Columns are as wide as their text: they grow with the chosen text size. */
function em(px: number): string {
  return `${px / SIZES.text}em`
}

type HeadProps<Row> = {
  readonly column: Column<Row>
  readonly sort: Sort | undefined
  readonly onSort: ((sort: Sort) => void) | undefined
}

function Head<Row>({ column: { key, title, align, sortable = false }, sort, onSort }: HeadProps<Row>) {
  if (!sortable) {
    return (
      <th scope="col" data-align={align}>
        {title}
      </th>
    )
  }
  const chosen = sort?.key === key
  const descending = chosen && sort.descending
  return (
    <th scope="col" data-align={align} aria-sort={!chosen ? 'none' : descending ? 'descending' : 'ascending'}>
      <button
        type="button"
        className={css.sort}
        onClick={() => onSort?.({ key, descending: chosen && !descending })}
      >
        {title}
      </button>
    </th>
  )
}

/** A click on a link, button or field inside a row is meant for that control, not for the row. */
function isControl(target: EventTarget): boolean {
  return target instanceof Element && target.closest('a, button, input, select, textarea, label') !== null
}

function walkRows(event: KeyboardEvent<HTMLTableElement>): void {
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>(':scope > tbody > tr[data-row-key]')]
  const at = rows.indexOf(event.target as HTMLElement)
  const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key]
  if (at === -1 || next === undefined) return
  event.preventDefault()
  rows[Math.max(0, Math.min(rows.length - 1, next))]?.focus()
}
