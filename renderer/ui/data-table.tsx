/** The one list of the program: sortable by its heads, walked with the arrow keys, opened with Enter or a click. */
import { Table, type TableColumnType, theme } from 'antd'
import type { KeyboardEvent, ReactNode } from 'react'
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
  /** Details under a row, opened by its arrow or the right arrow key. */
  readonly expand?: (row: Row) => ReactNode
  /** Height in px above which the body scrolls under a fixed head; whole page scrolls without it. */
  readonly maxBodyHeight?: number
}

/** A table of records. Rows are focusable; ↑ ↓ Home End move, Enter opens. */
export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  const { label, rows, columns, rowKey, onOpen, sort, onSort, loading = false, empty, expand } = props
  // Columns are as wide as their text: they grow with the chosen text size.
  const factor = theme.useToken().token.fontSize / SIZES.text
  const needed = columns.reduce((sum, { width }) => sum + (width ?? FLEXIBLE_MIN), 0) * factor
  return (
    <Table<Row>
      aria-label={label}
      size="small"
      className={css.table ?? ''}
      pagination={false}
      loading={loading}
      dataSource={rows as Row[]}
      rowKey={rowKey}
      columns={columns.map((column) => kitColumn(column, sort, factor))}
      showSorterTooltip={false}
      sortDirections={['ascend', 'descend', 'ascend']}
      tableLayout="fixed"
      scroll={{ x: needed, ...(props.maxBodyHeight === undefined ? {} : { y: props.maxBodyHeight }) }}
      locale={{ emptyText: <div className={css.empty}>{loading ? '正在读取…' : (empty ?? '没有记录')}</div> }}
      {...(expand === undefined ? {} : { expandable: { expandedRowRender: expand, columnWidth: 34 } })}
      onChange={(_pages, _filters, sorter) => {
        const asked = Array.isArray(sorter) ? sorter[0] : sorter
        if (asked?.columnKey !== undefined) {
          onSort?.({ key: String(asked.columnKey), descending: asked.order === 'descend' })
        }
      }}
      onRow={(row, index) => ({
        tabIndex: index === 0 ? 0 : -1,
        className: onOpen === undefined ? (css.row ?? '') : (css.openable ?? ''),
        onClick: (event) => {
          if (!isControl(event.target)) onOpen?.(row)
        },
        onKeyDown: (event) => {
          if (event.key === 'Enter' && event.target === event.currentTarget) onOpen?.(row)
          else moveFocus(event)
        },
      })}
    />
  )
}

/** Least width in px of a column that takes what is left. */
const FLEXIBLE_MIN = 170

function kitColumn<Row extends object>(
  column: Column<Row>,
  sort: Sort | undefined,
  factor: number,
): TableColumnType<Row> & { readonly key: string } {
  return {
    key: column.key,
    title: column.title,
    align: column.align ?? 'left',
    ...(column.width === undefined ? {} : { width: column.width * factor }),
    ...(column.sortable === true
      ? {
          sorter: true,
          sortOrder: sort?.key === column.key ? (sort.descending ? 'descend' : 'ascend') : null,
        }
      : {}),
    render: (_value: unknown, row: Row, index: number) => column.render(row, index),
  }
}

/** A click on a link, button or field inside a row is meant for that control, not for the row. */
function isControl(target: EventTarget): boolean {
  return target instanceof Element && target.closest('a, button, input, select, textarea, label') !== null
}

function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  if (event.target !== event.currentTarget) return
  const rows = [
    ...(event.currentTarget.parentElement?.querySelectorAll<HTMLElement>('tr[data-row-key]') ?? []),
  ]
  const at = rows.indexOf(event.currentTarget)
  const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key]
  if (next === undefined) {
    toggleExpand(event)
    return
  }
  event.preventDefault()
  rows[Math.max(0, Math.min(rows.length - 1, next))]?.focus()
}

function toggleExpand(event: KeyboardEvent<HTMLElement>): void {
  const button = event.currentTarget.querySelector<HTMLButtonElement>('.ant-table-row-expand-icon')
  if (button === null) return
  const isOpen = button.getAttribute('aria-expanded') === 'true'
  if ((event.key === 'ArrowRight' && !isOpen) || (event.key === 'ArrowLeft' && isOpen)) button.click()
}
