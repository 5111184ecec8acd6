/** 听证室. */
import { PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import type { Room } from '#shared/domain/model/office.ts'
import { useSession } from '../../app/session.tsx'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { RoomDialog } from '../../ui/office/room-dialog.tsx'
import { Panel } from '../../ui/page.tsx'
import { Mark } from '../../ui/tags.tsx'

const COLUMNS: readonly Column<Room>[] = [
  { key: 'name', title: '名称', width: 180, render: (row) => row.name },
  { key: 'address', title: '地点', render: (row) => row.address },
  { key: 'seats', title: '座位', width: 80, align: 'right', render: (row) => row.seats },
  {
    key: 'active',
    title: '状态',
    width: 90,
    render: (row) => (row.active === 1 ? '可用' : <Mark>停用</Mark>),
  },
]

/** Where hearings are held. */
export function RoomsSection() {
  const { office } = useSession()
  const [editing, setEditing] = useState<Room | 'new' | null>(null)
  return (
    <>
      <Panel
        flush
        title="听证室"
        extra={
          <Button type="primary" icon={<PlusOutlined />} onClick={() => setEditing('new')}>
            添加听证室
          </Button>
        }
      >
        <DataTable
          label="听证室"
          rows={office.rooms}
          columns={COLUMNS}
          rowKey={({ id }) => id}
          onOpen={setEditing}
          empty="还没有听证室。添加之后才能安排听证。"
        />
      </Panel>
      <RoomDialog
        room={editing === 'new' ? null : editing}
        open={editing !== null}
        onClose={() => setEditing(null)}
      />
    </>
  )
}
