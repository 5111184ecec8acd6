/** 复核通过: what is hidden, what was shown again and what stays, once more before one answers for it. */
import type { Publication } from '#shared/domain/model/publication.ts'
import { useSession } from '../../app/session.tsx'
import { CommandDialog } from '../../ui/command-dialog.tsx'
import { Note } from '../../ui/tags.tsx'
import { type Piece, reviewSummary } from './masked-text.ts'
import css from './review-dialog.module.css'

export type ReviewDialogProps = {
  readonly publication: Publication
  readonly label: string
  readonly changes: readonly Piece[]
  readonly onClose: () => void
}

/** Nothing to fill in: a summary and the decision. */
export function ReviewDialog({ publication, label, changes, onClose }: ReviewDialogProps) {
  const { today } = useSession()
  const { hidden, restored, remaining } = reviewSummary(changes)
  const places = hidden.reduce((sum, row) => sum + row.places, 0)
  return (
    <CommandDialog<Record<string, never>>
      title={`复核通过：${label}`}
      open
      width={600}
      onClose={onClose}
      okText="复核通过"
      intro={
        places === 0 ? (
          <Note tone="warning">没有隐去任何内容。请确认文书中确实没有应当隐去的个人信息。</Note>
        ) : (
          <Note>请确认已逐处对照原文和公开稿。通过之后即可导出公开包；再改任何一处，都要重新复核。</Note>
        )
      }
      initialValues={{}}
      toCommand={() => ({
        type: 'publication.review',
        caseId: publication.caseId,
        publicationId: publication.id,
        on: today,
      })}
    >
      <dl className={css.summary}>
        <dt>隐去 {places} 处</dt>
        <dd className={css.kinds}>
          {hidden.map((row) => (
            <span key={row.label}>
              {row.label} <b>{row.places}</b>
            </span>
          ))}
        </dd>
        <Texts title="人工恢复原文" rows={restored} />
        <Texts title="提示保留、仍会公开" rows={remaining} />
      </dl>
    </CommandDialog>
  )
}

type TextsProps = { readonly title: string; readonly rows: ReturnType<typeof reviewSummary>['remaining'] }

function Texts({ title, rows }: TextsProps) {
  if (rows.length === 0) return null
  return (
    <>
      <dt>
        {title} {rows.reduce((sum, { places }) => sum + places, 0)} 处
      </dt>
      <dd>
        <ul className={css.texts}>
          {rows.map(({ source, reason, places }) => (
            <li key={source}>
              <b>{source}</b>
              {places > 1 ? `（${places} 处）` : ''} {reason}
            </li>
          ))}
        </ul>
      </dd>
    </>
  )
}
