/** Notifications of the system, shown by the main process, so that the page needs no permission for them. */
import type { InputOf } from '#shared/ipc/contract.ts'
import type { MenuCommand } from '#shared/ipc/menu-commands.ts'

/** One notification of the system, as Electron makes it. */
export type SystemNotification = {
  on(event: 'click' | 'close', listener: () => void): unknown
  show(): void
}

export type NotificationPorts = {
  /** False where the system shows none. */
  readonly supported: () => boolean
  readonly make: (options: { readonly title: string; readonly body: string }) => SystemNotification
  /** Brings the window to the front and, where a page is named, opens it. */
  readonly open: (page: MenuCommand | null) => void
}

/** Shows a notification; false when the system has none. A click opens the page it is about. */
export function notifications({ supported, make, open }: NotificationPorts) {
  // A notification nobody holds may be collected, and its click with it.
  const held = new Set<SystemNotification>()
  return ({ title, body, opens }: InputOf<'notify'>): boolean => {
    if (!supported()) return false
    const notification = make({ title, body })
    held.add(notification)
    notification.on('click', () => {
      held.delete(notification)
      open(opens ?? null)
    })
    notification.on('close', () => held.delete(notification))
    notification.show()
    return true
  }
}
