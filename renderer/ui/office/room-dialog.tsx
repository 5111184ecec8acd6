/** Adds or changes one hearing room. */
import { Input, InputNumber, Switch } from 'antd'
import type { Room } from '#shared/domain/model/office.ts'
import { CommandDialog } from '../command-dialog.tsx'
import { Field, FieldGrid } from '../fields.tsx'

type RoomValues = {
  readonly name: string
  readonly address: string
  readonly seats: number
  readonly active: boolean
}

export type RoomDialogProps = {
  /** Null adds a new room. */
  readonly room: Room | null
  readonly open: boolean
  readonly onClose: () => void
}

/** 听证室. */
export function RoomDialog({ room, open, onClose }: RoomDialogProps) {
  return (
    <CommandDialog<RoomValues>
      title={room === null ? '添加听证室' : `修改听证室：${room.name}`}
      open={open}
      onClose={onClose}
      okText="保存"
      initialValues={
        room === null
          ? { name: '', address: '', seats: 20, active: true }
          : { name: room.name, address: room.address, seats: room.seats, active: room.active === 1 }
      }
      toCommand={({ name, address, seats, active }) => ({
        type: 'office.saveRoom',
        id: room?.id ?? null,
        room: { name: name.trim(), address: address.trim(), seats, active: active ? 1 : 0 },
      })}
    >
      <Field name="name" label="名称" required="请填写听证室名称。">
        <Input placeholder="如：第一听证室" autoComplete="off" />
      </Field>
      <Field name="address" label="地点" extra="印在听证通知书上">
        <Input autoComplete="off" />
      </Field>
      <FieldGrid columns={2}>
        <Field name="seats" label="座位数">
          <InputNumber min={0} max={2000} precision={0} />
        </Field>
        <Field name="active" label="使用状态" valuePropName="checked">
          <Switch checkedChildren="可用" unCheckedChildren="停用" />
        </Field>
      </FieldGrid>
    </CommandDialog>
  )
}
