/** The assistant of the first start: the office, its numbers, its people. Each step is saved when it is left. */
import { Button, Form, Steps } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { Command } from '#shared/domain/commands/command.ts'
import type { OfficeProfile } from '#shared/domain/model/office.ts'
import { dateParts } from '#shared/kernel/civil-date.ts'
import { useOffice } from '../../data/hooks.ts'
import { todayHere } from '../../ui/clock.ts'
import { ErrorNotice } from '../../ui/feedback.tsx'
import { NumberingFields, suggestedNumbering } from '../../ui/office/numbering-fields.tsx'
import { EMPTY_PROFILE, ProfileFields, type ProfileValues } from '../../ui/office/profile-fields.tsx'
import { ActionBar, PageSkeleton, Panel } from '../../ui/page.tsx'
import { Note } from '../../ui/tags.tsx'
import { useCommand } from '../../ui/use-command.ts'
import { PeopleStep } from './people-step.tsx'
import css from './setup.module.css'

const STEPS = ['单位概况', '文号规则', '人员与听证室'] as const

/** Three steps; an office that exists already continues with its people. */
export function AssistantPage() {
  const office = useOffice()
  if (office === undefined) return <PageSkeleton />
  return <Assistant saved={office.profile} />
}

function Assistant({ saved }: { readonly saved: OfficeProfile | null }) {
  const [form] = Form.useForm<ProfileValues>()
  const [shown, setShown] = useState<0 | 1>(0)
  const { run, busy, error } = useCommand()
  const navigate = useNavigate()
  const [back, setBack] = useState(false)
  const step = saved !== null && !back ? 2 : shown

  const toNumbering = async () => {
    await form.validateFields()
    const { agencyShortName, numbering } = form.getFieldsValue(true) as ProfileValues
    if (numbering.casePrefix === '')
      form.setFieldValue('numbering', suggestedNumbering(agencyShortName.trim()))
    setShown(1)
  }
  const save = async () => {
    await form.validateFields()
    const profile = form.getFieldsValue(true) as ProfileValues
    // Only what has a field: the saved record under the form holds more than a profile.
    const shownValues = form.getFieldsValue()
    const command: Command =
      saved === null
        ? { type: 'office.setUp', profile }
        : {
            type: 'office.updateProfile',
            profile: { ...shownValues, numbering: { ...saved.numbering, ...shownValues.numbering } },
          }
    const done = await run(command, { form: form as never, done: '单位概况已保存' })
    if (done !== null) setBack(false)
  }
  // A refused validation is shown at its fields; there is nothing else to do about it.
  const quietly = (work: () => Promise<void>) => void work().catch(() => undefined)

  return (
    <div className={css.assistant}>
      <Steps
        className={css.steps ?? ''}
        size="small"
        current={step}
        items={STEPS.map((title) => ({ title }))}
      />
      <ErrorNotice error={error} />
      {step === 2 ? (
        <PeopleStep
          onBack={() => {
            setShown(1)
            setBack(true)
          }}
          onDone={() => void navigate('/today', { replace: true })}
        />
      ) : (
        <Form<ProfileValues>
          form={form}
          layout="vertical"
          autoComplete="off"
          initialValues={saved ?? EMPTY_PROFILE}
          className={css.form ?? ''}
          onFinish={() => quietly(step === 0 ? toNumbering : save)}
        >
          <Panel title={STEPS[step]}>
            <div hidden={step !== 0}>
              <ProfileFields />
            </div>
            {step === 1 && (
              <>
                <NumberingFields year={dateParts(todayHere()).year} />
                <Note>编号按年度连续，签发时才取号，草稿不占号。以后修改代字，已经发出的文号不变。</Note>
              </>
            )}
          </Panel>
          <ActionBar>
            <Button onClick={() => (step === 0 ? void navigate('/setup') : setShown(0))}>上一步</Button>
            <Button type="primary" htmlType="submit" loading={busy}>
              {step === 0 ? '下一步' : '保存并继续'}
            </Button>
          </ActionBar>
        </Form>
      )}
    </div>
  )
}
