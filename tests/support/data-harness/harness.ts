/** A data layer over a database of its own in memory, opened through the real start-up. */
import { IDBKeyRange as FakeKeyRange, IDBFactory } from 'fake-indexeddb'
import type { Command } from '#shared/domain/commands/command.ts'
import type { DocumentEngine } from '#shared/domain/commands/context.ts'
import { decide } from '#shared/domain/commands/decide.ts'
import { must } from '#shared/kernel/assert.ts'
import { fixedClock } from '#shared/kernel/clock.ts'
import { type IdSource, sequentialIds } from '#shared/kernel/ids.ts'
import type { IdbEnvironment } from '../../../renderer/data/database.ts'
import type { Decide, Executed } from '../../../renderer/data/execute.ts'
import type { Attachment } from '../../../renderer/data/files.ts'
import { type DataLayer, type OpenOptions, openData } from '../../../renderer/data/open-data.ts'
import { type CaseSketch, registerCase, setUpOffice, TEST_NOW } from './commands.ts'
import { type MemoryGuard, memoryGuard } from './memory-guard.ts'

const noDocuments: DocumentEngine = { build: () => [], check: () => [] }

/** A machine: its disk (database engine), its shell, its ids. Opening twice is restarting the program on it. */
export type Machine = {
  readonly environment: IdbEnvironment
  readonly guard: MemoryGuard
  readonly ids: IdSource
  readonly open: (decideWith?: Decide, more?: Partial<OpenOptions>) => Promise<DataLayer>
}

export function newMachine(prefix = 'id'): Machine {
  const environment = { indexedDB: new IDBFactory(), IDBKeyRange: FakeKeyRange }
  const guard = memoryGuard()
  const ids = sequentialIds(prefix)
  return {
    environment,
    guard,
    ids,
    open: async (decideWith = decide, more = {}) => {
      const opened = await openData({
        clock: fixedClock(TEST_NOW),
        ids,
        documents: noDocuments,
        decide: decideWith,
        guard,
        actor: () => 'staff-1',
        appVersion: '0.1.0',
        environment,
        onError: (error) => {
          throw error
        },
        ...more,
      })
      if (!opened.ok) throw new Error(opened.error.message)
      return opened.value
    },
  }
}

/** Runs a command that the test expects to succeed. */
export async function run(
  data: DataLayer,
  command: Command,
  attachments: readonly Attachment[] = [],
): Promise<Executed> {
  const result = await data.execute(command, attachments)
  if (!result.ok) throw new Error(result.error.message)
  return result.value
}

/** An office with some cases; gives the ids of the cases. */
export async function populate(
  data: DataLayer,
  sketches: readonly CaseSketch[] = [
    {},
    { surname: '欧阳', given: '修远' },
    { surname: '李', given: '青禾' },
  ],
): Promise<readonly string[]> {
  await run(data, setUpOffice)
  const ids: string[] = []
  for (const sketch of sketches) ids.push((await run(data, registerCase(sketch))).caseId)
  return ids
}

/** The first element; the test has made sure that there is one. */
export function first<T>(values: readonly T[]): T {
  return must(values[0], 'the test put at least one in')
}
