/** 行政行为: what is challenged and how it reached the applicant. Only the dates that matter for the kind are asked. */
import { Checkbox, Form, type FormInstance, Input, InputNumber, Radio, Select } from 'antd'
import { ACT_DELIVERY_LABELS, ACT_KIND_LABELS, type ActDelivery } from '#shared/domain/model/act.ts'
import { normalizeDocumentNumber } from '#shared/domain/numbering/document-number.ts'
import { DateField, dateRule } from '../../ui/date-field.tsx'
import { Field, FieldGrid, selectOptions } from '../../ui/fields.tsx'
import { Panel } from '../../ui/page.tsx'
import css from './intake.module.css'
import type { ActValues, IntakeValues } from './intake-values.ts'

/** The day that each way of delivery makes the day of knowing (条例23). */
const KNEW_ON_LABELS = {
  onTheSpot: '当场作出之日',
  direct: '签收（拒绝签收）之日',
  post: '邮件签收之日',
  electronic: '到达指定系统之日',
  announcement: '公告期满之日',
  supplementary: '收到补充告知之日',
  proved: '证据证明知道之日',
  unknown: '知道行政行为之日',
} as const satisfies Record<ActDelivery, string>

/** The challenged act, or for 不作为 the duty applied for. */
export function ActSection({ form }: { readonly form: FormInstance<IntakeValues> }) {
  const act = Form.useWatch('act', form) as ActValues | undefined
  const isInaction = act?.kind === 'dutyNotPerformed'
  return (
    <Panel title="行政行为" id="act">
      <FieldGrid columns={3}>
        <Field name={['act', 'kind']} label="类别">
          <Select options={selectOptions(ACT_KIND_LABELS)} showSearch={{ optionFilterProp: 'label' }} />
        </Field>
        <Field
          name={['act', 'title']}
          label={isInaction ? '申请履行的职责' : '文书或者行为名称'}
          required={isInaction ? '请填写申请履行的职责。' : '请填写行政行为名称。'}
        >
          <Input
            placeholder={isInaction ? '如：查处违法建设的职责' : '如：行政处罚决定书'}
            autoComplete="off"
            onBlur={(event) =>
              form.setFieldValue(['act', 'title'], event.target.value.trim().replace(/^《(.+)》$/u, '$1'))
            }
          />
        </Field>
        <Field name={['act', 'number']} label="文号" extra="各种写法都可以，离开时整理成规范写法">
          <Input
            autoComplete="off"
            onBlur={(event) =>
              form.setFieldValue(['act', 'number'], normalizeDocumentNumber(event.target.value))
            }
          />
        </Field>
        {isInaction ? (
          <>
            <Field name={['act', 'requestReceivedOn']} label="行政机关收到申请之日" rules={[dateRule]}>
              <DateField />
            </Field>
            <Field
              name={['act', 'performanceDueOn']}
              label="法定履行期限届满之日"
              rules={[dateRule]}
              extra="法律没有规定履行期限的，不填"
            >
              <DateField />
            </Field>
          </>
        ) : (
          <>
            <Field name={['act', 'madeOn']} label="作出之日" rules={[dateRule]}>
              <DateField />
            </Field>
            <Field name={['act', 'delivery']} label="怎样知道的">
              <Select options={selectOptions(ACT_DELIVERY_LABELS)} />
            </Field>
            <Field
              name={['act', 'knewOn']}
              label={KNEW_ON_LABELS[act?.delivery ?? 'direct']}
              rules={[dateRule]}
              extra="申请期限从这一天的次日起算"
            >
              <DateField />
            </Field>
          </>
        )}
        <Field name={['act', 'amountYuan']} label="涉及款额">
          <InputNumber<number> min={0} precision={2} suffix="元" className={css.amount ?? ''} />
        </Field>
      </FieldGrid>
      {!isInaction && (
        <div className={css.remedies}>
          <Field name={['act', 'toldRemedies']} label="是否告知复议权利、机关和期限">
            <Radio.Group
              options={[
                { value: true, label: '已告知' },
                { value: false, label: '没有告知（申请期限最长一年）' },
              ]}
            />
          </Field>
          {act?.toldRemedies === false && (
            <Field name={['act', 'knewRightsOn']} label="后来知道复议权利之日" rules={[dateRule]}>
              <DateField />
            </Field>
          )}
        </div>
      )}
      <div className={css.checks}>
        <Form.Item name={['act', 'realEstate']} valuePropName="checked" noStyle>
          <Checkbox>因不动产提出</Checkbox>
        </Form.Item>
        <Form.Item name={['act', 'electronicMonitoring']} valuePropName="checked" noStyle>
          <Checkbox>依据电子技术监控记录作出的处罚</Checkbox>
        </Form.Item>
        {isInaction && (
          <Form.Item name={['act', 'urgent']} valuePropName="checked" noStyle>
            <Checkbox>紧急情况下请求保护人身权、财产权</Checkbox>
          </Form.Item>
        )}
      </div>
    </Panel>
  )
}
