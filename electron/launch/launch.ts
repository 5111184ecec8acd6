/** What `npm start` does, step by step, over ports so that every branch can be tested. */
import { assertNever } from '#shared/kernel/assert.ts'
import { systemCode } from '../services/file-port.ts'
import { chooseShell, type Situation } from './choose-shell.ts'

export type Served = 'serving' | 'already-running' | 'port-taken' | 'port-refused'
export type BrowserEnd = 'closed' | 'failed'

export type LaunchPorts = {
  readonly say: (line: string) => void
  readonly needsBuild: () => boolean
  /** Builds everything, reporting progress; false when it failed. */
  readonly build: () => Promise<boolean>
  /** Says where the data are; a sentence in Chinese when the program must not start. */
  readonly dataProblem: () => string | null
  readonly situation: () => Omit<Situation, 'asked'>
  readonly fetchElectron: () => Promise<boolean>
  /** Runs Electron until its window closes; its exit code. */
  readonly runElectron: () => Promise<number>
  readonly hasDisplay: () => boolean
  readonly serve: () => Promise<Served>
  readonly address: string
  readonly findBrowser: () => string | null
  /** Opens the browser and waits until it closes. */
  readonly runBrowser: (program: string) => Promise<BrowserEnd>
  /** Resolves when the person presses Ctrl+C. */
  readonly stopped: Promise<void>
}

/** Starts the program; returns the exit code. Never rejects for an expected failure. */
export async function launch(ports: LaunchPorts, asked: Situation['asked']): Promise<number> {
  const { say } = ports
  const problem = ports.dataProblem()
  if (problem !== null) return refuse(say, problem)
  if (ports.needsBuild() && !(await ports.build()))
    return refuse(say, '程序没有准备成功，数据没有改动。请把上面的提示交给维护人员。')

  const choice = chooseShell({ asked, ...ports.situation() })
  switch (choice) {
    case 'electron':
      return openElectron(ports)
    case 'browser':
      return openBrowser(ports)
    case 'fetch-electron':
      say('没有找到桌面版运行程序，正在尝试获取（最多 20 秒）……')
      if ((await ports.fetchElectron()) && ports.situation().electronPresent) return openElectron(ports)
      say('没有取得桌面版运行程序（多半是没有网络），改在浏览器中使用，功能相同。')
      return openBrowser(ports)
    case 'refuse-electron-missing':
      return refuse(
        say,
        '本机的案件数据保存在桌面版中，但找不到桌面版运行程序，所以没有打开，数据没有改动。\n' +
          '请恢复 node_modules/electron 后再启动；如确实要用浏览器另开一份空白数据，请运行 npm start -- --browser。',
      )
    default:
      return assertNever(choice, 'launch choice')
  }
}

/** One sentence for a failure that no step expected, such as a folder that must not be written. */
export function unexpectedFailure(error: unknown): string {
  const code = systemCode(error)
  const cause = CAUSES[code] ?? (code === '' ? '程序出错' : `程序出错（${code}）`)
  return `${cause}，软件没有启动，已保存的数据没有改动。请检查后再试；仍不行时，请把这句话交给维护人员。`
}

const CAUSES: Readonly<Record<string, string>> = {
  EACCES: '没有写入程序文件夹或者数据文件夹的权限',
  EPERM: '没有写入程序文件夹或者数据文件夹的权限',
  EROFS: '程序文件夹或者数据文件夹所在的磁盘是只读的',
  ENOSPC: '磁盘空间不足',
}

function refuse(say: (line: string) => void, reason: string): number {
  say(reason)
  return 1
}

async function openElectron(ports: LaunchPorts): Promise<number> {
  if (!ports.hasDisplay())
    return refuse(ports.say, '当前没有图形界面，无法打开桌面版窗口。请在桌面环境中启动。')
  ports.say('正在打开复议应诉办案台……')
  return Promise.race([ports.runElectron(), ports.stopped.then(() => 0)])
}

async function openBrowser(ports: LaunchPorts): Promise<number> {
  const { say, address } = ports
  const served = await ports.serve()
  switch (served) {
    case 'port-taken':
      return refuse(
        say,
        `端口被其他程序占用，无法在 ${address} 打开。为避免打开另一份空白数据，软件没有换用别的端口。\n` +
          '请关闭占用该端口的程序（或重新启动电脑）后再试。',
      )
    case 'port-refused':
      return refuse(
        say,
        `系统不允许使用 ${address} 的端口，软件没有启动，数据没有改动。请重新启动电脑后再试；仍不行时，请管理员解除对该端口的保留。`,
      )
    case 'already-running':
      say(`复议应诉办案台已经在运行：${address}`)
      break
    case 'serving':
      say(`复议应诉办案台已启动：${address}`)
      break
    default:
      return assertNever(served, 'server outcome')
  }
  const browser = ports.hasDisplay() ? ports.findBrowser() : null
  if (browser === null) {
    say(
      ports.hasDisplay()
        ? '没有找到 Chromium、Chrome 或 Edge 浏览器。请用其中一种打开上面的地址。'
        : '当前没有图形界面，没有自动打开窗口。请在本机浏览器中打开上面的地址。',
    )
    if (served === 'already-running') return 0
    say('按 Ctrl+C 结束。')
    await ports.stopped
    return 0
  }
  say('关闭窗口或按 Ctrl+C 结束。')
  const end = await Promise.race([ports.runBrowser(browser), ports.stopped.then(() => 'closed' as const)])
  if (end === 'closed') return 0
  say('浏览器没有正常打开。请手工在浏览器中打开上面的地址；按 Ctrl+C 结束。')
  if (served === 'serving') await ports.stopped
  return 1
}
