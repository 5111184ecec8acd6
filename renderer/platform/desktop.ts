/** The page's way to the outside: Electron's bridge when there is one, else the plain browser's means. */
import type { DesktopApi } from '#shared/ipc/contract.ts'
import { browserDesktop } from './browser-desktop.ts'
import { canChooseFile } from './browser-files.ts'

declare global {
  interface Window {
    readonly desktop?: DesktopApi
  }
}

/**
 * True when the person can be asked where to save only after another click: a browser shows its dialog within a few
 * seconds of one, and long work has used them up.
 */
export function needsFreshClick(): boolean {
  return window.desktop === undefined && canChooseFile() && !navigator.userActivation.isActive
}

/** True inside the desktop shell; a plain browser has no bridge. */
export function inShell(): boolean {
  return globalThis.window?.desktop !== undefined
}

let chosen: DesktopApi | null = null

/** The one adapter of this page; chosen at the first call and kept. */
export function desktopApi(): DesktopApi {
  chosen ??= window.desktop ?? browserDesktop({ nowMs: () => Date.now() })
  return chosen
}
