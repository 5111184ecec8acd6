/** Main's end of the contract: one handler per operation, reachable only from our own page's main frame. */
import type { IpcMain, WebFrameMain } from 'electron'
import * as v from 'valibot'
import { channelOf, type InputOf, type Operation, operations, type ReplyOf } from '#shared/ipc/contract.ts'
import { ipcError } from '#shared/ipc/errors.ts'
import { err } from '#shared/kernel/result.ts'
import { isAppUrl } from './app-protocol.ts'
import { errorFacts, type Log } from './services/log.ts'

/** A missing or misnamed handler does not compile. */
export type Handlers = {
  readonly [K in Operation]: (input: InputOf<K>) => Promise<ReplyOf<K>>
}

/** True only for the top frame of `app://fuyi`; a destroyed frame is null. */
export function isTrustedSender(frame: Pick<WebFrameMain, 'url' | 'parent'> | null): boolean {
  return frame !== null && frame.parent === null && isAppUrl(frame.url)
}

/** Registers every operation of the table. */
export function registerHandlers(ipcMain: Pick<IpcMain, 'handle'>, handlers: Handlers, log: Log): void {
  for (const operation of operations) registerHandler(ipcMain, operation, handlers, log)
}

function registerHandler<K extends Operation>(
  ipcMain: Pick<IpcMain, 'handle'>,
  operation: K,
  handlers: Handlers,
  log: Log,
): void {
  const { channel, input } = channelOf(operation)
  const handler: Handlers[K] = handlers[operation]
  ipcMain.handle(channel, async (event, ...given: readonly unknown[]) => {
    if (!isTrustedSender(event.senderFrame)) {
      log.write('error', 'ipc-forbidden', { operation })
      return err(ipcError('forbidden'))
    }
    const parsed = v.safeParse(input, given[0])
    if (!parsed.success || given.length > 1) {
      log.write('error', 'ipc-bad-request', { operation })
      return err(ipcError('bad-request'))
    }
    try {
      const reply = await handler(parsed.output)
      if (!reply.ok) log.write('warn', 'ipc-failed', { operation, code: reply.error.code })
      return reply
    } catch (error) {
      log.write('error', 'ipc-threw', { operation, ...errorFacts(error) })
      return err(ipcError('failed'))
    }
  })
}
