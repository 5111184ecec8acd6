/**
 * Which shell to open. Electron and the browser each have a database of their own, so once one of them holds
 * data the other is never opened silently: that would look like an empty program.
 */
import { assertNever } from '#shared/kernel/assert.ts'

export type Situation = {
  readonly asked: 'electron' | 'browser' | null
  readonly electronPresent: boolean
  readonly electronHasData: boolean
  readonly browserHasData: boolean
}

export type Choice = 'electron' | 'browser' | 'fetch-electron' | 'refuse-electron-missing'

/** Decides before anything is opened or downloaded. */
export function chooseShell({ asked, electronPresent, electronHasData, browserHasData }: Situation): Choice {
  switch (asked) {
    case 'browser':
      return 'browser'
    case 'electron':
      return electronPresent ? 'electron' : 'fetch-electron'
    case null:
      if (electronHasData) return electronPresent ? 'electron' : 'refuse-electron-missing'
      if (browserHasData) return 'browser'
      return electronPresent ? 'electron' : 'fetch-electron'
    default:
      return assertNever(asked, 'shell')
  }
}
