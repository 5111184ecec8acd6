/** Adds or changes one agency of the directory; also the quick add of the intake form. */
import { Input, Select, Switch } from 'antd'
import type { Agency, AgencyRelation } from '#shared/domain/model/office.ts'
import type { Executed } from '../../data/execute.ts'
import { CommandDialog } from '../command-dialog.tsx'
import { Field, FieldGrid, selectOptions } from '../fields.tsx'
import { AGENCY_RELATION_LABELS } from './office-labels.ts'

type AgencyValues = {
  readonly name: string
  readonly relation: AgencyRelation
  readonly field: string
  readonly address: string
  readonly phone: string
  readonly legalRepresentativeName: string
  readonly legalRepresentativeTitle: string
  readonly superiorDepartment: string
  readonly active: boolean
}

export type AgencyDialogProps = {
  /** Null adds a new agency. */
  readonly agency: Agency | null
  readonly open: boolean
  readonly onClose: () => void
  /** Name typed elsewhere, to start from. */
  readonly initialName?: string
  readonly onDone?: (executed: Executed) => void
}

/** 被申请人目录的一条. */
export function AgencyDialog({ agency, open, onClose, initialName = '', onDone }: AgencyDialogProps) {
  return (
    <CommandDialog<AgencyValues>
      title={agency === null ? '添加机关' : `修改机关：${agency.name}`}
      open={open}
      onClose={onClose}
      okText="保存"
      width={640}
      initialValues={
        agency === null ? { ...EMPTY, name: initialName } : { ...agency, active: agency.active === 1 }
      }
      toCommand={({ active, ...values }) => ({
        type: 'office.saveAgency',
        id: agency?.id ?? null,
        agency: { ...values, name: values.name.trim(), active: active ? 1 : 0 },
      })}
      {...(onDone === undefined ? {} : { onDone })}
    >
      <FieldGrid columns={2}>
        <Field name="name" label="机关全称" required="请填写机关全称。">
          <Input placeholder="与印章一致的全称" autoComplete="off" />
        </Field>
        <Field
          name="relation"
          label="与本机关的关系"
          extra="决定管辖提示（行政复议法第二十四条至第二十八条）"
        >
          <Select options={selectOptions(AGENCY_RELATION_LABELS)} />
        </Field>
        <Field name="field" label="行政管理领域">
          <Input placeholder="如：市场监管" autoComplete="off" />
        </Field>
        <Field name="superiorDepartment" label="上一级主管部门" extra="复议决定书抄告的对象">
          <Input autoComplete="off" />
        </Field>
        <Field name="legalRepresentativeName" label="法定代表人">
          <Input autoComplete="off" />
        </Field>
        <Field name="legalRepresentativeTitle" label="职务">
          <Input placeholder="如：局长" autoComplete="off" />
        </Field>
        <Field name="address" label="地址">
          <Input autoComplete="off" />
        </Field>
        <Field name="phone" label="电话">
          <Input autoComplete="off" />
        </Field>
        <Field name="active" label="使用状态" valuePropName="checked">
          <Switch checkedChildren="可选用" unCheckedChildren="停用" />
        </Field>
      </FieldGrid>
    </CommandDialog>
  )
}

const EMPTY: AgencyValues = {
  name: '',
  relation: 'department',
  field: '',
  address: '',
  phone: '',
  legalRepresentativeName: '',
  legalRepresentativeTitle: '',
  superiorDepartment: '',
  active: true,
}
