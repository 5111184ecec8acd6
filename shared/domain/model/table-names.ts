/** The names of all record tables, as a value. */
import type { TableName } from './aggregate.ts'

/** Lists every table, or it does not compile: one left out would silently be missing from backups. */
const EVERY_TABLE: Readonly<Record<TableName, true>> = {
  offices: true,
  settings: true,
  staff: true,
  rooms: true,
  agencies: true,
  calendars: true,
  counters: true,
  cases: true,
  claims: true,
  parties: true,
  events: true,
  materials: true,
  hearings: true,
  documents: true,
  services: true,
  publications: true,
  evidence: true,
}

/** Every record table, parents before children, so that a reader meets a case before its events. */
export const TABLE_NAMES = Object.keys(EVERY_TABLE) as readonly TableName[]
