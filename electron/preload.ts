/**
 * The bridge: the only code that touches both the page and Electron. Built from the contract's table into
 * one CommonJS file (a sandboxed preload can load nothing else); no Electron object ever reaches the page.
 */
import { contextBridge, ipcRenderer } from 'electron'
import * as v from 'valibot'
import { operationsOver } from '#shared/ipc/bridge.ts'
import { type DesktopApi, eventChannels, flushTicketSchema, menuCommandSchema } from '#shared/ipc/contract.ts'
import type { MenuCommand } from '#shared/ipc/menu-commands.ts'

const flushListeners = new Set<() => Promise<void>>()
const menuListeners = new Set<(command: MenuCommand) => void>()

ipcRenderer.on(eventChannels.flushRequest, (_event, given: unknown) => {
  const ticket = v.parse(flushTicketSchema, given)
  const answer = (saved: boolean) => ipcRenderer.send(eventChannels.flushDone, { ticket, saved })
  void Promise.all([...flushListeners].map(async (listener) => listener())).then(
    () => answer(true),
    () => answer(false),
  )
})

ipcRenderer.on(eventChannels.menuCommand, (_event, given: unknown) => {
  const command = v.parse(menuCommandSchema, given)
  for (const listener of menuListeners) listener(command)
})

function subscribe<T>(listeners: Set<T>, listener: T): () => void {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

const desktop: DesktopApi = {
  ...operationsOver((channel, input) => ipcRenderer.invoke(channel, input)),
  onFlushRequest: (listener) => subscribe(flushListeners, listener),
  onMenuCommand: (listener) => subscribe(menuListeners, listener),
}

contextBridge.exposeInMainWorld('desktop', desktop)
