/** The window's end of the contract, built from the table: checks what goes out and what comes back. */
import * as v from 'valibot'
import { err } from '#shared/kernel/result.ts'
import {
  channelOf,
  type DesktopOperations,
  type InputOf,
  type Operation,
  operations,
  type ReplyOf,
  replySchema,
} from './contract.ts'
import { ipcError } from './errors.ts'

/** Sends one message on a channel and waits for the answer (Electron's `ipcRenderer.invoke`). */
export type Invoke = (channel: string, input: unknown) => Promise<unknown>

/** Builds every operation over `invoke`. Failures of any sort become the contract's errors, never rejections. */
export function operationsOver(invoke: Invoke): DesktopOperations {
  const calls = operations.map((operation) => [operation, callOver(invoke, operation)])
  return Object.fromEntries(calls) as DesktopOperations
}

function callOver<K extends Operation>(invoke: Invoke, operation: K) {
  const { channel, input: inputSchema } = channelOf(operation)
  const schema = replySchema(operation)
  return async (input?: InputOf<K>): Promise<ReplyOf<K>> => {
    const given = v.safeParse(inputSchema, input)
    if (!given.success) return err(ipcError('bad-request')) as ReplyOf<K>
    try {
      const reply = v.safeParse(schema, await invoke(channel, given.output))
      return (reply.success ? reply.output : err(ipcError('bad-response'))) as ReplyOf<K>
    } catch {
      return err(ipcError('failed')) as ReplyOf<K>
    }
  }
}
