import { describe, expect, test } from 'vitest'
import { contentsOf } from '#shared/backup/backup-contents.ts'
import { portableCodec } from '#shared/backup/codec.ts'
import { inspectBackup } from '#shared/backup/inspect-backup.ts'
import { silentSteps } from '#shared/backup/steps.ts'
import { verifyLog, verifyRecords } from '#shared/backup/verify-tables.ts'
import { verifyByWorkers } from '../../renderer/data/backup-lanes.ts'
import { partsOfTables } from '../../renderer/data/backup-parts.ts'
import { LANES, type LaneJob, type LaneMessage } from '../../renderer/data/backup-protocol.ts'
import type { DataLayer } from '../../renderer/data/open-data.ts'
import type { FuyiDatabase } from '../../renderer/data/schema.ts'
import { backupOf, smallOffice } from '../support/data-harness/backup-file.ts'
import { newMachine, populate } from '../support/data-harness/harness.ts'

type Post = (message: LaneMessage) => void

/** Workers that do their jobs on this thread, and remember whether they were ended. */
function workersThat(work: (job: LaneJob, post: Post) => Promise<void>) {
  const ended: boolean[] = []
  const start = () => {
    const own = ended.push(false) - 1
    const worker = Object.assign(new EventTarget(), {
      terminate: () => {
        ended[own] = true
      },
      postMessage: (job: LaneJob, transfer: Transferable[]) => {
        const post: Post = (message) => {
          if (ended[own] !== true) worker.dispatchEvent(new MessageEvent('message', { data: message }))
        }
        void work(structuredClone(job, { transfer }), post)
      },
    })
    return worker as unknown as Worker
  }
  return { start, ended }
}

/** What the real worker does, over a given database. */
const honestly =
  (db: () => FuyiDatabase) =>
  async (job: LaneJob, post: Post): Promise<void> => {
    if (job.type === 'pack') {
      for await (const part of partsOfTables(db(), LANES[job.lane], job.lastSeq)) post({ type: 'part', part })
      post({ type: 'packed' })
      return
    }
    const contents = contentsOf(job.manifest, job.entries, portableCodec)
    const progress = async () => {
      post({ type: 'step' })
      return true
    }
    if (job.lane === 'records') post({ type: 'records', result: await verifyRecords(contents, progress) })
    else post({ type: 'log', result: await verifyLog(contents, progress) })
  }

async function officeWith(work: (job: LaneJob, post: Post) => Promise<void>) {
  const workers = workersThat(work)
  const data = await newMachine().open(undefined, { startWorker: workers.start })
  await populate(data, [{}, { surname: '欧阳', given: '修远' }])
  return { data, ...workers }
}

describe('a backup made by workers', () => {
  test('is a backup like any other, and every worker is ended', async () => {
    let opened: DataLayer | null = null
    const { data, ended } = await officeWith(
      honestly(() => {
        if (opened === null) throw new Error('not open')
        return opened.db
      }),
    )
    opened = data
    const bytes = await backupOf(data)
    expect(await inspectBackup(bytes, portableCodec, silentSteps)).toMatchObject({
      ok: true,
      value: { manifest: { changeSeq: 3, counts: { cases: 2, parties: 4 } } },
    })
    // Two that packed, two that verified.
    expect(ended).toEqual([true, true, true, true])
  })

  test.each(['pack', 'verify'])('that cannot %s is done by the page instead', async (where) => {
    let opened: DataLayer | null = null
    const { data, ended } = await officeWith(async (job, post) => {
      if (job.type === where) post({ type: 'failed' })
      else if (opened !== null) await honestly(() => (opened as DataLayer).db)(job, post)
    })
    opened = data
    const bytes = await backupOf(data)
    expect(await inspectBackup(bytes, portableCodec, silentSteps)).toMatchObject({
      ok: true,
      value: { manifest: { changeSeq: 3, counts: { cases: 2, parties: 4 } } },
    })
    expect(ended).not.toContain(false)
  })

  test('that fails half-way says that nothing was made', async () => {
    let opened: DataLayer | null = null
    let recordsPacked = () => {}
    const packed = new Promise<void>((resolve) => {
      recordsPacked = resolve
    })
    const { data, ended } = await officeWith(async (job, post) => {
      if (opened === null) return
      if (job.lane === 'log') {
        await packed
        post({ type: 'failed' })
      } else {
        await honestly(() => (opened as DataLayer).db)(job, post)
        recordsPacked()
      }
    })
    opened = data
    expect(await data.backup.exportBackup()).toMatchObject({
      ok: false,
      error: { code: 'storage', message: expect.stringContaining('备份没有做成') },
    })
    expect(ended).not.toContain(false)
  })

  test('can be cancelled while it is verified', async () => {
    const bytes = await backupOf(await smallOffice())
    const { start, ended } = workersThat(async (_, post) => post({ type: 'step' }))
    const steps = { ...silentSteps, isCancelled: () => true }
    expect(await inspectBackup(bytes, portableCodec, steps, verifyByWorkers(start))).toMatchObject({
      ok: false,
      error: { code: 'cancelled' },
    })
    expect(ended).toEqual([true, true])
  })
})
