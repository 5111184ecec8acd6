/** What the check before signing found; a click leads to the place. */

import { CheckCircleOutlined, CloseCircleOutlined, ExclamationCircleOutlined } from '@ant-design/icons'
import { memo } from 'react'
import type { DocumentFinding } from '#shared/domain/commands/context.ts'
import css from './editor.module.css'

const LEVELS = {
  error: { name: '错误', icon: <CloseCircleOutlined aria-hidden /> },
  warning: { name: '提醒', icon: <ExclamationCircleOutlined aria-hidden /> },
} as const

export type FindingsListProps = {
  readonly findings: readonly DocumentFinding[]
  /** Without it the findings are only read. */
  readonly onGo?: (finding: DocumentFinding) => void
}

/** Errors first, as the check orders them. */
export const FindingsList = memo(function FindingsList({ findings, onGo }: FindingsListProps) {
  if (findings.length === 0) {
    return (
      <p className={css.clear}>
        <CheckCircleOutlined aria-hidden /> 没有发现问题
      </p>
    )
  }
  return (
    <ul className={css.findings} aria-label="签发前检查">
      {findings.map((finding) => (
        <li key={finding.id}>
          {onGo === undefined ? (
            <div className={css.finding} data-level={finding.level}>
              <Finding {...finding} />
            </div>
          ) : (
            <button
              type="button"
              className={css.finding}
              data-level={finding.level}
              onClick={() => onGo(finding)}
            >
              <Finding {...finding} />
            </button>
          )}
        </li>
      ))}
    </ul>
  )
})

function Finding({ level, message }: Pick<DocumentFinding, 'level' | 'message'>) {
  return (
    <>
      {LEVELS[level].icon}
      <span>
        <b>{LEVELS[level].name}</b> {message}
      </span>
    </>
  )
}
