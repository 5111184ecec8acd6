/** Shows what the hooks say, so that a test can watch it follow a save. */
import { useState } from 'react'
import {
  useActiveAggregates,
  useAggregate,
  useAuditRows,
  useCaseCounts,
  useCaseRows,
  useGuardStatus,
  useOffice,
  useSearch,
} from '../../../../renderer/data/hooks.ts'

export function Watcher() {
  const [text, setText] = useState('')
  const page = useCaseRows({
    kind: null,
    text,
    sort: { by: 'number', direction: 'desc' },
    pageSize: 2,
    cursor: null,
  })
  const newest = useAggregate(page?.rows[0]?.id ?? '')
  const said = {
    office: useOffice()?.profile?.agencyName ?? null,
    total: page?.total ?? null,
    open: useCaseCounts()?.open ?? null,
    active: useActiveAggregates()?.length ?? null,
    newest: newest?.case.number ?? null,
    unknown: useAggregate('nobody') ?? null,
    log: useAuditRows(null, null, 1)?.rows[0]?.seq ?? null,
    hits: useSearch(text)?.hits.length ?? null,
    guard: useGuardStatus().state,
  }
  return (
    <label>
      查找
      <input value={text} onChange={(event) => setText(event.target.value)} />
      <output>{JSON.stringify(said)}</output>
    </label>
  )
}
