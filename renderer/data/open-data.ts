/** Opens everything in order: which database, is it what it should be, is the second copy complete; only then may anyone save. */
import { SCHEMA_VERSION } from '#shared/backup/row-migrations.ts'
import type { DocumentEngine } from '#shared/domain/commands/context.ts'
import type { DomainError } from '#shared/domain/commands/errors.ts'
import type { SentinelState } from '#shared/ipc/contract.ts'
import { type Clock, instantOf, todayOf } from '#shared/kernel/clock.ts'
import type { IdSource } from '#shared/kernel/ids.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { type ActiveCases, createActiveCases } from './active-cases.ts'
import { type BackupService, createBackupService } from './backup.ts'
import type { StartWorker } from './backup-lanes.ts'
import { type CaseIndex, createCaseIndex } from './case-index.ts'
import type { DataSession } from './data-session.ts'
import {
  type IdbEnvironment,
  newerSchema,
  type OpenFailure,
  openDatabase,
  pageEnvironment,
  unavailable,
} from './database.ts'
import { createExecutor, type Decide, type Execute } from './execute.ts'
import { ensureIdentity, readMeta } from './head.ts'
import { createIndexMemory } from './index-memory.ts'
import { createIndexSnapshots } from './index-snapshot.ts'
import { gatherFacts, type Integrity, type JournalNeed, judgeIntegrity, recount } from './integrity.ts'
import {
  catchUp,
  createJournalWriter,
  type GuardPort,
  type JournalWriter,
  writeBase,
} from './journal-writer.ts'
import { FIRST_DATABASE, readPointer } from './pointer.ts'
import { probeDatabase } from './probe.ts'
import { createRecovery, type RecoveryService } from './recovery.ts'
import type { FuyiDatabase } from './schema.ts'

export type OpenOptions = {
  readonly clock: Clock
  readonly ids: IdSource
  readonly documents: DocumentEngine
  readonly decide: Decide
  /** The shell's journal and sentinel; `desktopApi()` fits. */
  readonly guard: GuardPort
  /** Staff id of the operator at this moment; `system` before there is one. */
  readonly actor: () => string
  readonly appVersion: string
  /** Called after this window has given the database up; show the message. */
  readonly onClosed?: (message: string) => void
  /** Rows written to the journal while it is being given the whole data set (after a restore, or when it was lost). */
  readonly onJournaling?: (rows: number) => void
  /** A background reader failed; the next save will tell the person. */
  readonly onError?: (error: unknown) => void
  readonly environment?: IdbEnvironment
  /** Starts `backup.worker.ts`, where backups are packed and verified; without it the page does it itself. */
  readonly startWorker?: StartWorker
  /** Tables of more rows than this are counted in the background. */
  readonly countAtStart?: number
  /** Data sets of fewer cases are indexed anew at every start. */
  readonly snapshotFrom?: number
}

/** Counting 17,000 long rows takes longer than everything else that a start does. */
const COUNT_AT_START = 2_000
const SNAPSHOT_FROM = 2_000

export type DataLayer = {
  readonly db: FuyiDatabase
  readonly clock: Clock
  readonly integrity: Integrity
  /** Refuses while `integrity` differs. */
  readonly execute: Execute
  readonly journal: JournalWriter
  readonly caseIndex: CaseIndex
  readonly activeCases: ActiveCases
  readonly backup: BackupService
  readonly recovery: RecoveryService
  readonly close: () => void
}

/** Opens the data layer; the failure's message is shown as it is. */
export async function openData(options: OpenOptions): Promise<Result<DataLayer, OpenFailure>> {
  const environment = options.environment ?? pageEnvironment()
  const located = await locate(environment)
  if (!located.ok) return located
  const { name, storeLost } = located.value
  // Asked for as soon as the look at the databases is over, and answered while the database is being opened.
  const remembered = options.guard.readSentinel()
  // Awaited only when the database opens; a failure then is the opening's.
  remembered.catch(() => undefined)
  const opened = await openDatabase({
    name,
    environment,
    clock: options.clock,
    onClosed: options.onClosed ?? (() => {}),
  })
  return opened.ok
    ? ok(await assemble(options, environment, opened.value, storeLost, await remembered))
    : opened
}

type Located = { readonly name: string; readonly storeLost: boolean }

/** The current database's name, after a look at it from outside. */
async function locate(environment: IdbEnvironment): Promise<Result<Located, OpenFailure>> {
  try {
    // Chromium tells of a wiped store once, in the first open of any database: the look comes before the pointer.
    const first = await probeDatabase(environment, FIRST_DATABASE)
    const { current: name } = await readPointer(environment)
    const probe = name === FIRST_DATABASE ? first : await probeDatabase(environment, name)
    if (probe.state === 'present' && probe.schemaVersion > SCHEMA_VERSION) return err(newerSchema())
    return ok({ name, storeLost: first.state === 'lost' || probe.state === 'lost' })
  } catch {
    return err(unavailable())
  }
}

async function assemble(
  options: OpenOptions,
  environment: IdbEnvironment,
  db: FuyiDatabase,
  storeLost: boolean,
  remembered: Awaited<ReturnType<GuardPort['readSentinel']>>,
): Promise<DataLayer> {
  const { clock, ids, guard, countAtStart: atStart = COUNT_AT_START } = options
  const newId = ids.next()
  const dataset = await ensureIdentity(db, {
    dataset: { datasetId: newId, originId: newId, createdAt: instantOf(clock), supersedes: '' },
    device: ids.next(),
  })
  // An unreadable sentinel is as good as a damaged one: it must not pass for "nothing was ever saved".
  const sentinel: SentinelState = remembered.ok ? remembered.value : { state: 'damaged' }
  const { integrity, journal: need } = judgeIntegrity(
    await gatherFacts(db, dataset, sentinel, storeLost, atStart),
  )
  const session: DataSession = {
    db,
    dataset,
    guardedId:
      integrity.state === 'differs' && sentinel.state === 'present'
        ? sentinel.sentinel.datasetId
        : dataset.datasetId,
    device: (await readMeta(db, 'device')) ?? '',
    environment,
    clock,
    ids,
    guard,
    actor: options.actor,
    appVersion: options.appVersion,
    startWorker: options.startWorker ?? null,
  }
  const makeUp = need.need === 'nothing' ? null : () => complete(session, need, options.onJournaling)
  const journal = createJournalWriter(guard, dataset, clock, makeUp)
  // If the shell refuses now, the writer stays behind and tries again before it writes anything else.
  await journal.flush()
  const onError = options.onError ?? (() => {})
  const activeCases = createActiveCases(db, () => todayOf(clock), { onError, idle: journal.idle })
  // 今日 is what everybody waits for; the index of all cases can come a moment later.
  const caseIndex = createCaseIndex(db, {
    onError,
    idle: journal.idle,
    after: activeCases.settled().catch(() => undefined),
    memory: createIndexMemory(db, createIndexSnapshots(environment.indexedDB), {
      datasetId: dataset.datasetId,
      appVersion: options.appVersion,
      fromCases: options.snapshotFrom ?? SNAPSHOT_FROM,
    }),
  })
  const close = () => {
    caseIndex.stop()
    activeCases.stop()
    db.close()
  }
  const { decide, documents } = options
  if (integrity.state === 'ok') {
    const watch = async () => {
      await caseIndex.settled()
      const missing = await recount(db, atStart)
      if (missing === '') return
      close()
      options.onClosed?.(`${missing}已停止使用数据库，没有再写入任何内容。请重新打开软件，按提示恢复。`)
    }
    // A database that was closed meanwhile is counted at the next start.
    watch().catch(() => undefined)
  }
  return {
    db,
    clock,
    integrity,
    execute:
      integrity.state === 'differs' ? refuse : createExecutor({ ...session, decide, documents, journal }),
    journal,
    caseIndex,
    activeCases,
    backup: createBackupService(session, journal),
    recovery: createRecovery(session, integrity, sentinel),
    close,
  }
}

/** Brings the journal up to the database; false when the shell refused. */
function complete(
  { db, guard, dataset, clock }: DataSession,
  need: Exclude<JournalNeed, { readonly need: 'nothing' }>,
  onRows?: (rows: number) => void,
): Promise<boolean> {
  return need.need === 'base'
    ? writeBase(db, guard, dataset, clock, onRows)
    : catchUp(db, guard, dataset, clock, need.afterSeq)
}

const UNSETTLED: DomainError = {
  code: 'storage',
  message: '数据核对发现差异，处理完之前不能保存。现有数据没有改动。请先在恢复页面选择处理办法。',
  fields: [],
}

const refuse: Execute = () => Promise.resolve(err(UNSETTLED))
