/** 受理 (法30): ordinary or simplified, and 视为受理 when the review period ran out. */
import { Checkbox, Form, Input, Radio } from 'antd'
import { SIMPLIFIED_PREMISE, simplifiedEligibility } from '#shared/domain/acceptance/simplified.ts'
import type { Procedure } from '#shared/domain/model/case.ts'
import { PROCEDURE_LABELS } from '#shared/domain/model/case.ts'
import type { TypedTerm } from '#shared/domain/procedure/decision-term.ts'
import { deemedAcceptanceDay } from '#shared/domain/procedure/limits.ts'
import { civilDate } from '#shared/kernel/civil-date.ts'
import { useSession } from '../../../app/session.tsx'
import { CommandDialog } from '../../../ui/command-dialog.tsx'
import { DateField, dateRule } from '../../../ui/date-field.tsx'
import { Choice, Field } from '../../../ui/fields.tsx'
import { Note } from '../../../ui/tags.tsx'
import css from './accept-dialog.module.css'
import { DecisionTermFields, termOf } from './decision-term-fields.tsx'
import { EffectPreview } from './effect-preview.tsx'
import { firstDay, RecordNote } from './record-note.tsx'
import type { StepDialogProps } from './step-props.ts'

type Values = {
  readonly on: string
  readonly procedure: Procedure
  readonly simplifiedGround: string
  readonly premise: boolean
  readonly hasTerm: boolean
  readonly decisionTerm?: Partial<TypedTerm>
  readonly overrideReason: string
}

/** `deemed` registers what the law already brought about; its day is given, not chosen. */
export function AcceptDialog({
  aggregate,
  onClose,
  until = '',
  deemed,
}: StepDialogProps & { readonly deemed: boolean }) {
  const { office, today } = useSession()
  const eligibility = simplifiedEligibility(aggregate.case)
  const supported = eligibility.find(({ state }) => state === 'supported')?.ground.code ?? ''
  const deemedOn = deemed ? deemedAcceptanceDay(aggregate, office, today) : null
  const unmet = Object.values(aggregate.case.review?.findings ?? {}).some(({ finding }) => finding !== 'met')
  return (
    <CommandDialog<Values>
      title={deemed ? '登记视为受理' : until === '' ? '受理' : '受理（补录）'}
      open
      width={680}
      onClose={onClose}
      okText={deemed ? '登记' : '受理'}
      intro={
        <>
          <Note>
            {deemed
              ? '审查期限届满，行政复议机关未作出不予受理决定的，审查期限届满之日起视为受理（行政复议法第三十条第三款）。期限内已经受理、只是没有录入的，请改用“更多”中的“受理（补录）”。'
              : '符合受理条件的应当在五个工作日内予以受理（行政复议法第三十条第二款）。审理期限自受理之日起算：普通程序60日，简易程序30日（第六十二条）。'}
          </Note>
          {!deemed && <RecordNote until={until} />}
        </>
      }
      initialValues={{
        on: deemedOn ?? firstDay(today, until),
        procedure: 'ordinary',
        simplifiedGround: supported,
        premise: false,
        hasTerm: false,
        overrideReason: '',
      }}
      toCommand={(values) => ({
        type: 'case.accept',
        caseId: aggregate.case.id,
        on: civilDate(values.on),
        procedure: values.procedure,
        simplifiedGround: values.procedure === 'simplified' ? values.simplifiedGround : '',
        deemed,
        overrideReason: values.overrideReason ?? '',
        ...(values.hasTerm ? { decisionTerm: termOf(values.decisionTerm) } : {}),
      })}
    >
      {(form) => (
        <>
          <Field label="受理日期" name="on" required="请填写受理日期。" rules={[dateRule]}>
            <DateField disabled={deemed} />
          </Field>
          <Field label="审理程序" name="procedure">
            <Choice options={PROCEDURE_LABELS} />
          </Field>
          <Form.Item noStyle shouldUpdate={(a: Values, b: Values) => a.procedure !== b.procedure}>
            {({ getFieldValue }) =>
              getFieldValue('procedure') === 'simplified' ? (
                <>
                  <Field
                    label="适用简易程序的事由（行政复议法第五十三条）"
                    name="simplifiedGround"
                    required="请选择适用简易程序的事由。"
                  >
                    <Radio.Group
                      className={css.grounds ?? ''}
                      options={eligibility.map(({ ground, state, reason }) => ({
                        value: ground.code,
                        disabled: state === 'ruledOut',
                        label: (
                          <span>
                            {ground.text}
                            <small className={css.reason}>{reason}</small>
                          </span>
                        ),
                      }))}
                    />
                  </Field>
                  <Field
                    name="premise"
                    valuePropName="checked"
                    rules={[
                      {
                        validator: (_rule, value: unknown) =>
                          value === true
                            ? Promise.resolve()
                            : Promise.reject(new Error('适用简易程序须先确认这一点。')),
                      },
                    ]}
                  >
                    <Checkbox>已核对：{SIMPLIFIED_PREMISE}</Checkbox>
                  </Field>
                </>
              ) : null
            }
          </Form.Item>
          {unmet && !deemed ? (
            <Field
              label="审查记录中有不符合或者无法判断的条件，仍予受理的理由"
              name="overrideReason"
              required="请写明理由。"
            >
              <Input />
            </Field>
          ) : null}
          <Field name="hasTerm" valuePropName="checked">
            <Checkbox>法律规定了更短的审理期限（少于六十日，行政复议法第六十二条第一款但书）</Checkbox>
          </Field>
          <Form.Item noStyle shouldUpdate={(a: Values, b: Values) => a.hasTerm !== b.hasTerm}>
            {({ getFieldValue }) =>
              getFieldValue('hasTerm') === true ? <DecisionTermFields at="decisionTerm" /> : null
            }
          </Form.Item>
          <EffectPreview
            aggregate={aggregate}
            form={form}
            eventOf={(values) => [
              {
                type: 'accepted',
                procedure: values.procedure ?? 'ordinary',
                deemed,
                simplifiedGround: '',
              },
              ...(values.hasTerm && values.decisionTerm?.days != null
                ? [{ type: 'decisionTermSet' as const, ...termOf(values.decisionTerm) }]
                : []),
            ]}
          />
        </>
      )}
    </CommandDialog>
  )
}
