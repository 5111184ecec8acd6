/** 应诉 `/litigation`: every suit; `?from=` opens one from the decided case. */
import { PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useDeferredValue, useMemo, useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import type { CaseRecord } from '#shared/domain/model/case.ts'
import { useSession } from '../../app/session.tsx'
import { useLiveClocks } from '../../app/use-live-clocks.ts'
import { useCaseRows } from '../../data/hooks.ts'
import type { CaseCursor } from '../../data/queries.ts'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { FilterBar, FilterText } from '../../ui/filter-bar.tsx'
import { type LiveClock, nextOwnLimits } from '../../ui/live-clocks.ts'
import { EmptyState, Page, Panel } from '../../ui/page.tsx'
import { Pager } from '../../ui/pager.tsx'
import { DueTag, StageTag } from '../../ui/tags.tsx'
import css from './litigation.module.css'
import { OpenSuitDialog } from './open-suit-dialog.tsx'
import { SourceDialog } from './source-dialog.tsx'
import { ROLE_LABELS } from './suit.ts'

const PAGE_SIZE = 50

/** The list of suits, newest first. */
export function LitigationPage() {
  const { today } = useSession()
  const [search, setSearch] = useSearchParams()
  const from = search.get('from')
  const [choosing, setChoosing] = useState(false)
  const [cursors, setCursors] = useState<readonly CaseCursor[]>([])
  const text = search.get('text') ?? ''
  const query = useDeferredValue(text)
  const page = useCaseRows({
    kind: 'litigation',
    ...(query.trim() === '' ? {} : { text: query }),
    sort: { by: 'receivedOn', direction: 'desc' },
    pageSize: PAGE_SIZE,
    cursor: cursors.at(-1) ?? null,
  })
  const next = page?.nextCursor ?? null
  const clocks = useLiveClocks()
  const limits = useMemo(() => nextOwnLimits(clocks ?? []), [clocks])
  const navigate = useNavigate()
  const open = (caseId: string) => setSearch({ from: caseId }, { replace: true })
  const startHere = (
    <Button icon={<PlusOutlined />} onClick={() => setChoosing(true)}>
      登记应诉
    </Button>
  )
  return (
    <Page
      title="应诉"
      description={page === undefined ? undefined : `共 ${page.total} 件`}
      actions={
        <Button type="primary" icon={<PlusOutlined />} onClick={() => setChoosing(true)}>
          登记应诉
        </Button>
      }
    >
      <FilterBar label="筛选应诉案件">
        <FilterText
          placeholder="编号、原告、法院、行政行为"
          value={text}
          onChange={(typed) => {
            setCursors([])
            setSearch(typed === '' ? {} : { text: typed }, { replace: true })
          }}
        />
      </FilterBar>
      <Panel flush>
        <DataTable
          label="应诉案件"
          rows={page?.rows ?? []}
          columns={columnsFor(limits, today)}
          rowKey={({ id }) => id}
          loading={page === undefined}
          onOpen={({ id }) => void navigate(`/litigation/${id}`)}
          empty={
            page === undefined ? (
              ' '
            ) : text === '' ? (
              <EmptyState
                title="还没有应诉案件"
                hint="收到法院送达的起诉状副本后，从被诉的复议案件转入；当事人、行政行为和办案经过一并带过来。"
                action={startHere}
              />
            ) : (
              <EmptyState title="没有符合条件的应诉案件" hint="换一个词再查。" />
            )
          }
        />
      </Panel>
      {page !== undefined && page.total > PAGE_SIZE && (
        <Pager
          first={cursors.length * PAGE_SIZE + 1}
          last={cursors.length * PAGE_SIZE + page.rows.length}
          total={page.total}
          unit="件"
          onPrevious={cursors.length === 0 ? undefined : () => setCursors(cursors.slice(0, -1))}
          onNext={next === null ? undefined : () => setCursors([...cursors, next])}
        />
      )}
      {choosing && (
        <SourceDialog
          onClose={() => setChoosing(false)}
          onChoose={(caseId) => {
            setChoosing(false)
            open(caseId)
          }}
        />
      )}
      {from !== null && (
        <OpenSuitDialog key={from} sourceId={from} onClose={() => setSearch({}, { replace: true })} />
      )}
    </Page>
  )
}

function columnsFor(
  limits: ReadonlyMap<string, LiveClock>,
  today: Parameters<typeof DueTag>[0]['today'],
): readonly Column<CaseRecord>[] {
  return [
    { key: 'number', title: '应诉编号', width: 170, render: ({ number }) => <b>{number}</b> },
    { key: 'plaintiff', title: '原告', width: 150, render: ({ applicantLabel }) => applicantLabel },
    { key: 'act', title: '被诉行政行为', render: ({ actLabel }) => actLabel },
    {
      key: 'court',
      title: '法院',
      render: (record) =>
        record.kind === 'litigation' ? (
          <span className={css.stack}>
            {record.court}
            <small>{record.courtCaseNumber}</small>
          </span>
        ) : null,
    },
    {
      key: 'role',
      title: '本机关地位',
      width: 96,
      render: (record) => (record.kind === 'litigation' ? ROLE_LABELS[record.ourRole] : null),
    },
    { key: 'stage', title: '阶段', width: 110, render: ({ stage }) => <StageTag stage={stage} /> },
    { key: 'receivedOn', title: '收到副本', width: 104, render: ({ receivedOn }) => receivedOn },
    {
      key: 'due',
      title: '最近期限',
      width: 190,
      render: ({ id, outcomeLabel }) => {
        const limit = limits.get(id)
        return limit === undefined ? (
          outcomeLabel
        ) : (
          <span className={css.inline}>
            {limit.dueOn} <DueTag lastDay={limit.dueOn} today={today} isLocal={limit.dueOn < limit.lastDay} />
          </span>
        )
      },
    },
  ]
}
