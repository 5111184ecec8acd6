/** Registrations begun and not finished. */
import { Button } from 'antd'
import { formatInstant } from '#shared/kernel/clock.ts'
import type { Draft } from '../../data/schema.ts'
import { useConfirm } from '../../ui/feedback.tsx'
import { Panel } from '../../ui/page.tsx'
import css from './intake.module.css'

export type DraftListProps = {
  readonly drafts: readonly Draft[]
  readonly onContinue: (key: string) => void
  readonly onDiscard: (key: string) => void
}

/** Nothing when there is no other draft. */
export function DraftList({ drafts, onContinue, onDiscard }: DraftListProps) {
  const confirm = useConfirm()
  if (drafts.length === 0) return null
  const discard = async (draft: Draft) => {
    const agreed = await confirm({
      title: '删除这份草稿？',
      content: `“${draft.title}”还没有登记，删除后找不回来。`,
      okText: '删除',
      danger: true,
    })
    if (agreed) onDiscard(draft.key)
  }
  return (
    <Panel title={`有 ${drafts.length} 份没有登记完的草稿`}>
      <ul className={css.drafts}>
        {drafts.map((draft) => (
          <li key={draft.key} className={css.draft}>
            <span>{draft.title}</span>
            <time>{formatInstant(draft.savedAt)}</time>
            <Button size="small" onClick={() => onContinue(draft.key)}>
              继续填写
            </Button>
            <Button size="small" type="text" onClick={() => void discard(draft)}>
              删除
            </Button>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
