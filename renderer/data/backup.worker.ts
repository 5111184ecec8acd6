/** Packs or verifies one lane of a backup off the page's thread: one job per worker. */
import { contentsOf } from '#shared/backup/backup-contents.ts'
import { verifyLog, verifyRecords } from '#shared/backup/verify-tables.ts'
import { systemClock } from '../ui/clock.ts'
import { partsOfTables } from './backup-parts.ts'
import { LANES, type LaneJob, type LaneMessage, type LaneOutcome } from './backup-protocol.ts'
import { openDatabase, pageEnvironment } from './database.ts'
import { nativeCodec } from './native-codec.ts'

const scope = self as unknown as DedicatedWorkerGlobalScope

scope.addEventListener('message', ({ data }: MessageEvent<LaneJob>) => {
  // Whatever goes wrong becomes an answer: the page must never wait for one that does not come.
  void run(data).then(post, () => post({ type: 'failed' }))
})

function post(message: LaneMessage, transfer: Transferable[] = []): void {
  scope.postMessage(message, transfer)
}

function run(job: LaneJob): Promise<LaneOutcome> {
  return job.type === 'pack' ? pack(job) : verify(job)
}

async function pack({ lane, database, lastSeq }: LaneJob & { type: 'pack' }): Promise<LaneOutcome> {
  const environment = pageEnvironment()
  const opened = await openDatabase({ name: database, environment, clock: systemClock, onClosed: () => {} })
  if (!opened.ok) throw new Error(opened.error.code)
  const db = opened.value
  try {
    for await (const part of partsOfTables(db, LANES[lane], lastSeq)) {
      post({ type: 'part', part }, [part.stored.buffer as ArrayBuffer])
    }
  } finally {
    db.close()
  }
  return { type: 'packed' }
}

async function verify({ lane, manifest, entries }: LaneJob & { type: 'verify' }): Promise<LaneOutcome> {
  const contents = contentsOf(manifest, entries, nativeCodec)
  const progress = () => {
    post({ type: 'step' })
    // Whoever cancels ends the worker.
    return Promise.resolve(true)
  }
  return lane === 'records'
    ? { type: 'records', result: await verifyRecords(contents, progress) }
    : { type: 'log', result: await verifyLog(contents, progress) }
}
