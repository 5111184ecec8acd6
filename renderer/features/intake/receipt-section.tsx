/** 来件 and 被申请人. */
import { PlusOutlined } from '@ant-design/icons'
import { Button, Form, type FormInstance, Input } from 'antd'
import { useEffect, useState } from 'react'
import { CHANNEL_LABELS } from '#shared/domain/model/case.ts'
import type { Agency } from '#shared/domain/model/office.ts'
import { DateField, dateRule } from '../../ui/date-field.tsx'
import { Choice, Field, FieldGrid } from '../../ui/fields.tsx'
import { MultiSelect } from '../../ui/multi-select.tsx'
import { AgencyDialog } from '../../ui/office/agency-dialog.tsx'
import { AGENCY_RELATION_LABELS } from '../../ui/office/office-labels.ts'
import { Panel } from '../../ui/page.tsx'
import css from './intake.module.css'
import type { IntakeValues } from './intake-values.ts'

/** How and when the application came. */
export function ReceiptSection({ form }: { readonly form: FormInstance<IntakeValues> }) {
  const channel = Form.useWatch('channel', form)
  return (
    <Panel title="来件" id="receipt">
      <Field name="channel" label="来件方式">
        <Choice options={CHANNEL_LABELS} />
      </Field>
      <FieldGrid columns={3}>
        <Field
          name="receivedOn"
          label="收到日期"
          required="请填写收到日期。"
          rules={[dateRule]}
          extra="五个工作日的审查期限从次日起算"
        >
          <DateField />
        </Field>
        {channel === 'post' && (
          <Field
            name="postmarkedOn"
            label="邮戳日期"
            rules={[dateRule]}
            extra="是否超过申请期限，以邮戳日期为准"
          >
            <DateField />
          </Field>
        )}
        {channel === 'forwarded' && (
          <Field name="agencyReceivedOn" label="作出处罚的机关收到之日" rules={[dateRule]}>
            <DateField />
          </Field>
        )}
        <Field name="appliedOn" label="申请书落款日期" rules={[dateRule]}>
          <DateField />
        </Field>
      </FieldGrid>
    </Panel>
  )
}

export type RespondentSectionProps = {
  readonly form: FormInstance<IntakeValues>
  readonly agencies: readonly Agency[]
}

/** The respondent from the directory; an agency that is not there yet is added on the spot. */
export function RespondentSection({ form, agencies }: RespondentSectionProps) {
  const [adding, setAdding] = useState(false)
  const [typed, setTyped] = useState('')
  const chosen = (Form.useWatch('respondentIds', { form, preserve: true }) ?? []) as readonly string[]
  const usable = agencies.filter(({ id, active }) => active === 1 || chosen.includes(id))

  const field = agencies.find(({ id }) => id === chosen[0])?.field ?? ''

  useEffect(() => {
    // What the directory knows is filled in, but never over what somebody typed.
    if (field !== '' && form.getFieldValue('field') === '') form.setFieldValue('field', field)
  }, [field, form])

  return (
    <Panel title="被申请人" id="respondent">
      <div className={css.respondent}>
        <Field
          name="respondentIds"
          label="被申请人"
          required="请选择被申请人。"
          extra="共同作出行政行为的，可以选几个（行政复议法第十九条第二款）"
        >
          <MultiSelect
            placeholder="键入名称查找"
            onSearch={setTyped}
            options={usable.map(({ id, name, relation }) => ({
              value: id,
              label: name,
              note: AGENCY_RELATION_LABELS[relation],
            }))}
            notFoundContent="目录里没有，请点右边的“添加机关”"
          />
        </Field>
        <Button icon={<PlusOutlined />} onClick={() => setAdding(true)}>
          添加机关
        </Button>
      </div>
      <FieldGrid columns={3}>
        <Field name="field" label="行政管理领域">
          <Input placeholder="如：市场监管" autoComplete="off" />
        </Field>
      </FieldGrid>
      <AgencyDialog
        agency={null}
        open={adding}
        initialName={typed}
        onClose={() => setAdding(false)}
        onDone={({ recordId }) => form.setFieldValue('respondentIds', [...chosen, recordId])}
      />
    </Panel>
  )
}
