/** 期限: all limits of all cases by how near they are, and the cases in which nothing runs. */
import { Button, Tabs } from 'antd'
import { useCallback, useMemo, useState } from 'react'
import { flushSync } from 'react-dom'
import { useSearchParams } from 'react-router'
import { formatChinese } from '#shared/kernel/civil-date.ts'
import { activeStaff, useSession } from '../../app/session.tsx'
import { useLiveClocks } from '../../app/use-live-clocks.ts'
import { useActiveAggregates } from '../../data/hooks.ts'
import { FilterBar } from '../../ui/filter-bar.tsx'
import type { LiveClock } from '../../ui/live-clocks.ts'
import { EmptyState, Page, PageSkeleton, Panel } from '../../ui/page.tsx'
import { Pager } from '../../ui/pager.tsx'
import { untimedCases } from '../../ui/untimed-cases.ts'
import { BoardActions } from './board-actions.tsx'
import { BandButtons, BoardFilterBar, BoardTextFilter } from './board-filter-bar.tsx'
import {
  type BoardFilters,
  boundLabel,
  isNarrowed,
  readBoardFilters,
  scopeOf,
  writeBoardFilters,
} from './board-filters.ts'
import {
  type BandRows,
  inBands,
  matchingCase,
  narrowed,
  PAGE_SIZE,
  pageOf,
  scopeTotals,
} from './board-rows.ts'
import { BoardTable } from './board-table.tsx'
import { filterText, scopeText } from './board-text.ts'
import css from './deadlines.module.css'
import { IdleCases } from './idle-cases.tsx'

/** The board; everything that narrows or orders it stands in the address. */
export function BoardPage() {
  const { office, today } = useSession()
  const [search, setSearch] = useSearchParams()
  const filters = useMemo(() => readBoardFilters(search), [search])
  const clocks = useLiveClocks()
  const aggregates = useActiveAggregates()
  // A screen page holds a hundred rows; paper holds them all.
  const [printing, setPrinting] = useState(false)

  const rows = useMemo(() => narrowed(clocks ?? [], filters, today), [clocks, filters, today])
  const bands = useMemo(() => inBands(rows, filters, today), [rows, filters, today])
  const idle = useMemo(
    () =>
      untimedCases(aggregates ?? [], clocks ?? []).filter(({ aggregate }) =>
        matchingCase(aggregate, filters.text, filters.handler),
      ),
    [aggregates, clocks, filters.text, filters.handler],
  )
  const change = useCallback(
    (patch: Partial<BoardFilters>) =>
      // At once: a switch that waited for the list would seem not to have moved, and a second click would undo it.
      setSearch(writeBoardFilters({ ...filters, page: 1, ...patch }), { replace: true, flushSync: true }),
    [filters, setSearch],
  )
  if (clocks === undefined || aggregates === undefined) return <PageSkeleton />

  const printAll = () => {
    flushSync(() => setPrinting(true))
    print()
    setPrinting(false)
  }
  return (
    <Page
      title="期限"
      description={
        filters.view === 'idle'
          ? '没有日期会提醒任何人的未办结案件，逐件写明原因。'
          : `${scopeText(filters, office)}：${rows.length} 项。“3日内”从明天起算，按自然日。`
      }
      actions={
        <BoardActions
          view={filters.view}
          due={bands.flatMap((band) => band.rows)}
          idle={idle}
          onPrint={printAll}
        />
      }
    >
      <Tabs
        className={`${css.tabs} no-print`}
        activeKey={filters.view}
        onChange={(view) => change({ view: view === 'idle' ? 'idle' : 'due' })}
        items={[
          { key: 'due', label: '正在计算的期限' },
          { key: 'idle', label: `没有期限在走的案件 ${idle.length}` },
        ]}
      />
      {filters.view === 'idle' ? (
        <>
          <FilterBar label="筛选案件">
            <BoardTextFilter filters={filters} onChange={change} />
          </FilterBar>
          <Panel flush>
            <IdleCases
              rows={idle}
              office={office}
              today={today}
              empty={
                <EmptyState
                  title="每一件未办结的案件都有期限在走"
                  hint="中止的、决定作出还没有送达的、等待法院的案件会列在这里，提醒逐件确认下一步。"
                />
              }
            />
          </Panel>
        </>
      ) : (
        <DueView
          clocks={clocks}
          rows={rows}
          bands={bands}
          filters={filters}
          wholeList={printing}
          onChange={change}
        />
      )}
    </Page>
  )
}

type DueViewProps = {
  readonly clocks: readonly LiveClock[]
  /** What passes every filter but the band. */
  readonly rows: readonly LiveClock[]
  readonly bands: readonly BandRows[]
  readonly filters: BoardFilters
  /** True while the list is being printed. */
  readonly wholeList: boolean
  readonly onChange: (patch: Partial<BoardFilters>) => void
}

function DueView({ clocks, rows, bands, filters, wholeList, onChange }: DueViewProps) {
  const { office, today } = useSession()
  const totals = useMemo(
    () =>
      new Map(
        inBands(rows, { ...filters, band: '' }, today).map(({ band, rows: all }) => [band, all.length]),
      ),
    [rows, filters, today],
  )
  const count = bands.reduce((sum, band) => sum + band.rows.length, 0)
  const narrowing = filterText(filters, office)
  const scopes = useMemo(() => scopeTotals(clocks, filters, today), [clocks, filters, today])
  const clear = () => onChange({ ...readBoardFilters(new URLSearchParams()), bound: scopeOf(filters.bound) })
  return (
    <>
      <BoardFilterBar
        filters={filters}
        onChange={onChange}
        scopes={scopes}
        staff={activeStaff(office)}
        clocks={clocks}
        onClear={clear}
      />
      <BandButtons filters={filters} onChange={onChange} totals={totals} all={rows.length} />
      <p className={css.onPaper}>
        {formatChinese(today)}打印，共 {count} 项{narrowing === '' ? '' : `；筛选：${narrowing}`}。
      </p>
      <Panel flush>
        {count === 0 ? (
          <NothingDue filters={filters} onClear={clear} />
        ) : (
          <BoardTable
            bands={wholeList ? bands : pageOf(bands, filters.page)}
            totals={totals}
            office={office}
            today={today}
            order={filters}
            onOrder={onChange}
          />
        )}
      </Panel>
      <BoardPager page={filters.page} total={count} onPage={(page) => onChange({ page })} />
    </>
  )
}

function NothingDue(props: { readonly filters: BoardFilters; readonly onClear: () => void }) {
  const { filters, onClear } = props
  if (isNarrowed(filters) || filters.band !== '') {
    return (
      <EmptyState
        title="没有符合条件的期限"
        hint="放宽一些条件，或者清除筛选再看。"
        action={<Button onClick={onClear}>清除筛选</Button>}
      />
    )
  }
  return (
    <EmptyState
      title={
        filters.bound === 'all' ? '没有正在进行的期限' : `${boundLabel(filters.bound)}：没有正在进行的期限`
      }
      hint="新收案件、发出通知、送达文书之后，期限会自动出现在这里。"
    />
  )
}

function BoardPager(props: {
  readonly page: number
  readonly total: number
  readonly onPage: (page: number) => void
}) {
  const { page, total, onPage } = props
  if (total <= PAGE_SIZE) return null
  const from = (page - 1) * PAGE_SIZE
  return (
    <Pager
      first={from + 1}
      last={Math.min(total, from + PAGE_SIZE)}
      total={total}
      unit="项"
      onPrevious={page <= 1 ? undefined : () => onPage(page - 1)}
      onNext={from + PAGE_SIZE >= total ? undefined : () => onPage(page + 1)}
    />
  )
}
