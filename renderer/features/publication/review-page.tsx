/** 脱敏复核 `/publication/:caseId/:id`: source and published text side by side, every change with its rule and reason. */
import { Button } from 'antd'
import { Link, useParams } from 'react-router'
import { useAggregate } from '../../data/hooks.ts'
import { EmptyState, Page, PageSkeleton, Panel } from '../../ui/page.tsx'
import { ReviewWorkplace } from './review-workplace.tsx'

/** Loads the case and finds the publication in it. */
export function ReviewPage() {
  const { caseId = '', id = '' } = useParams()
  const aggregate = useAggregate(caseId)
  if (aggregate === undefined) return <PageSkeleton />
  const publication = aggregate?.publications.find((row) => row.id === id)
  const document = aggregate?.documents.find((row) => row.id === publication?.documentId)
  if (aggregate === null || publication === undefined || document === undefined) {
    return (
      <Page title="公开">
        <Panel>
          <EmptyState
            title="没有这条公开记录"
            hint="地址可能抄错了。请从公开队列中打开。"
            action={
              <Link to="/publication">
                <Button>到公开队列</Button>
              </Link>
            }
          />
        </Panel>
      </Page>
    )
  }
  return <ReviewWorkplace aggregate={aggregate} publication={publication} document={document} />
}
