/** A dialog that asks for one command's facts, runs it, and closes only when it was saved. */
import { Form, type FormInstance, Modal } from 'antd'
import { createContext, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import type { Command } from '#shared/domain/commands/command.ts'
import type { Executed } from '../data/execute.ts'
import css from './command-dialog.module.css'
import { ErrorNotice, useConfirm } from './feedback.tsx'
import { type RunOptions, useCommand } from './use-command.ts'

export type CommandDialogProps<Values extends object> = {
  readonly title: string
  readonly open: boolean
  readonly onClose: () => void
  /** The verb on the primary button. */
  readonly okText: string
  readonly danger?: boolean
  /** What the law says about this step, above the fields. */
  readonly intro?: ReactNode
  readonly initialValues: Partial<Values>
  readonly toCommand: (values: Values) => Command
  readonly options?: (values: Values) => Omit<RunOptions, 'form'>
  readonly onDone?: (executed: Executed, values: Values) => void
  /** px; 520 by default. */
  readonly width?: number
  /** Form items, or a function of the form for fields that depend on each other. */
  readonly children: ReactNode | ((form: FormInstance<Values>) => ReactNode)
}

/** True while the form stands as it was refused: what the command would do is then not told. */
export const RefusedContext = createContext(false)

/** Enter in a line of text submits (in a date it only takes the date over), Esc asks before it throws entered text away. Every opening starts from `initialValues`. */
export function CommandDialog<Values extends object>(props: CommandDialogProps<Values>) {
  return props.open ? <OpenDialog {...props} /> : null
}

function OpenDialog<Values extends object>(props: CommandDialogProps<Values>) {
  const { title, onClose, okText, danger = false, intro, initialValues, width = 520 } = props
  const [form] = Form.useForm<Values>()
  // Field ids must not meet those of the form behind the dialog.
  const name = useId()
  const { run, busy, error } = useCommand()
  const confirm = useConfirm()
  const [refused, setRefused] = useState(false)

  useEffect(() => {
    const opener = document.activeElement
    return () => {
      if (opener instanceof HTMLElement) opener.focus()
    }
  }, [])

  // A refusal that belongs to no field stands at the top, which a long dialog may have scrolled away.
  const body = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (error !== null && error.fields.length === 0) body.current?.scrollIntoView({ block: 'start' })
  }, [error])

  const submit = async (values: Values) => {
    const executed = await run(props.toCommand(values), {
      ...props.options?.(values),
      form: form as FormInstance,
    })
    setRefused(executed === null)
    if (executed === null) return
    // Closed first: what follows may lead to another page, and closing must not lead back.
    onClose()
    props.onDone?.(executed, values)
  }
  const close = async () => {
    if (busy) return
    const leave =
      !form.isFieldsTouched() ||
      (await confirm({
        title: '放弃已填写的内容？',
        content: '这个窗口里填写的内容还没有保存。',
        okText: '放弃',
        cancelText: '继续填写',
        danger: true,
      }))
    if (leave) onClose()
  }

  return (
    <Modal
      title={title}
      open
      width={width}
      okText={okText}
      cancelText="取消"
      mask={{ closable: false }}
      confirmLoading={busy}
      okButtonProps={{ htmlType: 'submit', danger }}
      onCancel={() => void close()}
      modalRender={(dialog) => (
        <Form<Values>
          form={form}
          name={name}
          layout="vertical"
          autoComplete="off"
          initialValues={initialValues}
          onValuesChange={() => setRefused(false)}
          onFinish={(values) => void submit(values)}
        >
          {dialog}
        </Form>
      )}
    >
      <div ref={body} className={css.body}>
        {intro}
        <ErrorNotice error={error} />
        <RefusedContext value={refused}>
          <div>{typeof props.children === 'function' ? props.children(form) : props.children}</div>
        </RefusedContext>
      </div>
    </Modal>
  )
}
