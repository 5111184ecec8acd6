/**
 * The database's refusals in plain Chinese. Chromium dresses a full disk up in several names (AbortError,
 * UnknownError "Internal error opening backing store", even ConstraintError), so every refused write says
 * what is certain: nothing of this save was kept, everything before it was.
 */
import { Dexie } from 'dexie'
import type { DomainError } from '#shared/domain/commands/errors.ts'

const KEPT = '本次内容没有保存，此前已保存的内容不受影响。您填写的内容仍在页面上，'

const MESSAGES = {
  full: `磁盘空间不足，${KEPT}请清理磁盘后再保存一次。`,
  closed: `数据库已被另一个窗口关闭，${KEPT}请复制要紧的文字，关闭本窗口后重新打开软件。`,
  refused: `写入数据库失败，常见原因是磁盘已满或磁盘故障，${KEPT}请检查磁盘剩余空间后再保存一次；如仍失败，请重新打开软件。`,
} as const

const FULL = new Set(['QuotaExceededError'])
const CLOSED = new Set(['DatabaseClosedError', 'DatabaseClosed', 'InvalidStateError', 'InvalidState'])
const REFUSED = new Set([
  'AbortError',
  'UnknownError',
  'ConstraintError',
  'DataError',
  'TimeoutError',
  'TransactionInactiveError',
  'BulkError',
  'ModifyError',
  'OpenFailedError',
  'MissingAPIError',
])

/** The storage error that a rejected database call means; null when it is no database error but a fault of ours. */
export function storageErrorOf(error: unknown): DomainError | null {
  const names = namesOf(error)
  if (names.some((name) => FULL.has(name))) return storageError('full')
  if (names.some((name) => CLOSED.has(name))) return storageError('closed')
  return names.some((name) => REFUSED.has(name)) ? storageError('refused') : null
}

/** A storage error by kind. */
export function storageError(kind: keyof typeof MESSAGES): DomainError {
  return { code: 'storage', message: MESSAGES[kind], fields: [] }
}

/** The names of an error and of the one inside it; Dexie wraps the engine's own. */
function namesOf(error: unknown): readonly string[] {
  if (error instanceof Dexie.DexieError) return [error.name, ...namesOf(error.inner)]
  return typeof DOMException !== 'undefined' && error instanceof DOMException ? [error.name] : []
}
