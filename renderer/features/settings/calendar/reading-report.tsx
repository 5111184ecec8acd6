/** What the program understood of a notice, beside what the notice says. */
import type { NoticeSentence } from '#shared/domain/calendar/notice-text.ts'
import { Panel } from '../../../ui/page.tsx'
import { Mark } from '../../../ui/tags.tsx'
import css from './calendar.module.css'

/** One line per sentence; those that say nothing about days are faint. */
export function ReadingReport({ sentences }: { readonly sentences: readonly NoticeSentence[] }) {
  if (sentences.length === 0) return null
  const unread = sentences.filter(({ state }) => state === 'unread').length
  return (
    <Panel
      title="逐句核对"
      extra={unread === 0 ? '左边是通知原文，右边是读出的意思' : `${unread} 句没有读懂`}
    >
      <ol className={css.sentences} aria-label="逐句核对">
        {numbered(sentences).map(({ key, sentence }) => (
          <li key={key} className={sentence.state === 'aside' ? css.aside : undefined}>
            <span>{sentence.text}</span>
            <span className={css.understood}>
              {sentence.state === 'unread' ? (
                <Mark tone="danger">{sentence.understood}</Mark>
              ) : (
                sentence.understood
              )}
              {sentence.problems.map((problem) => (
                <Mark key={problem} tone="warning">
                  {problem}
                </Mark>
              ))}
            </span>
          </li>
        ))}
      </ol>
    </Panel>
  )
}

/** The same sentence may stand in a notice twice. */
function numbered(sentences: readonly NoticeSentence[]) {
  return sentences.map((sentence, index) => ({ key: `${index}:${sentence.text}`, sentence }))
}
