/** 公开 `/publication`: the queue by state, and the ledger of what was published, declined and withdrawn. */
import { Tabs } from 'antd'
import { useEffect, useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { effectiveEvents, latestOf } from '#shared/domain/ledger/effective-events.ts'
import type { Publication } from '#shared/domain/model/publication.ts'
import { useLiveClocks } from '../../app/use-live-clocks.ts'
import { useData } from '../../data/data-context.tsx'
import { loadAggregate } from '../../data/gather.ts'
import { useCasesToPublish, usePublicationRows } from '../../data/hooks.ts'
import { useNotify } from '../../ui/feedback.tsx'
import { Page, Panel } from '../../ui/page.tsx'
import { useCommand } from '../../ui/use-command.ts'
import { AssessTable } from './assess-table.tsx'
import { LedgerTable } from './ledger-table.tsx'
import {
  DeclineDialog,
  type DeclineDialogProps,
  ReopenDialog,
  type ReopenDialogProps,
  WithdrawDialog,
  type WithdrawDialogProps,
} from './reason-dialogs.tsx'
import { QUEUE_STATES, type QueueState, STATE_LABELS, stateOf } from './states.ts'

const IN_WORK: readonly Publication['status'][] = ['preparing', 'reviewed']

/** The queue. `?case=` leads straight to the case that was named. */
export function PublicationPage() {
  const [search, setSearch] = useSearchParams()
  const state = stateOf(search.get('state'))
  const waiting = useCasesToPublish()
  const inWork = usePublicationRows(IN_WORK)
  const shown = usePublicationRows(state === 'assess' ? [] : [state])
  const limits = useLiveClocks()
  const { begin, declining, decline, stopDeclining } = useBeginning()
  const [withdrawing, setWithdrawing] = useState<Omit<WithdrawDialogProps, 'onClose'> | null>(null)
  const [reopening, setReopening] = useState<Omit<ReopenDialogProps, 'onClose'> | null>(null)
  const asked = useCaseAsked(search.get('case'))

  const counts: Readonly<Partial<Record<QueueState, number>>> = {
    ...(waiting === undefined ? {} : { assess: waiting.length }),
    ...(inWork === undefined
      ? {}
      : {
          preparing: inWork.filter(({ publication }) => publication.status === 'preparing').length,
          reviewed: inWork.filter(({ publication }) => publication.status === 'reviewed').length,
        }),
  }
  const lastDays = new Map(
    (limits ?? [])
      .filter(({ clock }) => clock.rule.code === 'DL-PUBLISH')
      .map(({ aggregate, lastDay }) => [aggregate.case.id, lastDay]),
  )
  return (
    <Page
      title="公开"
      description="决定书生效后先评估是否公开，再脱敏、由另一人复核，最后导出交网站发布的公开包。"
    >
      <Tabs
        activeKey={state}
        onChange={(key) => setSearch(key === 'assess' ? {} : { state: key }, { replace: true })}
        items={QUEUE_STATES.map((key) => ({
          key,
          label: counts[key] ? `${STATE_LABELS[key]} ${counts[key]}` : STATE_LABELS[key],
        }))}
      />
      <Panel flush>
        {state === 'assess' ? (
          <AssessTable
            rows={waiting}
            asked={asked}
            lastDays={lastDays}
            onBegin={(caseId) => void begin(caseId)}
            onDecline={(caseId) => void decline(caseId)}
          />
        ) : (
          <LedgerTable
            state={state}
            rows={shown}
            lastDays={lastDays}
            onWithdraw={({ publication, document }) =>
              setWithdrawing({
                caseId: publication.caseId,
                publicationId: publication.id,
                label: document.number,
              })
            }
            onAgain={(caseId) => void begin(caseId)}
            onReopen={({ publication, document }) =>
              setReopening({
                caseId: publication.caseId,
                documentId: document.id,
                label: document.number,
                declined: publication.reason,
              })
            }
          />
        )}
      </Panel>
      {declining !== null && <DeclineDialog {...declining} onClose={stopDeclining} />}
      {reopening !== null && <ReopenDialog {...reopening} onClose={() => setReopening(null)} />}
      {withdrawing !== null && <WithdrawDialog {...withdrawing} onClose={() => setWithdrawing(null)} />}
    </Page>
  )
}

/** Starts or refuses the publication of a case's decision. */
function useBeginning() {
  const { db } = useData()
  const { run, error } = useCommand()
  const notify = useNotify()
  const navigate = useNavigate()
  const [declining, setDeclining] = useState<Omit<DeclineDialogProps, 'onClose'> | null>(null)

  useEffect(() => {
    if (error !== null) notify.problem(error.message)
  }, [error, notify.problem])

  const decisionOf = async (caseId: string) => {
    const aggregate = await loadAggregate(db, caseId)
    const decided = aggregate === null ? null : latestOf(effectiveEvents(aggregate.events), 'decided')
    const document = aggregate?.documents.find(({ id }) => id === decided?.data.documentId)
    if (document === undefined) notify.problem('没有找到这件案件的决定书，请先在案件页核对。')
    return document ?? null
  }
  return {
    begin: async (caseId: string) => {
      const document = await decisionOf(caseId)
      if (document === null) return
      const executed = await run({ type: 'publication.prepare', caseId, documentId: document.id })
      if (executed !== null) await navigate(`/publication/${caseId}/${executed.recordId}`)
    },
    decline: async (caseId: string) => {
      const document = await decisionOf(caseId)
      if (document !== null) setDeclining({ caseId, documentId: document.id, label: document.number })
    },
    declining,
    stopDeclining: () => setDeclining(null),
  }
}

/** A case page links here with its id: its publication under way is opened; otherwise its row is marked. */
function useCaseAsked(caseId: string | null): string | null {
  const { db } = useData()
  const navigate = useNavigate()
  useEffect(() => {
    if (caseId === null) return
    void loadAggregate(db, caseId).then((aggregate) => {
      const current = aggregate?.publications.find(({ status }) => status !== 'withdrawn')
      if (current !== undefined) void navigate(`/publication/${caseId}/${current.id}`, { replace: true })
    })
  }, [caseId, db, navigate])
  return caseId
}
