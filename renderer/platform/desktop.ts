/** The page's way to the outside: Electron's bridge when there is one, else the plain browser's means. */
import type { DesktopApi } from '#shared/ipc/contract.ts'
import { browserDesktop } from './browser-desktop.ts'

declare global {
  interface Window {
    readonly desktop?: DesktopApi
  }
}

let chosen: DesktopApi | null = null

/** The one adapter of this page; chosen at the first call and kept. */
export function desktopApi(): DesktopApi {
  chosen ??= window.desktop ?? browserDesktop({ nowMs: () => Date.now() })
  return chosen
}
