/** Tests of one describe that are the steps of one day's work: each needs the ones before it. */
import { afterEach, beforeEach, expect } from 'vitest'
import type { Desk } from './desk.ts'

/** Ends the work at the first step that fails, and after every step asks whether anything went wrong unseen. */
export function stepByStep(desk: () => Desk): void {
  let broken = false
  beforeEach(() => {
    if (broken) throw new Error('an earlier step failed')
  })
  afterEach(({ task }) => {
    broken ||= task.result?.state === 'fail'
    expect(desk().problems).toEqual([])
  })
}
