/** 更正: an event is never overwritten; a correction says what was wrong, and every clock is computed anew. */

import { Form, Radio } from 'antd'
import { TEXT_CAPS } from '#shared/domain/identity/text.ts'
import type { CaseAggregate } from '#shared/domain/model/aggregate.ts'
import { type CaseEvent, EVENT_LABELS } from '#shared/domain/model/event.ts'
import { civilDate } from '#shared/kernel/civil-date.ts'
import { CommandDialog } from '../ui/command-dialog.tsx'
import { DateField, dateRule } from '../ui/date-field.tsx'
import { dateWithWeekday } from '../ui/date-text.ts'
import { Field, LongText } from '../ui/fields.tsx'
import { Note } from '../ui/tags.tsx'
import { CommandEffect } from './command-effect.tsx'

export type CorrectEventDialogProps = {
  readonly aggregate: CaseAggregate
  readonly event: CaseEvent
  readonly onClose: () => void
}

type Values = { readonly how: 'date' | 'void'; readonly newOn: string; readonly reason: string }

/** Changes the day of one recorded event, or voids it. */
export function CorrectEventDialog({ aggregate, event, onClose }: CorrectEventDialogProps) {
  const caseId = aggregate.case.id
  const commandOf = (values: Values) => ({
    type: 'case.correctEvent' as const,
    caseId,
    eventId: event.id,
    newOn: values.how === 'date' ? civilDate(values.newOn) : ('' as const),
    voided: values.how === 'void',
    reason: values.reason,
  })
  return (
    <CommandDialog<Values>
      title={`更正：${EVENT_LABELS[event.data.type]}（${dateWithWeekday(event.on)}）`}
      open
      onClose={onClose}
      okText="更正"
      intro={<Note>原来的记录仍保留在日志中。更正之后，所有期限按更正后的日期重新计算。</Note>}
      initialValues={{ how: 'date', newOn: event.on, reason: '' }}
      toCommand={commandOf}
    >
      {(form) => (
        <>
          <Field label="更正方式" name="how">
            <Radio.Group
              optionType="button"
              options={[
                { value: 'date', label: '日期记错了' },
                { value: 'void', label: '这件事没有发生' },
              ]}
            />
          </Field>
          <Form.Item noStyle shouldUpdate={(a: Values, b: Values) => a.how !== b.how}>
            {({ getFieldValue }) =>
              getFieldValue('how') === 'date' ? (
                <Field label="正确的日期" name="newOn" required="请填写正确的日期。" rules={[dateRule]}>
                  <DateField />
                </Field>
              ) : null
            }
          </Form.Item>
          <Field label="更正的理由" name="reason" required="请写明更正的理由。">
            <LongText max={TEXT_CAPS.line} />
          </Field>
          <CommandEffect
            aggregate={aggregate}
            form={form}
            days={['newOn']}
            // The reason is still to be written; it changes no limit.
            commandOf={(values) => commandOf({ ...values, reason: values.reason || '更正' })}
          />
        </>
      )}
    </CommandDialog>
  )
}
