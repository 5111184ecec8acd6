/** The list a person reads before confirming: every limit that moves, from when to when, with its case. */
import { ExportOutlined } from '@ant-design/icons'
import { Button, Segmented } from 'antd'
import { useMemo, useState } from 'react'
import { Link } from 'react-router'
import type { CaseClock } from '#shared/domain/deadlines/case-clocks.ts'
import type { MovedLimit } from '#shared/domain/deadlines/moved-limits.ts'
import { useSession } from '../../../app/session.tsx'
import { desktopApi } from '../../../platform/desktop.ts'
import { type Column, DataTable } from '../../../ui/data-table.tsx'
import { sheetBytes } from '../../../ui/export-xlsx.ts'
import { useNotify } from '../../../ui/feedback.tsx'
import { Mark, type Tone } from '../../../ui/tags.tsx'
import type { Moves } from './collect-moves.ts'
import { lastDayText, limitName, type MoveKind, moveKind, moveText } from './move-text.ts'
import css from './moves.module.css'

const TONES: Readonly<Record<MoveKind, Tone>> = {
  later: 'accent',
  earlier: 'warning',
  local: 'accent',
  settled: 'success',
  unsettled: 'warning',
  begins: 'accent',
  ends: 'neutral',
  status: 'warning',
}

/** More rows than this are only in the spreadsheet. */
const SHOWN = 200

/** Where the case, or the suit, is opened. */
function caseLink({ aggregate }: MovedLimit): string {
  const { id, kind } = aggregate.case
  return kind === 'litigation' ? `/litigation/${id}` : `/cases/${id}?tab=clocks`
}

export const MOVE_COLUMNS: readonly Column<MovedLimit>[] = [
  {
    key: 'number',
    title: '案号',
    width: 180,
    render: (move) => <Link to={caseLink(move)}>{move.aggregate.case.number}</Link>,
    text: ({ aggregate }) => aggregate.case.number,
  },
  { key: 'limit', title: '期限', render: limitName, text: limitName },
  {
    key: 'before',
    title: '原末日',
    width: 190,
    render: ({ before }) => <Days className={css.before} clock={before} />,
    text: ({ before }) => lastDayText(before),
  },
  {
    key: 'after',
    title: '新末日',
    width: 190,
    render: ({ after }) => <Days className={css.after} clock={after} />,
    text: ({ after }) => lastDayText(after),
  },
  {
    key: 'change',
    title: '变化',
    width: 200,
    render: (move) => <Mark tone={TONES[moveKind(move)]}>{moveText(move)}</Mark>,
    text: moveText,
  },
]

type DaysProps = { readonly clock: CaseClock | null; readonly className: string | undefined }

/** The statutory day, 本地末日 on a line of its own. */
function Days({ clock, className }: DaysProps) {
  const [legal, ...local] = lastDayText(clock).split('；')
  return (
    <span className={className}>
      {legal}
      {local.map((text) => (
        <div key={text}>{text}</div>
      ))}
    </span>
  )
}

export type MovesTableProps = {
  /** Names the table, and the spreadsheet. */
  readonly label: string
  readonly moves: Moves
}

/** Open limits first; finished ones on request. */
export function MovesTable({ label, moves }: MovesTableProps) {
  const { today } = useSession()
  const notify = useNotify()
  const [which, setWhich] = useState<'open' | 'finished'>(moves.open.length > 0 ? 'open' : 'finished')
  const rows = useMemo(() => moves[which].slice(0, SHOWN), [moves, which])
  const exportAll = async () => {
    const all = [...moves.open, ...moves.finished]
    const saved = await desktopApi().saveFile({
      suggestedName: `${label} ${today}.xlsx`,
      kind: 'xlsx',
      bytes: await sheetBytes(label, MOVE_COLUMNS, all),
    })
    if (!saved.ok) notify.problem(saved.error.message)
    else if (!saved.value.cancelled) notify.done(`已导出 ${all.length} 个期限`)
  }
  return (
    <div className={css.moves}>
      <div className={css.bar}>
        <Segmented
          aria-label="期限范围"
          value={which}
          onChange={setWhich}
          options={[
            { value: 'open', label: `尚待办理 ${moves.open.length}` },
            { value: 'finished', label: `已完成 ${moves.finished.length}` },
          ]}
        />
        <Button icon={<ExportOutlined />} onClick={() => void exportAll()}>
          导出 XLSX
        </Button>
      </div>
      <DataTable
        label={label}
        rows={rows}
        columns={MOVE_COLUMNS}
        rowKey={({ key }) => key}
        maxBodyHeight={420}
        empty={which === 'open' ? '尚待办理的期限都不变动' : '已完成的期限都不变动'}
      />
      {moves[which].length > SHOWN && (
        <p className={css.more}>
          这里列出最早的 {SHOWN} 个，共 {moves[which].length} 个；全部请导出 XLSX。
        </p>
      )}
    </div>
  )
}
