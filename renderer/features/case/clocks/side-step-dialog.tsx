/** 登记其他程序事项: the steps beside the main line that start, stop or meet a limit. */
import { Form, Input, Select } from 'antd'
import { effectiveEvents } from '#shared/domain/ledger/effective-events.ts'
import { sideStepsOf } from '#shared/domain/ledger/side-steps.ts'
import {
  SIDE_STEP_GROUP_KEYS,
  SIDE_STEP_GROUPS,
  SIDE_STEPS,
  type SideStepCode,
  type SideStepGroup,
  sideStep,
} from '#shared/domain/procedure/side-steps.ts'
import { civilDate } from '#shared/kernel/civil-date.ts'
import { CommandEffect } from '../../../app/command-effect.tsx'
import { useSession } from '../../../app/session.tsx'
import { CommandDialog } from '../../../ui/command-dialog.tsx'
import { DateField, dateRule } from '../../../ui/date-field.tsx'
import { Field, FieldGrid, LongText } from '../../../ui/fields.tsx'
import { Note } from '../../../ui/tags.tsx'
import type { StepDialogProps } from '../dialogs/step-props.ts'

type Values = {
  readonly step?: SideStepCode
  readonly on: string
  readonly body?: string
  readonly note: string
}

const OPTIONS = SIDE_STEP_GROUP_KEYS.map((group) => ({
  label: SIDE_STEP_GROUPS[group],
  title: group,
  options: SIDE_STEPS.filter((step) => step.group === group).map(({ code, label }) => ({
    value: code,
    label,
  })),
}))

export type SideStepDialogProps = StepDialogProps & { readonly group: SideStepGroup | null }

/** One dialog for the whole table or one group of it; what is asked and what it does follows the choice. */
export function SideStepDialog({ aggregate, group, onClose }: SideStepDialogProps) {
  const { today } = useSession()
  // The answer to a letter comes from a body that had the letter.
  const bodiesOf = (letter: SideStepCode) =>
    [...new Set(sideStepsOf(effectiveEvents(aggregate.events), letter).map(({ data }) => data.body))].map(
      (value) => ({ value, label: value }),
    )
  const command = (values: Values) => ({
    type: 'case.recordSideStep' as const,
    caseId: aggregate.case.id,
    on: civilDate(values.on),
    step: values.step ?? 'interviewed',
    body: values.body ?? '',
    note: values.note,
  })
  return (
    <CommandDialog<Values>
      title={group === null ? '登记其他程序事项' : `登记：${SIDE_STEP_GROUPS[group]}`}
      open
      width={640}
      onClose={onClose}
      okText="登记"
      initialValues={{ on: today, note: '' }}
      toCommand={command}
    >
      {(form) => (
        <>
          <Field label="事项" name="step" rules={[{ required: true, message: '请选择要登记的事项。' }]}>
            <Select
              options={group === null ? OPTIONS : OPTIONS.filter(({ title }) => title === group)}
              listHeight={360}
              showSearch={{ optionFilterProp: 'label' }}
            />
          </Field>
          <Form.Item noStyle shouldUpdate={(a: Values, b: Values) => a.step !== b.step}>
            {({ getFieldValue }) => {
              const rule = sideStep(String(getFieldValue('step') ?? ''))
              if (rule === undefined) return null
              return (
                <>
                  <Note>{rule.effect}</Note>
                  <FieldGrid columns={2}>
                    <Field label="日期" name="on" required="请填写日期。" rules={[dateRule]}>
                      <DateField />
                    </Field>
                    {rule.body !== '' && (
                      <Field label={rule.body} name="body" required={`请填写${rule.body}。`}>
                        {rule.answers === undefined ? <Input /> : <Select options={bodiesOf(rule.answers)} />}
                      </Field>
                    )}
                  </FieldGrid>
                </>
              )
            }}
          </Form.Item>
          <Form.Item noStyle shouldUpdate={(a: Values, b: Values) => a.step !== b.step}>
            {({ getFieldValue }) => (
              <Field
                label="说明（证据、经办情况）"
                name="note"
                {...(sideStep(String(getFieldValue('step') ?? ''))?.noteRequired
                  ? { required: '请写明证据和认定情况。' }
                  : {})}
              >
                <LongText max={500} />
              </Field>
            )}
          </Form.Item>
          <CommandEffect
            aggregate={aggregate}
            form={form}
            commandOf={(values) => (values.step === undefined ? null : command(values))}
          />
        </>
      )}
    </CommandDialog>
  )
}
