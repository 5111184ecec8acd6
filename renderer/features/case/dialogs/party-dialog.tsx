/** 当事人: correcting one, or one who joins later (第三人, 代理人 …). The rest of the registration stays as it is. */
import { Form, type FormInstance, Input, Select } from 'antd'
import { PARTY_ROLE_LABELS, type Party, partyName } from '#shared/domain/model/party.ts'
import { useSession } from '../../../app/session.tsx'
import { CommandDialog } from '../../../ui/command-dialog.tsx'
import { DateField, dateRule } from '../../../ui/date-field.tsx'
import { Choice, Field, FieldGrid, LongText, selectOptions } from '../../../ui/fields.tsx'
import { Note } from '../../../ui/tags.tsx'
import { intakeOf, partyInput } from '../intake-of.ts'
import { isDelegate, type PartyValues, partyFields, partyValues } from '../party-values.ts'
import { partyOptions } from './party-select.tsx'
import type { ReconsiderationAggregate, StepDialogProps } from './step-props.ts'

const { applicant, respondent, thirdParty, agent, guardian, representative } = PARTY_ROLE_LABELS
const ROLES = { applicant, respondent, thirdParty, agent, guardian, representative }
const KINDS = { natural: '自然人', organization: '法人或者其他组织' } as const
const GENDERS = { 男: '男', 女: '女' } as const
const ID_KINDS = { idCard: '身份证', passport: '护照', other: '其他' } as const
const AUTHORITIES = { general: '一般代理', special: '特别授权' } as const
const AGENT_KINDS = {
  lawyer: '律师',
  legalWorker: '基层法律服务工作者',
  relative: '近亲属',
  staff: '工作人员',
  other: '其他公民',
} as const

/** `party` null adds one. */
export function PartyDialog({
  aggregate,
  onClose,
  party,
}: StepDialogProps & { readonly party: Party | null }) {
  const { office } = useSession()
  const intake = intakeOf(aggregate)
  const at = party === null ? intake.parties.length : aggregate.parties.findIndex(({ id }) => id === party.id)
  return (
    <CommandDialog<PartyValues>
      title={party === null ? '添加当事人' : `修改${PARTY_ROLE_LABELS[party.role]}：${partyName(party)}`}
      open
      width={720}
      onClose={onClose}
      okText="保存"
      {...(party === null
        ? {
            intro: (
              <Note>
                与被申请行政复议的行政行为或者案件处理结果有利害关系的，可以作为第三人参加（行政复议法第十六条）；申请人、第三人可以委托一至二名代理人（第十七条）。
              </Note>
            ),
          }
        : {})}
      initialValues={partyValues(party)}
      toCommand={(values) => {
        const fields = partyFields({ ...partyValues(party), ...values }, party, office.agencies)
        const changed = partyInput(party?.id ?? 'new', party?.id ?? null, fields)
        return {
          type: 'case.editIntake',
          caseId: aggregate.case.id,
          expectedRev: aggregate.case.rev,
          intake: {
            ...intake,
            parties:
              party === null
                ? [...intake.parties, changed]
                : intake.parties.map((other) => (other.id === party.id ? changed : other)),
          },
        }
      }}
      options={() => ({ rename: (field) => field.replace(`parties.${at}.`, '') })}
    >
      {(form) => <PartyForm form={form} aggregate={aggregate} party={party} />}
    </CommandDialog>
  )
}

type PartyFormProps = {
  readonly form: FormInstance<PartyValues>
  readonly aggregate: ReconsiderationAggregate
  readonly party: Party | null
}

function PartyForm({ form, aggregate, party }: PartyFormProps) {
  const { office } = useSession()
  const role = Form.useWatch('role', form) ?? party?.role ?? 'agent'
  const kind = Form.useWatch('kind', form) ?? party?.kind ?? 'natural'
  const isAgency = role === 'respondent'
  const isOrganization = !isAgency && !isDelegate(role) && kind === 'organization'
  return (
    <>
      {party === null && (
        <FieldGrid columns={2}>
          <Field label="身份" name="role">
            <Select options={selectOptions(ROLES)} />
          </Field>
          {!isAgency && !isDelegate(role) && (
            <Field label="类型" name="kind">
              <Choice options={KINDS} />
            </Field>
          )}
        </FieldGrid>
      )}
      {isDelegate(role) && (
        <Field
          label="代表谁参加"
          name="actsForPartyIds"
          rules={[{ required: true, type: 'array', message: '请选择代表谁参加复议。' }]}
        >
          <Select
            mode="multiple"
            options={partyOptions(aggregate.parties.filter((other) => !isDelegate(other.role)))}
          />
        </Field>
      )}
      {isAgency ? (
        <Field label="机关" name="agencyId" required="请选择机关。">
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            options={office.agencies.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Field>
      ) : isOrganization ? (
        <FieldGrid columns={2}>
          <Field label="名称" name="organizationName" required="请填写名称。">
            <Input />
          </Field>
          <Field label="统一社会信用代码" name="creditCode">
            <Input />
          </Field>
        </FieldGrid>
      ) : (
        <PersonFields isAgent={role === 'agent'} />
      )}
      {(isAgency || isOrganization) && (
        <FieldGrid columns={2}>
          <Field label={isAgency ? '负责人' : '法定代表人（负责人）'} name="legalRepresentativeName">
            <Input />
          </Field>
          <Field label="职务" name="legalRepresentativeTitle">
            <Input />
          </Field>
        </FieldGrid>
      )}
      <FieldGrid columns={2}>
        <Field label="联系电话" name="phone">
          <Input />
        </Field>
        <Field label="邮政编码" name="postcode">
          <Input />
        </Field>
        <Field label="住所（住址）" name="address">
          <Input />
        </Field>
        <Field label="送达地址（与住所相同的不填）" name="serviceAddress">
          <Input />
        </Field>
      </FieldGrid>
      <Field label="备注" name="note">
        <LongText max={500} minRows={1} />
      </Field>
    </>
  )
}

function PersonFields({ isAgent }: { readonly isAgent: boolean }) {
  return (
    <>
      <FieldGrid columns={3}>
        <Field label="姓名" name="name" required="请填写姓名。">
          <Input />
        </Field>
        <Field label="性别" name="gender">
          <Choice options={GENDERS} />
        </Field>
        <Field label="民族" name="ethnicity">
          <Input />
        </Field>
        <Field label="证件种类" name="idKind">
          <Select options={selectOptions(ID_KINDS)} />
        </Field>
        <Field label="证件号码" name="idNumber">
          <Input />
        </Field>
        <Field label="出生日期" name="birthOn" rules={[dateRule]}>
          <DateField />
        </Field>
      </FieldGrid>
      {isAgent && (
        <FieldGrid columns={3}>
          <Field label="代理人类别" name="agentKind">
            <Select options={selectOptions(AGENT_KINDS)} />
          </Field>
          <Field label="所在单位" name="employer">
            <Input />
          </Field>
          <Field label="代理权限" name="authority">
            <Choice options={AUTHORITIES} />
          </Field>
        </FieldGrid>
      )}
    </>
  )
}
