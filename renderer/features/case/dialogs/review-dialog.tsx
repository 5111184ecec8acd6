/** 受理审查 (法30Ⅰ): seven conditions, each with a finding and a note. It decides nothing by itself. */
import { Form, Input, Radio } from 'antd'
import { ACCEPTANCE_CONDITIONS } from '#shared/domain/acceptance/acceptance-conditions.ts'
import type { AcceptanceReview, ConditionFinding } from '#shared/domain/model/case.ts'
import { reviewLastDay } from '#shared/domain/procedure/limits.ts'
import { civilDate, formatChinese } from '#shared/kernel/civil-date.ts'
import { useSession } from '../../../app/session.tsx'
import { CommandDialog } from '../../../ui/command-dialog.tsx'
import { DateField, dateRule } from '../../../ui/date-field.tsx'
import { Field } from '../../../ui/fields.tsx'
import { Note } from '../../../ui/tags.tsx'
import css from './review-dialog.module.css'
import type { StepDialogProps } from './step-props.ts'

type Values = { readonly reviewedOn: string; readonly findings: AcceptanceReview['findings'] }

const FINDINGS = [
  { value: 'met', label: '符合' },
  { value: 'notMet', label: '不符合' },
  { value: 'unclear', label: '无法判断' },
] as const satisfies readonly { readonly value: ConditionFinding; readonly label: string }[]

/** Findings after which the reviewer needs to know what to do. */
const DOUBTED: readonly unknown[] = ['notMet', 'unclear'] satisfies readonly ConditionFinding[]

/** The checklist, starting from the last review when there is one. */
export function ReviewDialog({ aggregate, onClose }: StepDialogProps) {
  const { office, today } = useSession()
  const last = reviewLastDay(aggregate, office, today)
  const previous = aggregate.case.review
  return (
    <CommandDialog<Values>
      title="受理审查"
      open
      width={860}
      onClose={onClose}
      okText="保存审查记录"
      intro={
        <>
          <Note>
            逐项核对七项受理条件（行政复议法第三十条第一款）。系统不代替您作出结论：审查记录保存之后，再决定受理、通知补正或者不予受理。
          </Note>
          {last !== null && today > last && (
            <Note tone="warning">
              审查期限已于{formatChinese(last)}届满。补录当时已经完成的审查的，审查日期填当时的日期。
            </Note>
          )}
        </>
      }
      initialValues={{ reviewedOn: today, findings: previous?.findings ?? {} }}
      toCommand={(values) => ({
        type: 'case.review',
        caseId: aggregate.case.id,
        review: { reviewedOn: civilDate(values.reviewedOn), findings: withNotes(values.findings) },
      })}
      options={() => ({ rename: fieldOf })}
    >
      <ol className={css.conditions}>
        {ACCEPTANCE_CONDITIONS.map((condition) => (
          <li key={condition.code}>
            <div className={css.text}>
              <strong>{condition.text}</strong>
              <ul>
                {condition.checks.map((check) => (
                  <li key={check}>{check}</li>
                ))}
              </ul>
            </div>
            <div className={css.answer}>
              <Form.Item
                name={['findings', condition.code, 'finding']}
                required={false}
                rules={[{ required: true, message: '请选择审查结果' }]}
                label={<span className={css.hidden}>{condition.text}</span>}
              >
                <Radio.Group optionType="button" options={[...FINDINGS]} />
              </Form.Item>
              <Form.Item noStyle shouldUpdate>
                {({ getFieldValue }) =>
                  DOUBTED.includes(getFieldValue(['findings', condition.code, 'finding'])) ? (
                    <p className={css.consequence}>{condition.ifNotMet}</p>
                  ) : null
                }
              </Form.Item>
              <Form.Item name={['findings', condition.code, 'note']}>
                <Input aria-label={`${condition.text}：说明`} placeholder="说明（可不填）" />
              </Form.Item>
            </div>
          </li>
        ))}
      </ol>
      <Field label="审查日期" name="reviewedOn" required="请填写审查日期。" rules={[dateRule]}>
        <DateField />
      </Field>
    </CommandDialog>
  )
}

/** A refused finding is about its note. */
function fieldOf(field: string): string {
  return field.replace(/^review\./u, '').replace(/^(findings\.\w+)$/u, '$1.note')
}

function withNotes(findings: AcceptanceReview['findings']): AcceptanceReview['findings'] {
  return Object.fromEntries(
    Object.entries(findings).map(([code, { finding, note }]) => [code, { finding, note: note ?? '' }]),
  )
}
