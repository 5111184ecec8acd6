import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { atomicFiles } from '#electron/services/atomic-file.ts'
import { nodeFiles } from '#electron/services/file-port.ts'
import { sentinelFile } from '#electron/services/sentinel.ts'
import type { Sentinel } from '#shared/ipc/contract.ts'
import { tempFolder } from '../support/temp-folder.ts'

const sentinel: Sentinel = {
  datasetId: 'd-1',
  schemaVersion: 2,
  changeSeq: 17,
  auditHead: 'f'.repeat(64),
  counts: { cases: 3, parties: 7 },
  lastSnapshotId: null,
  savedAt: '2026-11-21T02:03:04.567Z',
}

function at(path: string) {
  return sentinelFile(
    path,
    nodeFiles,
    atomicFiles(nodeFiles, () => 'draft', 'linux'),
  )
}

describe('the sentinel', () => {
  it('is absent before it was ever written', async () => {
    expect(await at(join(tempFolder(), 'state.json')).read()).toEqual({
      ok: true,
      value: { state: 'absent' },
    })
  })

  it('reads back the last of several quick writes', async () => {
    const file = at(join(tempFolder(), 'state.json'))
    await Promise.all([1, 2, 3].map((changeSeq) => file.write({ ...sentinel, changeSeq })))
    expect(await file.read()).toEqual({
      ok: true,
      value: { state: 'present', sentinel: { ...sentinel, changeSeq: 3 } },
    })
  })

  it('reports an edited, a truncated and an empty file as damaged', async () => {
    const path = join(tempFolder(), 'state.json')
    await at(path).write(sentinel)
    const text = readFileSync(path, 'utf8')
    for (const damaged of [text.replace('"cases":3', '"cases":2'), text.slice(0, 40), '']) {
      writeFileSync(path, damaged)
      expect(await at(path).read()).toEqual({ ok: true, value: { state: 'damaged' } })
    }
  })
})
