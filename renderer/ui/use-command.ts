/** Runs one command from the interface: refusals at the fields, confirmations asked, success said. */
import type { FormInstance } from 'antd'
import { useCallback, useState } from 'react'
import type { Command } from '#shared/domain/commands/command.ts'
import type { DomainError } from '#shared/domain/commands/errors.ts'
import type { Executed } from '../data/execute.ts'
import type { Attachment } from '../data/files.ts'
import { useExecute } from '../data/hooks.ts'
import { desktopApi } from '../platform/desktop.ts'
import { useConfirm, useNotify } from './feedback.tsx'
import { fieldPath, showFieldErrors } from './form-errors.ts'

export type RunOptions = {
  readonly attachments?: readonly Attachment[]
  /** The form that receives field errors; `rename` maps a domain field to a form field. */
  readonly form?: FormInstance
  readonly rename?: (field: string) => string
  /** Toast on success; without it the audit line is shown. Empty says nothing. */
  readonly done?: string
  /** How a confirmation is put into the command, where a plain yes is not enough. */
  readonly confirm?: (command: Command, confirmation: string) => Command | null
}

export type CommandRunner = {
  /** Null when the command was refused (see `error`) or the person did not confirm. */
  readonly run: (command: Command, options?: RunOptions) => Promise<Executed | null>
  readonly busy: boolean
  readonly error: DomainError | null
  readonly clearError: () => void
}

const FAILED: DomainError = {
  code: 'storage',
  message:
    '程序出错，这次操作可能没有完成。以前保存的内容不受影响，您填写的内容仍在页面上。请先核对有没有保存，没有的再试一次；若反复出现，请复制要紧的文字后重新打开软件。',
  fields: [],
}

/** The one way features write. */
export function useCommand(): CommandRunner {
  const execute = useExecute()
  const notify = useNotify()
  const confirm = useConfirm()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<DomainError | null>(null)

  const attempt = async (command: Command, options: RunOptions): Promise<Executed | null> => {
    const result = await execute(command, options.attachments)
    if (result.ok) {
      const text = options.done ?? result.value.summary
      if (text !== '') notify.done(text)
      return result.value
    }
    const refusal = result.error
    if (refusal.code === 'needsConfirmation' && refusal.confirmation !== undefined) {
      const confirmed = (options.confirm ?? withConfirmation)(command, refusal.confirmation)
      if (confirmed !== null) {
        const agreed = await confirm({ title: '请确认', content: refusal.message, okText: '确认继续' })
        return agreed ? attempt(confirmed, options) : null
      }
    }
    setError(refusal)
    if (options.form) showFieldErrors(options.form, refusal, options.rename)
    return null
  }

  const run = async (command: Command, options: RunOptions = {}) => {
    setBusy(true)
    setError(null)
    try {
      return await attempt(command, options)
    } catch {
      // A fault of ours, not a refusal; without this the dialog would stand there and say nothing.
      void desktopApi().writeLog({ level: 'error', code: 'command-failed' })
      setError(FAILED)
      return null
    } finally {
      setBusy(false)
    }
  }

  return { run, busy, error, clearError: useCallback(() => setError(null), []) }
}

/** The command with a yes-or-no confirmation set, e.g. `confirmNameMatch`; null when a yes is not enough. */
export function withConfirmation(command: Command, confirmation: string): Command | null {
  const [key, ...rest] = fieldPath(confirmation)
  if (typeof key !== 'string' || rest.length > 0 || !(key in command)) return null
  const current = (command as unknown as Readonly<Record<string, unknown>>)[key]
  return typeof current === 'boolean' ? ({ ...command, [key]: true } as Command) : null
}
