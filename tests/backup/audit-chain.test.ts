import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { auditRowOf, chainStart, verifyChain } from '#shared/backup/audit-chain.ts'
import type { AuditRow, ChangeRow } from '#shared/backup/stored-rows.ts'
import { instantFromMs } from '#shared/kernel/clock.ts'

function logOf(summaries: readonly string[]) {
  const changes: ChangeRow[] = []
  const audit: AuditRow[] = []
  for (const [i, summary] of summaries.entries()) {
    const change: ChangeRow = {
      opId: `op-${i}`,
      seq: i + 1,
      at: instantFromMs(i * 1000),
      actorId: 'staff-1',
      device: 'device-1',
      type: 'case.register',
      caseId: `case-${i}`,
      records: [{ table: 'cases', id: `case-${i}`, rev: 1, digest: 'd' }],
    }
    changes.push(change)
    audit.push(auditRowOf(change, summary, audit.at(-1)?.hash ?? ''))
  }
  return { changes, audit }
}

const log = fc.array(fc.string({ maxLength: 30 }), { minLength: 2, maxLength: 25 }).map(logOf)
const logAndPlace = log.chain((value) =>
  fc.record({ log: fc.constant(value), at: fc.nat(value.audit.length - 1) }),
)

describe('the audit chain', () => {
  test('verifies in one piece and in any pieces', () => {
    fc.assert(
      fc.property(logAndPlace, ({ log: { audit, changes }, at }) => {
        const whole = verifyChain(chainStart, audit, changes)
        expect(whole).toMatchObject({ ok: true, position: { seq: audit.length } })
        const head = verifyChain(chainStart, audit.slice(0, at), changes.slice(0, at))
        expect(head.ok).toBe(true)
        if (head.ok) {
          expect(verifyChain(head.position, audit.slice(at), changes.slice(at))).toEqual(whole)
        }
      }),
    )
  })

  test('shows an edit of any field of any audit row', () => {
    const fields = [
      'at',
      'actorId',
      'device',
      'action',
      'caseId',
      'summary',
      'changeDigest',
      'prevHash',
      'hash',
    ]
    fc.assert(
      fc.property(logAndPlace, fc.constantFrom(...fields), ({ log: { audit, changes }, at }, field) => {
        const edited = audit.map((row, i) => (i === at ? { ...row, [field]: `${row[field as 'at']}x` } : row))
        expect(verifyChain(chainStart, edited, changes)).toMatchObject({
          ok: false,
          fault: { atSeq: at + 1 },
        })
      }),
    )
  })

  test('shows an edit of any change row', () => {
    fc.assert(
      fc.property(logAndPlace, ({ log: { audit, changes }, at }) => {
        const edited = changes.map((row, i) => (i === at ? { ...row, records: [] } : row))
        expect(verifyChain(chainStart, audit, edited)).toMatchObject({
          ok: false,
          fault: { atSeq: at + 1, what: 'changeAltered' },
        })
      }),
    )
  })

  test('shows a deleted row anywhere but at the end, which only a head kept elsewhere shows', () => {
    fc.assert(
      fc.property(logAndPlace, ({ log: { audit, changes }, at }) => {
        const without = <T>(rows: readonly T[]) => rows.filter((_, i) => i !== at)
        const result = verifyChain(chainStart, without(audit), without(changes))
        expect(result.ok).toBe(at === audit.length - 1)
        expect(verifyChain(chainStart, without(audit), changes).ok).toBe(false)
        expect(verifyChain(chainStart, audit, without(changes)).ok).toBe(false)
      }),
    )
  })

  test('shows a new order and an inserted copy', () => {
    fc.assert(
      fc.property(logAndPlace, ({ log: { audit, changes }, at }) => {
        const other = (at + 1) % audit.length
        const swapped = audit.map((row, i) => audit[i === at ? other : i === other ? at : i] ?? row)
        expect(verifyChain(chainStart, swapped, changes).ok).toBe(false)
        const doubled = audit.flatMap((row, i) => (i === at ? [row, row] : [row]))
        expect(verifyChain(chainStart, doubled, changes).ok).toBe(false)
      }),
    )
  })

  test('a rewritten row with a recomputed hash of its own still does not fit what follows', () => {
    const { audit, changes } = logOf(['收案', '受理', '决定'])
    const change = { ...changes[1], actorId: 'someone' } as ChangeRow
    const rewritten = auditRowOf(change, '改写', audit[0]?.hash ?? '')
    const result = verifyChain(
      chainStart,
      [audit[0], rewritten, audit[2]] as AuditRow[],
      [changes[0], change, changes[2]] as ChangeRow[],
    )
    expect(result).toMatchObject({ ok: false, fault: { atSeq: 3, what: 'altered' } })
  })
})
