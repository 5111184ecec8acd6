/**
 * The page's side of packing and verifying a backup in two workers at once. The page stays free meanwhile, and both
 * halves take the time of the longer one; what is done is the same as on the page's own thread.
 */
import type { Contents } from '#shared/backup/backup-contents.ts'
import { type BackupError, cancelled } from '#shared/backup/errors.ts'
import { tableOfEntry } from '#shared/backup/manifest.ts'
import type { PackedPart } from '#shared/backup/packed-part.ts'
import type { StoredTableName } from '#shared/backup/stored-rows.ts'
import type { Tables, VerifyTables } from '#shared/backup/verify-tables.ts'
import type { ZipEntry } from '#shared/backup/zip-directory.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { LANES, type Lane, type LaneJob, type LaneMessage, type LaneOutcome } from './backup-protocol.ts'

/** Starts `backup.worker.ts`; passed in, because only a page can. */
export type StartWorker = () => Worker

/** A worker did not start, stopped, or could not read the database. */
export class LaneFailure extends Error {}

type Running = { readonly outcome: Promise<LaneOutcome>; readonly stop: () => void }

function runJob(
  start: StartWorker,
  job: LaneJob,
  transfer: Transferable[],
  onMessage: (message: LaneMessage) => void,
): Running {
  const worker = startedBy(start, job)
  const outcome = new Promise<LaneOutcome>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<LaneMessage>) => {
      if (data.type === 'failed') reject(new LaneFailure(job.type))
      else if (data.type === 'part' || data.type === 'step') onMessage(data)
      else resolve(data)
    })
    worker.addEventListener('error', () => reject(new LaneFailure(job.type)))
    worker.postMessage(job, transfer)
  })
  return { outcome, stop: () => worker.terminate() }
}

function startedBy(start: StartWorker, job: LaneJob): Worker {
  try {
    return start()
  } catch (error) {
    throw new LaneFailure(job.type, { cause: error })
  }
}

/** One job for each lane; when one cannot be started, those that were are ended. */
function runLanes(run: (lane: Lane) => Running): readonly Running[] {
  const lanes: Running[] = []
  try {
    for (const lane of Object.keys(LANES) as Lane[]) lanes.push(run(lane))
    return lanes
  } catch (error) {
    for (const { stop } of lanes) stop()
    throw error
  }
}

/** Every part of a database, those of one table in order; leaving the loop early ends the workers. */
export async function* partsByWorkers(
  start: StartWorker,
  database: string,
  lastSeq: number,
): AsyncGenerator<PackedPart> {
  const arrived: PackedPart[] = []
  let wake = () => {}
  let running = true
  const lanes = runLanes((lane) =>
    runJob(start, { type: 'pack', lane, database, lastSeq }, [], (message) => {
      if (message.type === 'part') arrived.push(message.part)
      wake()
    }),
  )
  const finished = Promise.all(lanes.map(({ outcome }) => outcome)).finally(() => {
    running = false
    wake()
  })
  finished.catch(() => undefined)
  try {
    for (;;) {
      const part = arrived.shift()
      if (part !== undefined) yield part
      else if (!running) break
      else {
        await new Promise<void>((resolve) => {
          wake = resolve
        })
      }
    }
    await finished
  } finally {
    for (const { stop } of lanes) stop()
  }
}

/** Verifies records and logs at the same time. */
export function verifyByWorkers(start: StartWorker): VerifyTables {
  return async (contents, progress) => {
    let stop = (_: Result<never, BackupError>) => {}
    const stopped = new Promise<Result<never, BackupError>>((resolve) => {
      stop = resolve
    })
    const lanes = runLanes((lane) => {
      const entries = entriesOf(contents, LANES[lane])
      const transfer = entries.map(({ packed }) => packed.buffer as ArrayBuffer)
      return runJob(start, { type: 'verify', lane, manifest: contents.manifest, entries }, transfer, () => {
        void progress().then((goes) => {
          if (!goes) stop(err(cancelled()))
        })
      })
    })
    try {
      const verified = Promise.all(lanes.map(({ outcome }) => outcome)).then(tablesOf)
      verified.catch(() => undefined)
      return await Promise.race([stopped, verified])
    } finally {
      for (const lane of lanes) lane.stop()
    }
  }
}

/** The packed bytes of some tables in buffers of their own, so that they can be handed over. */
function entriesOf({ entries }: Contents, tables: readonly StoredTableName[]): readonly ZipEntry[] {
  return [...entries.values()]
    .filter(({ name }) => tables.some((table) => table === tableOfEntry(name)))
    .map((entry) => ({ ...entry, packed: entry.packed.slice() }))
}

function tablesOf(outcomes: readonly LaneOutcome[]): Result<Tables, BackupError> {
  const records = outcomes.find((outcome) => outcome.type === 'records')
  const log = outcomes.find((outcome) => outcome.type === 'log')
  if (records === undefined || log === undefined) throw new LaneFailure('verify')
  if (!records.result.ok) return records.result
  return log.result.ok ? ok({ ...records.result.value, lastChangeAt: log.result.value }) : log.result
}
