/** 补录 of what was done on paper in time: 不予受理 and 通知补正 without a document of this program. */
import { Checkbox } from 'antd'
import { ACCEPTANCE_CONDITIONS } from '#shared/domain/acceptance/acceptance-conditions.ts'
import { TEXT_CAPS } from '#shared/domain/identity/text.ts'
import { civilDate } from '#shared/kernel/civil-date.ts'
import { useSession } from '../../../app/session.tsx'
import { CommandDialog } from '../../../ui/command-dialog.tsx'
import { DateField, dateRule } from '../../../ui/date-field.tsx'
import { Field, LongText } from '../../../ui/fields.tsx'
import { initialFields } from '../draft-values.ts'
import css from './document-dialogs.module.css'
import { firstDay, RecordNote } from './record-note.tsx'
import type { StepDialogProps } from './step-props.ts'

type RefusalValues = { readonly on: string; readonly conditions: readonly string[]; readonly reason: string }

/** 不予受理 as it was decided then; its decision can be made or entered afterwards. */
export function RecordRefusalDialog({ aggregate, onClose, until = '' }: StepDialogProps) {
  const { today } = useSession()
  const { conditions = [], fields } = initialFields('refusalDecision', aggregate)
  return (
    <CommandDialog<RefusalValues>
      title="不予受理（补录）"
      open
      width={640}
      onClose={onClose}
      okText="登记"
      intro={<RecordNote until={until} />}
      initialValues={{ on: firstDay(today, until), conditions, reason: fields?.reason ?? '' }}
      toCommand={(values) => ({
        type: 'case.refuse',
        caseId: aggregate.case.id,
        on: civilDate(values.on),
        conditions: values.conditions,
        reason: values.reason,
        documentId: '',
      })}
    >
      <Field label="作出不予受理决定的日期" name="on" required="请填写日期。" rules={[dateRule]}>
        <DateField />
      </Field>
      <Field
        label="不符合的受理条件（行政复议法第三十条第一款）"
        name="conditions"
        rules={[{ required: true, type: 'array', message: '请选择不符合哪一项条件。' }]}
      >
        <Checkbox.Group
          className={css.kinds ?? ''}
          options={ACCEPTANCE_CONDITIONS.map(({ code, text }) => ({ value: code, label: text }))}
        />
      </Field>
      <Field label="不予受理的理由" name="reason" required="请写明理由。">
        <LongText max={TEXT_CAPS.longText} minRows={3} />
      </Field>
    </CommandDialog>
  )
}

/** 通知补正 as it was sent then, one matter to a line. */
export function RecordCorrectionDialog({ aggregate, onClose, until = '' }: StepDialogProps) {
  const { today } = useSession()
  const { fields } = initialFields('correctionNotice', aggregate)
  return (
    <CommandDialog<{ on: string; items: string }>
      title="通知补正（补录）"
      open
      width={640}
      onClose={onClose}
      okText="登记"
      intro={<RecordNote until={until} />}
      initialValues={{ on: firstDay(today, until), items: fields?.items ?? '' }}
      toCommand={(values) => ({
        type: 'case.requestCorrection',
        caseId: aggregate.case.id,
        on: civilDate(values.on),
        items: values.items.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()])),
        documentId: '',
        confirmSecond: false,
      })}
      options={() => ({ rename: (field) => field.replace(/^items\..*/u, 'items') })}
    >
      <Field label="通知补正的日期" name="on" required="请填写日期。" rules={[dateRule]}>
        <DateField />
      </Field>
      <Field label="需要补正的事项（一行一项）" name="items" required="请写明需要补正的事项。">
        <LongText max={TEXT_CAPS.paragraph} minRows={3} />
      </Field>
    </CommandDialog>
  )
}
