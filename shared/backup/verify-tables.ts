/** Verifies the rows in a backup: every record of every table, and the whole audit chain. */
import type { Instant } from '#shared/kernel/clock.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { chainFaultText, chainStart, verifyChain } from './audit-chain.ts'
import { allRows, BadPart, type Contents, partsOf, rowsOf } from './backup-contents.ts'
import { type BackupError, cancelled, corrupted } from './errors.ts'
import { recordTables } from './stored-rows.ts'

export type BackupCase = { readonly id: string; readonly number: string; readonly applicantLabel: string }

/** Counts one more part; false when the person cancelled. */
export type Progress = () => Promise<boolean>

export type Records = { readonly officeName: string; readonly cases: readonly BackupCase[] }

/** Every record of every table: its part's digest, its shape, its case, and how many there are. */
export async function verifyRecords(
  contents: Contents,
  progress: Progress,
): Promise<Result<Records, BackupError>> {
  const cases = new Map<string, BackupCase>()
  let officeName = ''
  for (const table of recordTables) {
    const ids = new Set<string>()
    for (const part of partsOf(contents, table)) {
      if (!(await progress())) return err(cancelled())
      const rows = await rowsOf(contents, table, part.name, part.rows)
      if (rows === null) return err(corrupted(part.name))
      for (const row of rows) {
        if ('caseId' in row && !cases.has(row.caseId)) return err(corrupted(part.name))
        ids.add(row.id)
        if ('applicantLabel' in row) {
          cases.set(row.id, { id: row.id, number: row.number, applicantLabel: row.applicantLabel })
        } else if ('agencyName' in row) officeName = row.agencyName
      }
    }
    if (ids.size !== contents.manifest.counts[table]) return err(corrupted(`tables/${table}`))
  }
  return ok({ officeName, cases: [...cases.values()] })
}

/** Walks audit and change rows side by side; gives the instant of the last change. */
export async function verifyLog(
  contents: Contents,
  progress: Progress,
): Promise<Result<Instant | '', BackupError>> {
  const changes = singly(allRows(contents, 'changes'))
  let position = chainStart
  let lastChangeAt: Instant | '' = ''
  let surplus: readonly unknown[] = []
  try {
    for await (const audit of allRows(contents, 'audit')) {
      if (!(await progress())) return err(cancelled())
      const result = verifyChain(position, audit, await take(changes, audit.length))
      if (!result.ok) return err(corrupted(chainFaultText(result.fault)))
      position = result.position
      lastChangeAt = audit.at(-1)?.at ?? lastChangeAt
    }
    surplus = await take(changes, 1)
  } catch (error) {
    if (error instanceof BadPart) return err(corrupted(error.message))
    throw error
  }
  const { changeSeq, auditHead } = contents.manifest
  const whole = position.seq === changeSeq && position.hash === auditHead && surplus.length === 0
  return whole ? ok(lastChangeAt) : err(corrupted('操作日志'))
}

export type Tables = Records & { readonly lastChangeAt: Instant | '' }

/** Verifies all rows of a backup; where, is for the caller to choose. */
export type VerifyTables = (contents: Contents, progress: Progress) => Promise<Result<Tables, BackupError>>

/** Right here, one after the other. */
export const verifyTables: VerifyTables = async (contents, progress) => {
  const records = await verifyRecords(contents, progress)
  if (!records.ok) return records
  const log = await verifyLog(contents, progress)
  return log.ok ? ok({ ...records.value, lastChangeAt: log.value }) : log
}

async function* singly<T>(batches: AsyncIterable<readonly T[]>): AsyncGenerator<T> {
  for await (const batch of batches) yield* batch
}

async function take<T>(rows: AsyncGenerator<T>, count: number): Promise<readonly T[]> {
  const taken: T[] = []
  while (taken.length < count) {
    const next = await rows.next()
    if (next.done) break
    taken.push(next.value)
  }
  return taken
}
