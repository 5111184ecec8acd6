/** The page of the durability tests: the real data layer, the real decisions and the browser's own guard, driven from outside. */
import { createRoot } from 'react-dom/client'
import { decide } from '#shared/domain/commands/decide.ts'
import { uuidV7Source } from '#shared/kernel/ids.ts'
import { DataProvider } from '../../../../renderer/data/data-context.tsx'
import { attachmentOf } from '../../../../renderer/data/files.ts'
import { type DataLayer, openData } from '../../../../renderer/data/open-data.ts'
import { browserGuard } from '../../../../renderer/platform/browser-guard.ts'
import { materialOf, registerCase, setUpOffice } from '../commands.ts'
import { Watcher } from './watcher.tsx'

const clock = { nowMs: () => Date.now() }
const ids = uuidV7Source(clock, (length) => crypto.getRandomValues(new Uint8Array(length)))

/** Durability of every writing transaction that the page has made. */
const durabilities = new Set<string>()
const transaction = IDBDatabase.prototype.transaction
IDBDatabase.prototype.transaction = function (
  this: IDBDatabase,
  ...parameters: Parameters<typeof transaction>
) {
  const made = transaction.apply(this, parameters)
  if (made.mode === 'readwrite') durabilities.add(made.durability)
  return made
}

let data: DataLayer | null = null

function opened(): DataLayer {
  if (data === null) throw new Error('not open')
  return data
}

async function save(facts: string): Promise<string> {
  const result = await opened().execute(registerCase({ facts }))
  if (!result.ok) throw new Error(result.error.message)
  return result.value.caseId
}

const harness = {
  open: async () => {
    const result = await openData({
      clock,
      ids,
      documents: { build: () => [], check: () => [] },
      decide,
      guard: browserGuard(indexedDB, clock),
      actor: () => 'staff-1',
      appVersion: '0.1.0',
    })
    if (!result.ok) return result.error
    data = result.value
    return result.value.integrity
  },
  setUp: async () => (await opened().execute(setUpOffice)).ok,
  save,
  /** Saves without end; each acknowledged case is said aloud. */
  saveForEver: async () => {
    for (let n = 1; ; n += 1) {
      const id = await save(`第${n}次。`.repeat(200))
      console.info(`saved ${id}`)
    }
  },
  /** Saves a case with an attachment of so many bytes; gives the message when it is refused. */
  saveLarge: async (size: number) => {
    const bytes = new Uint8Array(size)
    for (let at = 0; at < size; at += 65_536) crypto.getRandomValues(bytes.subarray(at, at + 65_536))
    const attachment = await attachmentOf(new Blob([bytes]))
    const command = registerCase({ materials: [materialOf(attachment.hash, size)] })
    const result = await opened().execute(command, [attachment])
    return result.ok ? '' : result.error.message
  },
  /** Everything that must hold after a crash. */
  state: async () => {
    const { db, recovery } = opened()
    const cases = await db.cases.toCollection().primaryKeys()
    const torn: string[] = []
    for (const id of cases) {
      const children = await Promise.all(
        [db.parties, db.claims, db.events].map((table) => table.where('caseId').equals(id).count()),
      )
      if (children.join() !== '2,1,1') torn.push(id)
    }
    return { cases, torn, verdict: await recovery.verifyAudit(), files: await db.files.count() }
  },
  durabilities: () => [...durabilities],
  watch: () => {
    const root = document.createElement('div')
    document.body.append(root)
    createRoot(root).render(
      <DataProvider value={opened()}>
        <Watcher />
      </DataProvider>,
    )
  },
}

export type Harness = typeof harness
declare global {
  interface Window {
    harness: Harness
  }
}
window.harness = harness
