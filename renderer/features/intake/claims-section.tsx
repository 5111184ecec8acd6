/** 请求与理由. */
import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Checkbox, Form, type FormInstance, Input } from 'antd'
import { TEXT_CAPS } from '#shared/domain/identity/text.ts'
import { Field, FieldGrid, LongText } from '../../ui/fields.tsx'
import { Panel } from '../../ui/page.tsx'
import css from './intake.module.css'
import type { IntakeValues } from './intake-values.ts'

/** Claims one by one (the decision answers each), facts and reasons, and what else was asked for. */
export function ClaimsSection({ form }: { readonly form: FormInstance<IntakeValues> }) {
  const major = Form.useWatch('major', form) === true
  const prerequisite = Form.useWatch('prerequisite', form) === true
  return (
    <Panel title="请求与理由" id="claims">
      <Form.List name="claims">
        {(rows, { add, remove }) => (
          <div className={css.claims}>
            {rows.map(({ key, name }, index) => (
              <div key={key} className={css.claim}>
                <Field
                  name={name}
                  label={`复议请求 ${index + 1}`}
                  {...(index === 0 ? { required: '请填写复议请求。' } : {})}
                >
                  <LongText max={TEXT_CAPS.paragraph} minRows={1} />
                </Field>
                <Button
                  type="text"
                  aria-label={`删除复议请求 ${index + 1}`}
                  icon={<DeleteOutlined />}
                  disabled={rows.length === 1}
                  onClick={() => remove(name)}
                />
              </div>
            ))}
            <Button icon={<PlusOutlined />} onClick={() => add('')}>
              再加一项请求
            </Button>
          </div>
        )}
      </Form.List>
      <Field name="factsAndReasons" label="事实和理由" className={css.facts ?? ''}>
        <LongText max={TEXT_CAPS.longText} minRows={5} maxRows={20} placeholder="可以整段粘贴申请书原文" />
      </Field>
      <FieldGrid columns={2}>
        <Field name="compensationClaim" label="一并提出的行政赔偿请求">
          <Input autoComplete="off" />
        </Field>
        <Field name="normativeDocument" label="请求附带审查的规范性文件">
          <Input placeholder="文件名称和文号" autoComplete="off" />
        </Field>
      </FieldGrid>
      <div className={css.checks}>
        <Form.Item name="stayRequested" valuePropName="checked" noStyle>
          <Checkbox>申请停止执行</Checkbox>
        </Form.Item>
        <Form.Item name="hearingRequested" valuePropName="checked" noStyle>
          <Checkbox>申请听证</Checkbox>
        </Form.Item>
        <Form.Item name="major" valuePropName="checked" noStyle>
          <Checkbox>重大、疑难、复杂案件</Checkbox>
        </Form.Item>
        <Form.Item name="prerequisite" valuePropName="checked" noStyle>
          <Checkbox>复议前置案件</Checkbox>
        </Form.Item>
      </div>
      <FieldGrid columns={2}>
        {major && (
          <Field name="majorReason" label="列为重大案件的理由" required="请填写理由。">
            <Input autoComplete="off" />
          </Field>
        )}
        {prerequisite && (
          <Field name="prerequisiteGround" label="复议前置的依据">
            <Input placeholder="如：行政复议法第二十三条第一款第（一）项" autoComplete="off" />
          </Field>
        )}
      </FieldGrid>
    </Panel>
  )
}
