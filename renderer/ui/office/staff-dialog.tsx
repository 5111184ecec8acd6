/** Adds or changes one member of staff, with the conflicts that member declared. */
import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Form, Input, Select, Switch } from 'antd'
import { parsePersonName } from '#shared/domain/identity/person-name.ts'
import type { DeclaredConflict, StaffMember, StaffRole } from '#shared/domain/model/office.ts'
import { fullName } from '#shared/domain/model/person.ts'
import { CommandDialog } from '../command-dialog.tsx'
import { Field, FieldGrid, selectOptions } from '../fields.tsx'
import css from './office-dialogs.module.css'
import { STAFF_ROLE_LABELS } from './office-labels.ts'

type StaffValues = {
  readonly name: string
  readonly title: string
  readonly role: StaffRole
  readonly certificateNumber: string
  readonly phone: string
  readonly active: boolean
  readonly conflicts: readonly DeclaredConflict[]
}

export type StaffDialogProps = {
  /** Null adds a new member. */
  readonly member: StaffMember | null
  readonly open: boolean
  readonly onClose: () => void
}

/** 人员. */
export function StaffDialog({ member, open, onClose }: StaffDialogProps) {
  return (
    <CommandDialog<StaffValues>
      title={member === null ? '添加人员' : `修改人员：${fullName(member.name)}`}
      open={open}
      onClose={onClose}
      okText="保存"
      width={640}
      initialValues={valuesOf(member)}
      toCommand={(values) => ({
        type: 'office.saveStaff',
        id: member?.id ?? null,
        staff: {
          name: parsePersonName(values.name),
          title: values.title.trim(),
          role: values.role,
          certificateNumber: values.certificateNumber.trim(),
          phone: values.phone.trim(),
          active: values.active ? 1 : 0,
          conflicts: values.conflicts ?? [],
        },
      })}
    >
      <FieldGrid columns={2}>
        <Field name="name" label="姓名" required="请填写姓名。">
          <Input autoComplete="off" />
        </Field>
        <Field name="role" label="岗位" extra="承办人、审核人、负责人可以办案；书记员只作记录">
          <Select options={selectOptions(STAFF_ROLE_LABELS)} />
        </Field>
        <Field name="title" label="职务">
          <Input autoComplete="off" />
        </Field>
        <Field name="certificateNumber" label="行政复议工作证件号">
          <Input autoComplete="off" />
        </Field>
        <Field name="phone" label="电话">
          <Input autoComplete="off" />
        </Field>
        <Field name="active" label="在岗" valuePropName="checked">
          <Switch checkedChildren="在岗" unCheckedChildren="停用" />
        </Field>
      </FieldGrid>
      <Conflicts />
    </CommandDialog>
  )
}

function Conflicts() {
  return (
    <Form.List name="conflicts">
      {(rows, { add, remove }) => (
        <fieldset className={css.group}>
          <legend className={css.legend}>已申报的回避关系</legend>
          <p className={css.hint}>
            与案件当事人有利害关系的，指定承办人、排听证时会拦下（公务员法第七十六条、第七十七条）。
          </p>
          {rows.map(({ key, name }) => (
            <div key={key} className={css.row}>
              <Field name={[name, 'kind']} noStyle>
                <Select
                  aria-label="对象类别"
                  options={[
                    { value: 'person', label: '个人' },
                    { value: 'agency', label: '单位' },
                  ]}
                />
              </Field>
              <Field name={[name, 'name']} required="请填写名称。">
                <Input aria-label="姓名或者单位名称" placeholder="姓名或者单位名称" autoComplete="off" />
              </Field>
              <Field name={[name, 'relation']}>
                <Input aria-label="关系" placeholder="关系，如：配偶、原任职单位" autoComplete="off" />
              </Field>
              <Button
                type="text"
                aria-label="删除这条回避关系"
                icon={<DeleteOutlined />}
                onClick={() => remove(name)}
              />
            </div>
          ))}
          <Button
            type="dashed"
            icon={<PlusOutlined />}
            onClick={() => add({ kind: 'person', name: '', relation: '' })}
          >
            添加回避关系
          </Button>
        </fieldset>
      )}
    </Form.List>
  )
}

function valuesOf(member: StaffMember | null): StaffValues {
  if (member === null) {
    return {
      name: '',
      title: '',
      role: 'handler',
      certificateNumber: '',
      phone: '',
      active: true,
      conflicts: [],
    }
  }
  const { title, role, certificateNumber, phone, conflicts } = member
  return {
    name: fullName(member.name),
    title,
    role,
    certificateNumber,
    phone,
    conflicts,
    active: member.active === 1,
  }
}
