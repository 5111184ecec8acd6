/** 期限: all limits of all cases by how near they are, and the cases in which nothing runs. */
import { Button, Tabs } from 'antd'
import { useCallback, useMemo, useState } from 'react'
import { flushSync } from 'react-dom'
import { useSearchParams } from 'react-router'
import { formatChinese } from '#shared/kernel/civil-date.ts'
import { activeStaff, useSession } from '../../app/session.tsx'
import { useLiveClocks } from '../../app/use-live-clocks.ts'
import { useActiveAggregates } from '../../data/hooks.ts'
import type { LiveClock } from '../../ui/live-clocks.ts'
import { EmptyState, Page, PageSkeleton, Panel } from '../../ui/page.tsx'
import { untimedCases } from '../../ui/untimed-cases.ts'
import { BoardActions } from './board-actions.tsx'
import { BandButtons, BoardFilterBar, TextFilter } from './board-filter-bar.tsx'
import { type BoardFilters, isNarrowed, readBoardFilters, writeBoardFilters } from './board-filters.ts'
import { type BandRows, inBands, matchingCase, narrowed, PAGE_SIZE, pageOf } from './board-rows.ts'
import { BoardTable } from './board-table.tsx'
import { filterText } from './board-text.ts'
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
      description="“3日内”从明天起算，按自然日；提醒以稳妥日（末日当天或者之前的最后一个工作日）为准。"
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
          <search className={`${css.filters} no-print`} aria-label="筛选案件">
            <TextFilter filters={filters} onChange={change} />
          </search>
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
  const clear = () => onChange(readBoardFilters(new URLSearchParams()))
  return (
    <>
      <BandButtons filters={filters} onChange={onChange} totals={totals} all={rows.length} />
      <BoardFilterBar
        filters={filters}
        onChange={onChange}
        staff={activeStaff(office)}
        clocks={clocks}
        onClear={clear}
      />
      <p className={css.onPaper}>
        {formatChinese(today)}打印，共 {count} 项{narrowing === '' ? '' : `；筛选：${narrowing}`}。
      </p>
      <Panel flush>
        {count === 0 ? (
          <NothingDue narrowed={isNarrowed(filters) || filters.band !== ''} onClear={clear} />
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
      <Pager page={filters.page} total={count} onPage={(page) => onChange({ page })} />
    </>
  )
}

function NothingDue(props: { readonly narrowed: boolean; readonly onClear: () => void }) {
  return props.narrowed ? (
    <EmptyState
      title="没有符合条件的期限"
      hint="放宽一些条件，或者清除筛选再看。"
      action={<Button onClick={props.onClear}>清除筛选</Button>}
    />
  ) : (
    <EmptyState title="没有正在进行的期限" hint="新收案件、发出通知、送达文书之后，期限会自动出现在这里。" />
  )
}

function Pager(props: {
  readonly page: number
  readonly total: number
  readonly onPage: (page: number) => void
}) {
  const { page, total, onPage } = props
  if (total <= PAGE_SIZE) return null
  const pages = Math.ceil(total / PAGE_SIZE)
  const from = (page - 1) * PAGE_SIZE
  return (
    <nav className={`${css.pager} no-print`} aria-label="翻页">
      <span>
        第 {from + 1}—{Math.min(total, from + PAGE_SIZE)} 项，共 {total} 项
      </span>
      <Button disabled={page <= 1} onClick={() => onPage(page - 1)}>
        上一页
      </Button>
      <Button disabled={page >= pages} onClick={() => onPage(page + 1)}>
        下一页
      </Button>
    </nav>
  )
}
