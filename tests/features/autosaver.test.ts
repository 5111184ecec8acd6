import { describe, expect, test } from 'vitest'
import { createAutosaver, type SaveState } from '../../renderer/features/intake/autosaver.ts'

const NEVER = 1_000_000_000

/** A form with a store that can be made to refuse. */
function form() {
  const shown: SaveState[] = []
  const disk = { full: false, text: '', writes: 0 }
  const typed = { text: '' }
  const autosaver = createAutosaver(
    async () => {
      const { text } = typed
      await Promise.resolve()
      if (disk.full) throw new Error('disk full')
      disk.text = text
      disk.writes += 1
    },
    (state) => shown.push(state),
    NEVER,
  )
  const type = (text: string) => {
    typed.text = text
    autosaver.touch()
  }
  return { autosaver, disk, shown, type }
}

describe('the autosave of a form', () => {
  test('a store that refuses is reported as not saved, and the text is tried again', async () => {
    const { autosaver, disk, shown, type } = form()
    disk.full = true
    type('甲')
    expect(await autosaver.saveNow()).toBe(false)
    expect(await autosaver.saveNow()).toBe(false)
    expect(shown.at(-1)).toBe('failed')
    disk.full = false
    expect(await autosaver.saveNow()).toBe(true)
    expect(disk.text).toBe('甲')
    expect(shown.at(-1)).toBe('saved')
  })

  test('closing while a write is under way waits for it, and for what was typed meanwhile', async () => {
    const { autosaver, disk, type } = form()
    type('甲')
    const first = autosaver.saveNow()
    type('甲乙')
    expect(await autosaver.saveNow()).toBe(true)
    expect(await first).toBe(true)
    expect(disk.text).toBe('甲乙')
  })

  test('a form nobody changed writes nothing', async () => {
    const { autosaver, disk } = form()
    expect(await autosaver.saveNow()).toBe(true)
    expect(disk.writes).toBe(0)
  })

  test('after stopping, nothing more is written', async () => {
    const { autosaver, disk, type } = form()
    type('甲')
    await autosaver.stop()
    expect(await autosaver.saveNow()).toBe(true)
    expect(disk.writes).toBe(0)
  })
})
