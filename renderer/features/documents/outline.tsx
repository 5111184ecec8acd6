/** The sections of a document with what the check found in each. */
import { memo } from 'react'
import type { DocumentFinding } from '#shared/domain/commands/context.ts'
import { entryFor } from './document-places.ts'
import css from './editor.module.css'

export type OutlineEntry = { readonly key: string; readonly label: string }

export type OutlineProps = {
  readonly entries: readonly OutlineEntry[]
  readonly findings: readonly DocumentFinding[]
  readonly active: string
  readonly onGo: (key: string) => void
}

/** A click goes to the section. */
export const Outline = memo(function Outline({ entries, findings, active, onGo }: OutlineProps) {
  return (
    <nav aria-label="文书各部分">
      <ul>
        {entries.map(({ key, label }) => (
          <li key={key}>
            <button
              type="button"
              className={css.entry}
              aria-current={active === key}
              onClick={() => onGo(key)}
            >
              <span>{label}</span>
              <Counts
                findings={findings.filter(
                  ({ sectionKey }) => sectionKey !== '' && entryFor(sectionKey, entries) === key,
                )}
              />
            </button>
          </li>
        ))}
      </ul>
    </nav>
  )
})

function Counts({ findings }: { readonly findings: readonly DocumentFinding[] }) {
  const errors = findings.filter(({ level }) => level === 'error').length
  const warnings = findings.length - errors
  return (
    <span className={css.counts}>
      {errors > 0 && <span className={css.errors}>{errors} 错误</span>}
      {warnings > 0 && <span className={css.warnings}>{warnings} 提醒</span>}
    </span>
  )
}
