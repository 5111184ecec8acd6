/** The contract's browser adapter in a real Chromium, served as `npm start` serves it. */
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { type Browser, chromium, type Page } from 'playwright-core'
import { build } from 'vite'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { addressOf, serve } from '#electron/launch/loopback-server.ts'
import { chromiumArguments, chromiumPath } from '../support/chromium.ts'
import { freePort } from '../support/free-port.ts'
import { without } from '../support/tools.ts'

const repository = join(import.meta.dirname, '..', '..')

describe.skipIf(without('chromium'))('the browser adapter', () => {
  let root: string
  let address: string
  let browser: Browser
  let page: Page
  let stop = () => {}

  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'fuyi-browser-'))
    for (const path of ['shared/ipc', 'shared/kernel', 'renderer/platform', 'tsconfig.base.json'])
      await cp(join(repository, path), join(root, path), { recursive: true })
    await symlink(join(repository, 'node_modules'), join(root, 'node_modules'))
    await writeFile(join(root, 'package.json'), await readFile(join(repository, 'package.json')))
    await mkdir(join(root, 'page'))
    await writeFile(join(root, 'page', 'index.html'), '<script type="module" src="./entry.ts"></script>')
    await writeFile(
      join(root, 'page', 'entry.ts'),
      `import { desktopApi } from '../renderer/platform/desktop.ts'\nObject.assign(window, { desk: desktopApi() })\n`,
    )
    await build({
      root: join(root, 'page'),
      configFile: false,
      logLevel: 'error',
      define: { __APP_VERSION__: '"9.9.9"' },
      build: { outDir: join(root, 'site'), target: 'chrome140' },
    })
    const port = await freePort()
    const served = await serve(join(root, 'site'), port)
    if (served.outcome !== 'serving') throw new Error(`the port ${port} was taken meanwhile`)
    stop = () => {
      served.server.close()
      served.server.closeAllConnections()
    }
    address = addressOf(port)
    browser = await chromium.launch({ executablePath: chromiumPath(), args: [...chromiumArguments] })
  })
  afterAll(async () => {
    await browser.close()
    stop()
    await rm(root, { recursive: true, force: true })
  })
  beforeEach(async () => {
    page = await browser.newPage()
  })
  afterEach(() => page.context().close())

  /** `pickers`: the origin-private file system plays the folder that the person chooses. */
  async function open(pickers: 'none' | 'private' | 'cancelled'): Promise<void> {
    await page.addInitScript((mode) => {
      const root = () => navigator.storage.getDirectory()
      const cancelled = async () => {
        throw new DOMException('', 'AbortError')
      }
      const choose = {
        none: { showSaveFilePicker: undefined, showDirectoryPicker: undefined },
        cancelled: { showSaveFilePicker: cancelled, showDirectoryPicker: cancelled },
        private: {
          showSaveFilePicker: async ({ suggestedName }: { suggestedName: string }) =>
            (await root()).getFileHandle(suggestedName, { create: true }),
          showDirectoryPicker: root,
        },
      }
      Object.assign(window, choose[mode])
    }, pickers)
    await page.goto(address)
    await page.waitForFunction('"desk" in window')
  }

  it('says honestly what it cannot promise', async () => {
    await open('none')
    expect(await page.evaluate('desk.appInfo()')).toMatchObject({
      ok: true,
      value: {
        version: '9.9.9',
        shell: 'browser',
        dataFolder: null,
        capabilities: { durableJournal: false, atomicSave: false, opensFolder: false, freeDiskSpace: false },
      },
    })
    expect(await page.evaluate('desk.openFolderOf({ handle: "x" })')).toMatchObject({
      error: { code: 'unsupported' },
    })
    expect(
      await page.evaluate('desk.saveFile({ suggestedName: "a", kind: "exe", bytes: new Uint8Array(1) })'),
    ).toMatchObject({ error: { code: 'bad-request' } })
  })

  it('saves as a download where there is no picker', async () => {
    await open('none')
    const downloading = page.waitForEvent('download')
    const saved = await page.evaluate(
      `desk.saveFile({ suggestedName: '复议/决定书', kind: 'pdf', bytes: new TextEncoder().encode('内容') })`,
    )
    const download = await downloading
    expect(download.suggestedFilename()).toBe('复议／决定书.pdf')
    expect(await readFile(await download.path(), 'utf8')).toBe('内容')
    expect(saved).toMatchObject({ ok: true, value: { cancelled: false, path: null, sha256: null } })
  })

  it('saves a package as one zip file where there is no picker', async () => {
    await open('none')
    const downloading = page.waitForEvent('download')
    await page.evaluate(
      `desk.saveFiles({ folderName: '公开包', files: [{ path: '文书/a.html', bytes: new TextEncoder().encode('内容') }] })`,
    )
    const download = await downloading
    expect(download.suggestedFilename()).toBe('公开包.zip')
    const files = unzipSync(await readFile(await download.path()))
    expect(Object.entries(files).map(([name, bytes]) => [name, Buffer.from(bytes).toString()])).toEqual([
      ['公开包/文书/a.html', '内容'],
    ])
  })

  it('writes through the pickers, re-reads what it wrote, and never into an existing folder', async () => {
    await open('private')
    const read = (path: string) =>
      page.evaluate(async (segments) => {
        let folder = await navigator.storage.getDirectory()
        for (const name of segments.slice(0, -1)) folder = await folder.getDirectoryHandle(name)
        return (await (await folder.getFileHandle(segments.at(-1) ?? '')).getFile()).text()
      }, path.split('/'))
    const save = `desk.saveFile({ suggestedName: 'a.pdf', kind: 'pdf', bytes: new TextEncoder().encode('内容') })`
    expect(await page.evaluate(save)).toMatchObject({
      ok: true,
      value: { cancelled: false, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
    })
    expect(await read('a.pdf')).toBe('内容')
    const pack = `desk.saveFiles({ folderName: '公开包', files: [{ path: '文书/a.html', bytes: new TextEncoder().encode('页') }] })`
    expect(await page.evaluate(pack)).toMatchObject({ ok: true, value: { cancelled: false } })
    expect(await read('公开包/文书/a.html')).toBe('页')
    expect(await page.evaluate(pack)).toMatchObject({ ok: false, error: { code: 'name-taken' } })
  })

  it('tells a cancelled picker from a failed one', async () => {
    await open('cancelled')
    const bytes = 'new Uint8Array(1)'
    expect(
      await page.evaluate(`desk.saveFile({ suggestedName: 'a', kind: 'pdf', bytes: ${bytes} })`),
    ).toEqual({ ok: true, value: { cancelled: true } })
    expect(
      await page.evaluate(`desk.saveFiles({ folderName: 'p', files: [{ path: 'a', bytes: ${bytes} }] })`),
    ).toEqual({ ok: true, value: { cancelled: true } })
  })

  it('opens files of the asked kinds only', async () => {
    await open('none')
    const choose = async (name: string) => {
      const choosing = page.waitForEvent('filechooser')
      const opened = page.evaluate(
        `desk.openFile({ kinds: ['pdf', 'txt'], multiple: false }).then((r) => r.ok ? { names: r.value.map((f) => f.name), text: new TextDecoder().decode(r.value[0].bytes) } : r.error.code)`,
      )
      await (await choosing).setFiles({ name, mimeType: 'text/plain', buffer: Buffer.from('证据') })
      return opened
    }
    expect(await choose('证据.txt')).toEqual({ names: ['证据.txt'], text: '证据' })
    expect(await choose('a.exe')).toBe('wrong-kind')
  })

  it('keeps the journal over a reload, in a database of its own', async () => {
    await open('none')
    await page.evaluate(`desk.appendJournal({ entries: ['{"op":1}', '{"op":2}'] })`)
    await page.reload()
    await page.waitForFunction('"desk" in window')
    expect(await page.evaluate('desk.readJournal()')).toMatchObject({
      ok: true,
      value: { lastSeq: 2, faults: [] },
    })
    expect(await page.evaluate('indexedDB.databases().then((all) => all.map(({ name }) => name))')).toEqual([
      'fuyi-guard',
    ])
  })

  it('lets the page save when it is being hidden', async () => {
    await open('none')
    await page.evaluate(
      'window.flushed = 0; window.stop = desk.onFlushRequest(async () => { window.flushed += 1 })',
    )
    const hide = `Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true }); document.dispatchEvent(new Event('visibilitychange'))`
    await page.evaluate(hide)
    await page.evaluate('window.stop()')
    await page.evaluate(hide)
    expect(await page.evaluate('window.flushed')).toBe(1)
  })
})
