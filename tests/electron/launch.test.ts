import { existsSync, mkdirSync, utimesSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { dirname, join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { browserArguments, findBrowser, hasDisplay } from '#electron/launch/browser.ts'
import { needsBuild } from '#electron/launch/build-state.ts'
import { chooseShell, type Situation } from '#electron/launch/choose-shell.ts'
import { fetchElectron, findElectron, runBounded } from '#electron/launch/electron-binary.ts'
import { type LaunchPorts, launch, unexpectedFailure } from '#electron/launch/launch.ts'
import { checkHost, serve } from '#electron/launch/loopback-server.ts'
import { parseLaunchOptions } from '#electron/launch/options.ts'
import { freePort } from '../support/free-port.ts'
import { tempFolder } from '../support/temp-folder.ts'

describe('the choice of shell', () => {
  const base: Situation = {
    asked: null,
    electronPresent: true,
    electronHasData: false,
    browserHasData: false,
  }
  it.each<[string, Partial<Situation>, string]>([
    ['takes Electron when it is there', {}, 'electron'],
    ['fetches Electron on a new machine', { electronPresent: false }, 'fetch-electron'],
    ['stays with the browser that holds the data', { browserHasData: true }, 'browser'],
    ['stays with Electron that holds the data', { electronHasData: true, browserHasData: true }, 'electron'],
    [
      'refuses an empty browser where Electron holds the data',
      { electronPresent: false, electronHasData: true },
      'refuse-electron-missing',
    ],
    ['obeys --browser', { asked: 'browser', electronHasData: true }, 'browser'],
    ['obeys --electron', { asked: 'electron', browserHasData: true }, 'electron'],
    ['fetches for --electron', { asked: 'electron', electronPresent: false }, 'fetch-electron'],
  ])('%s', (_name, change, expected) => {
    expect(chooseShell({ ...base, ...change })).toBe(expected)
  })
})

describe('npm start', () => {
  function desk(change: Partial<LaunchPorts> = {}) {
    const said: string[] = []
    const ports: LaunchPorts = {
      say: (line) => said.push(line),
      needsBuild: () => false,
      build: async () => true,
      dataProblem: () => null,
      situation: () => ({ electronPresent: false, electronHasData: false, browserHasData: true }),
      fetchElectron: async () => false,
      runElectron: async () => 0,
      hasDisplay: () => true,
      serve: async () => 'serving',
      address: 'http://127.0.0.1:18620/',
      findBrowser: () => '/usr/bin/chromium',
      runBrowser: async () => 'closed',
      stopped: new Promise(() => undefined),
      ...change,
    }
    return { ports, said }
  }

  it('opens the browser and ends when it is closed', async () => {
    const { ports, said } = desk()
    expect(await launch(ports, null)).toBe(0)
    expect(said).toEqual(['复议应诉办案台已启动：http://127.0.0.1:18620/', '关闭窗口或按 Ctrl+C 结束。'])
  })

  it('ends on Ctrl+C while the browser is open', async () => {
    const { ports } = desk({ runBrowser: () => new Promise(() => undefined), stopped: Promise.resolve() })
    expect(await launch(ports, null)).toBe(0)
  })

  it('prints the address and keeps serving without a display', async () => {
    let stop = () => {}
    const stopped = new Promise<void>((resolve) => {
      stop = resolve
    })
    const { ports, said } = desk({ hasDisplay: () => false, stopped })
    const ended = launch(ports, null)
    await Promise.resolve()
    stop()
    expect(await ended).toBe(0)
    expect(said.join('\n')).toMatch(/18620[\s\S]*没有图形界面[\s\S]*Ctrl\+C/)
  })

  it('refuses another port, because it would be another database', async () => {
    const { ports, said } = desk({ serve: async () => 'port-taken' })
    expect(await launch(ports, null)).toBe(1)
    expect(said.join('')).toMatch(/端口被其他程序占用[\s\S]*另一份空白数据/)
  })

  it('says in one sentence that the system keeps the port to itself', async () => {
    const { ports, said } = desk({ serve: async () => 'port-refused' })
    expect(await launch(ports, null)).toBe(1)
    expect(said).toEqual([expect.stringMatching(/^系统不允许使用 .*数据没有改动/)])
  })

  it.each([
    ['EACCES', '没有写入程序文件夹或者数据文件夹的权限，软件没有启动'],
    ['ENOSPC', '磁盘空间不足，软件没有启动'],
    ['EMFILE', '程序出错（EMFILE），软件没有启动'],
    ['', '程序出错，软件没有启动'],
  ])('puts a failure nobody expected (%s) into one sentence', (code, sentence) => {
    expect(unexpectedFailure(Object.assign(new Error('at file.js:1'), { code }))).toMatch(
      new RegExp(`^${sentence}[^\\n]*$`),
    )
  })

  it('opens the program that is already running', async () => {
    const { ports, said } = desk({ serve: async () => 'already-running' })
    expect(await launch(ports, null)).toBe(0)
    expect(said[0]).toBe('复议应诉办案台已经在运行：http://127.0.0.1:18620/')
  })

  it('falls back to the browser when Electron cannot be fetched, and says why', async () => {
    const { ports, said } = desk({
      situation: () => ({ electronPresent: false, electronHasData: false, browserHasData: false }),
    })
    expect(await launch(ports, null)).toBe(0)
    expect(said.slice(0, 3)).toEqual([
      '没有找到桌面版运行程序，正在尝试获取（最多 20 秒）……',
      '没有取得桌面版运行程序（多半是没有网络），改在浏览器中使用，功能相同。',
      '复议应诉办案台已启动：http://127.0.0.1:18620/',
    ])
  })

  it('builds first, and stops when the build fails', async () => {
    const { ports, said } = desk({ needsBuild: () => true, build: async () => false })
    expect(await launch(ports, null)).toBe(1)
    expect(said).toEqual(['程序没有准备成功，数据没有改动。请把上面的提示交给维护人员。'])
  })

  it('stops with the reason when the data folder is unusable', async () => {
    const { ports, said } = desk({ dataProblem: () => '数据文件夹不能写入' })
    expect(await launch(ports, null)).toBe(1)
    expect(said).toEqual(['数据文件夹不能写入'])
  })
})

describe('the options of npm start', () => {
  it('are all optional', () => {
    expect(parseLaunchOptions([])).toEqual({ ok: true, value: { asked: null, port: 18_620 } })
    expect(parseLaunchOptions(['--browser', '--port=18621'])).toEqual({
      ok: true,
      value: { asked: 'browser', port: 18_621 },
    })
    expect(parseLaunchOptions(['--electron'])).toMatchObject({ value: { asked: 'electron' } })
  })

  it.each(['--port=abc', '--port=', '--port=0', '--port=80', '--port=65536', '--port=1e4', '--port=-5'])(
    'refuses %s with the range',
    (option) => {
      expect(parseLaunchOptions([option])).toMatchObject({
        ok: false,
        error: expect.stringMatching(/端口号.*1024 至 65535/),
      })
    },
  )

  it.each(['--fast', 'something', '--browser=yes', '--port'])(
    'refuses %s and names what there is',
    (option) => {
      expect(parseLaunchOptions([option])).toMatchObject({
        ok: false,
        error: expect.stringMatching(/不认识.*--browser、--electron、--port/),
      })
    },
  )
})

describe('the loopback server', () => {
  async function serving() {
    const root = join(tempFolder(), 'site')
    mkdirSync(root)
    writeFileSync(join(root, 'index.html'), '<p>页</p>')
    writeFileSync(join(root, '..', 'secret.txt'), 'secret')
    const port = await freePort()
    const outcome = await serve(root, port)
    onTestFinished(() => {
      if (outcome.outcome === 'serving') outcome.server.close()
    })
    return { root, port, outcome }
  }

  it('serves the page with the shell’s headers and nothing above its folder', async () => {
    const { port } = await serving()
    const page = await fetch(`http://127.0.0.1:${port}/cases`)
    expect([page.status, await page.text()]).toEqual([200, '<p>页</p>'])
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(page.headers.get('access-control-allow-origin')).toBe(null)
    expect((await fetch(`http://127.0.0.1:${port}/..%2fsecret.txt`)).status).toBe(403)
    expect((await fetch(`http://127.0.0.1:${port}/`, { method: 'POST' })).status).toBe(405)
  })

  it('lets the browser keep files named by their content, and asks again for every other', async () => {
    const { root, port } = await serving()
    mkdirSync(join(root, 'assets'))
    writeFileSync(join(root, 'assets', 'index-Ab12.js'), '')
    const kept = async (path: string) =>
      (await fetch(`http://127.0.0.1:${port}${path}`)).headers.get('cache-control')
    expect(await kept('/assets/index-Ab12.js')).toContain('immutable')
    expect(await kept('/')).toBe('no-cache')
    expect(await kept('/assets/gone.js')).toBe('no-cache')
  })

  it('knows itself on a taken port, and a stranger', async () => {
    const { root, port } = await serving()
    expect((await serve(root, port)).outcome).toBe('already-running')
    const stranger = createServer((_request, response) => response.end('something else'))
    const taken = await freePort()
    await new Promise<void>((resolve) => stranger.listen(taken, '127.0.0.1', resolve))
    onTestFinished(() => void stranger.close())
    expect((await serve(root, taken)).outcome).toBe('port-taken')
  })

  it('refuses every foreign host name and sends localhost to the one origin', async () => {
    expect(checkHost('127.0.0.1:18620', 18_620)).toBe('ok')
    expect(checkHost('localhost:18620', 18_620)).toBe('redirect')
    for (const host of [
      'evil.test:18620',
      '127.0.0.1',
      '127.0.0.1:1',
      '127.0.0.1:18620.evil.test',
      '',
      undefined,
    ])
      expect(checkHost(host, 18_620)).toBe('refuse')
  })
})

describe('the installed programs', () => {
  it('finds Edge before Chrome on Windows, and honours an explicit browser', () => {
    const env = { ProgramFiles: 'C:\\Program Files', 'ProgramFiles(x86)': 'C:\\Program Files (x86)' }
    const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'
    const chrome = 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'
    const search = (paths: readonly string[], extra = {}) =>
      findBrowser({ platform: 'win32', env: { ...env, ...extra }, exists: (path) => paths.includes(path) })
    expect(search([chrome, edge])).toBe(edge)
    expect(search([chrome])).toBe(chrome)
    expect(search([])).toBe(null)
    expect(search([edge, 'D:\\b.exe'], { FUYI_BROWSER: 'D:\\b.exe' })).toBe('D:\\b.exe')
  })

  it('looks through PATH on Linux', () => {
    const exists = (path: string) => path === '/snap/bin/chromium'
    expect(findBrowser({ platform: 'linux', env: { PATH: '/bin:/snap/bin' }, exists })).toBe(
      '/snap/bin/chromium',
    )
  })

  it('opens an application window in a profile of its own, off the network', () => {
    const args = browserArguments('http://127.0.0.1:18620/', '/data/browser-profile', false)
    expect(args).toContain('--app=http://127.0.0.1:18620/')
    expect(args).toContain('--user-data-dir=/data/browser-profile')
    expect(args).toContain('--disable-background-networking')
    expect(args).not.toContain('--no-sandbox')
    expect(browserArguments('u', 'p', true)).toContain('--no-sandbox')
  })

  it('needs a display only on Linux', () => {
    expect([
      hasDisplay('linux', {}),
      hasDisplay('linux', { DISPLAY: ':0' }),
      hasDisplay('linux', { WAYLAND_DISPLAY: 'w' }),
      hasDisplay('win32', {}),
    ]).toEqual([false, true, true, true])
  })

  it('finds Electron by its path file or by the override', () => {
    const root = tempFolder()
    expect(findElectron(root, 'linux', {})).toBe(null)
    touch(join(root, 'node_modules/electron/dist/electron'))
    expect(findElectron(root, 'linux', {})).toBe(null)
    writeFileSync(join(root, 'node_modules/electron/path.txt'), 'electron')
    expect(findElectron(root, 'linux', {})).toBe(join(root, 'node_modules/electron/dist/electron'))
    touch(join(root, 'elsewhere/electron'))
    expect(findElectron(root, 'linux', { ELECTRON_OVERRIDE_DIST_PATH: join(root, 'elsewhere') })).toBe(
      join(root, 'elsewhere/electron'),
    )
  })

  it('ends a program that does not end, and remembers a failed fetch for a day', async () => {
    expect(await runBounded(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], 200)).toBe(false)
    expect(await runBounded('/no/such/program', [], 200)).toBe(false)
    const root = tempFolder()
    const ran = join(root, 'ran')
    const installer = join(root, 'node_modules/electron/install.js')
    touch(installer)
    writeFileSync(installer, `require('fs').appendFileSync(${JSON.stringify(ran)}, 'x'); process.exit(1)`)
    expect(await fetchElectron(root, 5_000, Date.now())).toBe(false)
    expect(await fetchElectron(root, 5_000, Date.now())).toBe(false)
    expect(await fetchElectron(root, 5_000, Date.now() + 25 * 3_600_000)).toBe(false)
    expect(existsSync(ran)).toBe(true)
  })
})

describe('the build state', () => {
  it('is stale when anything is missing or older than a source', () => {
    const root = tempFolder()
    const outputs = ['dist/renderer/index.html', 'dist/main/main.mjs', 'dist/preload/preload.cjs']
    touch(join(root, 'shared/domain/a.ts'))
    expect(needsBuild(root)).toBe(true)
    for (const output of outputs) touch(join(root, output))
    const age = (path: string, seconds: number) => utimesSync(join(root, path), seconds, seconds)
    for (const output of outputs) age(output, 2_000)
    for (const source of ['shared', 'shared/domain', 'shared/domain/a.ts']) age(source, 1_000)
    expect(needsBuild(root)).toBe(false)
    age('shared/domain/a.ts', 3_000)
    expect(needsBuild(root)).toBe(true)
  })
})

function touch(path: string): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, '')
}
