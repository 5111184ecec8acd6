import { describe, expect, test } from 'vitest'
import type { SaveOutcome } from '#shared/ipc/contract.ts'
import { ipcError } from '#shared/ipc/errors.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { ExportedBackup } from '../../renderer/data/backup.ts'
import { confirmBackup, saveBackup } from '../../renderer/features/data/save-backup.ts'
import { smallOffice } from '../support/data-harness/backup-file.ts'

const SHA = 'a'.repeat(64)

async function made(): Promise<ExportedBackup> {
  const data = await smallOffice()
  const exported = await data.backup.exportBackup()
  if (!exported.ok) throw new Error(exported.error.message)
  return exported.value
}

/** A shell that answers as told, and a record of what was marked as backed up. */
function desk(reply: Result<SaveOutcome, ReturnType<typeof ipcError>>, recording: () => void = () => {}) {
  const marked: string[] = []
  return {
    marked,
    shell: { saveFile: async () => reply },
    backup: {
      markBackedUp: async (exported: ExportedBackup) => {
        recording()
        marked.push(exported.sha256)
      },
    },
  }
}

const written = (sha256: string | null): SaveOutcome => ({
  cancelled: false,
  path: null,
  handle: null,
  sha256,
})

describe('writing a backup out', () => {
  test('a file that the shell re-read counts at once', async () => {
    const exported = await made()
    const { shell, backup, marked } = desk(ok(written(SHA)))
    expect(await saveBackup(shell, backup, exported)).toMatchObject({
      state: 'done',
      message: expect.stringContaining('核对无误'),
    })
    expect(marked).toEqual([exported.sha256])
  })

  test('says where the file is, how large, and how far it was checked', async () => {
    const exported = await made()
    const path = 'E:\\备份\\十一月.fybak'
    const { shell, backup } = desk(ok({ ...written(SHA), path }))
    expect(await saveBackup(shell, backup, exported)).toMatchObject({
      file: { name: '十一月.fybak', path, size: exported.bytes.length, sha256: SHA, proof: 'reread' },
    })
    expect(await confirmBackup(backup, exported)).toMatchObject({
      file: {
        name: exported.suggestedName,
        path: null,
        sha256: exported.sha256,
        proof: 'seenByPerson',
      },
    })
  })

  test('a download is not called verified and counts only after the person has seen the file', async () => {
    const exported = await made()
    const { shell, backup, marked } = desk(ok(written(null)))
    const outcome = await saveBackup(shell, backup, exported)
    expect(outcome.state).toBe('unproven')
    expect(outcome.message).toMatch(/^已交给浏览器下载，请确认文件已在下载目录/)
    expect(outcome.message).not.toContain('核对无误')
    expect(marked).toEqual([])
    expect(await confirmBackup(backup, exported)).toMatchObject({ state: 'done' })
    expect(marked).toEqual([exported.sha256])
  })

  test.each([
    ['a cancelled dialog', ok({ cancelled: true } as const), '没有保存备份文件'],
    ['a full disk', err(ipcError('no-space')), ipcError('no-space').message],
  ])('%s leaves the last backup as it was', async (_name, reply, message) => {
    const { shell, backup, marked } = desk(reply)
    expect(await saveBackup(shell, backup, await made())).toMatchObject({
      state: 'problem',
      message: expect.stringContaining(message),
    })
    expect(marked).toEqual([])
  })

  test('a backup that could not be recorded is said in words, not thrown', async () => {
    const { shell, backup } = desk(ok(written(SHA)), () => {
      throw new Error('database closed')
    })
    expect(await saveBackup(shell, backup, await made())).toMatchObject({
      state: 'problem',
      message: expect.stringContaining('备份文件可以使用'),
    })
  })
})
