/** Before the window closes the page gets time to save what is still being typed. */
import type { IpcMain, WebContents } from 'electron'
import * as v from 'valibot'
import { eventChannels, flushDoneSchema } from '#shared/ipc/contract.ts'
import { isTrustedSender } from './ipc.ts'

export type FlushOutcome = 'saved' | 'failed' | 'timeout'

/** Longest wait for the page, in milliseconds. */
export const FLUSH_TIMEOUT_MS = 20_000

export type Flusher = {
  readonly request: (contents: Pick<WebContents, 'send'>, timeoutMs?: number) => Promise<FlushOutcome>
}

/** Sends numbered requests and matches the answers; a late answer to an old request is ignored. */
export function flusher(ipcMain: Pick<IpcMain, 'on'>): Flusher {
  let lastTicket = 0
  const waiting = new Map<number, (saved: boolean) => void>()
  ipcMain.on(eventChannels.flushDone, (event, message: unknown) => {
    const parsed = v.safeParse(flushDoneSchema, message)
    if (!parsed.success || !isTrustedSender(event.senderFrame)) return
    waiting.get(parsed.output.ticket)?.(parsed.output.saved)
  })
  return {
    request(contents, timeoutMs = FLUSH_TIMEOUT_MS) {
      lastTicket += 1
      const ticket = lastTicket
      return new Promise((resolve) => {
        const finish = (outcome: FlushOutcome) => {
          clearTimeout(timer)
          waiting.delete(ticket)
          resolve(outcome)
        }
        const timer = setTimeout(() => finish('timeout'), timeoutMs)
        waiting.set(ticket, (saved) => finish(saved ? 'saved' : 'failed'))
        contents.send(eventChannels.flushRequest, ticket)
      })
    },
  }
}
