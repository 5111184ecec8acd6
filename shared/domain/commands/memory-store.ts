/** All data in plain maps, changed by the same `decide` as the real database: for tests, the demo and the sample builder. */

import type { Instant } from '#shared/kernel/clock.ts'
import { instantOf } from '#shared/kernel/clock.ts'
import { digestOf } from '#shared/kernel/hash.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { CaseAggregate, DomainState, OfficeState, TableName, Tables } from '../model/aggregate.ts'
import { TABLE_NAMES } from '../model/table-names.ts'
import { DEFAULT_SETTINGS } from '../office/default-settings.ts'
import { type CaseChange, type Change, linesOf } from './change.ts'
import { type Command, caseIdOf } from './command.ts'
import type { CommandContext } from './context.ts'
import { decide } from './decide.ts'
import type { DomainError } from './errors.ts'
import { conflict } from './errors.ts'

/** One line of the log that goes with the data. */
export type LogLine = {
  readonly seq: number
  readonly at: Instant
  readonly actorId: string
  readonly action: Command['type']
  readonly caseId: string
  readonly summary: string
  /** SHA-256 of the rows written. */
  readonly changeDigest: string
}

export type StoreTables = { readonly [T in TableName]: readonly Tables[T][] }

export type MemoryStore = {
  /** Decides and, when allowed, applies a command. */
  readonly run: (command: Command, context: CommandContext) => Result<Change, DomainError>
  /** The state a command on this case would see; '' for office commands. */
  readonly state: (caseId: string) => DomainState
  readonly office: () => OfficeState
  readonly aggregate: (caseId: string) => CaseAggregate | null
  /** Every row of every table, tombstones included, in order of writing. */
  readonly tables: () => StoreTables
  readonly log: () => readonly LogLine[]
}

type Maps = { readonly [T in TableName]: Map<string, Tables[T]> }

/** Makes a store, empty or with the given rows. */
export function createMemoryStore(initial: Partial<StoreTables> = {}): MemoryStore {
  const maps = emptyMaps()
  for (const table of TABLE_NAMES) putAll(maps, table, initial)
  const log: LogLine[] = []
  const state = (caseId: string): DomainState => {
    const aggregate = caseId === '' ? null : aggregateOf(maps, caseId)
    return {
      office: officeOf(maps),
      aggregate,
      source: aggregate?.case.kind === 'litigation' ? aggregateOf(maps, aggregate.case.sourceCaseId) : null,
      scheduledHearings: live(maps.hearings).filter((hearing) => hearing.status === 'scheduled'),
    }
  }
  return {
    run: (command, context) => {
      const decided = decide(state(caseIdOf(command)), command, context)
      if (!decided.ok) return decided
      const lines = linesOf(decided.value)
      if (lines.some((line) => isStale(maps, line))) return err(conflict())
      for (const { puts, caseId, summary } of lines) {
        for (const table of TABLE_NAMES) putAll(maps, table, puts)
        log.push({
          seq: log.length + 1,
          at: instantOf(context.clock),
          actorId: context.actorId,
          action: command.type,
          caseId,
          summary,
          changeDigest: digestOf(puts),
        })
      }
      return ok(decided.value)
    },
    state,
    office: () => officeOf(maps),
    aggregate: (caseId) => aggregateOf(maps, caseId),
    tables: () => tablesOf(maps),
    log: () => log,
  }
}

function emptyMaps(): Maps {
  return Object.fromEntries(TABLE_NAMES.map((table) => [table, new Map()])) as Maps
}

function tablesOf(maps: Maps): StoreTables {
  const tables: Partial<Record<TableName, readonly unknown[]>> = {}
  for (const table of TABLE_NAMES) tables[table] = [...maps[table].values()]
  return tables as StoreTables
}

function putAll<T extends TableName>(maps: Maps, table: T, rows: Partial<StoreTables>): void {
  const map: Map<string, Tables[T]> = maps[table]
  const added: readonly Tables[T][] = rows[table] ?? []
  for (const row of added) map.set(row.id, row)
}

/** The database's rule: each write is exactly one revision ahead of what is stored. */
function isStale(maps: Maps, change: CaseChange): boolean {
  return TABLE_NAMES.some((table) =>
    (change.puts[table] ?? []).some((row) => row.rev !== (maps[table].get(row.id)?.rev ?? 0) + 1),
  )
}

function live<T extends { readonly deleted: 0 | 1 }>(map: ReadonlyMap<string, T>): readonly T[] {
  return [...map.values()].filter((row) => row.deleted === 0)
}

function officeOf(maps: Maps): OfficeState {
  return {
    profile: maps.offices.get('office') ?? null,
    settings: maps.settings.get('settings') ?? DEFAULT_SETTINGS,
    staff: live(maps.staff),
    rooms: live(maps.rooms),
    agencies: live(maps.agencies),
    calendars: live(maps.calendars),
    counters: live(maps.counters),
  }
}

function aggregateOf(maps: Maps, caseId: string): CaseAggregate | null {
  const header = maps.cases.get(caseId)
  if (header === undefined || header.deleted === 1) return null
  const own = <T extends { readonly caseId: string; readonly deleted: 0 | 1 }>(map: ReadonlyMap<string, T>) =>
    live(map).filter((row) => row.caseId === caseId)
  return {
    case: header,
    claims: own(maps.claims).toSorted((a, b) => a.order - b.order),
    parties: own(maps.parties).toSorted((a, b) => a.order - b.order),
    events: own(maps.events).toSorted((a, b) => a.seq - b.seq),
    materials: own(maps.materials).toSorted((a, b) => a.order - b.order),
    hearings: own(maps.hearings),
    documents: own(maps.documents),
    services: own(maps.services),
    publications: own(maps.publications),
    evidence: own(maps.evidence).toSorted((a, b) => a.order - b.order),
  }
}
