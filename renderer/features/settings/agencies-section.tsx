/** 被申请人目录. */
import { PlusOutlined } from '@ant-design/icons'
import { Button, Input } from 'antd'
import { useState } from 'react'
import type { Agency } from '#shared/domain/model/office.ts'
import { useSession } from '../../app/session.tsx'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { AgencyDialog } from '../../ui/office/agency-dialog.tsx'
import { AGENCY_RELATION_LABELS } from '../../ui/office/office-labels.ts'
import { Panel } from '../../ui/page.tsx'
import { Mark } from '../../ui/tags.tsx'
import css from './settings.module.css'

const COLUMNS: readonly Column<Agency>[] = [
  { key: 'name', title: '机关全称', render: (row) => row.name },
  {
    key: 'relation',
    title: '与本机关的关系',
    width: 190,
    render: (row) => AGENCY_RELATION_LABELS[row.relation],
  },
  { key: 'field', title: '领域', width: 110, render: (row) => row.field },
  { key: 'head', title: '法定代表人', width: 140, render: headOf },
  { key: 'superior', title: '上一级主管部门', width: 180, render: (row) => row.superiorDepartment },
  {
    key: 'active',
    title: '状态',
    width: 90,
    render: (row) => (row.active === 1 ? '可选用' : <Mark>停用</Mark>),
  },
]

function headOf({ legalRepresentativeName, legalRepresentativeTitle }: Agency): string {
  return [legalRepresentativeName, legalRepresentativeTitle].filter((part) => part !== '').join('，')
}

/** The agencies this office reviews, and those it must send on. */
export function AgenciesSection() {
  const { office } = useSession()
  const [editing, setEditing] = useState<Agency | 'new' | null>(null)
  const [text, setText] = useState('')
  const shown = office.agencies.filter(({ name, field }) => `${name}${field}`.includes(text.trim()))
  return (
    <>
      <Panel
        flush
        title="被申请人目录"
        extra={
          <div className={css.buttons} style={{ margin: 0 }}>
            <Input.Search
              allowClear
              aria-label="按名称或者领域查找机关"
              placeholder="名称、领域"
              onChange={(event) => setText(event.target.value)}
            />
            <Button type="primary" icon={<PlusOutlined />} onClick={() => setEditing('new')}>
              添加机关
            </Button>
          </div>
        }
      >
        <DataTable
          label="被申请人目录"
          rows={shown}
          columns={COLUMNS}
          rowKey={({ id }) => id}
          onOpen={setEditing}
          empty={
            text === '' ? '目录还是空的。也可以在收案登记时随手添加。' : `没有名称或者领域含“${text}”的机关。`
          }
        />
      </Panel>
      <AgencyDialog
        agency={editing === 'new' ? null : editing}
        open={editing !== null}
        onClose={() => setEditing(null)}
      />
    </>
  )
}
