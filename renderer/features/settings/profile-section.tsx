/** 单位概况 and 文号规则. */
import { Button, Form } from 'antd'
import { nextNumber } from '#shared/domain/numbering/counters.ts'
import { dateParts } from '#shared/kernel/civil-date.ts'
import { useSession } from '../../app/session.tsx'
import { ErrorNotice } from '../../ui/feedback.tsx'
import { NumberingFields } from '../../ui/office/numbering-fields.tsx'
import { ProfileFields, type ProfileValues } from '../../ui/office/profile-fields.tsx'
import { Panel } from '../../ui/page.tsx'
import { Note } from '../../ui/tags.tsx'
import { useUnsavedGuard } from '../../ui/unsaved-guard.ts'
import { useCommand } from '../../ui/use-command.ts'
import css from './settings.module.css'
import { useDirty } from './use-dirty.ts'

/** One form, saved as a whole. */
export function ProfileSection() {
  const { office, profile, today } = useSession()
  const [form] = Form.useForm<ProfileValues>()
  const { run, busy, error } = useCommand()
  const { dirty, touch, settle } = useDirty()
  useUnsavedGuard(dirty)
  return (
    <Form<ProfileValues>
      form={form}
      layout="vertical"
      autoComplete="off"
      initialValues={profile}
      onValuesChange={touch}
      onFinish={async (values) => {
        const numbering = { ...profile.numbering, ...values.numbering }
        const saved = await run(
          { type: 'office.updateProfile', profile: { ...values, numbering } },
          { form: form as never, done: '单位概况已保存' },
        )
        if (saved !== null) settle()
      }}
    >
      <div className={css.content}>
        <ErrorNotice error={error} />
        <Panel title="单位概况">
          <ProfileFields />
        </Panel>
        <Panel title="文号规则">
          <NumberingFields
            year={dateParts(today).year}
            next={(prefix) => nextNumber(office.counters, prefix, today)}
          />
          <Note>修改只影响以后的编号，已经发出的文号不变。</Note>
        </Panel>
        <div className={css.buttons}>
          <Button
            disabled={!dirty}
            onClick={() => {
              form.resetFields()
              settle()
            }}
          >
            放弃修改
          </Button>
          <Button type="primary" htmlType="submit" loading={busy} disabled={!dirty}>
            保存
          </Button>
        </div>
      </div>
    </Form>
  )
}
