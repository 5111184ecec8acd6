/** 期限: every limit of the case, how it stands, and the reckoning behind it, day by day. */
import { PrinterOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useMemo, useState } from 'react'
import { type CaseClock, explainClock } from '#shared/domain/deadlines/case-clocks.ts'
import { PAUSES } from '#shared/domain/deadlines/pauses.ts'
import { effectiveEvents, latestOf } from '#shared/domain/ledger/effective-events.ts'
import { type Column, DataTable } from '../../../ui/data-table.tsx'
import { dateWithWeekday } from '../../../ui/date-text.ts'
import { daysOf, isLive } from '../../../ui/live-clocks.ts'
import { LocalMark } from '../../../ui/local-mark.tsx'
import { EmptyState, Panel } from '../../../ui/page.tsx'
import { ClockReckoning } from '../../../ui/reckoning.tsx'
import { ReckoningDays } from '../../../ui/reckoning-days.tsx'
import { Articles, DueTag, Mark, Note } from '../../../ui/tags.tsx'
import type { CaseView, ViewProps } from '../case-view.ts'
import { EffectsPanel, TimingsPanel } from '../clocks/effects-panel.tsx'
import { RibbonPanel } from '../clocks/ribbon-panel.tsx'
import { WhatIfPanel } from '../clocks/what-if-panel.tsx'
import { PaperDialog } from '../paper-dialog.tsx'
import { deadlineStatement, type Paper } from '../papers.ts'
import { partyOf } from './overview-tab.tsx'
import css from './tabs.module.css'

/** Running limits first, then the history. */
export function ClocksTab({ view }: ViewProps) {
  const [paper, setPaper] = useState<Paper | null>(null)
  const { clocks, aggregate } = view
  const live = clocks.filter((clock) => isLive(clock, aggregate.case.stage))
  const over = clocks.filter((clock) => !isLive(clock, aggregate.case.stage))
  return (
    <div className={css.stack}>
      <EffectsPanel view={view} />
      <RibbonPanel view={view} />
      <Panel
        title="正在计算"
        extra={
          <>
            {live.length} 项{' '}
            <Button type="link" size="small" onClick={() => view.open({ kind: 'sideStep', group: null })}>
              登记其他程序事项
            </Button>
          </>
        }
        flush
      >
        <ClockTable label="正在计算的期限" clocks={live} view={view} onPaper={setPaper} />
      </Panel>
      {over.length > 0 && (
        <Panel title="已经结束" extra={`${over.length} 项`} flush>
          <ClockTable label="已经结束的期限" clocks={over} view={view} onPaper={setPaper} />
        </Panel>
      )}
      <WhatIfPanel view={view} />
      <TimingsPanel />
      {paper !== null && <PaperDialog paper={paper} onClose={() => setPaper(null)} />}
    </div>
  )
}

type ClockTableProps = {
  readonly label: string
  readonly clocks: readonly CaseClock[]
  readonly view: CaseView
  readonly onPaper: (paper: Paper) => void
}

function ClockTable({ label, clocks, view, onPaper }: ClockTableProps) {
  const keyOf = (clock: CaseClock) =>
    `${clock.rule.code}:${clock.partyId ?? ''}:${clock.deadline.startDay}:${clock.deadline.lastDay}`
  return (
    <DataTable
      label={label}
      rows={clocks}
      columns={clockColumns(view, onPaper)}
      rowKey={keyOf}
      expand={(clock) => <FullReckoning clock={clock} view={view} />}
      empty={<EmptyState title="没有正在计算的期限" hint="登记下一步之后，期限会自动出现在这里。" />}
    />
  )
}

function clockColumns(view: CaseView, onPaper: (paper: Paper) => void): readonly Column<CaseClock>[] {
  return [
    {
      key: 'name',
      title: '期限',
      render: (clock) => (
        <>
          {clock.rule.name}
          {clock.partyId !== null && <span className={css.soft}>（{partyOf(view, clock.partyId)}）</span>}
          <div className={css.faint}>{clock.ours ? '本机关' : clock.rule.bound}办理</div>
        </>
      ),
    },
    {
      key: 'state',
      title: '状态',
      width: 148,
      render: (clock) => (
        <>
          <ClockState clock={clock} view={view} /> <LocalMark clock={clock} today={view.today} />
        </>
      ),
    },
    { key: 'start', title: '起算', width: 108, render: (clock) => clock.deadline.startDay },
    {
      key: 'last',
      title: '末日',
      width: 138,
      render: (clock) =>
        clock.paused !== null ? (
          <span className={css.soft}>{PAUSES[clock.paused].lastDay}</span>
        ) : (
          <>
            {dateWithWeekday(clock.deadline.lastDay)}{' '}
            {clock.deadline.provisional && <Mark tone="warning">暂定</Mark>}
            {clock.local !== null && (
              <div className={css.faint}>本地 {dateWithWeekday(clock.local.lastDay)}</div>
            )}
          </>
        ),
    },
    {
      key: 'safe',
      title: '稳妥日',
      width: 108,
      render: (clock) =>
        clock.paused !== null ? (
          <span className={css.soft}>{PAUSES[clock.paused].lastDay}</span>
        ) : (
          daysOf(clock, view.today).safeOn
        ),
    },
    {
      key: 'articles',
      title: '依据',
      width: 240,
      render: (clock) => <Articles articles={clock.rule.articles} />,
    },
    {
      key: 'print',
      title: '',
      width: 52,
      render: (clock) => (
        <Button
          type="text"
          size="small"
          icon={<PrinterOutlined />}
          aria-label={`${clock.rule.name}：期限计算说明`}
          title="期限计算说明"
          onClick={() => onPaper(deadlineStatement(clock, view))}
        />
      ),
    },
  ]
}

/** 视为受理 comes about by law; until somebody records it there is still something to do (法30Ⅲ). */
function isUnrecordedAcceptance({ rule }: CaseClock, { aggregate }: CaseView): boolean {
  return rule.code === 'DL-DEEMED' && latestOf(effectiveEvents(aggregate.events), 'accepted') === null
}

function ClockState({ clock, view }: { readonly clock: CaseClock; readonly view: CaseView }) {
  const { status, metOn, nature, ours, paused } = clock
  if (paused !== null) {
    return <DueTag lastDay={clock.deadline.lastDay} today={view.today} paused={paused} />
  }
  if (isUnrecordedAcceptance(clock, view)) return <Mark tone="warning">已届满（效果已发生，待登记）</Mark>
  if (status === 'met') return <Mark tone="success">按期 {metOn ?? ''}</Mark>
  if (status === 'superseded') return <Mark>不再适用</Mark>
  if (status === 'running' && nature === 'right') return <Mark tone="accent">可以行使</Mark>
  // Only what this office itself fails to do in time is an omission of its own, and red.
  const isOwnDuty = ours && nature === 'duty'
  if (isLive(clock, view.aggregate.case.stage)) {
    const { lastDay, dueOn } = daysOf(clock, view.today)
    return <DueTag lastDay={dueOn} today={view.today} reminder={!isOwnDuty} isLocal={dueOn < lastDay} />
  }
  if (isOwnDuty) return <Mark tone="danger">{metOn === null ? '逾期' : `逾期办理 ${metOn}`}</Mark>
  return <Mark>{metOn === null ? '已过' : `已过，${metOn} 办理`}</Mark>
}

function FullReckoning({ clock, view }: { readonly clock: CaseClock; readonly view: CaseView }) {
  const explained = useMemo(() => explainClock(clock, view.office), [clock, view.office])
  return (
    <>
      <ClockReckoning clock={clock} office={view.office} />
      {clock.rule.restart !== null && <Note>重新计算的情形：{clock.rule.restart}</Note>}
      {explained.ok && <ReckoningDays reckoning={explained.value.reckoning} />}
    </>
  )
}
