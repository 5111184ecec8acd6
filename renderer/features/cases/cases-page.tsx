/** 案件: every reconsideration case, filtered, sorted, paged by key, exported, printed. */

import { ExportOutlined, PlusOutlined, PrinterOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useMemo, useState } from 'react'
import { Link, useNavigate, useSearchParams } from 'react-router'
import type { ClockCase } from '#shared/domain/deadlines/case-clocks.ts'
import { effectiveEvents } from '#shared/domain/ledger/effective-events.ts'
import { procedureOf } from '#shared/domain/ledger/procedure-facts.ts'
import { useSession } from '../../app/session.tsx'
import { useLiveClocks } from '../../app/use-live-clocks.ts'
import { entriesFor, selectCases } from '../../data/case-index.ts'
import { useData } from '../../data/data-context.tsx'
import { useActiveAggregates, useCaseList } from '../../data/hooks.ts'
import type { CaseCursor, CaseRowsQuery } from '../../data/queries.ts'
import { desktopApi } from '../../platform/desktop.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { sheetBytes } from '../../ui/export-xlsx.ts'
import { useNotify } from '../../ui/feedback.tsx'
import { casesDue, type LiveClock, nextOwnLimits } from '../../ui/live-clocks.ts'
import { EmptyState, Page, Panel } from '../../ui/page.tsx'
import { Pager } from '../../ui/pager.tsx'
import { caseColumns } from './case-columns.tsx'
import { CaseFilterBar } from './case-filter-bar.tsx'
import { type CaseFilters, isFiltered, readFilters, type SortField, writeFilters } from './case-filters.ts'

const PAGE_SIZE = 50

/** The list page. */
export function CasesPage() {
  const { office, today } = useSession()
  const [search, setSearch] = useSearchParams()
  const filters = useMemo(() => readFilters(search), [search])
  const [cursors, setCursors] = useState<readonly CaseCursor[]>([])
  const clocks = useLiveClocks()
  const aggregates = useActiveAggregates()
  const navigate = useNavigate()
  const data = useData()
  const notify = useNotify()

  const limits = useMemo(() => nextOwnLimits(clocks ?? []), [clocks])
  const columns = useMemo(
    () => caseColumns({ staff: office.staff, limits, today }),
    [office.staff, limits, today],
  )
  const query = useMemo(
    () => listQuery(filters, clocks ?? [], aggregates ?? [], today, cursors.at(-1) ?? null),
    [filters, clocks, aggregates, today, cursors],
  )
  const page = useCaseList(query)

  const change = (patch: Partial<CaseFilters>) => {
    setCursors([])
    setSearch(writeFilters({ ...filters, ...patch }), { replace: true })
  }
  const clear = () => {
    setCursors([])
    setSearch({}, { replace: true })
  }
  const exportAll = async () => {
    const rows = selectCases(entriesFor(data.caseIndex, query) ?? [], query, query.sort)
    const saved = await desktopApi().saveFile({
      suggestedName: `案件列表 ${today}.xlsx`,
      kind: 'xlsx',
      bytes: await sheetBytes('案件', columns, rows),
    })
    if (!saved.ok) notify.problem(saved.error.message)
    else if (!saved.value.cancelled) notify.done(`已导出 ${rows.length} 件案件`)
  }

  const total = page?.total ?? 0
  const first = cursors.length * PAGE_SIZE + 1
  const next = page?.nextCursor ?? null
  const filtered = isFiltered(filters)
  return (
    <Page
      title="案件"
      description={page === undefined ? undefined : filtered ? `符合条件的 ${total} 件` : `共 ${total} 件`}
      actions={
        <>
          <Button icon={<ExportOutlined />} disabled={total === 0} onClick={() => void exportAll()}>
            导出 XLSX
          </Button>
          <Button icon={<PrinterOutlined />} disabled={total === 0} onClick={() => print()}>
            打印
          </Button>
          <Button type="primary" icon={<PlusOutlined />} onClick={() => void navigate('/cases/new')}>
            收案登记
          </Button>
        </>
      }
    >
      <CaseFilterBar filters={filters} staff={office.staff} onChange={change} onClear={clear} />
      <Panel flush>
        <DataTable
          label="案件"
          rows={page?.rows ?? []}
          columns={columns}
          rowKey={({ id }) => id}
          loading={page === undefined}
          sort={{ key: filters.sort, descending: filters.descending }}
          onSort={({ key, descending }) => change({ sort: key as SortField, descending })}
          onOpen={({ id }) => void navigate(`/cases/${id}`)}
          empty={
            page === undefined ? (
              ' '
            ) : filtered ? (
              <EmptyState
                title="没有符合条件的案件"
                hint="放宽一些条件，或者清除筛选再看。"
                action={<Button onClick={clear}>清除筛选</Button>}
              />
            ) : (
              <EmptyState
                title="还没有案件"
                hint="收到复议申请后先登记，期限会自动计算。"
                action={
                  <Link to="/cases/new">
                    <Button icon={<PlusOutlined />}>登记第一件</Button>
                  </Link>
                }
              />
            )
          }
        />
      </Panel>
      {page !== undefined && total > PAGE_SIZE && (
        <Pager
          first={first}
          last={first + page.rows.length - 1}
          total={total}
          unit="件"
          onPrevious={cursors.length === 0 ? undefined : () => setCursors(cursors.slice(0, -1))}
          onNext={next === null ? undefined : () => setCursors([...cursors, next])}
        />
      )}
    </Page>
  )
}

/** Due dates and procedures are known for cases in work only; these filters become a list of ids. */
function listQuery(
  filters: CaseFilters,
  clocks: readonly LiveClock[],
  aggregates: readonly ClockCase[],
  today: Parameters<typeof casesDue>[2],
  cursor: CaseCursor | null,
): CaseRowsQuery {
  const due = filters.due === '' ? null : casesDue(clocks, filters.due, today)
  const inProcedure =
    filters.procedure === ''
      ? null
      : aggregates
          .filter(({ case: record }) => record.open === 1)
          .filter(({ events }) => procedureOf(effectiveEvents(events)) === filters.procedure)
          .map(({ case: record }) => record.id)
  const ids = due === null ? inProcedure : (inProcedure ?? [...due]).filter((id) => due.has(id))
  return {
    kind: 'reconsideration',
    ...(filters.stage === '' ? {} : { stages: [filters.stage] }),
    ...(filters.state === 'all' ? {} : { open: filters.state === 'open' ? 1 : 0 }),
    ...(filters.handler === '' ? {} : { handlerId: filters.handler }),
    ...(ids === null ? {} : { ids }),
    ...(filters.text.trim() === '' ? {} : { text: filters.text }),
    sort: { by: filters.sort, direction: filters.descending ? 'desc' : 'asc' },
    pageSize: PAGE_SIZE,
    cursor,
  }
}
