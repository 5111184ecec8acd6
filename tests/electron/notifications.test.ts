import { EventEmitter } from 'node:events'
import { describe, expect, it } from 'vitest'
import { notifications } from '#electron/services/notifications.ts'

function desk(supported = true) {
  const shown: { readonly title: string; readonly body: string; readonly events: EventEmitter }[] = []
  const opened: (string | null)[] = []
  const notify = notifications({
    supported: () => supported,
    make: (options) => {
      const events = new EventEmitter()
      return {
        on: (event, listener) => events.on(event, listener),
        show: () => void shown.push({ ...options, events }),
      }
    },
    open: (page) => void opened.push(page),
  })
  return { notify, shown, opened }
}

const reminder = { title: '期限提醒', body: '今天届满 1 项', opens: 'go-deadlines' } as const

describe('notifications of the system', () => {
  it('show title and text as given', () => {
    const { notify, shown } = desk()
    expect(notify(reminder)).toBe(true)
    expect(shown.map(({ title, body }) => ({ title, body }))).toEqual([
      { title: '期限提醒', body: '今天届满 1 项' },
    ])
  })

  it('open the page they are about when clicked, and not before', () => {
    const { notify, shown, opened } = desk()
    notify(reminder)
    expect(opened).toEqual([])
    shown[0]?.events.emit('click')
    expect(opened).toEqual(['go-deadlines'])
  })

  it('only bring the window to the front when they name no page', () => {
    const { notify, shown, opened } = desk()
    notify({ title: '备份完成', body: '' })
    shown[0]?.events.emit('click')
    expect(opened).toEqual([null])
  })

  it('say so where the system has none', () => {
    const { notify, shown } = desk(false)
    expect(notify(reminder)).toBe(false)
    expect(shown).toEqual([])
  })
})
