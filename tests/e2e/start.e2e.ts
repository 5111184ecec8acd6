/** `npm start` without Electron: serves the page to a browser of this machine and ends on Ctrl+C. */
import { spawn } from 'node:child_process'
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { createServer, get } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { chromiumArguments, chromiumPath } from '../support/chromium.ts'
import { freePort } from '../support/free-port.ts'
import { without } from '../support/tools.ts'

const repository = join(import.meta.dirname, '..', '..')

// A copy of the sources with a small page, so that a start from nothing includes the build.
let root: string

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'fuyi-start-'))
  for (const path of ['electron', 'shared', 'vite.config.ts', 'tsconfig.base.json', 'package.json'])
    await cp(join(repository, path), join(root, path), { recursive: true })
  await cp(join(repository, 'tests/support/electron-double/page'), join(root, 'renderer'), {
    recursive: true,
  })
  await symlink(join(repository, 'node_modules'), join(root, 'node_modules'))
})
afterAll(() => rm(root, { recursive: true, force: true }))

describe('npm start', () => {
  it('builds, says the address, refuses foreign names, is found by a second start and ends on Ctrl+C', async () => {
    const port = await freePort()
    const first = start('home-1', port)
    await first.said('按 Ctrl+C 结束。')
    expect(first.output()).toContain(`复议应诉办案台已启动：http://127.0.0.1:${port}/`)
    expect(first.output()).toContain('正在准备程序（1/3 界面）')
    expect(first.output()).toContain('当前没有图形界面')
    expect(await status(port, '/', `127.0.0.1:${port}`)).toBe(200)
    expect(await status(port, '/fonts/noto-serif-sc-regular.ttf', `127.0.0.1:${port}`)).toBe(200)
    expect(await status(port, '/', 'outside.test')).toBe(403)

    const second = start('home-1', port)
    expect(await second.exited).toBe(0)
    expect(second.output()).toContain('已经在运行')
    expect(second.output()).not.toContain('正在准备程序')

    first.interrupt()
    expect(await first.exited).toBe(0)
  })

  it('refuses a port that another program holds, in Chinese', async () => {
    const stranger = createServer((_request, response) => response.end('x'))
    const port = await freePort()
    await new Promise<void>((resolve) => stranger.listen(port, '127.0.0.1', resolve))
    onTestFinished(() => void stranger.close())
    const blocked = start('home-2', port)
    expect(await blocked.exited).toBe(1)
    expect(blocked.output()).toContain('端口被其他程序占用')
  })

  it.skipIf(without('chromium'))('opens a browser window on the page and ends when it closes', async () => {
    const port = await freePort()
    const home = join(root, 'home-3')
    const opened = start('home-3', port, { DISPLAY: ':0', FUYI_BROWSER: await headlessBrowser(home) })
    await opened.said('关闭窗口或按 Ctrl+C 结束。')
    expect(await opened.exited).toBe(0)
    const title = await readFile(join(home, 'seen.html'), 'utf8')
    expect(title).toContain('data-ready="true"')
  })
})

/** A browser that shows the page without a screen, writes down what it shows, and closes. */
async function headlessBrowser(home: string): Promise<string> {
  await mkdir(home, { recursive: true })
  const path = join(home, 'browser.sh')
  const script = [
    '#!/bin/sh',
    'for arg in "$@"; do case "$arg" in --app=*) url=$(echo "$arg" | sed s/--app=//);; --user-data-dir=*) profile="$arg";; esac; done',
    `exec ${chromiumPath()} ${chromiumArguments.join(' ')} --headless "$profile" --virtual-time-budget=5000 --dump-dom "$url" > ${join(home, 'seen.html')}`,
  ]
  await writeFile(path, `${script.join('\n')}\n`, { mode: 0o755 })
  return path
}

function start(home: string, port: number, more: Readonly<Record<string, string>> = {}) {
  const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, ...env } = process.env
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', 'electron/launch/start.ts', '--browser', `--port=${port}`],
    {
      cwd: root,
      env: { ...env, ...more, XDG_DATA_HOME: join(root, home) },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  let output = ''
  let wake = () => {}
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (part: Buffer) => {
      output += part.toString('utf8')
      wake()
    })
  }
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve))
  onTestFinished(() => void child.kill('SIGKILL'))
  return {
    exited,
    output: () => output,
    interrupt: () => void child.kill('SIGINT'),
    async said(line: string) {
      void exited.then(() => wake())
      while (!output.includes(line)) {
        if (child.exitCode !== null) throw new Error(`ended without saying: ${line}\n${output}`)
        await new Promise<void>((resolve) => {
          wake = resolve
        })
      }
    },
  }
}

function status(port: number, path: string, host: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    get({ host: '127.0.0.1', port, path, headers: { host } }, (response) => {
      response.resume()
      resolve(response.statusCode)
    }).on('error', reject)
  })
}
