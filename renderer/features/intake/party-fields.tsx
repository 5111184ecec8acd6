/** The fields of one person or organisation on the form. `at` is its place in the form's list. */
import { Form, type FormInstance, Input, Select, Space } from 'antd'
import { parseCreditCode } from '#shared/domain/identity/credit-code.ts'
import { parseIdCard } from '#shared/domain/identity/id-card.ts'
import { parsePersonName } from '#shared/domain/identity/person-name.ts'
import { parsePhones } from '#shared/domain/identity/phone.ts'
import type { AgentKind } from '#shared/domain/model/party.ts'
import type { Result } from '#shared/kernel/result.ts'
import { DateField, dateRule } from '../../ui/date-field.tsx'
import { Choice, Field, FieldGrid, selectOptions } from '../../ui/fields.tsx'
import css from './intake.module.css'
import type { EntryRole, PartyValues } from './intake-values.ts'

const AGENT_KIND_LABELS = {
  lawyer: '律师',
  legalWorker: '基层法律服务工作者',
  relative: '近亲属',
  staff: '工作人员',
  other: '其他公民',
} as const satisfies Record<AgentKind, string>

const ID_KIND_LABELS = { idCard: '身份证', passport: '护照', other: '其他' } as const
const AUTHORITY_LABELS = { general: '一般代理', special: '特别授权' } as const
const GENDER_LABELS = { 男: '男', 女: '女' } as const

export type PartyFieldsProps = {
  readonly form: FormInstance
  readonly at: number
  readonly party: PartyValues
  /** Those this entry may act for, for agents, guardians and representatives. */
  readonly principals: readonly { readonly value: string; readonly label: string }[]
}

/** Fields by kind and role. */
export function PartyFields(props: PartyFieldsProps) {
  return props.party.kind === 'natural' ? <NaturalFields {...props} /> : <OrganizationFields {...props} />
}

/** Shows a parser's complaint at the field; empty text is the domain's business. */
function parsed<T>(parse: (text: string) => Result<T, string>) {
  return {
    validator: (_rule: unknown, value: unknown) => {
      const result = typeof value !== 'string' || value.trim() === '' ? null : parse(value)
      return result === null || result.ok ? Promise.resolve() : Promise.reject(new Error(result.error))
    },
  }
}

function NaturalFields({ form, at, party, principals }: PartyFieldsProps) {
  const set = (name: 'idNumber' | 'birthOn' | 'gender', value: string) =>
    form.setFieldValue(['parties', at, name], value)
  // What the number says is not asked again (birth date, gender).
  const readIdNumber = (text: string) => {
    if (party.idKind !== 'idCard') return
    const card = parseIdCard(text)
    if (!card.ok) return
    set('idNumber', card.value.number)
    set('birthOn', card.value.birthOn)
    set('gender', card.value.gender)
    form.setFields([
      { name: ['parties', at, 'birthOn'], errors: [] },
      { name: ['parties', at, 'gender'], errors: [] },
    ])
  }
  return (
    <>
      {isActing(party.role) && <ActsFor at={at} principals={principals} />}
      <FieldGrid columns={3}>
        <Field name={[at, 'name']} label="姓名" required="请填写姓名。" {...nameHint(party.name)}>
          <Input autoComplete="off" />
        </Field>
        {party.role === 'agent' && (
          <>
            <Field name={[at, 'agentKind']} label="代理人身份">
              <Select options={selectOptions(AGENT_KIND_LABELS)} />
            </Field>
            <Field name={[at, 'employer']} label="所在单位">
              <Input placeholder="律师事务所、工作单位" autoComplete="off" />
            </Field>
            <Field name={[at, 'authority']} label="代理权限">
              <Choice options={AUTHORITY_LABELS} />
            </Field>
          </>
        )}
        <Form.Item label="证件号码" htmlFor={`parties_${at}_idNumber`}>
          <Space.Compact block>
            <Form.Item name={[at, 'idKind']} noStyle>
              <Select
                aria-label="证件种类"
                className={css.idKind ?? ''}
                options={selectOptions(ID_KIND_LABELS)}
              />
            </Form.Item>
            <Form.Item
              name={[at, 'idNumber']}
              noStyle
              validateTrigger={['onBlur', 'onSubmit']}
              rules={party.idKind === 'idCard' ? [parsed(parseIdCard)] : []}
            >
              <Input autoComplete="off" onBlur={(event) => readIdNumber(event.target.value)} />
            </Form.Item>
          </Space.Compact>
        </Form.Item>
        <Field name={[at, 'phone']} label="联系电话" rules={[parsed(parsePhones)]}>
          <Input autoComplete="off" />
        </Field>
        {party.role !== 'agent' && (
          <>
            <Field name={[at, 'gender']} label="性别">
              <Choice options={GENDER_LABELS} />
            </Field>
            <Field name={[at, 'birthOn']} label="出生日期" rules={[dateRule]}>
              <DateField />
            </Field>
            <Field name={[at, 'ethnicity']} label="民族">
              <Input placeholder="如：汉族" autoComplete="off" />
            </Field>
          </>
        )}
      </FieldGrid>
      <AddressFields at={at} />
      {party.role === 'applicant' && (
        <FieldGrid columns={2}>
          <Field name={[at, 'formerNames']} label="曾用名" extra="公开文书时一并隐去；几个之间用顿号隔开">
            <Input autoComplete="off" />
          </Field>
          <Field name={[at, 'note']} label="备注">
            <Input autoComplete="off" />
          </Field>
        </FieldGrid>
      )}
    </>
  )
}

function OrganizationFields({ at, party, principals }: PartyFieldsProps) {
  return (
    <>
      {isActing(party.role) && <ActsFor at={at} principals={principals} />}
      <FieldGrid columns={3}>
        <Field name={[at, 'organizationName']} label="名称" required="请填写单位名称。">
          <Input autoComplete="off" />
        </Field>
        <Field name={[at, 'creditCode']} label="统一社会信用代码" rules={[parsed(parseCreditCode)]}>
          <Input autoComplete="off" />
        </Field>
        <Field name={[at, 'phone']} label="联系电话" rules={[parsed(parsePhones)]}>
          <Input autoComplete="off" />
        </Field>
        <Field name={[at, 'legalRepresentativeName']} label="法定代表人（负责人）">
          <Input autoComplete="off" />
        </Field>
        <Field name={[at, 'legalRepresentativeTitle']} label="职务">
          <Input autoComplete="off" />
        </Field>
      </FieldGrid>
      <AddressFields at={at} />
    </>
  )
}

function AddressFields({ at }: { readonly at: number }) {
  return (
    <div className={css.address}>
      <Field name={[at, 'address']} label="住所">
        <Input autoComplete="off" />
      </Field>
      <Field name={[at, 'serviceAddress']} label="送达地址">
        <Input placeholder="与住所相同的，不必填写" autoComplete="off" />
      </Field>
      <Field name={[at, 'postcode']} label="邮政编码">
        <Input inputMode="numeric" autoComplete="off" />
      </Field>
    </div>
  )
}

function ActsFor({ at, principals }: Pick<PartyFieldsProps, 'at' | 'principals'>) {
  return (
    <Form.Item
      name={[at, 'actsForPartyIds']}
      label="代表谁"
      rules={[{ required: true, message: '请选择代表谁参加复议。' }]}
    >
      <Select mode="multiple" options={[...principals]} placeholder="选择申请人或者第三人" />
    </Form.Item>
  )
}

/**
 * Shows how the name was split, because masking and salutation rely on it. There is a line from the beginning, so that
 * nothing below moves away from under the mouse when it is filled.
 */
function nameHint(name: string): { readonly extra: string } {
  if (name.trim() === '') return { extra: '姓和名分开记录，复姓能认出' }
  const { surname, given } = parsePersonName(name)
  return { extra: surname === '' ? '按整名记录' : `姓“${surname}”，名“${given}”` }
}

function isActing(role: EntryRole): boolean {
  return role === 'agent' || role === 'guardian' || role === 'representative'
}
