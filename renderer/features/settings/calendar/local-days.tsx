/** 当地放假: recorded with what decided them, switched on one by one, never part of the national arrangement. */
import { PlusOutlined } from '@ant-design/icons'
import { Button, Input, Switch } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { officeCalendar } from '#shared/domain/calendar/office-calendar.ts'
import type { LocalDay } from '#shared/domain/model/office.ts'
import { type CivilDate, formatChinese } from '#shared/kernel/civil-date.ts'
import { useSession } from '../../../app/session.tsx'
import { CommandDialog } from '../../../ui/command-dialog.tsx'
import { type Column, DataTable } from '../../../ui/data-table.tsx'
import { DateField, dateRule } from '../../../ui/date-field.tsx'
import { Field, FieldGrid } from '../../../ui/fields.tsx'
import { Panel } from '../../../ui/page.tsx'
import { Note } from '../../../ui/tags.tsx'
import { useCommand } from '../../../ui/use-command.ts'
import css from './calendar.module.css'

type Values = {
  readonly from: string
  readonly to: string
  readonly reason: string
  readonly documentNumber: string
  readonly source: string
}

const EMPTY: Values = { from: '', to: '', reason: '', documentNumber: '', source: '' }

/** The list, its switch, and the dialog. */
export function LocalDays() {
  const { office } = useSession()
  const { run, busy } = useCommand()
  const [editing, setEditing] = useState<LocalDay | 'new' | null>(null)
  const days = [...(office.settings.localDays ?? [])].sort((a, b) => b.from.localeCompare(a.from))
  const layer = officeCalendar(office).local
  const toggle = (day: LocalDay, active: boolean) => {
    const { id, ...rest } = day
    void run(
      { type: 'office.saveLocalDay', id, day: { ...rest, active: active ? 1 : 0 } },
      { done: active ? '已启用，期限说明会写明这些日子' : '已停用，不再影响期限' },
    )
  }
  return (
    <Panel
      title="当地放假"
      extra={
        <Button icon={<PlusOutlined />} onClick={() => setEditing('new')}>
          登记当地放假
        </Button>
      }
    >
      <div className={css.stack}>
        <Note tone={layer?.rest === true ? 'warning' : 'neutral'}>
          民族自治地方的节日、政府决定的停止办公日。法律没有写明是否影响期限，
          {layer?.rest === true
            ? '本机关选择按休息日对待：启用的日子使末日顺延，也不计为工作日。'
            : '默认只作提示：末日不顺延，工作日照数，稳妥日提前。'}
          改变口径请到
          <Link to="/settings/rules">办案规则</Link>。
        </Note>
        <DataTable
          label="当地放假"
          rows={days}
          columns={columns(toggle, busy)}
          rowKey={({ id }) => id}
          onOpen={setEditing}
          empty="没有登记当地放假"
        />
      </div>
      <LocalDayDialog
        day={editing === 'new' ? null : editing}
        open={editing !== null}
        onClose={() => setEditing(null)}
      />
    </Panel>
  )
}

function columns(
  toggle: (day: LocalDay, active: boolean) => void,
  busy: boolean,
): readonly Column<LocalDay>[] {
  return [
    {
      key: 'days',
      title: '日期',
      width: 260,
      render: ({ from, to }) =>
        from === to ? formatChinese(from) : `${formatChinese(from)}至${formatChinese(to)}`,
    },
    { key: 'reason', title: '事由', render: ({ reason }) => reason },
    { key: 'number', title: '文号', width: 210, render: ({ documentNumber }) => documentNumber || '—' },
    { key: 'source', title: '决定机关和来源', render: ({ source }) => source },
    {
      key: 'active',
      title: '状态',
      width: 110,
      render: (day) => (
        <Switch
          checked={day.active === 1}
          disabled={busy}
          checkedChildren="启用"
          unCheckedChildren="未启用"
          aria-label={`启用${day.reason}`}
          onChange={(active) => toggle(day, active)}
        />
      ),
    },
  ]
}

type DialogProps = { readonly day: LocalDay | null; readonly open: boolean; readonly onClose: () => void }

function LocalDayDialog({ day, open, onClose }: DialogProps) {
  return (
    <CommandDialog<Values>
      title={day === null ? '登记当地放假' : '修改当地放假'}
      open={open}
      onClose={onClose}
      okText="保存"
      width={620}
      intro={<Note>新登记的日子先不启用。核对文件后，在列表中打开开关，才会写进期限说明。</Note>}
      initialValues={day ?? EMPTY}
      toCommand={({ from, to, ...rest }) => ({
        type: 'office.saveLocalDay',
        id: day?.id ?? null,
        // The command checks both days; an empty last day means a single one.
        day: {
          ...rest,
          from: from as CivilDate,
          to: (to === '' ? from : to) as CivilDate,
          active: day?.active ?? 0,
        },
      })}
    >
      <FieldGrid columns={2}>
        <Field name="from" label="放假首日" required="请填写放假首日。" rules={[dateRule]}>
          <DateField />
        </Field>
        <Field name="to" label="放假末日" rules={[dateRule]} extra="只放一天的可以不填">
          <DateField />
        </Field>
        <Field name="reason" label="事由" required="请填写放假事由。">
          <Input placeholder="三月三" />
        </Field>
        <Field name="documentNumber" label="文号">
          <Input />
        </Field>
        <Field name="source" label="决定机关和来源" required="请填写决定机关和来源。" wide>
          <Input />
        </Field>
      </FieldGrid>
    </CommandDialog>
  )
}
