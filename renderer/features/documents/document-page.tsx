/** 文书页 `/cases|litigation/:id/documents/:docId`: a draft opens in the editor, everything else is shown as it was signed. */
import { Button } from 'antd'
import { Link, Navigate, useLocation, useParams } from 'react-router'
import { useAggregate } from '../../data/hooks.ts'
import { documentPath } from '../../ui/case-path.ts'
import { EmptyState, Page, PageSkeleton, Panel } from '../../ui/page.tsx'
import { DocumentEditor } from './document-editor.tsx'
import { documentsPath } from './document-head.tsx'
import { IssuedDocument } from './issued-document.tsx'

/** Loads the case and, for a suit, the reconsideration case behind it. */
export function DocumentPage() {
  const { id = '', docId = '' } = useParams()
  const { pathname } = useLocation()
  const aggregate = useAggregate(id)
  const sourceId = aggregate?.case.kind === 'litigation' ? aggregate.case.sourceCaseId : ''
  const source = useAggregate(sourceId)
  if (aggregate === undefined || (sourceId !== '' && source === undefined)) return <PageSkeleton />
  const document = aggregate?.documents.find((row) => row.id === docId)
  if (aggregate === null || document === undefined) {
    return (
      <Page title="文书">
        <Panel>
          <EmptyState
            title="没有这份文书"
            hint="地址可能抄错了。请从案件页的“文书”中打开。"
            action={
              <Link to={aggregate === null ? '/cases' : documentsPath(aggregate.case)}>
                <Button>{aggregate === null ? '到案件列表' : '到案件的文书'}</Button>
              </Link>
            }
          />
        </Panel>
      </Page>
    )
  }
  const path = documentPath(aggregate.case, docId)
  // An address that stands under the other list would light the wrong place in the rail.
  if (pathname !== path) return <Navigate to={path} replace />
  const shared = { aggregate, document }
  return document.status === 'draft' ? (
    <DocumentEditor key={docId} {...shared} source={source ?? null} />
  ) : (
    <IssuedDocument {...shared} />
  )
}
