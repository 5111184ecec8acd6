/**
 * Structural checks of rows that come from outside (a backup file, a journal line). Checksums prove that a
 * file is what was written; these prove that it is what this program writes, so that a hand-made file can
 * neither crash a view nor smuggle in a prototype.
 */
import * as v from 'valibot'
import { STAGE_LABELS } from '#shared/domain/model/case.ts'
import { EVENT_LABELS } from '#shared/domain/model/event.ts'
import { PACK_ACTIONS } from '#shared/domain/model/local-rules.ts'
import { parseCivilDate } from '#shared/kernel/civil-date.ts'
import { type JsonRow, migrateRow } from './row-migrations.ts'
import { recordTables, type StoredRow, type StoredTableName } from './stored-rows.ts'

const text = v.string()
const id = v.pipe(v.string(), v.minLength(1), v.maxLength(200))
const positive = v.pipe(v.number(), v.safeInteger(), v.minValue(1))
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
const flag = v.picklist([0, 1])
const texts = v.array(text)
const instant = v.pipe(v.string(), v.isoTimestamp())
const day = v.pipe(
  v.string(),
  v.check((value) => parseCivilDate(value) !== null, 'not a day'),
)
const dayOrEmpty = v.union([day, v.literal('')])
const keysOf = <K extends string>(record: Readonly<Record<K, unknown>>) =>
  v.picklist(Object.keys(record) as unknown as readonly [K, ...K[]])

const meta = {
  id,
  rev: positive,
  createdAt: instant,
  updatedAt: instant,
  by: text,
  device: text,
  deleted: flag,
}
const child = { ...meta, caseId: id }
const personName = v.looseObject({ surname: text, given: text })
const act = v.looseObject({ kind: text, title: text, number: text })

const localVersion = {
  limits: v.array(
    v.looseObject({
      code: text,
      length: count,
      unit: text,
      effectiveFrom: day,
      document: text,
      article: text,
    }),
  ),
  importedAt: instant,
  by: text,
}
const localPack = v.looseObject({
  ...localVersion,
  id,
  name: text,
  standing: keysOf(PACK_ACTIONS),
  reason: text,
  earlier: v.array(v.looseObject(localVersion)),
})

/** What every reader of a table relies on; other fields pass as they are. */
const schemas = {
  offices: v.looseObject({ ...meta, agencyName: text, bodyName: text, isDemo: flag }),
  settings: v.looseObject({
    ...meta,
    ordinaryHandlers: count,
    majorHandlers: count,
    localPacks: v.optional(v.array(localPack)),
  }),
  staff: v.looseObject({
    ...meta,
    name: personName,
    role: text,
    active: flag,
    conflicts: v.array(v.unknown()),
  }),
  rooms: v.looseObject({ ...meta, name: text, active: flag }),
  agencies: v.looseObject({ ...meta, name: text, relation: text, active: flag }),
  calendars: v.looseObject({ ...meta, year: positive, off: v.array(day), work: v.array(day) }),
  counters: v.looseObject({ ...meta, prefix: text, year: positive, last: count }),
  cases: v.looseObject({
    ...meta,
    kind: v.picklist(['reconsideration', 'litigation']),
    number: text,
    receivedOn: day,
    stage: keysOf(STAGE_LABELS),
    open: flag,
    applicantLabel: text,
    respondentLabel: text,
    actLabel: text,
    handlerIds: texts,
    decidedOn: dayOrEmpty,
    filedOn: v.optional(dayOrEmpty),
    docketedOn: v.optional(dayOrEmpty),
    act,
  }),
  claims: v.looseObject({ ...child, order: count, text }),
  parties: v.variant('kind', [
    v.looseObject({
      ...child,
      kind: v.literal('natural'),
      role: text,
      order: count,
      name: personName,
      idNumber: text,
    }),
    v.looseObject({
      ...child,
      kind: v.literal('organization'),
      role: text,
      order: count,
      organizationName: text,
    }),
    v.looseObject({ ...child, kind: v.literal('agency'), role: text, order: count, organizationName: text }),
  ]),
  events: v.looseObject({
    ...child,
    seq: positive,
    on: day,
    data: v.looseObject({ type: keysOf(EVENT_LABELS) }),
  }),
  materials: v.looseObject({ ...child, order: count, name: text, fileHash: text }),
  hearings: v.looseObject({ ...child, on: day, status: text, memberIds: texts }),
  documents: v.looseObject({
    ...child,
    kind: text,
    number: text,
    status: text,
    sections: v.array(v.unknown()),
  }),
  services: v.looseObject({ ...child, documentId: id, partyId: id, sentOn: day, servedOn: dayOrEmpty }),
  publications: v.looseObject({ ...child, documentId: id, status: text, edits: v.array(v.unknown()) }),
  evidence: v.looseObject({ ...child, order: count, name: text }),
  changes: v.strictObject({
    opId: id,
    seq: positive,
    at: instant,
    actorId: text,
    device: text,
    type: text,
    caseId: text,
    records: v.array(v.strictObject({ table: v.picklist(recordTables), id, rev: positive, digest: text })),
  }),
  audit: v.strictObject({
    seq: positive,
    at: instant,
    actorId: text,
    device: text,
    action: text,
    caseId: text,
    summary: text,
    changeDigest: text,
    prevHash: text,
    hash: text,
  }),
} as const satisfies Record<StoredTableName, v.GenericSchema>

/** Nesting that no record of ours reaches; deeper data is an attack on the stack. */
const MAX_DEPTH = 16
const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

/** A value, written under a schema version, as a row of today's schema; null when its shape is wrong or a key could reach a prototype. */
export function checkRow(table: StoredTableName, value: unknown, schemaVersion: number): StoredRow | null {
  if (!isObject(value) || !isHarmless(value, 0)) return null
  const row = migrateRow(table, value, schemaVersion)
  return v.is(schemas[table], row) ? (row as unknown as StoredRow) : null
}

function isObject(value: unknown): value is JsonRow {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
}

function isHarmless(value: unknown, depth: number): boolean {
  if (value === null || typeof value !== 'object') return true
  if (depth > MAX_DEPTH) return false
  // Loops, not `every`: this runs over each member of every row of a backup.
  if (Array.isArray(value)) {
    for (const item of value) if (!isHarmless(item, depth + 1)) return false
    return true
  }
  const members = value as JsonRow
  for (const key of Object.keys(members)) {
    if (FORBIDDEN_KEYS.has(key) || !isHarmless(members[key], depth + 1)) return false
  }
  return true
}
