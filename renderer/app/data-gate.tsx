/** Opens the data before any page is shown. An unreadable or differing store never looks like an empty office. */
import { Button, Result } from 'antd'
import { type ReactNode, useEffect, useState } from 'react'
import { documentEngine } from '#shared/documents/drafting/document-engine.ts'
import { decide } from '#shared/domain/commands/decide.ts'
import { uuidV7Source } from '#shared/kernel/ids.ts'
import { err, type Result as Outcome } from '#shared/kernel/result.ts'
import { DataProvider } from '../data/data-context.tsx'
import type { OpenFailure } from '../data/database.ts'
import { type DataLayer, openData } from '../data/open-data.ts'
import { desktopApi } from '../platform/desktop.ts'
import { systemClock } from '../ui/clock.ts'
import { PageSkeleton } from '../ui/page.tsx'
import { features } from './features.ts'
import { preferences } from './preferences.ts'

const Recovery = features.find((feature) => feature.Recovery !== undefined)?.Recovery

const FAILED: OpenFailure = {
  code: 'unavailable',
  message:
    '打开数据时出错，已保存的内容没有改动。请重新打开；若仍然打不开，请重新启动电脑后再试，并联系管理员。',
}

let opening: Promise<Outcome<DataLayer, OpenFailure>> | null = null

/** One opening per page, however often React mounts the gate. */
function openOnce(onClosed: (message: string) => void): Promise<Outcome<DataLayer, OpenFailure>> {
  opening ??= desktopApi()
    .appInfo()
    .then((info) =>
      openData({
        clock: systemClock,
        ids: uuidV7Source(systemClock, (length) => crypto.getRandomValues(new Uint8Array(length))),
        documents: documentEngine,
        decide,
        guard: desktopApi(),
        actor: () => preferences().operatorId || 'system',
        appVersion: info.ok ? info.value.version : '',
        onClosed,
      }),
    )
    .catch(() => {
      void desktopApi().writeLog({ level: 'error', code: 'open-failed' })
      return err(FAILED)
    })
  return opening
}

/** Children see the data; a failure to open is explained instead. */
export function DataGate({ children }: { readonly children: ReactNode }) {
  const [outcome, setOutcome] = useState<Outcome<DataLayer, OpenFailure> | null>(null)
  const [closed, setClosed] = useState('')
  useEffect(() => {
    void openOnce(setClosed).then(setOutcome)
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
