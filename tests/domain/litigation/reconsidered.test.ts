import { describe, expect, it } from 'vitest'
import { reconsideredOf } from '#shared/domain/litigation/reconsidered.ts'
import { type Entry, ledger } from '#tests/support/fixtures/cases.ts'

const received: Entry = ['0803', { type: 'applicationReceived', channel: 'inPerson', postmarkedOn: '' }]
const accepted = (procedure: 'ordinary' | 'simplified'): Entry => [
  '0807',
  { type: 'accepted', procedure, deemed: false, simplifiedGround: '' },
]
const decided = (type: 'modify' | 'uphold'): Entry => [
  '0907',
  { type: 'decided', documentId: '', types: [type], terms: [] },
]
const ended = (...entries: readonly Entry[]) => reconsideredOf({ events: ledger([received, ...entries]) })

describe('the reconsideration behind a suit', () => {
  it('was refused, changed the act, or ended otherwise', () => {
    expect(ended(['0807', { type: 'refused', conditions: [], reason: '', documentId: '' }]).ended).toBe(
      'refused',
    )
    expect(ended(accepted('ordinary'), decided('modify')).ended).toBe('modified')
    expect(ended(accepted('ordinary'), decided('uphold')).ended).toBe('other')
  })

  it('was decided under the simplified procedure unless that was given up', () => {
    expect(ended(accepted('simplified'), decided('uphold')).procedure).toBe('simplified')
    const converted: Entry = ['0820', { type: 'convertedToOrdinary', reason: '', approvedBy: '' }]
    expect(ended(accepted('simplified'), converted, decided('uphold')).procedure).toBe('ordinary')
  })
})
