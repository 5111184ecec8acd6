/** The last step: who works here, where hearings are held. Saved one by one, so nothing is typed twice. */
import { PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { fullName } from '#shared/domain/model/person.ts'
import { useOffice } from '../../data/hooks.ts'
import { STAFF_ROLE_LABELS } from '../../ui/office/office-labels.ts'
import { RoomDialog } from '../../ui/office/room-dialog.tsx'
import { StaffDialog } from '../../ui/office/staff-dialog.tsx'
import { ActionBar, Panel } from '../../ui/page.tsx'
import { Mark, Note } from '../../ui/tags.tsx'
import css from './setup.module.css'

export type PeopleStepProps = { readonly onBack: () => void; readonly onDone: () => void }

/** Staff and rooms; `onDone` leaves the assistant. */
export function PeopleStep({ onBack, onDone }: PeopleStepProps) {
  const office = useOffice()
  const [adding, setAdding] = useState<'staff' | 'room' | null>(null)
  const staff = office?.staff ?? []
  const rooms = office?.rooms ?? []
  return (
    <>
      <Panel title="人员" extra={`${staff.length} 人`}>
        <div className={css.people}>
          {staff.map((member) => (
            <Mark key={member.id} tone="accent" icon={null}>
              {fullName(member.name)} · {STAFF_ROLE_LABELS[member.role]}
            </Mark>
          ))}
        </div>
        <Button icon={<PlusOutlined />} onClick={() => setAdding('staff')}>
          添加人员
        </Button>
      </Panel>
      <Panel title="听证室" extra={`${rooms.length} 间`}>
        <div className={css.people}>
          {rooms.map((room) => (
            <Mark key={room.id} tone="accent" icon={null}>
              {room.name} · {room.seats} 座
            </Mark>
          ))}
        </div>
        <Button icon={<PlusOutlined />} onClick={() => setAdding('room')}>
          添加听证室
        </Button>
      </Panel>
      <Note>
        普通程序案件至少由两名行政复议人员承办；听证须有一名主持人、两名以上听证员和一名记录员。人员可以以后在“设置”中补充。
      </Note>
      <ActionBar>
        <Button onClick={onBack}>上一步</Button>
        <Button type="primary" disabled={staff.length === 0} onClick={onDone}>
          {staff.length === 0 ? '至少添加一名人员' : '完成，进入今日'}
        </Button>
      </ActionBar>
      <StaffDialog member={null} open={adding === 'staff'} onClose={() => setAdding(null)} />
      <RoomDialog room={null} open={adding === 'room'} onClose={() => setAdding(null)} />
    </>
  )
}
