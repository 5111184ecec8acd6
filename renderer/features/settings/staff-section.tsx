/** 人员. */
import { PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import type { StaffMember } from '#shared/domain/model/office.ts'
import { fullName } from '#shared/domain/model/person.ts'
import { useSession } from '../../app/session.tsx'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { STAFF_ROLE_LABELS } from '../../ui/office/office-labels.ts'
import { StaffDialog } from '../../ui/office/staff-dialog.tsx'
import { Panel } from '../../ui/page.tsx'
import { Mark, Note } from '../../ui/tags.tsx'

const COLUMNS: readonly Column<StaffMember>[] = [
  { key: 'name', title: '姓名', width: 110, render: (row) => fullName(row.name) },
  { key: 'role', title: '岗位', width: 90, render: (row) => STAFF_ROLE_LABELS[row.role] },
  { key: 'title', title: '职务', width: 150, render: (row) => row.title },
  { key: 'certificate', title: '工作证件号', width: 150, render: (row) => row.certificateNumber },
  { key: 'phone', title: '电话', width: 130, render: (row) => row.phone },
  {
    key: 'conflicts',
    title: '已申报的回避关系',
    render: (row) =>
      row.conflicts.length === 0
        ? '无'
        : row.conflicts
            .map(({ name, relation }) => (relation === '' ? name : `${name}（${relation}）`))
            .join('、'),
  },
  {
    key: 'active',
    title: '状态',
    width: 90,
    render: (row) => (row.active === 1 ? '在岗' : <Mark>停用</Mark>),
  },
]

/** Who works here, and what each declared. */
export function StaffSection() {
  const { office } = useSession()
  const [editing, setEditing] = useState<StaffMember | 'new' | null>(null)
  return (
    <>
      <Panel
        flush
        title="人员"
        extra={
          <Button type="primary" icon={<PlusOutlined />} onClick={() => setEditing('new')}>
            添加人员
          </Button>
        }
      >
        <DataTable
          label="人员"
          rows={office.staff}
          columns={COLUMNS}
          rowKey={({ id }) => id}
          onOpen={setEditing}
          empty="还没有人员。请先添加，案件才能指定承办人。"
        />
      </Panel>
      <Note>人员离岗时改为“停用”，不删除：旧案件上的姓名仍要能查到。</Note>
      <StaffDialog
        member={editing === 'new' ? null : editing}
        open={editing !== null}
        onClose={() => setEditing(null)}
      />
    </>
  )
}
