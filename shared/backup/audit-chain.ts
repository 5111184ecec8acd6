/**
 * The audit log's hash chain: each row's hash covers its content and the hash before it, so that an edit, a
 * deletion, an insertion or a new order shows. A cut-off tail shows only against a head kept elsewhere (the
 * sentinel, the journal, a backup's manifest).
 */
import { digestOf, sha256Text } from '#shared/kernel/hash.ts'
import type { AuditRow, ChangeRow } from './stored-rows.ts'

/** The audit row of a change: its number, its digest, chained to the row before (`prevHash` '' for the first). */
export function auditRowOf(change: ChangeRow, summary: string, prevHash: string): AuditRow {
  const content = {
    seq: change.seq,
    at: change.at,
    actorId: change.actorId,
    device: change.device,
    action: change.type,
    caseId: change.caseId,
    summary,
    changeDigest: digestOf(change),
  }
  return { ...content, prevHash, hash: hashOf(prevHash, content) }
}

function hashOf(prevHash: string, content: Omit<AuditRow, 'prevHash' | 'hash'>): string {
  return sha256Text(`${prevHash}\n${digestOf(content)}`)
}

/** How far a chain has been verified; carried from one chunk of rows to the next. */
export type ChainPosition = { readonly seq: number; readonly hash: string }

export const chainStart: ChainPosition = { seq: 0, hash: '' }

export type ChainFault = {
  /** The first number at which the log is not what it was. */
  readonly atSeq: number
  readonly what: 'missing' | 'altered' | 'changeMissing' | 'changeAltered'
}

export type ChainResult =
  | { readonly ok: true; readonly position: ChainPosition }
  | { readonly ok: false; readonly fault: ChainFault }

/**
 * Verifies the next rows of the chain together with the change rows of the same numbers; rows must come in
 * ascending order. Feed it chunk by chunk.
 */
export function verifyChain(
  from: ChainPosition,
  audit: readonly AuditRow[],
  changes: readonly ChangeRow[],
): ChainResult {
  const changeBySeq = new Map(changes.map((change) => [change.seq, change]))
  let position = from
  for (const row of audit) {
    const seq = position.seq + 1
    if (row.seq !== seq) return broken(seq, 'missing')
    const { prevHash, hash, ...content } = row
    if (prevHash !== position.hash || hash !== hashOf(prevHash, content)) return broken(seq, 'altered')
    const change = changeBySeq.get(seq)
    if (change === undefined) return broken(seq, 'changeMissing')
    if (digestOf(change) !== row.changeDigest) return broken(seq, 'changeAltered')
    position = { seq, hash }
  }
  return changeBySeq.size === audit.length ? { ok: true, position } : broken(position.seq + 1, 'missing')
}

function broken(atSeq: number, what: ChainFault['what']): ChainResult {
  return { ok: false, fault: { atSeq, what } }
}

const FAULT_TEXT = {
  missing: '缺少记录或次序被打乱',
  altered: '内容被改动过',
  changeMissing: '缺少对应的变更记录',
  changeAltered: '对应的变更记录被改动过',
} as const satisfies Record<ChainFault['what'], string>

/** `操作日志第 12 条内容被改动过`. */
export function chainFaultText(fault: ChainFault): string {
  return `操作日志第 ${fault.atSeq} 条${FAULT_TEXT[fault.what]}`
}
