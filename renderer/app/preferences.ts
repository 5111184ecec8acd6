/** How this machine shows the program: theme, text size, reminders, who is working. Per device, never part of the case data. */
import { useSyncExternalStore } from 'react'
import { inShell } from '../platform/desktop.ts'
import type { TextScale } from '../ui/tokens.ts'

export type Preferences = {
  readonly theme: 'light' | 'dark' | 'system'
  readonly textScale: TextScale
  /** Staff id of the person at this machine; empty until chosen. */
  readonly operatorId: string
  /** A summary of what falls due, once a day. */
  readonly dailyReminder: boolean
  /** The day of the last one; empty before the first. */
  readonly remindedOn: string
}

const KEY = 'fuyi.preferences'
const DEFAULTS: Preferences = {
  theme: 'light',
  textScale: 'standard',
  operatorId: '',
  // The shell can use the system's notifications; in a browser nobody is reminded unasked.
  dailyReminder: inShell(),
  remindedOn: '',
}

const listeners = new Set<() => void>()
let current: Preferences = read()

function read(): Preferences {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}')
    return { ...DEFAULTS, ...pick(stored) }
  } catch {
    // An unreadable entry costs only the chosen appearance.
    return DEFAULTS
  }
}

function pick(stored: unknown): Partial<Preferences> {
  if (typeof stored !== 'object' || stored === null) return {}
  const { theme, textScale, operatorId, dailyReminder, remindedOn } = stored as Readonly<
    Record<string, unknown>
  >
  return {
    ...(theme === 'light' || theme === 'dark' || theme === 'system' ? { theme } : {}),
    ...(textScale === 'standard' || textScale === 'large' || textScale === 'largest' ? { textScale } : {}),
    ...(typeof operatorId === 'string' ? { operatorId } : {}),
    ...(typeof dailyReminder === 'boolean' ? { dailyReminder } : {}),
    ...(typeof remindedOn === 'string' ? { remindedOn } : {}),
  }
}

/** The preferences now; for code outside components. */
export function preferences(): Preferences {
  return current
}

/** Changes and remembers some preferences. */
export function setPreferences(patch: Partial<Preferences>): void {
  current = { ...current, ...patch }
  localStorage.setItem(KEY, JSON.stringify(current))
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The preferences, re-rendering on change. */
export function usePreferences(): Preferences {
  return useSyncExternalStore(subscribe, preferences)
}
