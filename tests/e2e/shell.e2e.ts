/**
 * The built shell on the Electron double: what a person's page can and cannot do, and what survives. The last
 * part breaks the shell on purpose and demands that the same checks notice.
 */
import { existsSync } from 'node:fs'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type RunningProgram, startProgram } from '../support/electron-double/client.ts'
import { type BuiltProgram, buildProgram } from '../support/electron-double/program.ts'
import { without } from '../support/tools.ts'

const policyHeader = '"Content-Security-Policy":'

describe.skipIf(without('chromium'))('the built shell', () => {
  let program: BuiltProgram
  const running = new Set<RunningProgram>()

  beforeAll(async () => {
    program = await buildProgram()
  })
  afterEach(async () => {
    for (const one of running) one.kill()
    await Promise.all([...running].map(({ exited }) => exited))
    running.clear()
  })
  afterAll(() => program.remove())

  function begin(options: { home: string; root?: string; chrome?: string }): RunningProgram {
    const { root = program.root, ...rest } = options
    const started = startProgram({ programRoot: root, ...rest })
    running.add(started)
    return started
  }

  async function open(options: { home: string; root?: string; chrome?: string }): Promise<RunningProgram> {
    const started = begin(options)
    await started.waitFor('loaded')
    await started.evaluate(
      `new Promise((done) => { const look = () => document.documentElement.dataset.ready ? done(true) : setTimeout(look, 20); look() })`,
    )
    return started
  }

  async function quit(one: RunningProgram): Promise<number | null> {
    await one.send({ do: 'quit' })
    return one.exited
  }

  const probe = (one: RunningProgram) =>
    one.evaluate(
      '({ ...probe, violations: [...new Set(probe.violations)], countRows: undefined, inline: window.inlineScriptRan ?? false })',
    )

  it('opens its page with only the bridge in it, and reports what it is', async () => {
    const one = await open({ home: await program.newHome() })
    const world = await one.evaluate(
      '[typeof require, typeof process, typeof module, typeof __doubleSend, Object.isFrozen(desktop), isSecureContext]',
    )
    expect(world).toEqual(['undefined', 'undefined', 'undefined', 'undefined', true, true])
    const { version } = JSON.parse(await readFile(join(program.root, 'package.json'), 'utf8')) as {
      version: string
    }
    expect(await one.evaluate('desktop.appInfo()')).toMatchObject({
      ok: true,
      value: { version, shell: 'electron', portable: false, capabilities: { durableJournal: true } },
    })
  })

  it('opens the real page without one error, one policy violation or one request outside', async () => {
    const one = begin({ home: await program.newHome(), root: await program.withRealPage() })
    await one.waitFor('loaded')
    await expect
      .poll(() => one.evaluate('document.querySelector("#root")?.textContent?.length ?? 0'), {
        timeout: 15_000,
      })
      .toBeGreaterThan(0)
    expect(await one.recorded('page-error')).toEqual([])
    expect(await one.recorded('request-blocked')).toEqual([])
    expect(await one.recorded('network')).toEqual([])
  })

  it('blocks inline script, eval and every fetch to the outside, and serves its own files', async () => {
    const one = await open({ home: await program.newHome() })
    expect(await probe(one)).toMatchObject({
      inline: false,
      evaluated: 'refused: EvalError',
      outsideFetch: 'refused: TypeError',
      ownFile: 'allowed',
    })
    expect(await one.recorded('network')).toEqual([])
  })

  it('cancels outside requests even where the page policy is missing', async () => {
    const root = await program.patched('main', policyHeader, '"X-Removed":')
    const one = await open({ home: await program.newHome(), root })
    expect(await one.recorded('request-blocked')).toContain('https://outside.test/data')
    expect(await one.recorded('network')).toEqual([])
  })

  it('stays on its own page: navigation and new windows are refused', async () => {
    const one = await open({ home: await program.newHome() })
    await one.evaluate(`setTimeout(() => { location.href = 'https://outside.test/' }, 0)`)
    await one.waitFor('navigation-denied')
    await one.evaluate(`void window.open('https://outside.test/popup')`)
    await one.waitFor('popup-denied')
    expect(await one.evaluate('document.title')).toBe('外壳检查页')
    expect(await one.recorded('network')).toEqual([])
    expect(await one.recorded('popup-opened')).toEqual([])
  })

  it('grants two permissions to its own page and nothing else to anyone', async () => {
    const one = await open({ home: await program.newHome() })
    const ask = (permission: string, url = 'app://fuyi/') => one.send({ do: 'permission', permission, url })
    const yes = { requested: true, checked: true }
    const no = { requested: false, checked: false }
    expect(await Promise.all(['clipboard-sanitized-write', 'persistent-storage'].map((p) => ask(p)))).toEqual(
      [yes, yes],
    )
    expect(
      await Promise.all(
        ['media', 'geolocation', 'notifications', 'clipboard-read', 'openExternal', 'hid', 'toString'].map(
          (p) => ask(p),
        ),
      ),
    ).toEqual([no, no, no, no, no, no, no])
    expect(await ask('persistent-storage', 'https://outside.test/')).toEqual(no)
  })

  it('saves 5 MB byte for byte where the person says, and remembers the folder', async () => {
    const home = await program.newHome()
    const one = await open({ home })
    const target = join(home, 'documents', '决定书.pdf')
    await one.send({ do: 'answer', dialog: 'showSaveDialog', answer: { canceled: false, filePath: target } })
    const reply = await one.evaluate(
      `(async () => { const bytes = new Uint8Array(5_000_000).map((_, i) => i % 251); const r = await desktop.saveFile({ suggestedName: '决定/书.pdf', kind: 'pdf', bytes }); return { ok: r.ok, cancelled: r.value?.cancelled, path: r.value?.path } })()`,
    )
    expect(reply).toEqual({ ok: true, cancelled: false, path: target })
    const saved = await readFile(target)
    expect(saved.length).toBe(5_000_000)
    expect(saved.every((byte, i) => byte === i % 251)).toBe(true)
    expect(await readdir(join(home, 'documents'))).toEqual(['决定书.pdf'])
    expect(await one.recorded('save-dialog')).toMatchObject([
      { defaultPath: join(home, 'documents', '决定／书.pdf') },
    ])
  })

  it('reports a save that cannot be done in Chinese and leaves nothing behind', async () => {
    const home = await program.newHome()
    const one = await open({ home })
    await one.send({
      do: 'answer',
      dialog: 'showSaveDialog',
      answer: { canceled: false, filePath: join(home, 'gone', 'a.pdf') },
    })
    const reply = await one.evaluate(
      `desktop.saveFile({ suggestedName: 'a.pdf', kind: 'pdf', bytes: new Uint8Array(3) })`,
    )
    expect(reply).toMatchObject({ ok: false, error: { code: 'not-found' } })
  })

  it('refuses operations from any other page, from frames, and with malformed input', async () => {
    const one = await open({ home: await program.newHome() })
    const as = (frame: unknown, args: readonly unknown[] = []) =>
      one.send({ do: 'invoke-as', channel: 'fuyi:appInfo', frame, args })
    const forbidden = { ok: true, value: { ok: false, error: { code: 'forbidden' } } }
    expect(await as({ url: 'https://outside.test/', parent: null })).toMatchObject(forbidden)
    expect(await as({ url: 'app://fuyi.outside.test/', parent: null })).toMatchObject(forbidden)
    expect(await as({ url: 'app://fuyi/', parent: { url: 'app://fuyi/' } })).toMatchObject(forbidden)
    expect(await as(null)).toMatchObject(forbidden)
    const own = { url: 'app://fuyi/', parent: null }
    expect(await as(own)).toMatchObject({ value: { ok: true } })
    expect(await as(own, [{ path: '/etc/passwd' }])).toMatchObject({
      value: { error: { code: 'bad-request' } },
    })
    expect(
      await one.evaluate(
        `desktop.saveFile({ suggestedName: 'a.exe', kind: 'exe', bytes: new Uint8Array(1) })`,
      ),
    ).toMatchObject({ error: { code: 'bad-request' } })
  })

  it('keeps the database, the journal and the sentinel over a restart', async () => {
    const home = await program.newHome()
    const first = await open({ home })
    expect(await first.evaluate('probe.countRows(500)')).toBe(500)
    const sentinel = {
      datasetId: 'd-1',
      schemaVersion: 1,
      changeSeq: 3,
      auditHead: 'abc',
      counts: { cases: 500 },
      lastSnapshotId: null,
      savedAt: '2026-11-21T02:03:04.567Z',
    }
    expect(await first.evaluate('desktop.readSentinel()')).toEqual({ ok: true, value: { state: 'absent' } })
    await first.evaluate(`desktop.writeSentinel(${JSON.stringify(sentinel)})`)
    const head = await first.evaluate(`desktop.appendJournal({ entries: ['{"op":1}', '{"op":"二"}'] })`)
    expect(await quit(first)).toBe(0)

    const second = await open({ home })
    // 500 rows and the one that the flush before quitting wrote.
    expect(await second.evaluate('probe.countRows(0)')).toBe(501)
    expect(await second.evaluate('desktop.readSentinel()')).toEqual({
      ok: true,
      value: { state: 'present', sentinel },
    })
    expect(await second.evaluate('desktop.readJournal()')).toMatchObject({
      ok: true,
      value: { ...(head as { value: object }).value, faults: [], tornTailSetAside: false },
    })
    expect(await second.evaluate('desktop.readJournalEntries({ afterSeq: 1, limit: 10 })')).toEqual({
      ok: true,
      value: { entries: [{ seq: 2, text: '{"op":"二"}' }], more: false },
    })
  })

  it('keeps acknowledged journal entries when the program is killed', async () => {
    const home = await program.newHome()
    const first = await open({ home })
    const entries = Array.from({ length: 50 }, (_, i) => `{"op":${i}}`)
    expect(
      await first.evaluate(`desktop.appendJournal({ entries: ${JSON.stringify(entries)} })`),
    ).toMatchObject({ value: { lastSeq: 50 } })
    first.kill()
    await first.exited
    const second = await open({ home })
    expect(await second.evaluate('desktop.readJournal()')).toMatchObject({
      value: { lastSeq: 50, faults: [] },
    })
  })

  it('lets a second start only bring the first window forward', async () => {
    const home = await program.newHome()
    const first = await open({ home })
    const second = begin({ home })
    expect(await second.exited).toBe(0)
    await first.waitFor('focused')
    expect(await first.evaluate('document.title')).toBe('外壳检查页')
  })

  it('saves before closing, and asks when the page could not save', async () => {
    const one = await open({ home: await program.newHome() })
    await one.evaluate('probe.flushFails = true')
    await one.send({ do: 'answer', dialog: 'showMessageBox', answer: { response: 0 } })
    await one.send({ do: 'close-window' })
    await one.waitFor('message-box')
    expect(await one.evaluate('probe.flushes')).toBe(1)
    await one.evaluate('probe.flushFails = false')
    await one.send({ do: 'close-window' })
    expect(await one.exited).toBe(0)
  })

  it('shows a notification of the system, and opens its page when it is clicked', async () => {
    const one = await open({ home: await program.newHome() })
    const reply = await one.evaluate(
      `desktop.notify({ title: '今天届满 1 项，3日内 2 项', body: '全机关中本机关应办的期限。', opens: 'go-deadlines' })`,
    )
    expect(reply).toEqual({ ok: true, value: null })
    expect(await one.recorded('notification')).toEqual([
      { title: '今天届满 1 项，3日内 2 项', body: '全机关中本机关应办的期限。' },
    ])
    await one.send({ do: 'click-notification' })
    await expect.poll(() => one.evaluate('probe.menuCommands'), { timeout: 15_000 }).toEqual(['go-deadlines'])
    expect(await one.evaluate(`desktop.notify({ title: '', body: '', opens: 'quit' })`)).toMatchObject({
      ok: false,
      error: { code: 'bad-request' },
    })
  })

  it('sends menu commands to the page', async () => {
    const one = await open({ home: await program.newHome() })
    await one.send({ do: 'menu', id: 'go-cases' })
    await one.send({ do: 'menu', id: 'new-case' })
    await expect
      .poll(() => one.evaluate('probe.menuCommands'), { timeout: 15_000 })
      .toEqual(['go-cases', 'new-case'])
  })

  it('offers to open the page again after it crashed', async () => {
    const one = await open({ home: await program.newHome() })
    await one.send({ do: 'answer', dialog: 'showMessageBox', answer: { response: 0 } })
    await one.send({ do: 'crash' })
    await one.waitFor('message-box')
    await one.waitFor('loaded', 2)
    expect(await one.evaluate('document.title')).toBe('外壳检查页')
  })

  it('refuses to open data that a newer Chromium has written', async () => {
    const home = await program.newHome()
    expect(await quit(await open({ home, chrome: '156.0.0.0' }))).toBe(0)
    const older = begin({ home, chrome: '154.0.0.0' })
    expect(await older.exited).toBe(1)
    expect(existsSync(join(home, 'data', 'fuyi-desk', 'profile'))).toBe(true)
  })

  it('writes a log without a name, a path or a number that identifies anyone', async () => {
    const home = await program.newHome()
    const one = await open({ home })
    await one.send({
      do: 'answer',
      dialog: 'showSaveDialog',
      answer: { canceled: false, filePath: join(home, '张三案', 'a.pdf') },
    })
    await one.evaluate(
      `desktop.saveFile({ suggestedName: '张三339988199001010010.pdf', kind: 'pdf', bytes: new Uint8Array(3) })`,
    )
    const log = await readFile(join(home, 'data', 'fuyi-desk', 'logs', 'fuyi.log'), 'utf8')
    expect(log).toContain('ipc-failed operation=saveFile code=not-found')
    expect(log).not.toMatch(/张三|339988|\.pdf/)
  })

  describe('broken on purpose, the same checks fail', () => {
    it('a renamed channel no longer answers', async () => {
      const root = await program.patched('main', 'channel: "fuyi:appInfo"', 'channel: "fuyi:appInfoX"')
      const one = await open({ home: await program.newHome(), root })
      expect(await one.evaluate('desktop.appInfo()')).toMatchObject({ ok: false, error: { code: 'failed' } })
    })

    it('a missing policy header lets inline script and eval run', async () => {
      const root = await program.patched('main', policyHeader, '"X-Removed":')
      const one = await open({ home: await program.newHome(), root })
      expect(await probe(one)).toMatchObject({ inline: true, evaluated: 'allowed' })
    })

    it('without policy and request lock the fetch reaches for the network', async () => {
      const unlocked = new RegExp(`${policyHeader}([\\s\\S]*?)decide\\(\\{ cancel \\}\\)`)
      const root = await program.patched('main', unlocked, '"X-Removed":$1decide({})')
      const one = await open({ home: await program.newHome(), root })
      expect(await one.recorded('network')).toContain('https://outside.test/data')
    })

    it('one more allowed permission is granted', async () => {
      const root = await program.patched(
        'main',
        '"persistent-storage":',
        'geolocation: "", "persistent-storage":',
      )
      const one = await open({ home: await program.newHome(), root })
      expect(await one.send({ do: 'permission', permission: 'geolocation', url: 'app://fuyi/' })).toEqual({
        requested: true,
        checked: true,
      })
    })

    it('an unguarded navigation leaves the page', async () => {
      const root = await program.patched('main', 'blocked("navigation");', 'return;')
      const one = await open({ home: await program.newHome(), root })
      await one.evaluate(`setTimeout(() => { location.href = 'https://outside.test/' }, 0)`)
      await one.waitFor('navigated')
      expect(await one.recorded('navigation-denied')).toEqual([])
    })

    it('a missing sender check answers strangers', async () => {
      const root = await program.patched('main', 'if (!isTrustedSender(event.senderFrame)) {', 'if (false) {')
      const one = await open({ home: await program.newHome(), root })
      const reply = await one.send({
        do: 'invoke-as',
        channel: 'fuyi:appInfo',
        frame: { url: 'https://outside.test/', parent: null },
        args: [],
      })
      expect(reply).toMatchObject({ ok: true, value: { ok: true } })
    })

    it('a preload that needs a module of Node does not load', async () => {
      const root = await program.patched(
        'preload',
        'let electron = require("electron");',
        'let electron = require("electron"); require("node:fs");',
      )
      const one = begin({ home: await program.newHome(), root })
      await one.waitFor('loaded')
      expect(await one.evaluate('typeof desktop')).toBe('undefined')
    })

    it('a scheme without its privileges does not open, and says so', async () => {
      const root = await program.patched('main', 'standard: true,', 'standard: false,')
      const home = await program.newHome()
      const one = begin({ home, root })
      expect(await one.exited).toBe(1)
      const log = await readFile(join(home, 'data', 'fuyi-desk', 'logs', 'fuyi.log'), 'utf8')
      expect(log).toContain('error page-not-loaded')
    })
  })

  it('writes its notice for whoever cleans the disk', async () => {
    const home = await program.newHome()
    await open({ home })
    await writeFile(join(home, 'documents', 'other.txt'), '')
    expect(await readFile(join(home, 'data', 'fuyi-desk', '请勿清理.txt'), 'utf8')).toContain(
      '请勿移动、改名、删除',
    )
  })
})
