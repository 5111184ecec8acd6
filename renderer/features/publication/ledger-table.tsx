/** Publications of one state: what is in work, and what was published, declined or withdrawn. */
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useNavigate } from 'react-router'
import { fullName } from '#shared/domain/model/person.ts'
import type { Publication } from '#shared/domain/model/publication.ts'
import type { CivilDate } from '#shared/kernel/civil-date.ts'
import { useSession } from '../../app/session.tsx'
import type { PublicationRow } from '../../data/queries.ts'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { EmptyState } from '../../ui/page.tsx'
import { DueTag } from '../../ui/tags.tsx'
import css from './publication.module.css'
import { EXPORT_QUERY } from './states.ts'

export type LedgerTableProps = {
  readonly state: Publication['status']
  readonly rows: readonly PublicationRow[] | undefined
  readonly lastDays: ReadonlyMap<string, CivilDate>
  readonly onWithdraw: (row: PublicationRow) => void
  readonly onAgain: (caseId: string) => void
  /** Takes back 决定不公开. */
  readonly onReopen: (row: PublicationRow) => void
}

const EMPTY = {
  preparing: ['没有待脱敏复核的决定书', '在“待评估”中决定公开后，自动脱敏的稿子会在这里等待核对和复核。'],
  reviewed: ['没有待导出的公开稿', '复核通过的公开稿会在这里等待导出。'],
  released: ['还没有公开过决定书', '导出公开包并登记后，会列在这里。'],
  declined: ['没有决定不公开的决定书', '决定不公开的，连同理由列在这里。'],
  withdrawn: ['没有撤回的公开', '已公开又撤回的，连同理由列在这里。'],
} as const satisfies Record<Publication['status'], readonly [string, string]>

/** A click opens the comparison of source and published text. */
export function LedgerTable({ state, rows, lastDays, onWithdraw, onAgain, onReopen }: LedgerTableProps) {
  const { office, today } = useSession()
  const navigate = useNavigate()
  const nameOf = (id: string) => {
    const member = office.staff.find((one) => one.id === id)
    return member === undefined ? '' : fullName(member.name)
  }
  const open = ({ publication }: PublicationRow, query = '') =>
    void navigate(`/publication/${publication.caseId}/${publication.id}${query}`)
  const common: readonly Column<PublicationRow>[] = [
    { key: 'number', title: '文号', width: 190, render: ({ document }) => <b>{document.number}</b> },
    { key: 'title', title: '文书', width: 170, render: ({ document }) => document.title },
    { key: 'case', title: '案件', render: ({ case: record }) => `${record.number} ${record.applicantLabel}` },
  ]
  const due: Column<PublicationRow> = {
    key: 'due',
    title: '公开期限',
    width: 190,
    render: ({ case: record }) => {
      const lastDay = lastDays.get(record.id)
      return lastDay === undefined ? null : (
        <span className={css.inline}>
          {lastDay} <DueTag lastDay={lastDay} today={today} reminder />
        </span>
      )
    },
  }
  const reason: Column<PublicationRow> = {
    key: 'reason',
    title: '理由',
    render: ({ publication }) => publication.reason,
  }
  const action = (width: number, button: (row: PublicationRow) => ReactNode): Column<PublicationRow> => ({
    key: 'action',
    title: '操作',
    width,
    render: button,
  })
  const byState: Readonly<Record<Publication['status'], readonly Column<PublicationRow>[]>> = {
    preparing: [
      {
        key: 'by',
        title: '办理人',
        width: 100,
        render: ({ publication }) => nameOf(publication.by),
      },
      due,
      action(110, (row) => (
        <Button size="small" aria-label={`核对${row.document.number}`} onClick={() => open(row)}>
          核对、复核
        </Button>
      )),
    ],
    reviewed: [
      {
        key: 'reviewed',
        title: '复核',
        width: 190,
        render: ({ publication }) => `${nameOf(publication.reviewedBy)} ${publication.reviewedOn}`,
      },
      due,
      action(130, (row) => (
        <Button
          size="small"
          type="primary"
          aria-label={`导出公开包${row.document.number}`}
          onClick={() => open(row, `?${EXPORT_QUERY}`)}
        >
          导出公开包
        </Button>
      )),
    ],
    released: [
      { key: 'on', title: '公开日期', width: 110, render: ({ publication }) => publication.releasedOn },
      { key: 'package', title: '公开包', render: ({ publication }) => publication.packageName },
      action(90, (row) => (
        <Button size="small" danger aria-label={`撤回${row.document.number}`} onClick={() => onWithdraw(row)}>
          撤回
        </Button>
      )),
    ],
    declined: [
      reason,
      action(110, (row) => (
        <Button size="small" aria-label={`改为公开${row.document.number}`} onClick={() => onReopen(row)}>
          改为公开
        </Button>
      )),
    ],
    withdrawn: [
      reason,
      action(110, ({ publication, document }) => (
        <Button
          size="small"
          aria-label={`重新公开${document.number}`}
          onClick={() => onAgain(publication.caseId)}
        >
          重新公开
        </Button>
      )),
    ],
  }
  const [title, hint] = EMPTY[state]
  return (
    <DataTable
      label="公开台账"
      rows={rows ?? []}
      columns={[...common, ...byState[state]]}
      rowKey={({ publication }) => publication.id}
      loading={rows === undefined}
      onOpen={(row) => open(row)}
      empty={rows === undefined ? ' ' : <EmptyState title={title} hint={hint} />}
    />
  )
}
