import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { operationsOver } from '#shared/ipc/bridge.ts'
import { channelOf, channels, operations, replySchema } from '#shared/ipc/contract.ts'
import { ipcError, ipcErrorCodes, ipcErrorText } from '#shared/ipc/errors.ts'
import { fileKindNames, fitsKind } from '#shared/ipc/file-kinds.ts'
import { numberedName, packagePath, safeFileName, safeName } from '#shared/ipc/file-names.ts'
import { ok } from '#shared/kernel/result.ts'
import { utf8Length } from '#shared/kernel/utf8.ts'

describe('the contract', () => {
  it('names each channel after its operation, once', () => {
    const names = Object.values(channels).map(({ channel }) => channel)
    expect(names).toEqual(operations.map((operation) => `fuyi:${operation}`))
    expect(new Set(names).size).toBe(names.length)
  })

  const accepts = (operation: keyof typeof channels, input: unknown) =>
    v.safeParse(channelOf(operation).input, input).success

  it('takes well-formed input and refuses extra members, wrong types and paths', () => {
    const bytes = new Uint8Array([1])
    expect(accepts('saveFile', { suggestedName: 'a', kind: 'pdf', bytes })).toBe(true)
    expect(accepts('saveFile', { suggestedName: 'a', kind: 'pdf', bytes, path: '/etc/passwd' })).toBe(false)
    expect(accepts('saveFile', { suggestedName: 'a', kind: 'exe', bytes })).toBe(false)
    expect(accepts('saveFile', { suggestedName: 'a', kind: 'pdf', bytes: [1] })).toBe(false)
    expect(accepts('saveFile', { suggestedName: 'a', kind: 'pdf', bytes, rememberAs: '../x' })).toBe(false)
    expect(accepts('appInfo', undefined)).toBe(true)
    expect(accepts('appInfo', {})).toBe(false)
    expect(accepts('openFile', { kinds: [], multiple: false })).toBe(false)
    expect(accepts('appendJournal', { entries: ['{"a":1}'] })).toBe(true)
    expect(accepts('appendJournal', { entries: ['a\nb'] })).toBe(false)
    expect(accepts('writeLog', { level: 'error', code: 'save-failed' })).toBe(true)
    expect(accepts('writeLog', { level: 'error', code: '张三' })).toBe(false)
  })

  it('checks answers too', () => {
    const schema = replySchema('freeDiskSpace')
    expect(v.safeParse(schema, ok({ freeBytes: 1, totalBytes: 2 })).success).toBe(true)
    expect(v.safeParse(schema, ok({ freeBytes: '1', totalBytes: 2 })).success).toBe(false)
    expect(v.safeParse(schema, { ok: false, error: ipcError('io-failed') }).success).toBe(true)
    expect(v.safeParse(schema, { ok: false, error: { code: 'made-up', message: '' } }).success).toBe(false)
  })

  it('says every failure in Chinese, with what is safe or what to do', () => {
    for (const code of ipcErrorCodes) {
      expect(ipcErrorText[code]).toMatch(/^[^a-z]*(Word|WPS|U 盘|[^a-z])*。$/)
      expect(ipcErrorText[code].length).toBeGreaterThan(10)
    }
  })
})

describe('the bridge', () => {
  it('sends on the operation’s channel and returns the checked answer', async () => {
    const sent: unknown[] = []
    const desktop = operationsOver(async (channel, input) => {
      sent.push([channel, input])
      return ok({ freeBytes: 1, totalBytes: 2 })
    })
    expect(await desktop.freeDiskSpace()).toEqual(ok({ freeBytes: 1, totalBytes: 2 }))
    expect(sent).toEqual([['fuyi:freeDiskSpace', undefined]])
    expect(Object.keys(desktop)).toEqual(operations)
  })

  it('turns a refusal, a strange answer and malformed input into errors, never into rejections', async () => {
    const failing = operationsOver(() => Promise.reject(new Error('No handler registered')))
    expect(await failing.appInfo()).toEqual({ ok: false, error: ipcError('failed') })
    const strange = operationsOver(async () => ({ ok: true, value: 'x' }))
    expect(await strange.appInfo()).toEqual({ ok: false, error: ipcError('bad-response') })
    let called = false
    const careful = operationsOver(async () => {
      called = true
    })
    expect(await careful.notify({ title: '题'.repeat(200), body: '' })).toEqual({
      ok: false,
      error: ipcError('bad-request'),
    })
    expect(called).toBe(false)
  })
})

describe('file names', () => {
  it.each([
    ['复议〔2026〕1号决定书', '复议〔2026〕1号决定书'],
    ['a/b\\c:d*e?f"g<h>i|j', 'a／b＼c：d＊e？f＂g＜h＞i｜j'],
    ['..', '未命名'],
    [' . ', '未命名'],
    ['', '未命名'],
    ['CON', '_CON'],
    ['nul.txt', '_nul.txt'],
    ['a\u202Efdp.exe', 'afdp.exe'],
    ['张\u200B三', '张三'],
    ['a\n\tb', 'ab'],
    ['名称...', '名称'],
  ])('%j becomes %j', (name, expected) => {
    expect(safeName(name)).toBe(expected)
  })

  it('are safe whatever comes in, and cleaning twice changes nothing', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 300 }),
        fc.constantFrom(...fileKindNames),
        (name, kind) => {
          const cleaned = safeFileName(name, kind)
          expect(cleaned).toBe(safeFileName(cleaned, kind))
          expect(cleaned).not.toMatch(/[\\/:*?"<>|\p{Cc}\p{Cf}]|^\.|[. ]$/u)
          expect(utf8Length(cleaned)).toBeLessThanOrEqual(255)
          expect(fitsKind(cleaned, kind)).toBe(true)
        },
      ),
      { numRuns: 150 },
    )
  })

  it('keep their extension when they are cut', () => {
    const long = safeFileName(`${'很长的标题'.repeat(40)}.pdf`, 'pdf')
    expect(long.endsWith('.pdf')).toBe(true)
    expect(utf8Length(long)).toBeLessThanOrEqual(200)
  })

  it('get the kind’s extension, and a number when taken', () => {
    expect(safeFileName('报表.exe', 'xlsx')).toBe('报表.exe.xlsx')
    expect(safeFileName('报表.XLSX', 'xlsx')).toBe('报表.XLSX')
    expect(numberedName('决定书.pdf', 2)).toBe('决定书（2）.pdf')
    expect(numberedName('公开包', 3)).toBe('公开包（3）')
  })

  it('inside a package are clean relative segments', () => {
    expect(packagePath('文书/2026/决定书.html')).toEqual(['文书', '2026', '决定书.html'])
    expect(['../a', '/a', 'a//b', 'a/./b', 'a\\b', 'aux', 'a/b/c/d/e', 'a.'].map(packagePath)).toEqual(
      Array(8).fill(null),
    )
  })
})
