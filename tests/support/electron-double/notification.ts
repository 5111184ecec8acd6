/** `Notification`: notes what was shown, and lets a test click the newest one. */
import { EventEmitter } from 'node:events'
import type { NotificationConstructorOptions } from 'electron'
import { record } from './record.ts'

let newest: DoubleNotification | null = null

export class DoubleNotification extends EventEmitter {
  readonly options: NotificationConstructorOptions
  constructor(options: NotificationConstructorOptions) {
    super()
    this.options = options
  }
  show(): void {
    newest = this
    record('notification', this.options)
  }
  static isSupported(): boolean {
    return true
  }
}

/** Clicks the newest notification; throws when none was shown. */
export function clickNotification(): void {
  if (newest === null) throw new Error('no notification was shown')
  newest.emit('click')
}
