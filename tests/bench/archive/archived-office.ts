/** The office around the archive: the sample county's profile, people, rooms and agencies, with counters that have run for years. */

import type { OfficeState, Tables } from '#shared/domain/model/aggregate.ts'
import type { RecordMeta } from '#shared/domain/model/meta.ts'
import { DEFAULT_SETTINGS } from '#shared/domain/office/default-settings.ts'
import { instantFromMs } from '#shared/kernel/clock.ts'
import { SAMPLE_AGENCIES, SAMPLE_PROFILE, SAMPLE_ROOMS, SAMPLE_STAFF } from '#shared/sample/sample-office.ts'

export const ARCHIVE_DEVICE = 'archive'
export const CASE_PREFIX = SAMPLE_PROFILE.numbering.casePrefix
export const DECISION_PREFIX = SAMPLE_PROFILE.numbering.documentPrefixes.decision ?? CASE_PREFIX

/** Staff who handle cases. */
export const HANDLER_IDS: readonly string[] = ['staff-3', 'staff-4', 'staff-5', 'staff-6']

type OfficeTable = 'offices' | 'settings' | 'staff' | 'rooms' | 'agencies' | 'counters'
export type OfficeRows = { readonly [T in OfficeTable]: readonly Tables[T][] }

function meta(id: string): RecordMeta {
  const at = instantFromMs(Date.UTC(2016, 0, 4, 2))
  return { id, rev: 1, createdAt: at, updatedAt: at, by: 'system', device: ARCHIVE_DEVICE, deleted: 0 }
}

/** The office's rows; `lastNumbers` are the highest case numbers by year. */
export function archivedOffice(lastNumbers: ReadonlyMap<number, number>): OfficeRows {
  return {
    offices: [{ ...meta('office'), ...SAMPLE_PROFILE, isDemo: 1 }],
    settings: [{ ...DEFAULT_SETTINGS, ...meta('settings') }],
    staff: SAMPLE_STAFF.map((member, i) => ({ ...meta(`staff-${i + 1}`), ...member })),
    rooms: SAMPLE_ROOMS.map((room, i) => ({ ...meta(`room-${i + 1}`), ...room })),
    agencies: SAMPLE_AGENCIES.map((agency, i) => ({ ...meta(`agency-${i + 1}`), ...agency })),
    counters: [CASE_PREFIX, DECISION_PREFIX].flatMap((prefix) =>
      [...lastNumbers].map(([year, last]) => ({ ...meta(`${prefix}:${year}`), prefix, year, last })),
    ),
  }
}

/** The same as commands and clocks see it. */
export function officeStateOf(rows: OfficeRows): OfficeState {
  const { offices, settings, staff, rooms, agencies, counters } = rows
  return {
    profile: offices[0] ?? null,
    settings: settings[0] ?? DEFAULT_SETTINGS,
    staff,
    rooms,
    agencies,
    calendars: [],
    counters,
  }
}
