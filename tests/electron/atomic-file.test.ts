import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { atomicFiles } from '#electron/services/atomic-file.ts'
import { type FilePort, nodeFiles } from '#electron/services/file-port.ts'
import { faultyFiles } from '../support/faulty-files.ts'
import { tempFolder } from '../support/temp-folder.ts'

const OLD = Buffer.from('旧的决定书，已经盖章')
const NEW = Buffer.from('新的决定书，更正了一个字，比旧的长一些')

function writer(files: FilePort, platform = 'linux') {
  return atomicFiles(files, () => 'draft', platform)
}

async function callsOf(work: (files: FilePort) => Promise<unknown>): Promise<readonly string[]> {
  const counted = faultyFiles(null)
  await work(counted.files)
  return counted.calls()
}

describe('saving a file', () => {
  it('creates it, flushes it, re-reads it, renames it and flushes the folder, in this order', async () => {
    const path = join(tempFolder(), '决定书.pdf')
    const calls = await callsOf((files) => writer(files).write(path, NEW))
    expect(calls).toEqual([
      'open',
      'writeFile',
      'sync',
      'close',
      'readFile',
      'rename',
      'open',
      'sync',
      'close',
    ])
    expect(readFileSync(path)).toEqual(NEW)
  })

  it('does not try to flush a folder on Windows', async () => {
    const path = join(tempFolder(), 'a.pdf')
    const calls = await callsOf((files) => writer(files, 'win32').write(path, NEW))
    expect(calls.at(-1)).toBe('rename')
  })

  const codes = ['ENOSPC', 'EIO', 'EACCES', 'EBUSY', 'EROFS', 'EPERM'] as const
  it.each(codes)(
    'leaves the old file or the new one, never a mix, whichever call fails with %s',
    async (code) => {
      const total = (await callsOf((files) => writer(files).write(join(tempFolder(), 'a.pdf'), NEW))).length
      expect(total).toBeGreaterThan(5)
      for (let call = 1; call <= total; call += 1) {
        for (const stays of [false, true]) {
          const folder = tempFolder()
          const path = join(folder, '决定书.pdf')
          writeFileSync(path, OLD)
          const { files } = faultyFiles({ call, code, stays })
          const result = await writer(files).write(path, NEW)
          const content = readFileSync(path)
          const label = `call ${call} ${code} ${stays}`
          if (result.ok) expect(content, label).toEqual(NEW)
          else if (result.error.code === 'not-durable') expect(content, label).toEqual(NEW)
          else {
            expect(content, label).toEqual(OLD)
            expect(result.error.message, label).toMatch(/没有改动|没有完成/)
          }
          // When the disk itself is gone the draft cannot be removed either; otherwise nothing is left over.
          if (!stays) expect(readdirSync(folder), label).toEqual(['决定书.pdf'])
        }
      }
    },
  )

  it('names the cause in Chinese', async () => {
    const messageOf = async (code: string) => {
      const { files } = faultyFiles({ call: 2, code })
      const result = await writer(files).write(join(tempFolder(), 'a.pdf'), NEW)
      return result.ok ? 'saved' : result.error.code
    }
    expect(await messageOf('ENOSPC')).toBe('no-space')
    expect(await messageOf('EACCES')).toBe('no-permission')
    expect(await messageOf('EBUSY')).toBe('busy')
    expect(await messageOf('EROFS')).toBe('read-only')
    expect(await messageOf('EIO')).toBe('io-failed')
  })

  it('discards what does not read back as written', async () => {
    const folder = tempFolder()
    const path = join(folder, 'a.pdf')
    writeFileSync(path, OLD)
    const flipping: FilePort = {
      ...nodeFiles,
      readFile: async (file) =>
        (await nodeFiles.readFile(file)).map((byte, i) => (i === 7 ? byte ^ 1 : byte)),
    }
    expect(await writer(flipping).write(path, NEW)).toMatchObject({
      ok: false,
      error: { code: 'verify-failed' },
    })
    expect(readFileSync(path)).toEqual(OLD)
    expect(readdirSync(folder)).toEqual(['a.pdf'])
  })
})

describe('saving a package of files', () => {
  const entries = [
    { segments: ['目录.html'], bytes: Buffer.from('目录') },
    { segments: ['文书', '决定书.pdf'], bytes: NEW },
  ]

  it('makes the whole folder', async () => {
    const path = join(tempFolder(), '公开包')
    expect(await writer(nodeFiles).writeFolder(path, entries)).toEqual({ ok: true, value: null })
    expect(readFileSync(join(path, '文书', '决定书.pdf'))).toEqual(NEW)
  })

  it('never touches an existing folder, not even an empty one', async () => {
    const parent = tempFolder()
    mkdirSync(join(parent, '公开包'))
    const result = await writer(nodeFiles).writeFolder(join(parent, '公开包'), entries)
    expect(result).toMatchObject({ ok: false, error: { code: 'name-taken' } })
    expect(readdirSync(parent)).toEqual(['公开包'])
  })

  it('makes all of it or none, whichever call fails', async () => {
    const total = (await callsOf((files) => writer(files).writeFolder(join(tempFolder(), 'p'), entries)))
      .length
    for (let call = 1; call <= total; call += 1) {
      const parent = tempFolder()
      const { files } = faultyFiles({ call, code: 'ENOSPC' })
      const result = await writer(files).writeFolder(join(parent, '公开包'), entries)
      const left = readdirSync(parent)
      const complete = result.ok || result.error.code === 'not-durable'
      expect(left, `call ${call}`).toEqual(complete ? ['公开包'] : [])
      if (complete) expect(readFileSync(join(parent, '公开包', '文书', '决定书.pdf'))).toEqual(NEW)
    }
  })
})
