import { strToU8, zipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import { portableCodec } from '#shared/backup/codec.ts'
import { inspectBackup } from '#shared/backup/inspect-backup.ts'
import { COMPLETE_NAME, MANIFEST_NAME, MARK_NAME } from '#shared/backup/manifest.ts'
import { SCHEMA_VERSION } from '#shared/backup/row-migrations.ts'
import { silentSteps } from '#shared/backup/steps.ts'
import { storedTables } from '#shared/backup/stored-rows.ts'
import {
  backupOf,
  type Entries,
  entriesOf,
  packed,
  resealed,
  smallOffice,
  withEntry,
} from '../support/data-harness/backup-file.ts'

let bytes: Uint8Array
let entries: Entries

beforeAll(async () => {
  bytes = await backupOf(await smallOffice())
  entries = entriesOf(bytes)
})

const inspect = (file: Uint8Array) => inspectBackup(file, portableCodec, silentSteps)

async function codeOf(file: Uint8Array): Promise<string> {
  const result = await inspect(file)
  return result.ok ? 'ok' : result.error.code
}

/** Everything that a restore would take out of a file. */
async function contentOf(file: Uint8Array): Promise<unknown> {
  const result = await inspect(file)
  if (!result.ok) return result.error.code
  return {
    manifest: result.value.manifest,
    rows: await Promise.all(storedTables.map((table) => gathered(result.value.rows(table)))),
    files: await gathered(result.value.files()),
  }
}

async function gathered<T>(items: AsyncIterable<T>): Promise<readonly T[]> {
  const all: T[] = []
  for await (const item of items) all.push(item)
  return all
}

function flipped(at: number, bit: number): Uint8Array {
  const copy = bytes.slice()
  copy[at] = (copy[at] ?? 0) ^ (1 << bit)
  return copy
}

describe('a genuine backup', () => {
  test('is verified and summarised', async () => {
    const result = await inspect(bytes)
    expect(result).toMatchObject({
      ok: true,
      value: {
        officeName: '禾丰县人民政府',
        fileCount: 1,
        manifest: {
          schemaVersion: SCHEMA_VERSION,
          changeSeq: 4,
          counts: { cases: 3, parties: 6, materials: 1 },
        },
      },
    })
    expect(result.ok && result.value.cases.map(({ number }) => number)).toEqual([
      '禾政复〔2026〕1号',
      '禾政复〔2026〕2号',
      '禾政复〔2026〕3号',
    ])
  })

  test('taken apart and packed again by another program is the same backup', async () => {
    expect(await contentOf(packed(entries))).toEqual(await contentOf(bytes))
  })

  test('can be cancelled', async () => {
    const result = await inspectBackup(bytes, portableCodec, { ...silentSteps, isCancelled: () => true })
    expect(result).toMatchObject({ ok: false, error: { code: 'cancelled' } })
  })
})

describe('a damaged backup', () => {
  test('any flipped bit of the manifest and the directory is refused, or changes nothing that is taken', async () => {
    const good = await contentOf(bytes)
    const manifestAt = Buffer.from(bytes).indexOf(MANIFEST_NAME)
    let refused = 0
    for (let at = manifestAt; at < bytes.length; at += 1) {
      const content = await contentOf(flipped(at, at % 8))
      if (typeof content === 'string') refused += 1
      else expect(content).toEqual(good)
    }
    // Time stamps, attributes and unused fields of the ZIP format may flip without meaning anything.
    expect(refused).toBeGreaterThan((bytes.length - manifestAt) * 0.7)
  }, 60_000)

  test('any flipped bit of the packed rows and attachments is refused', async () => {
    const first = Buffer.from(bytes).indexOf('tables/')
    const firstData = first + Buffer.byteLength('tables/offices/0001.ndjson')
    for (let at = firstData; at < firstData + 150; at += 1) {
      expect(await codeOf(flipped(at, at % 8)), `byte ${at}`).not.toBe('ok')
    }
    const file = Buffer.from(bytes).indexOf('复议申请书的扫描件')
    for (let at = file; at < file + 27; at += 1) expect(await codeOf(flipped(at, 3))).toBe('corrupted')
  })

  test('every flip anywhere, sampled, is refused or meaningless', async () => {
    const good = await contentOf(bytes)
    for (let at = 0; at < bytes.length; at += 17) {
      const content = await contentOf(flipped(at, (at * 5) % 8))
      if (typeof content !== 'string') expect(content, `byte ${at}`).toEqual(good)
    }
  }, 60_000)

  test('cut off anywhere it is called incomplete or no backup, never taken', async () => {
    for (let length = 0; length < bytes.length; length += 61) {
      const code = await codeOf(bytes.slice(0, length))
      expect(length > 34 ? ['truncated'] : ['truncated', 'notABackup'], `length ${length}`).toContain(code)
    }
    expect(await codeOf(bytes.slice(0, -1))).toBe('truncated')
  })

  test('an unfinished one, without its end mark, is called incomplete', async () => {
    const { [COMPLETE_NAME]: _, ...unfinished } = entries
    expect(await codeOf(packed(unfinished))).toBe('truncated')
  })

  test('a corrupted entry is named', async () => {
    const name = 'tables/parties/0001.ndjson'
    const content = (entries[name] ?? new Uint8Array()).slice()
    content[40] = (content[40] ?? 0) ^ 1
    const result = await inspect(packed({ ...entries, [name]: content }))
    expect(result).toMatchObject({ ok: false, error: { code: 'corrupted' } })
    expect(!result.ok && result.error.message).toContain(name)
    expect(!result.ok && result.error.message).toContain('现有数据没有任何改动')
  })
})

describe('a forged backup', () => {
  test('two entries swapped, one left out, one added: each is refused', async () => {
    const [a, b] = ['tables/claims/0001.ndjson', 'tables/events/0001.ndjson'] as const
    const swapped = { ...entries, [a]: entries[b] ?? new Uint8Array(), [b]: entries[a] ?? new Uint8Array() }
    expect(await codeOf(packed(swapped))).toBe('corrupted')
    const { [a]: _, ...without } = entries
    expect(await codeOf(packed(without))).toBe('corrupted')
    expect(await codeOf(packed({ ...entries, 'tables/claims/0002.ndjson': strToU8('') }))).toBe('corrupted')
  })

  test('rows of two backups mixed are refused', async () => {
    const other = entriesOf(await backupOf(await smallOffice('other')))
    const name = 'tables/audit/0001.ndjson'
    expect(await codeOf(withEntry(entries, name, other[name] ?? new Uint8Array()))).toBe('corrupted')
  })

  test('a row edited with sizes and digests repaired is caught by shape, and the log by its chain', async () => {
    const text = (name: string) => new TextDecoder().decode(entries[name])
    const events = 'tables/events/0001.ndjson'
    const wrongDay = text(events).replace('"on":"2026-11-16"', '"on":"2026-11-31"')
    expect(await codeOf(withEntry(entries, events, strToU8(wrongDay)))).toBe('corrupted')
    const polluted = text(events).replace('{', '{"__proto__":{"polluted":1},')
    expect(await codeOf(withEntry(entries, events, strToU8(polluted)))).toBe('corrupted')
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
    const orphan = text(events).replace(/"caseId":"[^"]+"/, '"caseId":"nobody"')
    expect(await codeOf(withEntry(entries, events, strToU8(orphan)))).toBe('corrupted')
    const audit = 'tables/audit/0001.ndjson'
    const result = await inspect(
      withEntry(entries, audit, strToU8(text(audit).replace('staff-1', 'staff-2'))),
    )
    expect(!result.ok && result.error.message).toContain('操作日志第 1 条内容被改动过')
  })

  test('counts that do not match are refused', async () => {
    const counts = (manifest: Record<string, unknown>) => ({ ...(manifest.counts as object), cases: 4 })
    expect(await codeOf(resealed(entries, (m) => ({ ...m, counts: counts(m) })))).toBe('corrupted')
    expect(await codeOf(resealed(entries, (m) => ({ ...m, changeSeq: 3 })))).toBe('corrupted')
    expect(await codeOf(resealed(entries, (m) => ({ ...m, auditHead: 'f'.repeat(64) })))).toBe('corrupted')
  })

  test.each([
    '../../evil.ndjson',
    'tables/../evil',
    'files/../../x',
    'C:\\evil.exe',
    'tables/secrets/0001.ndjson',
  ])('an entry called %s is refused', async (name) => {
    const evil = strToU8('{}\n')
    const forged = resealed({ ...entries, [name]: evil }, (manifest) => ({
      ...manifest,
      entries: [
        ...(manifest.entries as object[]),
        { name, size: evil.length, sha256: '0'.repeat(64), rows: 1, mime: '' },
      ],
    }))
    expect(await codeOf(forged)).toBe('corrupted')
    expect(await codeOf(packed({ ...entries, [name]: evil }))).toBe('corrupted')
  })

  test('a zip bomb is refused by what it claims, before it is unpacked', async () => {
    const name = `files/${'0'.repeat(64)}`
    const bomb = packed({ ...entries, [name]: new Uint8Array(1_000) })
    for (const [claimed, code] of [
      [600 * 1024 * 1024, 'tooLarge'],
      [500 * 1024 * 1024, 'corrupted'],
    ] as const) {
      expect(await codeOf(withClaimedSize(bomb, 1_000, claimed))).toBe(code)
    }
  })

  test('an entry that unpacks to more than it claims is refused', async () => {
    const name = 'tables/claims/0001.ndjson'
    const large = packed({ ...entries, [name]: new Uint8Array(100_000) })
    const claimed = (entries[name] ?? new Uint8Array()).length
    expect(await codeOf(withClaimedSize(large, 100_000, claimed))).toBe('corrupted')
  })
})

/** Lies about one entry's unpacked size in the directory. */
function withClaimedSize(file: Uint8Array, size: number, claimed: number): Uint8Array {
  const copy = file.slice()
  const view = new DataView(copy.buffer)
  for (let at = 0; at < copy.length - 46; at += 1) {
    if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) === size) {
      view.setUint32(at + 24, claimed, true)
    }
  }
  return copy
}

describe('another file', () => {
  test.each([
    ['text', strToU8('这不是备份')],
    ['a foreign ZIP', zipSync({ 'word/document.xml': strToU8('<w:document/>') })],
    ['a PDF', strToU8('%PDF-1.7')],
  ])('%s is not a backup', async (_, file) => {
    expect(await codeOf(file)).toBe('notABackup')
  })

  test('a ZIP that only begins like ours is refused', async () => {
    expect(await codeOf(zipSync({ [MARK_NAME]: [new Uint8Array(), { level: 0 }] }))).toBe('truncated')
  })

  test('a newer schema or format asks for an upgrade and names the version', async () => {
    const newer = resealed(entries, (m) => ({ ...m, schemaVersion: SCHEMA_VERSION + 1, appVersion: '9.9.9' }))
    const result = await inspect(newer)
    expect(result).toMatchObject({ ok: false, error: { code: 'newerVersion' } })
    expect(!result.ok && result.error.message).toContain('9.9.9')
    expect(await codeOf(resealed(entries, (m) => ({ ...m, format: 2, unknown: true })))).toBe('newerVersion')
  })
})
