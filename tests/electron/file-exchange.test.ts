import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { atomicFiles } from '#electron/services/atomic-file.ts'
import { type FileDialogs, fileExchange } from '#electron/services/file-exchange.ts'
import { nodeFiles } from '#electron/services/file-port.ts'
import { tempFolder } from '../support/temp-folder.ts'

const bytes = Buffer.from('内容')

function desk(documents: string, dialogs: Partial<FileDialogs>) {
  const remembered = new Map<string, string>()
  const exchange = fileExchange({
    dialogs: { save: async () => null, folder: async () => null, open: async () => null, ...dialogs },
    files: nodeFiles,
    atomic: atomicFiles(nodeFiles, () => 'draft', 'linux'),
    folders: {
      get: (key) => remembered.get(key) ?? null,
      set: async (key, folder) => void remembered.set(key, folder),
    },
    documents,
  })
  return { exchange, remembered }
}

describe('saving', () => {
  it('suggests a clean name in the folder of this kind, and remembers where it was saved', async () => {
    const folder = tempFolder()
    const suggested: string[] = []
    const { exchange } = desk('/documents', {
      save: async ({ defaultPath }) => {
        suggested.push(defaultPath)
        return join(folder, '决定书.pdf')
      },
    })
    await exchange.saveFile({ suggestedName: '复议〔2026〕1号/决定书.pdf', kind: 'pdf', bytes })
    await exchange.saveFile({ suggestedName: 'b.pdf', kind: 'pdf', bytes })
    expect(suggested).toEqual(['/documents/复议〔2026〕1号／决定书.pdf', join(folder, 'b.pdf')])
  })

  it('gives a handle that leads back to the file, and no other text does', async () => {
    const path = join(tempFolder(), 'a.pdf')
    const { exchange } = desk('/d', { save: async () => path })
    const saved = await exchange.saveFile({ suggestedName: 'a.pdf', kind: 'pdf', bytes })
    const handle = saved.ok && !saved.value.cancelled ? (saved.value.handle ?? '') : ''
    expect(exchange.pathOf(handle)).toBe(path)
    expect(exchange.pathOf(path)).toBe(null)
    expect(exchange.pathOf('/etc/passwd')).toBe(null)
  })

  it('adds the extension the person left out, without writing over a file the dialog did not ask about', async () => {
    const folder = tempFolder()
    writeFileSync(join(folder, '决定书.pdf'), 'old')
    const { exchange } = desk('/d', { save: async () => join(folder, '决定书') })
    await exchange.saveFile({ suggestedName: '决定书', kind: 'pdf', bytes })
    expect(readdirSync(folder).sort()).toEqual(['决定书.pdf', '决定书（2）.pdf'].sort())
    expect(readFileSync(join(folder, '决定书.pdf'), 'utf8')).toBe('old')
  })

  it('reports a cancelled dialog as cancelled', async () => {
    const { exchange } = desk('/d', {})
    expect(await exchange.saveFile({ suggestedName: 'a', kind: 'pdf', bytes })).toEqual({
      ok: true,
      value: { cancelled: true },
    })
  })

  it('puts a package beside an existing one, never into it', async () => {
    const folder = tempFolder()
    mkdirSync(join(folder, '公开包'))
    const { exchange } = desk('/d', { folder: async () => folder })
    const saved = await exchange.saveFiles({ folderName: '公开包', files: [{ path: '文书/a.html', bytes }] })
    expect(saved).toMatchObject({ ok: true, value: { cancelled: false, path: join(folder, '公开包（2）') } })
    expect(readdirSync(join(folder, '公开包'))).toEqual([])
    expect(readFileSync(join(folder, '公开包（2）', '文书', 'a.html'), 'utf8')).toBe('内容')
  })

  it.each(['../a.html', '/etc/a.html', 'a/../../b.html', 'a\\b.html', 'C:\\a.html', 'con', 'a//b', ''])(
    'refuses the path %j inside a package before asking for a folder',
    async (path) => {
      let asked = false
      const { exchange } = desk('/d', {
        folder: async () => {
          asked = true
          return null
        },
      })
      const saved = await exchange.saveFiles({ folderName: 'p', files: [{ path, bytes }] })
      expect(saved).toMatchObject({ ok: false, error: { code: 'bad-request' } })
      expect(asked).toBe(false)
    },
  )
})

describe('opening', () => {
  it('returns names and bytes, and an empty list when cancelled', async () => {
    const folder = tempFolder()
    writeFileSync(join(folder, '证据.pdf'), bytes)
    const { exchange } = desk('/d', { open: async () => [join(folder, '证据.pdf')] })
    expect(await exchange.openFile({ kinds: ['pdf'], multiple: false })).toEqual({
      ok: true,
      value: [{ name: '证据.pdf', bytes: Uint8Array.from(bytes) }],
    })
    expect(await desk('/d', {}).exchange.openFile({ kinds: ['pdf'], multiple: true })).toEqual({
      ok: true,
      value: [],
    })
  })

  it('refuses a file of another type that the dialog let through', async () => {
    const { exchange } = desk('/d', { open: async () => ['/etc/passwd'] })
    expect(await exchange.openFile({ kinds: ['pdf'], multiple: false })).toMatchObject({
      error: { code: 'wrong-kind' },
    })
  })
})
