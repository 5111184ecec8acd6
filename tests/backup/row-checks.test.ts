import { describe, expect, test } from 'vitest'
import { checkRow } from '#shared/backup/row-checks.ts'
import { migrateRow, type RowMigration, SCHEMA_VERSION } from '#shared/backup/row-migrations.ts'

const meta = {
  id: 'r1',
  rev: 1,
  createdAt: '2026-11-18T02:00:00.000Z',
  updatedAt: '2026-11-18T02:00:00.000Z',
  by: 'system',
  device: 'd',
  deleted: 0,
}
const claim = { ...meta, caseId: 'c1', order: 1, text: '撤销处罚决定' }

describe('rows from outside', () => {
  test('a row as this program writes it passes unchanged', () => {
    expect(checkRow('claims', claim, SCHEMA_VERSION)).toEqual(claim)
  })

  test.each([
    ['a missing revision', { ...claim, rev: undefined }],
    ['revision 0', { ...claim, rev: 0 }],
    ['a deleted flag that is no flag', { ...claim, deleted: 2 }],
    ['an instant that is none', { ...claim, createdAt: '昨天' }],
    ['an empty id', { ...claim, id: '' }],
    ['a child without a case', { ...claim, caseId: undefined }],
    ['an array', [claim]],
    ['null', null],
  ])('%s is refused', (_, row) => {
    expect(checkRow('claims', row, SCHEMA_VERSION)).toBeNull()
  })

  test('an impossible day in the ledger is refused', () => {
    const event = { ...meta, caseId: 'c1', seq: 1, on: '2026-02-30', data: { type: 'decided' }, note: '' }
    expect(checkRow('events', event, SCHEMA_VERSION)).toBeNull()
    expect(checkRow('events', { ...event, on: '2026-02-28' }, SCHEMA_VERSION)).not.toBeNull()
  })

  test('a suit passes with 立案日 and, as earlier versions wrote it, without; a day that is none is refused', () => {
    const suit = {
      ...meta,
      kind: 'litigation',
      number: '禾政诉〔2026〕1号',
      receivedOn: '2026-11-16',
      filedOn: '2026-11-05',
      stage: 'litigationAnswer',
      open: 1,
      applicantLabel: '顾南亭',
      respondentLabel: '禾丰县人民政府',
      actLabel: '行政处罚',
      handlerIds: [],
      decidedOn: '',
      act: { kind: 'penalty', title: '', number: '' },
    }
    const docketed = { ...suit, docketedOn: '2026-11-09' }
    expect(checkRow('cases', suit, SCHEMA_VERSION)).toEqual(suit)
    expect(checkRow('cases', docketed, SCHEMA_VERSION)).toEqual(docketed)
    expect(checkRow('cases', { ...suit, docketedOn: '2026-02-30' }, SCHEMA_VERSION)).toBeNull()
    expect(checkRow('cases', { ...suit, filedOn: '九月' }, SCHEMA_VERSION)).toBeNull()
  })

  test('a local pack that no reckoning could read is refused with its settings', () => {
    const limit = {
      code: 'DL-COPY-ORD',
      length: 3,
      unit: '工作日',
      effectiveFrom: '2026-07-01',
      document: '《云州市行政复议工作规定》',
      article: '第十二条',
    }
    const version = { limits: [limit], importedAt: meta.createdAt, by: 'system' }
    const pack = { ...version, id: 'p1', name: '云州市', standing: 'active', reason: '', earlier: [version] }
    const settings = (localPacks: readonly unknown[]) => ({
      ...meta,
      id: 'settings',
      ordinaryHandlers: 2,
      majorHandlers: 3,
      localPacks,
    })
    const passes = (localPacks: readonly unknown[]) =>
      checkRow('settings', settings(localPacks), SCHEMA_VERSION) !== null
    expect([passes([]), passes([pack])]).toEqual([true, true])
    expect(passes([{ ...pack, standing: 'maybe' }])).toBe(false)
    expect(passes([{ ...pack, limits: [{ ...limit, effectiveFrom: '2026-02-30' }] }])).toBe(false)
    expect(passes([{ ...pack, earlier: [{ ...version, limits: null }] }])).toBe(false)
  })

  test.each(['__proto__', 'constructor', 'prototype'])('a key %s at any depth is refused', (key) => {
    const json = JSON.stringify(claim).replace(
      '"text"',
      `"extra":{"a":[{"${key}":{"polluted":true}}]},"text"`,
    )
    expect(checkRow('claims', JSON.parse(json), SCHEMA_VERSION)).toBeNull()
    expect(checkRow('claims', JSON.parse(json.replace(key, 'harmless')), SCHEMA_VERSION)).not.toBeNull()
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })

  test('nesting without end is refused before it can exhaust the stack', () => {
    const deep = `${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`
    const json = JSON.stringify(claim).replace('"text"', `"extra":${deep},"text"`)
    expect(checkRow('claims', JSON.parse(json), SCHEMA_VERSION)).toBeNull()
  })
})

describe('rows of an older schema', () => {
  const migrations: readonly RowMigration[] = [
    {
      to: 2,
      what: 'a claim says whether it was withdrawn',
      tables: { claims: (row) => ({ ...row, withdrawn: 0 }) },
    },
    {
      to: 3,
      what: 'withdrawn becomes a day',
      tables: { claims: ({ withdrawn: _, ...row }) => ({ ...row, withdrawnOn: '' }) },
    },
  ]

  test('pass through every version in between, in order', () => {
    expect(migrateRow('claims', { text: 'a' }, 1, migrations)).toEqual({ text: 'a', withdrawnOn: '' })
    expect(migrateRow('claims', { text: 'a', withdrawn: 1 }, 2, migrations)).toEqual({
      text: 'a',
      withdrawnOn: '',
    })
  })

  test('of the newest version and of other tables stay as they are', () => {
    expect(migrateRow('claims', { text: 'a' }, 3, migrations)).toEqual({ text: 'a' })
    expect(migrateRow('rooms', { name: 'a' }, 1, migrations)).toEqual({ name: 'a' })
  })
})
