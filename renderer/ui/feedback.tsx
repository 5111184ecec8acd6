/** Toasts, confirmations and error notices in one style. */
import { Alert, App } from 'antd'
import type { ReactNode } from 'react'
import type { DomainError } from '#shared/domain/commands/errors.ts'

/** Toasts: `done` for what was saved, `problem` for what was not, `quiet` for what nobody asked for. */
export function useNotify(): {
  readonly done: (text: string) => void
  readonly problem: (text: string) => void
  readonly quiet: (text: string) => void
} {
  const { message } = App.useApp()
  return {
    quiet: (text) => void message.info(text, 8),
    done: (text) => void message.success(text, 2.5),
    problem: (text) => void message.error(text, 6),
  }
}

export type Question = {
  readonly title: string
  /** What will happen, what stays safe. */
  readonly content: ReactNode
  /** The verb: 撤回, 恢复, 继续受理. */
  readonly okText: string
  readonly cancelText?: string
  /** Red button, for what cannot be taken back. */
  readonly danger?: boolean
}

/** Asks before something weighty; resolves to whether the person agreed. Esc means no. */
export function useConfirm(): (question: Question) => Promise<boolean> {
  const { modal } = App.useApp()
  return ({ title, content, okText, cancelText = '取消', danger = false }) =>
    new Promise((resolve) => {
      modal.confirm({
        title,
        content,
        okText,
        cancelText,
        okButtonProps: { danger },
        width: 460,
        autoFocusButton: danger ? 'cancel' : 'ok',
        onOk: () => resolve(true),
        onCancel: () => resolve(false),
      })
    })
}

/** A refused command where it happened: what, why, what to do. Field errors stand at their fields as well. */
export function ErrorNotice({ error }: { readonly error: DomainError | null }) {
  if (error === null) return null
  const places = error.fields.length === 1 ? '有一处' : '有几处'
  const title = error.code === 'invalid' ? `${places}需要改正，尚未保存` : error.message
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={title}
      {...(error.code === 'invalid' && error.fields.length > 0
        ? {
            description: (
              <ul>
                {error.fields.map(({ field, message }) => (
                  <li key={`${field}:${message}`}>{message}</li>
                ))}
              </ul>
            ),
          }
        : {})}
    />
  )
}
