import { EventEmitter } from 'node:events'
import type { BrowserWindow, MessageBoxOptions } from 'electron'
import { describe, expect, it } from 'vitest'
import { closeAfterSaving } from '#electron/closing.ts'
import { reloadLimit, watchForCrashes } from '#electron/crash.ts'
import { type FlushOutcome, flusher } from '#electron/flush.ts'
import { eventChannels } from '#shared/ipc/contract.ts'

const settle = () => new Promise((resolve) => setTimeout(resolve, 0))
const quietLog = { folder: '', write: () => undefined }

/** A window that only emits, counts and can be crashed. */
function fakeWindow() {
  const contents = Object.assign(new EventEmitter(), {
    crashed: false,
    reloads: 0,
    killed: 0,
    isCrashed: () => contents.crashed,
    reload: () => {
      contents.reloads += 1
    },
    forcefullyCrashRenderer: () => {
      contents.killed += 1
    },
  })
  const window = Object.assign(new EventEmitter(), {
    webContents: contents,
    destroyed: 0,
    isDestroyed: () => false,
    destroy: () => {
      window.destroyed += 1
    },
  })
  return { window, contents, asElectron: window as unknown as BrowserWindow }
}

describe('closing the window', () => {
  function desk(outcome: FlushOutcome, choice = 0) {
    const { window, contents, asElectron } = fakeWindow()
    const asked: MessageBoxOptions[] = []
    let flushes = 0
    closeAfterSaving(asElectron, {
      flush: async () => {
        flushes += 1
        return outcome
      },
      ask: async (options) => {
        asked.push(options)
        return choice
      },
      remember: async () => undefined,
    })
    async function close(): Promise<boolean> {
      let prevented = false
      window.emit('close', { preventDefault: () => (prevented = true) })
      await settle()
      return prevented
    }
    return { window, contents, asked, flushes: () => flushes, close }
  }

  it('waits for the page and then goes', async () => {
    const one = desk('saved')
    expect(await one.close()).toBe(true)
    expect([one.flushes(), one.window.destroyed, one.asked.length]).toEqual([1, 1, 0])
  })

  it('asks when the page could not save, and stays or goes as told', async () => {
    for (const outcome of ['failed', 'timeout'] as const) {
      const stays = desk(outcome, 0)
      await stays.close()
      expect([stays.asked.length, stays.window.destroyed]).toEqual([1, 0])
      await stays.close()
      expect(stays.flushes()).toBe(2)
      const goes = desk(outcome, 1)
      await goes.close()
      expect(goes.window.destroyed).toBe(1)
    }
  })

  it('does not wait for a page that has crashed', async () => {
    const one = desk('timeout')
    one.contents.crashed = true
    await one.close()
    expect([one.flushes(), one.window.destroyed]).toEqual([0, 1])
  })
})

describe('the flush request', () => {
  function desk() {
    const ipc = new EventEmitter()
    const sent: unknown[] = []
    const contents = { send: (_channel: string, ticket: unknown) => void sent.push(ticket) }
    const answer = (ticket: unknown, saved: unknown, url = 'app://fuyi/') =>
      ipc.emit(eventChannels.flushDone, { senderFrame: { url, parent: null } }, { ticket, saved })
    return { flush: flusher(ipc as unknown as Parameters<typeof flusher>[0]), contents, sent, answer }
  }

  it('is answered by its own number from the page itself only', async () => {
    const { flush, contents, sent, answer } = desk()
    const first = flush.request(contents, 60_000)
    const second = flush.request(contents, 60_000)
    answer(2, true, 'https://outside.test/')
    answer('2', true)
    answer(2, true)
    answer(1, false)
    expect([await first, await second, sent]).toEqual(['failed', 'saved', [1, 2]])
  })

  it('gives up after its time', async () => {
    const { flush, contents, answer } = desk()
    expect(await flush.request(contents, 1)).toBe('timeout')
    answer(1, true)
  })
})

describe('a page that dies or hangs', () => {
  function desk(...choices: readonly number[]) {
    const { window, contents, asElectron } = fakeWindow()
    const asked: MessageBoxOptions[] = []
    let quits = 0
    watchForCrashes(asElectron, {
      log: quietLog,
      limit: reloadLimit(() => 0),
      ask: async (options) => {
        asked.push(options)
        return choices[asked.length - 1] ?? 0
      },
      quit: () => {
        quits += 1
      },
    })
    const crash = async (reason = 'crashed') => {
      contents.emit('render-process-gone', {}, { reason, exitCode: 1 })
      await settle()
    }
    return { window, contents, asked, crash, quits: () => quits }
  }

  it('is reloaded twice a minute; the third time the program ends', async () => {
    const one = desk()
    await one.crash()
    await one.crash('oom')
    expect([one.contents.reloads, one.quits()]).toEqual([2, 0])
    await one.crash()
    expect([one.contents.reloads, one.quits()]).toEqual([2, 1])
    expect(one.asked.map(({ buttons }) => buttons)).toEqual([
      ['重新打开', '退出'],
      ['重新打开', '退出'],
      ['退出'],
    ])
  })

  it('is left alone when the person quits, or when it ended as it should', async () => {
    const one = desk(1)
    await one.crash('clean-exit')
    expect(one.asked).toEqual([])
    await one.crash()
    expect([one.contents.reloads, one.quits()]).toEqual([0, 1])
  })

  it('may be waited for or reloaded when it hangs, and is asked about once', async () => {
    const one = desk(0, 1)
    one.window.emit('unresponsive')
    one.window.emit('unresponsive')
    await settle()
    expect([one.asked.length, one.contents.killed]).toEqual([1, 0])
    one.window.emit('unresponsive')
    await settle()
    expect([one.asked.length, one.contents.killed]).toEqual([2, 1])
  })
})
