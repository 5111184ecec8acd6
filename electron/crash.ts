/** What happens when the page dies or hangs: say it, keep the data safe, and never reload in a circle. */
import type { BrowserWindow, MessageBoxOptions } from 'electron'
import type { Log } from './services/log.ts'

export type ReloadLimit = { readonly allow: () => boolean }

/** At most `max` reloads in any `windowMs` milliseconds. */
export function reloadLimit(nowMs: () => number, max = 2, windowMs = 60_000): ReloadLimit {
  let times: readonly number[] = []
  return {
    allow() {
      const now = nowMs()
      times = times.filter((time) => now - time < windowMs)
      if (times.length >= max) return false
      times = [...times, now]
      return true
    },
  }
}

export type CrashPorts = {
  readonly log: Log
  readonly limit: ReloadLimit
  /** Shows a dialog and returns the chosen button's index. */
  readonly ask: (options: MessageBoxOptions) => Promise<number>
  readonly quit: () => void
}

const SAFE = '已经保存的内容不受影响；尚未保存的输入可能需要重新填写。'

/** Watches one window. */
export function watchForCrashes(
  window: Pick<BrowserWindow, 'webContents' | 'on' | 'isDestroyed'>,
  { log, limit, ask, quit }: CrashPorts,
): void {
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return
    log.write('error', 'renderer-gone', { reason, exitCode })
    void offerReload(reason)
  })

  let asking = false
  window.on('unresponsive', () => {
    if (asking) return
    asking = true
    log.write('warn', 'renderer-unresponsive')
    void ask({
      type: 'warning',
      title: '界面没有响应',
      message: '界面较长时间没有响应。',
      detail: `${SAFE}\n可以继续等待，也可以重新载入界面。`,
      buttons: ['继续等待', '重新载入'],
      defaultId: 0,
      cancelId: 0,
    }).then((choice) => {
      asking = false
      if (choice === 1 && !window.isDestroyed()) window.webContents.forcefullyCrashRenderer()
    })
  })

  async function offerReload(reason: string): Promise<void> {
    const again = limit.allow()
    const choice = await ask({
      type: 'error',
      title: '界面意外关闭',
      message: again ? '界面意外关闭，可以重新打开。' : '界面在一分钟内多次意外关闭，已停止自动重开。',
      detail: `${SAFE}\n${again ? '' : '请退出后重新启动软件；如仍然出现，请导出运行日志交给维护人员。'}（原因代码：${reason}）`,
      buttons: again ? ['重新打开', '退出'] : ['退出'],
      defaultId: 0,
      cancelId: again ? 1 : 0,
    })
    if (again && choice === 0 && !window.isDestroyed()) window.webContents.reload()
    else quit()
  }
}
