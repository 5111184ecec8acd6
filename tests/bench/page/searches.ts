/** Search as a person types it, character by character, against a cursor over the table. */
import { must } from '#shared/kernel/assert.ts'
import type { CaseEntry } from '../../../renderer/data/case-entry.ts'
import type { DataLayer } from '../../../renderer/data/open-data.ts'
import { searchEverything } from '../../../renderer/data/queries.ts'
import type { FuyiDatabase } from '../../../renderer/data/schema.ts'
import { normalized, searchTerms } from '../../../renderer/data/search-text.ts'
import { interleaved, type Sample } from '../sampling.ts'

const HITS = 12

/** Times per keystroke; every pass types the same words. */
export async function searchSamples(
  { db, caseIndex }: DataLayer,
  passes: number,
): Promise<Readonly<Record<string, Sample>>> {
  const entries = must(caseIndex.entries.get(), 'the index is loaded')
  const keystrokes = typedOver(entries)
  const inTurn = (search: (text: string) => Promise<unknown>) => {
    let at = 0
    return async () => {
      await search(must(keystrokes[at % keystrokes.length], 'a keystroke'))
      at += 1
    }
  }
  const samples = await interleaved(
    [
      { name: 'index', run: inTurn((text) => searchEverything(db, entries, text, HITS)) },
      { name: 'cursor', run: inTurn((text) => cursorSearch(db, text)) },
    ],
    { rounds: passes * keystrokes.length, warmUp: 3 },
  )
  return Object.fromEntries(samples)
}

/** Names, numbers and several words, growing by one character a time: from thousands of hits down to one or none. */
function typedOver(entries: readonly CaseEntry[]): readonly string[] {
  const at = (share: number) => must(entries[Math.floor(entries.length * share)], 'cases')
  const words = [
    at(0.3).applicantLabel.slice(0, 4),
    at(0.7).number,
    `市场监管 ${at(0.5).applicantLabel.slice(0, 3)}`,
    '没有这个人',
  ]
  return words.flatMap((word) => [...word].map((_, i) => word.slice(0, i + 1)))
}

/** What one writes first: a filter over the table, newest first, ended when the list is full. */
async function cursorSearch(db: FuyiDatabase, text: string): Promise<unknown> {
  const terms = searchTerms(text)
  return db.cases
    .orderBy(':id')
    .reverse()
    .filter(({ number, applicantLabel, respondentLabel, actLabel, field }) => {
      const own = normalized([number, applicantLabel, respondentLabel, actLabel, field].join('\u0000'))
      return terms.every((term) => own.includes(term))
    })
    .limit(HITS)
    .toArray()
}
