/** What a change would move: still being compared, stopped, nothing, or the list. */
import { Button, Progress } from 'antd'
import { EmptyState } from '../../../ui/page.tsx'
import css from './moves.module.css'
import { MovesTable } from './moves-table.tsx'
import type { MovesRun } from './use-moves.ts'

export type MovesReportProps = {
  readonly label: string
  readonly run: MovesRun
  /** Said when nothing moves. */
  readonly nothing: string
}

/** The state of one comparison. */
export function MovesReport({ label, run, nothing }: MovesReportProps) {
  const { result, stop, again } = run
  switch (result.state) {
    case 'idle':
      return null
    case 'running':
      return (
        <div className={css.running} role="status">
          <Progress
            percent={result.total === 0 ? 0 : Math.floor((result.done / result.total) * 100)}
            aria-label="核对进度"
          />
          <span>
            正在重新计算在办案件的期限：{result.done} / {result.total} 件
          </span>
          <Button onClick={stop}>停止</Button>
        </div>
      )
    case 'stopped':
      return (
        <div className={css.running} role="status">
          <span>已停止，没有改动任何数据。看过变动清单才能确认。</span>
          <Button onClick={again}>重新计算</Button>
        </div>
      )
    case 'done':
      return result.moves.open.length + result.moves.finished.length === 0 ? (
        <EmptyState title={nothing} hint={`已重新计算 ${result.cases} 件案件的全部期限。`} />
      ) : (
        <MovesTable label={label} moves={result.moves} />
      )
  }
}
