import { afterEach, describe, expect, test } from 'vitest'
import { flushAll, registerFlush } from '../../renderer/ui/flush.ts'

const registered: (() => void)[] = []
const register = (flush: () => Promise<boolean>) => registered.push(registerFlush(flush))

afterEach(() => {
  for (const unregister of registered.splice(0)) unregister()
})

describe('saving before the window closes', () => {
  test('succeeds when every autosave has stored its text', async () => {
    register(async () => true)
    register(async () => true)
    await expect(flushAll()).resolves.toBe(undefined)
  })

  test('one autosave that could not store its text is enough for a rejection, and the others are still tried', async () => {
    let tried = false
    register(async () => false)
    register(async () => {
      tried = true
      return true
    })
    await expect(flushAll()).rejects.toThrow('unsaved text')
    expect(tried).toBe(true)
  })

  test('an autosave that throws counts as not stored', async () => {
    register(() => Promise.reject(new Error('disk full')))
    await expect(flushAll()).rejects.toThrow('unsaved text')
  })

  test('a closed form is not asked any more', async () => {
    const unregister = registerFlush(async () => false)
    unregister()
    await expect(flushAll()).resolves.toBe(undefined)
  })
})
