/** 更正登记事项: the dates, the act, the claims and the flags as registered. Parties are corrected one by one. */

import { MinusCircleOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Checkbox, Form, Input, InputNumber, Select } from 'antd'
import { TEXT_CAPS } from '#shared/domain/identity/text.ts'
import {
  ACT_DELIVERY_LABELS,
  ACT_KIND_LABELS,
  type ActDelivery,
  type ActKind,
} from '#shared/domain/model/act.ts'
import { type CivilDate, civilDate, parseCivilDate } from '#shared/kernel/civil-date.ts'
import { CommandDialog } from '../../../ui/command-dialog.tsx'
import { DateField, dateRule } from '../../../ui/date-field.tsx'
import { Field, FieldGrid, LongText, selectOptions } from '../../../ui/fields.tsx'
import { Note } from '../../../ui/tags.tsx'
import { intakeOf } from '../intake-of.ts'
import css from './registration-dialog.module.css'
import type { StepDialogProps } from './step-props.ts'

type Values = {
  readonly receivedOn: string
  readonly postmarkedOn: string
  readonly appliedOn: string
  readonly act: {
    readonly kind: ActKind
    readonly title: string
    readonly number: string
    readonly madeOn: string
    readonly delivery: ActDelivery
    readonly knewOn: string
    readonly toldRemedies: boolean
    readonly amountYuan: number | null
  }
  readonly field: string
  readonly claims: readonly string[]
  readonly factsAndReasons: string
  readonly major: boolean
  readonly majorReason: string
  readonly normativeDocument: string
  readonly compensationClaim: string
  readonly stayRequested: boolean
  readonly hearingRequested: boolean
}

/** The whole registration is handed in again with what was changed. */
export function RegistrationDialog({ aggregate, onClose }: StepDialogProps) {
  const intake = intakeOf(aggregate)
  const initial: Values = intake
  return (
    <CommandDialog<Values>
      title="更正登记事项"
      open
      width={820}
      onClose={onClose}
      okText="保存"
      intro={
        <Note>
          登记错误的在这里更正。收到日期改变的，所有期限重新计算，日志保留原来的日期。已经作出处理的案件只能修改当事人的联系方式。
        </Note>
      }
      initialValues={initial}
      toCommand={(values) => ({
        type: 'case.editIntake',
        caseId: aggregate.case.id,
        expectedRev: aggregate.case.rev,
        intake: {
          ...intake,
          ...values,
          receivedOn: civilDate(values.receivedOn),
          postmarkedOn: day(values.postmarkedOn ?? intake.postmarkedOn),
          appliedOn: day(values.appliedOn),
          majorReason: values.majorReason ?? '',
          act: {
            ...intake.act,
            ...values.act,
            madeOn: day(values.act.madeOn),
            knewOn: day(values.act.knewOn),
          },
        },
      })}
    >
      <FieldGrid columns={3}>
        <Field label="收到日期" name="receivedOn" required="请填写收到日期。" rules={[dateRule]}>
          <DateField />
        </Field>
        <Field label="申请书落款日期" name="appliedOn" rules={[dateRule]}>
          <DateField />
        </Field>
        {intake.channel === 'post' && (
          <Field label="邮戳日期" name="postmarkedOn" rules={[dateRule]}>
            <DateField />
          </Field>
        )}
      </FieldGrid>
      <FieldGrid columns={3}>
        <Field label="行政行为类别" name={['act', 'kind']}>
          <Select options={selectOptions(ACT_KIND_LABELS)} showSearch={{ optionFilterProp: 'label' }} />
        </Field>
        <Field label="名称" name={['act', 'title']} required="请填写行政行为名称。">
          <Input />
        </Field>
        <Field label="文号" name={['act', 'number']}>
          <Input />
        </Field>
        <Field label="作出日期" name={['act', 'madeOn']} rules={[dateRule]}>
          <DateField />
        </Field>
        <Field label="怎样知道的" name={['act', 'delivery']}>
          <Select options={selectOptions(ACT_DELIVERY_LABELS)} />
        </Field>
        <Field label="知道之日" name={['act', 'knewOn']} rules={[dateRule]}>
          <DateField />
        </Field>
        <Field label="涉及款额" name={['act', 'amountYuan']}>
          <InputNumber<number> min={0} precision={2} suffix="元" className={css.amount ?? ''} />
        </Field>
        <Field label="行政管理领域" name="field">
          <Input />
        </Field>
      </FieldGrid>
      <Field name={['act', 'toldRemedies']} valuePropName="checked">
        <Checkbox>行政行为告知了复议权利、机关和期限</Checkbox>
      </Field>
      <Claims />
      <Field label="事实和理由" name="factsAndReasons">
        <LongText max={TEXT_CAPS.longText} minRows={4} maxRows={12} />
      </Field>
      <FieldGrid columns={2}>
        <Field label="一并申请审查的规范性文件" name="normativeDocument">
          <Input />
        </Field>
        <Field label="行政赔偿请求" name="compensationClaim">
          <Input />
        </Field>
      </FieldGrid>
      <div className={css.flags}>
        <Form.Item name="stayRequested" valuePropName="checked" noStyle>
          <Checkbox>申请停止执行</Checkbox>
        </Form.Item>
        <Form.Item name="hearingRequested" valuePropName="checked" noStyle>
          <Checkbox>请求听证</Checkbox>
        </Form.Item>
        <Form.Item name="major" valuePropName="checked" noStyle>
          <Checkbox>重大案件</Checkbox>
        </Form.Item>
      </div>
      <Form.Item noStyle shouldUpdate={(a: Values, b: Values) => a.major !== b.major}>
        {({ getFieldValue }) =>
          getFieldValue('major') === true ? (
            <Field label="列为重大案件的理由" name="majorReason" required="请写明理由。">
              <Input />
            </Field>
          ) : null
        }
      </Form.Item>
    </CommandDialog>
  )
}

function Claims() {
  return (
    <Form.List name="claims">
      {(rows, { add, remove }) => (
        <Form.Item label="复议请求（一项一行）" required>
          {rows.map(({ key, name }, index) => (
            <div key={key} className={css.claim}>
              <Field
                name={name}
                className={css.claimField ?? ''}
                rules={[{ required: true, whitespace: true, message: '请填写这一项请求，或者删去。' }]}
              >
                <Input aria-label={`第${index + 1}项复议请求`} />
              </Field>
              <Button
                type="text"
                aria-label={`删去第${index + 1}项`}
                icon={<MinusCircleOutlined />}
                disabled={rows.length === 1}
                onClick={() => remove(name)}
              />
            </div>
          ))}
          <Button size="small" icon={<PlusOutlined />} onClick={() => add('')}>
            增加一项
          </Button>
        </Form.Item>
      )}
    </Form.List>
  )
}

function day(text: string): CivilDate | '' {
  return parseCivilDate(text) ?? ''
}
