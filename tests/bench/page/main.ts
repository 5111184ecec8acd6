/** The page of the data measurements: the real data layer in a real browser, driven from outside. */
import { documentEngine } from '#shared/documents/drafting/document-engine.ts'
import { decide } from '#shared/domain/commands/decide.ts'
import { must } from '#shared/kernel/assert.ts'
import { todayOf } from '#shared/kernel/clock.ts'
import { uuidV7Source } from '#shared/kernel/ids.ts'
import { openDatabase, pageEnvironment } from '../../../renderer/data/database.ts'
import { loadOffice } from '../../../renderer/data/gather.ts'
import { type DataLayer, openData } from '../../../renderer/data/open-data.ts'
import { FIRST_DATABASE } from '../../../renderer/data/pointer.ts'
import { startBackupWorker } from '../../../renderer/data/start-worker.ts'
import { browserGuard } from '../../../renderer/platform/browser-guard.ts'
import { liveClocks } from '../../../renderer/ui/live-clocks.ts'
import type { Sample } from '../sampling.ts'
import { summarize, timed } from '../sampling.ts'
import { withRelaxedWrites } from './durability.ts'
import { listSamples } from './lists.ts'
import { watchPauses } from './pauses.ts'
import { saveSamples } from './saves.ts'
import { searchSamples } from './searches.ts'
import { type SeedReport, seed } from './seed.ts'

const clock = { nowMs: () => Date.now() }
const guard = browserGuard(indexedDB, clock)

let data: DataLayer | null = null

function opened(): DataLayer {
  return must(data, 'open first')
}

export type Samples = Readonly<Record<string, Sample>>

/** Milliseconds since the navigation started. */
export type StartReport = {
  readonly today: number
  readonly index: number
  readonly active: number
  readonly clocks: number
}

const bench = {
  seed: async (cases: number): Promise<SeedReport> => {
    const environment = pageEnvironment()
    const database = await openDatabase({ name: FIRST_DATABASE, environment, clock, onClosed: () => {} })
    if (!database.ok) throw new Error(database.error.message)
    const plan = { cases, today: todayOf(clock) }
    const report = await withRelaxedWrites(() =>
      seed(database.value, guard, clock, plan, (done) => {
        if (done % 5_000 === 0) console.info(`  已写入 ${done} 件`)
      }),
    )
    database.value.close()
    return report
  },

  /** Opens the data and computes what 今日 shows; the second figure is the whole index. */
  start: async (): Promise<StartReport> => {
    const result = await openData({
      clock,
      ids: uuidV7Source(clock, (length) => crypto.getRandomValues(new Uint8Array(length))),
      documents: documentEngine,
      decide,
      guard,
      actor: () => 'staff-3',
      appVersion: '0',
      startWorker: startBackupWorker,
      onError: (error) => {
        throw error
      },
    })
    if (!result.ok) throw new Error(result.error.message)
    data = result.value
    if (data.integrity.state !== 'ok') throw new Error(`数据核对结果是 ${data.integrity.state}`)
    const office = await loadOffice(data.db)
    await data.activeCases.settled()
    const active = data.activeCases.aggregates.get() ?? []
    const clocks = liveClocks(active, office, todayOf(clock)).length
    const today = performance.now()
    await data.caseIndex.settled()
    return { today, index: performance.now(), active: active.length, clocks }
  },

  saves: (rounds: number): Promise<Samples> => saveSamples(opened(), rounds),
  lists: (rounds: number): Promise<Samples> => listSamples(opened(), rounds),
  searches: (passes: number): Promise<Samples> => searchSamples(opened(), passes),

  /** A verified backup of everything, in memory, and how well the page answered meanwhile. */
  snapshot: async (): Promise<{ readonly ms: number; readonly bytes: number; readonly pauses: Sample }> => {
    const pauses = watchPauses()
    let bytes = 0
    const ms = await timed(async () => {
      const exported = await opened().backup.exportBackup()
      if (!exported.ok) throw new Error(exported.error.message)
      bytes = exported.value.bytes.length
    })
    return { ms, bytes, pauses: summarize(pauses()) }
  },

  /** The full check: chain, change rows, and every record against its digest. */
  verify: async (): Promise<number> =>
    timed(async () => {
      const verdict = await opened().recovery.verifyAudit()
      if (!verdict.ok) throw new Error(verdict.message)
    }),
}

export type BenchPage = typeof bench
declare global {
  interface Window {
    bench: BenchPage
  }
}
window.bench = bench
