/** The window closes only after the page has saved; when it could not, a person decides. */
import type { BrowserWindow, MessageBoxOptions } from 'electron'
import type { FlushOutcome } from './flush.ts'
import { APP_TITLE } from './identity.ts'

/** Holds the closing of the window until the page has saved; asks the person when it could not. */
export function closeAfterSaving(
  window: Pick<BrowserWindow, 'on' | 'destroy' | 'webContents'>,
  ports: {
    readonly flush: () => Promise<FlushOutcome>
    readonly ask: (options: MessageBoxOptions) => Promise<number>
    readonly remember: () => Promise<void>
  },
): void {
  let working = false
  window.on('close', (event) => {
    event.preventDefault()
    if (working) return
    working = true
    void finish()
      .then((close) => (close ? window.destroy() : undefined))
      .finally(() => {
        working = false
      })
  })

  async function finish(): Promise<boolean> {
    await ports.remember()
    if (window.webContents.isCrashed()) return true
    const outcome = await ports.flush()
    if (outcome === 'saved') return true
    const choice = await ports.ask({
      type: 'warning',
      title: APP_TITLE,
      message:
        outcome === 'failed'
          ? '还有内容没有保存成功，或者第二份副本没有写成。'
          : '界面没有在规定时间内完成保存。',
      detail: '以前保存的内容不受影响。建议返回检查后再关闭；如果仍然关闭，正在填写的内容可能丢失。',
      buttons: ['返回继续编辑', '仍然关闭'],
      defaultId: 0,
      cancelId: 0,
    })
    return choice === 1
  }
}
