/** The registration form itself: sections at the left, live checks at the right, saving at the foot. */
import { Button, Form, type FormInstance } from 'antd'
import {
  type KeyboardEvent,
  memo,
  type ReactNode,
  useDeferredValue,
  useEffect,
  useRef,
  useState,
} from 'react'
import { useNavigate } from 'react-router'
import type { Agency } from '#shared/domain/model/office.ts'
import { useSession } from '../../app/session.tsx'
import { ErrorNotice } from '../../ui/feedback.tsx'
import { ActionBar, Page } from '../../ui/page.tsx'
import { Note } from '../../ui/tags.tsx'
import { useUnsavedGuard } from '../../ui/unsaved-guard.ts'
import { useCommand } from '../../ui/use-command.ts'
import { ActSection } from './act-section.tsx'
import type { SaveState } from './autosaver.ts'
import { ClaimsSection } from './claims-section.tsx'
import { type FilePile, useFilePile } from './file-pile.ts'
import css from './intake.module.css'
import { IntakeChecks } from './intake-checks.tsx'
import { draftTitle, formField, type IntakeValues, intakeInput, materialInputs } from './intake-values.ts'
import { MaterialsSection } from './materials-section.tsx'
import { PartiesSection } from './parties-section.tsx'
import { ReceiptSection, RespondentSection } from './receipt-section.tsx'
import { useAutosave } from './use-autosave.ts'

export type IntakeFormProps = {
  readonly draftKey: string
  readonly initial: IntakeValues
  /** True when a draft was reopened; its files have to be chosen again. */
  readonly restored: boolean
  /** Shown above the form: other drafts. */
  readonly notice: ReactNode
  /** Starts a blank form. */
  readonly onNew: () => void
}

/** Registers with one command; a refusal leaves everything as it was typed. */
export function IntakeForm({ draftKey, initial, restored, notice, onNew }: IntakeFormProps) {
  const { office } = useSession()
  const [form] = Form.useForm<IntakeValues>()
  const values = (Form.useWatch([], { form, preserve: true }) as IntakeValues | undefined) ?? initial
  const checked = useDeferredValue(values)
  const files = useFilePile()
  const { run, busy, error } = useCommand()
  const navigate = useNavigate()
  const [registered, setRegistered] = useState(false)

  const current = () => form.getFieldsValue(true) as IntakeValues
  const autosave = useAutosave(draftKey, () => ({
    title: draftTitle(current(), office.agencies),
    values: current(),
  }))
  const missingFiles = values.materials.filter(({ fileHash }) => fileHash !== '' && !files.has(fileHash))
  const filesInMemory = values.materials.some(({ fileHash }) => fileHash !== '' && files.has(fileHash))
  useUnsavedGuard(
    filesInMemory && !registered,
    '填写的内容已存为草稿，但选好的附件不随草稿保存，回来后要重新选择。',
  )

  const { touch } = autosave
  const stored = useRef(JSON.stringify(initial))
  useEffect(() => {
    const text = JSON.stringify(values)
    if (text === stored.current) return
    stored.current = text
    touch()
  }, [values, touch])

  const register = async () => {
    const now = current()
    const hashes = now.materials.map(({ fileHash }) => fileHash).filter((hash) => hash !== '')
    setRegistered(true)
    const executed = await run(
      {
        type: 'case.register',
        intake: intakeInput(now, office.agencies),
        materials: materialInputs(now),
      },
      {
        form: form as FormInstance,
        rename: (field) => formField(field, now),
        attachments: files.of(hashes),
      },
    )
    if (executed === null) {
      setRegistered(false)
      return
    }
    await autosave.finish()
    await navigate(`/cases/${executed.caseId}`)
  }
  // When the draft could not be stored the form stays, with its text and the reason beside the buttons.
  const putAside = async () => {
    if (await autosave.saveNow()) await navigate('/cases')
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's') return
    event.preventDefault()
    void autosave.saveNow()
  }

  return (
    <Form<IntakeValues>
      form={form}
      layout="vertical"
      autoComplete="off"
      initialValues={initial}
      onFinish={() => void register()}
      onKeyDown={onKeyDown}
    >
      <Page
        title="收案登记"
        description="收到申请就登记，是否受理以后再审查。填写的内容随时存为草稿。"
        actions={restored ? <Button onClick={onNew}>另登记一件</Button> : undefined}
      >
        {notice}
        <div className={css.layout}>
          <div className={css.form}>
            {restored && missingFiles.length > 0 && (
              <Note tone="warning">
                草稿里的 {missingFiles.length} 个附件需要重新选择：
                {missingFiles.map(({ fileName }) => fileName).join('、')}
              </Note>
            )}
            <Sections form={form} agencies={office.agencies} files={files} />
            <ErrorNotice error={error} />
          </div>
          <aside className={css.side} aria-label="登记时核对">
            <IntakeChecks values={checked} />
          </aside>
        </div>
        <ActionBar status={<SaveText state={autosave.state} />}>
          <Button onClick={() => void putAside()}>存为草稿，以后再填</Button>
          <Button type="primary" htmlType="submit" loading={busy} disabled={missingFiles.length > 0}>
            登记收案
          </Button>
        </ActionBar>
      </Page>
    </Form>
  )
}

type SectionsProps = {
  readonly form: FormInstance<IntakeValues>
  readonly agencies: readonly Agency[]
  readonly files: FilePile
}

/** Drawn once: a keystroke reaches only its own field, however long the form has become. */
const Sections = memo(function Sections({ form, agencies, files }: SectionsProps) {
  return (
    <>
      <ReceiptSection form={form} />
      <PartiesSection form={form} />
      <RespondentSection form={form} agencies={agencies} />
      <ActSection form={form} />
      <ClaimsSection form={form} />
      <MaterialsSection form={form} files={files} />
    </>
  )
})

function SaveText({ state }: { readonly state: SaveState }) {
  switch (state) {
    case 'untouched':
      return '尚未填写'
    case 'pending':
      return '正在存草稿…'
    case 'saved':
      return '草稿已保存'
    case 'failed':
      return '草稿没有存上，请不要关闭窗口；磁盘可能已满，腾出空间后再继续填写。'
  }
}
