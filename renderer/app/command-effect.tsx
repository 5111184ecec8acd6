/** What a command would do to the limits, shown while its form is filled in; the same decider, nothing saved. */
import { Form, type FormInstance } from 'antd'
import { useMemo } from 'react'
import type { Command } from '#shared/domain/commands/command.ts'
import { effectOf } from '#shared/domain/commands/what-if.ts'
import { changeLines } from '#shared/domain/deadlines/clock-changes.ts'
import type { CaseAggregate } from '#shared/domain/model/aggregate.ts'
import { parseCivilDate } from '#shared/kernel/civil-date.ts'
import { Note } from '../ui/tags.tsx'
import { useSession } from './session.tsx'

export type CommandEffectProps<Values extends object> = {
  readonly aggregate: CaseAggregate
  readonly form: FormInstance<Values>
  /** The command the values stand for; null while they are incomplete. Called only with real or empty days. */
  readonly commandOf: (values: Values) => Command | null
  /** Names of the fields that hold a day. */
  readonly days?: readonly string[]
}

/** 改动后 …: every limit that would move, before and after, with the reason; or why it cannot be done. */
export function CommandEffect<Values extends object>(props: CommandEffectProps<Values>) {
  const { aggregate, form, commandOf, days = ['on'] } = props
  const { office, today } = useSession()
  const values = Form.useWatch([], form) as Values | undefined
  const command = useMemo(() => {
    if (values === undefined) return null
    const texts = values as Readonly<Record<string, unknown>>
    const readable = days.every(
      (name) => texts[name] === undefined || parseCivilDate(String(texts[name])) !== null,
    )
    return readable ? commandOf(values) : null
  }, [values, days, commandOf])
  const effect = useMemo(
    () => (command === null ? null : effectOf(aggregate, office, today, command)),
    [aggregate, office, today, command],
  )
  if (effect === null) return null
  // A field that is still empty is the form's own business; what the law or the ledger refuses is said at once.
  if (!effect.ok) {
    return effect.error.code === 'notAllowed' ? <Note tone="danger">{effect.error.message}</Note> : null
  }
  const lines = changeLines(effect.value)
  return (
    <Note tone="accent">
      {lines.length === 0 ? (
        '改动后：各项期限都不变。'
      ) : (
        <>
          改动后：
          {lines.map((line) => (
            <div key={line}>{line}</div>
          ))}
        </>
      )}
    </Note>
  )
}
