import { describe, expect, test } from 'vitest'
import { watchFailures } from '../../../renderer/app/failure-watch.tsx'

function window() {
  const target = new EventTarget()
  const reports: (readonly [string, boolean])[] = []
  const stop = watchFailures(target, (code, say) => reports.push([code, say]))
  const fail = (type: string, at: number, message = '') => {
    const event = new Event(type)
    Object.defineProperty(event, 'timeStamp', { value: at })
    target.dispatchEvent(Object.assign(event, { message }))
  }
  return { reports, stop, fail }
}

describe('failures that nothing has caught', () => {
  test('are logged each, and said once in a while', () => {
    const { reports, fail } = window()
    fail('unhandledrejection', 100)
    fail('error', 200)
    fail('error', 7_000)
    expect(reports).toEqual([
      ['unhandled-rejection', true],
      ['uncaught-error', false],
      ['uncaught-error', true],
    ])
  })

  test('do not include a layout that took two rounds', () => {
    const { reports, fail } = window()
    fail('error', 1, 'ResizeObserver loop completed with undelivered notifications.')
    expect(reports).toEqual([])
  })

  test('are not watched any more after stopping', () => {
    const { reports, stop, fail } = window()
    stop()
    fail('error', 1)
    expect(reports).toEqual([])
  })
})
