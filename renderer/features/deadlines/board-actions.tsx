/** What can be done with the list as it is shown: calculate, export, print. */
import { CalculatorOutlined, CalendarOutlined, ExportOutlined, PrinterOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useNavigate } from 'react-router'
import { instantOf } from '#shared/kernel/clock.ts'
import { useSession } from '../../app/session.tsx'
import { desktopApi } from '../../platform/desktop.ts'
import { ActionMenu } from '../../ui/action-menu.tsx'
import { systemClock } from '../../ui/clock.ts'
import { sheetBytes } from '../../ui/export-xlsx.ts'
import { useNotify } from '../../ui/feedback.tsx'
import type { LiveClock } from '../../ui/live-clocks.ts'
import type { UntimedCase } from '../../ui/untimed-cases.ts'
import type { BoardView } from './board-filters.ts'
import { sheetColumns } from './board-text.ts'
import { dueCalendar, scheduled } from './due-calendar.ts'
import { idleColumns } from './idle-cases.tsx'

export type BoardActionsProps = {
  readonly view: BoardView
  /** All rows that pass the filters, also those on other pages. */
  readonly due: readonly LiveClock[]
  readonly idle: readonly UntimedCase[]
  readonly onPrint: () => void
}

/** Everything takes the filtered list, all pages of it. */
export function BoardActions({ view, due, idle, onPrint }: BoardActionsProps) {
  const { office, today } = useSession()
  const navigate = useNavigate()
  const notify = useNotify()
  const empty = view === 'idle' ? idle.length === 0 : due.length === 0

  const save = async (kind: 'xlsx' | 'ics', name: string, bytes: Uint8Array, done: string) => {
    const saved = await desktopApi().saveFile({ suggestedName: `${name} ${today}.${kind}`, kind, bytes })
    if (!saved.ok) notify.problem(saved.error.message)
    else if (!saved.value.cancelled) notify.done(done)
  }
  const exportSheet = async () => {
    if (view === 'idle') {
      const bytes = await sheetBytes('没有期限在走', idleColumns(office, today), idle)
      return save('xlsx', '没有期限在走的案件', bytes, `已导出 ${idle.length} 件案件`)
    }
    const bytes = await sheetBytes('期限', sheetColumns(office, today), due)
    return save('xlsx', '期限', bytes, `已导出 ${due.length} 项期限`)
  }
  const exportCalendar = (withNames: boolean) => {
    const listed = scheduled(due)
    const bytes = dueCalendar(listed, { withNames, today, stampedAt: instantOf(systemClock) })
    const left = due.length - listed.length
    const note = left === 0 ? '' : `；${left} 项停止计算的期限末日未定，没有列入`
    return save('ics', '期限', bytes, `已导出 ${listed.length} 项期限到日历文件${note}`)
  }

  return (
    <>
      <Button icon={<CalculatorOutlined />} onClick={() => void navigate('/deadlines/calculator')}>
        期限计算器
      </Button>
      {view === 'due' && (
        <ActionMenu
          disabled={empty}
          menu={{
            items: [
              { key: 'plain', label: '只写案号和期限名称（日历会离开本机）' },
              { key: 'names', label: '同时写当事人名称' },
            ],
            onClick: ({ key }) => void exportCalendar(key === 'names'),
          }}
        >
          <Button icon={<CalendarOutlined />} aria-haspopup="menu">
            导出日历
          </Button>
        </ActionMenu>
      )}
      <Button icon={<ExportOutlined />} disabled={empty} onClick={() => void exportSheet()}>
        导出 XLSX
      </Button>
      <Button icon={<PrinterOutlined />} disabled={empty} onClick={onPrint}>
        打印
      </Button>
    </>
  )
}
