/** 应诉 `/litigation`: every suit; `?from=` opens one from the decided case. */
import { PlusOutlined } from '@ant-design/icons'
import { Button, Input } from 'antd'
import { useDeferredValue, useMemo, useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import type { CaseRecord } from '#shared/domain/model/case.ts'
import { useSession } from '../../app/session.tsx'
import { useLiveClocks } from '../../app/use-live-clocks.ts'
import { useCaseRows } from '../../data/hooks.ts'
import type { CaseCursor } from '../../data/queries.ts'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { type LiveClock, nextOwnLimits } from '../../ui/live-clocks.ts'
import { EmptyState, Page, Panel } from '../../ui/page.tsx'
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
        <>
          <Input.Search
            allowClear
            aria-label="查应诉案件"
            placeholder="编号、原告、法院、行政行为"
            className={css.search ?? ''}
            value={text}
            onChange={({ target }) => {
              setCursors([])
              setSearch(target.value === '' ? {} : { text: target.value }, { replace: true })
            }}
          />
          <Button type="primary" icon={<PlusOutlined />} onClick={() => setChoosing(true)}>
            登记应诉
          </Button>
        </>
      }
    >
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
        <nav className={css.pager} aria-label="翻页">
          <Button disabled={cursors.length === 0} onClick={() => setCursors(cursors.slice(0, -1))}>
            上一页
          </Button>
          <Button
            disabled={page.nextCursor === null}
            onClick={() => page.nextCursor !== null && setCursors([...cursors, page.nextCursor])}
          >
            下一页
          </Button>
        </nav>
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
            {limit.lastDay} <DueTag lastDay={limit.lastDay} today={today} />
          </span>
        )
      },
    },
  ]
}
