/**
 * The comparison at every start: what the shell remembers (sentinel) against what the database holds. Chromium
 * removes a corrupted store without asking and a cut-off one silently loses rows, so an empty or shorter
 * database is never taken at its word.
 */
import { emptyCounts, recordTables, type TableCounts } from '#shared/backup/stored-rows.ts'
import type { TableName } from '#shared/domain/model/aggregate.ts'
import type { Sentinel, SentinelState } from '#shared/ipc/contract.ts'
import { readHead, readMeta } from './head.ts'
import { type DatasetMeta, type FuyiDatabase, type HeadMeta, recordStore } from './schema.ts'
import { TABLE_LABELS } from './table-labels.ts'

export type IntegrityFinding = {
  readonly code:
    | 'databaseLost'
    | 'rowsMissing'
    | 'behind'
    | 'chainBroken'
    | 'otherDataset'
    | 'sentinelDamaged'
  readonly message: string
}

export type RecoveryOption = {
  readonly code: 'replayJournal' | 'restoreBackup' | 'acceptCurrent'
  readonly label: string
  readonly detail: string
  readonly recommended: boolean
}

export type Integrity =
  | { readonly state: 'ok' }
  | { readonly state: 'fresh' }
  | {
      readonly state: 'differs'
      readonly findings: readonly IntegrityFinding[]
      readonly options: readonly RecoveryOption[]
    }

/** Rows per step of a count in the background. */
const COUNTED_AT_ONCE = 2_000

/** What was found in the database and around it. */
export type IntegrityFacts = {
  readonly sentinel: SentinelState
  /** Chromium reported that it removed the store. */
  readonly storeLost: boolean
  readonly dataset: DatasetMeta
  readonly head: HeadMeta
  /** Number and hash of the last audit row; 0 and '' when there is none. */
  readonly lastAudit: { readonly seq: number; readonly hash: string }
  /** Hash of the audit row that the sentinel names; null when that row is not there. */
  readonly hashAtSentinel: string | null
  readonly counts: TableCounts
}

/** What the second copy needs before saving may go on. */
export type JournalNeed =
  | { readonly need: 'nothing' }
  | { readonly need: 'base' }
  | { readonly need: 'catchUp'; readonly afterSeq: number }

export type Judgement = { readonly integrity: Integrity; readonly journal: JournalNeed }

/**
 * Reads what {@link judgeIntegrity} needs. Tables of more than `atStart` rows are taken as they should be, so that
 * ten years of data do not hold the start up: {@link recount} counts them in the background.
 */
export async function gatherFacts(
  db: FuyiDatabase,
  dataset: DatasetMeta,
  sentinel: SentinelState,
  storeLost: boolean,
  atStart: number,
): Promise<IntegrityFacts> {
  const sentinelSeq = sentinel.state === 'present' ? sentinel.sentinel.changeSeq : 0
  const [head, doubt] = await Promise.all([readHead(db), readMeta(db, 'doubt')])
  const small = doubt === null ? recordTables.filter((table) => head.counts[table] <= atStart) : recordTables
  const [last, at, counted] = await Promise.all([
    db.audit.orderBy('seq').last(),
    db.audit.get(sentinelSeq),
    countTables(db, small),
  ])
  return {
    sentinel,
    storeLost,
    dataset,
    head,
    lastAudit: { seq: last?.seq ?? 0, hash: last?.hash ?? '' },
    hashAtSentinel: at?.hash ?? null,
    counts: { ...head.counts, ...counted },
  }
}

/** Rows per record table, tombstones included. */
export async function countRecords(db: FuyiDatabase): Promise<TableCounts> {
  return { ...emptyCounts(), ...(await countTables(db, recordTables)) }
}

async function countTables(db: FuyiDatabase, tables: readonly TableName[]): Promise<Partial<TableCounts>> {
  const counts = await Promise.all(tables.map((table) => recordStore(db, table).count()))
  return Object.fromEntries(tables.map((table, i) => [table, counts[i] ?? 0]))
}

/** Counts the tables that the start did not; what is missing is remembered for the next start. '' when all is there. */
export async function recount(db: FuyiDatabase, atStart: number): Promise<string> {
  const { expected, ends } = await db.transaction('r', [...recordTables, 'meta'], async () => {
    const { counts } = await readHead(db)
    const large = recordTables.filter((table) => counts[table] > atStart)
    const keys = await Promise.all(large.map((table) => recordStore(db, table).orderBy(':id').lastKey()))
    return { expected: counts, ends: large.map((table, i) => ({ table, last: String(keys[i] ?? '') })) }
  })
  const counted: Partial<Record<TableName, number>> = {}
  for (const { table, last } of ends) counted[table] = await countUpTo(db, table, last)
  const missing = missingRows(expected, { ...expected, ...counted })
  if (missing !== '') await db.meta.put({ key: 'doubt', value: missing })
  return missing
}

/**
 * Rows up to a key, in steps that let saves through: counting a long table in one go would hold the next save
 * up for seconds. Nothing is ever deleted and new keys come after the old ones, so the steps add up.
 */
async function countUpTo(db: FuyiDatabase, table: TableName, last: string): Promise<number> {
  let count = 0
  for (let after = ''; after < last; ) {
    const keys = await recordStore(db, table)
      .where(':id')
      .between(after, last, false, true)
      .limit(COUNTED_AT_ONCE)
      .primaryKeys()
    count += keys.length
    after = keys.at(-1) ?? last
  }
  return count
}

/** Decides whether the data are all there, and what the journal still has to be given. */
export function judgeIntegrity(facts: IntegrityFacts): Judgement {
  const findings = findingsOf(facts)
  if (findings.length > 0) {
    const state = 'differs'
    return { integrity: { state, findings, options: recoveryOptions(facts) }, journal: { need: 'nothing' } }
  }
  const { sentinel, head } = facts
  if (head.changeSeq === 0) return { integrity: { state: 'fresh' }, journal: { need: 'nothing' } }
  const integrity: Integrity = { state: 'ok' }
  if (sentinel.state !== 'present' || sentinel.sentinel.datasetId !== facts.dataset.datasetId) {
    return { integrity, journal: { need: 'base' } }
  }
  const afterSeq = sentinel.sentinel.changeSeq
  return {
    integrity,
    journal: afterSeq < head.changeSeq ? { need: 'catchUp', afterSeq } : { need: 'nothing' },
  }
}

function findingsOf(facts: IntegrityFacts): readonly IntegrityFinding[] {
  const inside = insideFindings(facts)
  switch (facts.sentinel.state) {
    case 'absent':
      return facts.storeLost && inside.length === 0 ? [lost('浏览器内核报告数据库已损坏并被清空。')] : inside
    case 'damaged':
      return [
        {
          code: 'sentinelDamaged',
          message:
            '记录“应有多少数据”的状态文件已损坏，无法确认数据是否完整。请先核对最近办理的案件是否都在。',
        },
        ...inside,
      ]
    case 'present':
      return [...againstSentinel(facts, facts.sentinel.sentinel), ...inside]
  }
}

/** Contradictions within the database itself. */
function insideFindings({ head, lastAudit, counts }: IntegrityFacts): readonly IntegrityFinding[] {
  const findings: IntegrityFinding[] = []
  if (lastAudit.seq !== head.changeSeq || lastAudit.hash !== head.auditHead) {
    const message = `操作日志到第 ${lastAudit.seq} 条为止，应当有 ${head.changeSeq} 条。`
    findings.push({ code: 'chainBroken', message })
  }
  const missing = missingRows(head.counts, counts)
  if (missing !== '') findings.push({ code: 'rowsMissing', message: missing })
  return findings
}

function againstSentinel(facts: IntegrityFacts, sentinel: Sentinel): readonly IntegrityFinding[] {
  const { dataset, head } = facts
  if (sentinel.datasetId !== dataset.datasetId) {
    if (sentinel.datasetId === dataset.supersedes) return []
    const cases = sentinel.counts.cases ?? 0
    if (head.changeSeq === 0) {
      return [lost(`数据库是空的，但上次使用时有 ${cases} 个案件、共 ${sentinel.changeSeq} 次保存。`)]
    }
    const message = '数据库里是另一套数据，与上次使用的不是同一套。'
    return [{ code: 'otherDataset', message }]
  }
  if (head.changeSeq < sentinel.changeSeq) {
    const gone = sentinel.changeSeq - head.changeSeq
    const message = `数据库停在第 ${head.changeSeq} 次保存，上次使用时已保存到第 ${sentinel.changeSeq} 次，少了最近的 ${gone} 次。`
    return [{ code: 'behind', message }]
  }
  if (facts.hashAtSentinel !== sentinel.auditHead) {
    const message = `操作日志第 ${sentinel.changeSeq} 条与上次使用时不一致。`
    return [{ code: 'chainBroken', message }]
  }
  // Rows are never deleted, so no table can be smaller than it was, however many saves came after.
  const missing = missingRows(sentinel.counts, facts.counts)
  return missing === '' ? [] : [{ code: 'rowsMissing', message: missing }]
}

function missingRows(expected: Readonly<Record<string, number>>, counts: TableCounts): string {
  const short = recordTables.filter((table) => counts[table] < (expected[table] ?? 0))
  if (short.length === 0) return ''
  const each = short.map(
    (table) => `${TABLE_LABELS[table]}应有 ${expected[table]} 条、实有 ${counts[table]} 条`,
  )
  return `有记录丢失：${each.join('；')}。`
}

function lost(message: string): IntegrityFinding {
  return { code: 'databaseLost', message }
}

function recoveryOptions({ sentinel, head }: IntegrityFacts): readonly RecoveryOption[] {
  const canReplay = sentinel.state === 'present'
  const replay: RecoveryOption = {
    code: 'replayJournal',
    label: '用副本找回',
    detail:
      '副本记下了每一次保存。用它重建一个新的数据库，核对无误后才换用，现有数据原样留存。附件不在副本里，只能从现有数据库或者备份文件取回。',
    recommended: true,
  }
  const accept: RecoveryOption = {
    code: 'acceptCurrent',
    label: head.changeSeq === 0 ? '确认从空白开始' : '确认以现有数据为准',
    detail: '以数据库里现有的内容继续办案。丢失的部分不会回来；这个决定和原因会记入操作日志。',
    recommended: !canReplay && head.changeSeq > 0,
  }
  const restore: RecoveryOption = {
    code: 'restoreBackup',
    label: '用备份文件恢复',
    detail: '选择最近的 .fybak 备份，先看清差别再决定。备份之后的办理内容需要补录。',
    recommended: !canReplay && head.changeSeq === 0,
  }
  return canReplay ? [replay, restore, accept] : [restore, accept]
}
