/** 日志: the procedural ledger with its corrections, and who did what on the machine. */
import { Button } from 'antd'
import { useState } from 'react'
import { correctableRule } from '#shared/domain/ledger/correctable.ts'
import { isOf } from '#shared/domain/ledger/effective-events.ts'
import { type CaseEvent, EVENT_LABELS } from '#shared/domain/model/event.ts'
import { fullName } from '#shared/domain/model/person.ts'
import { formatInstant } from '#shared/kernel/clock.ts'
import { useAuditRows } from '../../../data/hooks.ts'
import type { AuditPage } from '../../../data/queries.ts'
import { type Column, DataTable } from '../../../ui/data-table.tsx'
import { Panel } from '../../../ui/page.tsx'
import { Mark } from '../../../ui/tags.tsx'
import type { CaseView, ViewProps } from '../case-view.ts'
import { eventText } from '../event-text.ts'
import css from './tabs.module.css'

type AuditRow = AuditPage['rows'][number]

/** Both logs; nothing in them can be deleted. */
export function LogTab({ view }: ViewProps) {
  return (
    <div className={css.stack}>
      <Panel title="程序记录" extra="期限和阶段都从这里计算；更正另记一条，原记录保留" flush>
        <DataTable
          label="程序记录"
          rows={view.aggregate.events.toSorted((a, b) => b.seq - a.seq)}
          columns={ledgerColumns(view)}
          rowKey={({ id }) => id}
        />
      </Panel>
      <AuditPanel view={view} />
    </div>
  )
}

function staffName({ office }: CaseView, id: string): string {
  if (id === 'system') return '系统'
  const member = office.staff.find((row) => row.id === id)
  return member === undefined ? id : fullName(member.name)
}

function ledgerColumns(view: CaseView): readonly Column<CaseEvent>[] {
  const { aggregate, office } = view
  const corrections = aggregate.events.filter((event) => isOf(event, 'corrected'))
  const correctionOf = ({ id }: CaseEvent) => corrections.findLast(({ data }) => data.targetId === id)
  return [
    { key: 'seq', title: '序号', width: 56, render: ({ seq }) => seq },
    {
      key: 'on',
      title: '日期',
      width: 150,
      render: (event) => {
        const correction = correctionOf(event)
        if (correction === undefined) return event.on
        return (
          <>
            <span className={css.voided}>{event.on}</span> {correction.data.newOn}
          </>
        )
      },
    },
    {
      key: 'type',
      title: '事项',
      width: 160,
      render: (event) => {
        const correction = correctionOf(event)
        const label = EVENT_LABELS[event.data.type]
        if (correction === undefined) return label
        return correction.data.voided ? (
          <>
            <span className={css.voided}>{label}</span> <Mark>作废</Mark>
          </>
        ) : (
          <>
            {label} <Mark tone="accent">已更正</Mark>
          </>
        )
      },
    },
    { key: 'text', title: '内容', render: (event) => eventText(event, aggregate, office) },
    {
      key: 'recorded',
      title: '记录',
      width: 190,
      render: ({ createdAt, by }) => (
        <span className={css.faint}>
          {formatInstant(createdAt)} {staffName(view, by)}
        </span>
      ),
    },
    {
      key: 'correct',
      title: '',
      width: 68,
      render: (event) => <CorrectButton event={event} view={view} voided={isVoided(correctionOf(event))} />,
    },
  ]
}

function isVoided(correction: CaseEvent | undefined): boolean {
  return correction !== undefined && correction.data.type === 'corrected' && correction.data.voided
}

function CorrectButton({
  event,
  view,
  voided,
}: ViewProps & { readonly event: CaseEvent; readonly voided: boolean }) {
  const rule = correctableRule(event.data.type)
  if (voided || event.data.type === 'corrected') return null
  return (
    <Button
      type="link"
      size="small"
      disabled={!rule.day}
      {...(rule.day ? {} : { title: rule.instead })}
      aria-label={`更正${EVENT_LABELS[event.data.type]}`}
      onClick={() => view.open({ kind: 'correctEvent', event })}
    >
      更正
    </Button>
  )
}

const PAGE_SIZE = 50

function AuditPanel({ view }: ViewProps) {
  const [cursors, setCursors] = useState<readonly number[]>([])
  const page = useAuditRows(view.aggregate.case.id, cursors.at(-1) ?? null, PAGE_SIZE)
  const columns: readonly Column<AuditRow>[] = [
    { key: 'seq', title: '编号', width: 72, render: ({ seq }) => seq },
    { key: 'at', title: '时间', width: 150, render: ({ at }) => formatInstant(at) },
    { key: 'who', title: '操作人', width: 120, render: ({ actorId }) => staffName(view, actorId) },
    { key: 'summary', title: '做了什么', render: ({ summary }) => summary },
  ]
  return (
    <Panel
      title="操作日志"
      flush
      extra={
        <span className={css.actions}>
          <Button
            type="link"
            size="small"
            disabled={cursors.length === 0}
            onClick={() => setCursors(cursors.slice(0, -1))}
          >
            较新
          </Button>
          <Button
            type="link"
            size="small"
            disabled={page === undefined || page.nextCursor === null}
            onClick={() => {
              const next = page?.nextCursor ?? null
              if (next !== null) setCursors([...cursors, next])
            }}
          >
            更早
          </Button>
        </span>
      }
    >
      <DataTable
        label="操作日志"
        rows={page?.rows ?? []}
        columns={columns}
        rowKey={({ seq }) => String(seq)}
        loading={page === undefined}
      />
    </Panel>
  )
}
