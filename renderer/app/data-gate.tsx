/** Opens the data before any page is shown. An unreadable or differing store never looks like an empty office. */
import { Button, Result } from 'antd'
import { type ReactNode, useEffect, useState, useSyncExternalStore } from 'react'
import type { Result as Outcome } from '#shared/kernel/result.ts'
import { DataProvider } from '../data/data-context.tsx'
import type { OpenFailure } from '../data/database.ts'
import type { DataLayer } from '../data/open-data.ts'
import { PageSkeleton } from '../ui/page.tsx'
import { features } from './features.ts'
import { closedBecause, openOnce } from './open-once.ts'

const Recovery = features.find((feature) => feature.Recovery !== undefined)?.Recovery

/** Children see the data; a failure to open is explained instead. */
export function DataGate({ children }: { readonly children: ReactNode }) {
  const [outcome, setOutcome] = useState<Outcome<DataLayer, OpenFailure> | null>(null)
  const closed = useSyncExternalStore(closedBecause.subscribe, closedBecause.get)
  useEffect(() => {
    void openOnce().then(setOutcome)
  }, [])
  if (closed !== '') return <Stopped title="数据已关闭" message={closed} />
  if (outcome === null) return <PageSkeleton />
  if (!outcome.ok) return <Stopped title="打不开数据" message={outcome.error.message} />
  const differs = outcome.value.integrity.state === 'differs'
  return <DataProvider value={outcome.value}>{differs && Recovery ? <Recovery /> : children}</DataProvider>
}

function Stopped({ title, message }: { readonly title: string; readonly message: string }) {
  return (
    <Result
      status="warning"
      title={title}
      subTitle={message}
      extra={
        <Button type="primary" onClick={() => location.reload()}>
          重新打开
        </Button>
      }
    />
  )
}
