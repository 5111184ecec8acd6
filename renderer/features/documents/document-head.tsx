/** Title, state, the way back to the case, and what can be done with the document. */
import { ArrowLeftOutlined } from '@ant-design/icons'
import { type ReactNode, useEffect } from 'react'
import { Link } from 'react-router'
import type { CaseRecord } from '#shared/domain/model/case.ts'
import type { DocumentRecord } from '#shared/domain/model/document.ts'
import { casePath } from '../../ui/case-path.ts'
import { Mark } from '../../ui/tags.tsx'
import css from './editor.module.css'

export type DocumentHeadProps = {
  readonly record: CaseRecord
  readonly document: DocumentRecord
  readonly status?: ReactNode
  readonly children: ReactNode
}

const STATUS = {
  draft: <Mark tone="accent">草稿</Mark>,
  issued: <Mark tone="success">已签发</Mark>,
  void: <Mark tone="warning">已作废</Mark>,
} as const satisfies Record<DocumentRecord['status'], ReactNode>

/** Where the document belongs. */
export function documentsPath(record: CaseRecord): string {
  return record.kind === 'litigation' ? casePath(record) : `${casePath(record)}?tab=documents`
}

/** The strip above editor and reader. */
export function DocumentHead({ record, document, status, children }: DocumentHeadProps) {
  const { title, number } = document
  useEffect(() => {
    window.document.title = `${title} ${record.number} - 复议应诉办案台`
  }, [title, record.number])
  return (
    <header className={css.head}>
      <div className={css.heading}>
        <h1>
          {title}
          {number === '' ? '' : ` ${number}`}
        </h1>
        {STATUS[document.status]}
        <Link to={documentsPath(record)} className={css.caseLink}>
          <ArrowLeftOutlined aria-hidden /> {record.number} {record.applicantLabel}
        </Link>
      </div>
      <div className={`${css.actions} no-print`}>
        {status}
        {children}
      </div>
    </header>
  )
}
