/** Decisions in force about which nobody has decided yet. */
import { Button } from 'antd'
import type { CaseRecord } from '#shared/domain/model/case.ts'
import type { CivilDate } from '#shared/kernel/civil-date.ts'
import { useSession } from '../../app/session.tsx'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { EmptyState } from '../../ui/page.tsx'
import { DueTag, Mark } from '../../ui/tags.tsx'
import css from './publication.module.css'

export type AssessTableProps = {
  readonly rows: readonly CaseRecord[] | undefined
  /** The case that was asked for by its page. */
  readonly asked: string | null
  readonly lastDays: ReadonlyMap<string, CivilDate>
  readonly onBegin: (caseId: string) => void
  readonly onDecline: (caseId: string) => void
}

/** One row per case, the one asked for first. */
export function AssessTable({ rows, asked, lastDays, onBegin, onDecline }: AssessTableProps) {
  const { today } = useSession()
  const columns: readonly Column<CaseRecord>[] = [
    {
      key: 'number',
      title: '案号',
      width: 190,
      render: ({ id, number }) => (
        <span className={css.stack}>
          <b>{number}</b>
          {id === asked && <Mark tone="accent">从案件页打开</Mark>}
        </span>
      ),
    },
    { key: 'parties', title: '申请人', render: ({ applicantLabel }) => applicantLabel },
    { key: 'respondent', title: '被申请人', render: ({ respondentLabel }) => respondentLabel },
    { key: 'outcome', title: '结案方式', width: 130, render: ({ outcomeLabel }) => outcomeLabel },
    { key: 'decidedOn', title: '决定日期', width: 110, render: ({ decidedOn }) => decidedOn },
    {
      key: 'due',
      title: '公开期限',
      width: 190,
      render: ({ id }) => {
        const lastDay = lastDays.get(id)
        return lastDay === undefined ? null : (
          <span className={css.inline}>
            {lastDay} <DueTag lastDay={lastDay} today={today} reminder />
          </span>
        )
      },
    },
    {
      key: 'actions',
      title: '评估',
      width: 224,
      render: ({ id, number }) => (
        <span className={css.inline}>
          <Button
            size="small"
            type={id === asked ? 'primary' : 'default'}
            aria-label={`公开${number}`}
            onClick={() => onBegin(id)}
          >
            公开，开始脱敏
          </Button>
          <Button size="small" type="text" aria-label={`不公开${number}`} onClick={() => onDecline(id)}>
            不公开
          </Button>
        </span>
      ),
    },
  ]
  const ordered = rows?.toSorted(
    (a, b) =>
      Number(b.id === asked) - Number(a.id === asked) ||
      (lastDays.get(a.id) ?? a.decidedOn).localeCompare(lastDays.get(b.id) ?? b.decidedOn),
  )
  return (
    <DataTable
      label="待评估"
      rows={ordered ?? []}
      columns={columns}
      rowKey={({ id }) => id}
      loading={rows === undefined}
      empty={
        rows === undefined ? (
          ' '
        ) : (
          <EmptyState
            title="没有待评估的决定书"
            hint="决定书送达全部当事人、发生法律效力之后，会出现在这里。"
          />
        )
      }
    />
  )
}
