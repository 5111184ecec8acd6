/** What a command sees: one case with all its child records, and the office around it. */
import type { CaseRecord, Claim } from './case.ts'
import type { DocumentRecord } from './document.ts'
import type { CaseEvent } from './event.ts'
import type { Hearing } from './hearing.ts'
import type { EvidenceItem, Material } from './material.ts'
import type {
  Agency,
  CalendarYear,
  Counter,
  OfficeProfile,
  OfficeSettings,
  Room,
  StaffMember,
} from './office.ts'
import type { Party } from './party.ts'
import type { Publication } from './publication.ts'
import type { ServiceRecord } from './service.ts'

/** Every stored record type by table name; the data layer and backups iterate this map. */
export type Tables = {
  readonly offices: OfficeProfile
  readonly settings: OfficeSettings
  readonly staff: StaffMember
  readonly rooms: Room
  readonly agencies: Agency
  readonly calendars: CalendarYear
  readonly counters: Counter
  readonly cases: CaseRecord
  readonly claims: Claim
  readonly parties: Party
  readonly events: CaseEvent
  readonly materials: Material
  readonly hearings: Hearing
  readonly documents: DocumentRecord
  readonly services: ServiceRecord
  readonly publications: Publication
  readonly evidence: EvidenceItem
}

export type TableName = keyof Tables

/** Tables whose rows belong to one case (they have `caseId`). */
export type CaseTableName =
  | 'claims'
  | 'parties'
  | 'events'
  | 'materials'
  | 'hearings'
  | 'documents'
  | 'services'
  | 'publications'
  | 'evidence'

export type CaseAggregate<C extends CaseRecord = CaseRecord> = {
  readonly case: C
  readonly claims: readonly Claim[]
  readonly parties: readonly Party[]
  readonly events: readonly CaseEvent[]
  readonly materials: readonly Material[]
  readonly hearings: readonly Hearing[]
  readonly documents: readonly DocumentRecord[]
  readonly services: readonly ServiceRecord[]
  readonly publications: readonly Publication[]
  readonly evidence: readonly EvidenceItem[]
}

export type OfficeState = {
  readonly profile: OfficeProfile | null
  readonly settings: OfficeSettings
  readonly staff: readonly StaffMember[]
  readonly rooms: readonly Room[]
  readonly agencies: readonly Agency[]
  /** Confirmed by the office; the bundled years are added by the calendar module. */
  readonly calendars: readonly CalendarYear[]
  readonly counters: readonly Counter[]
}

/** Everything `decide` may look at. `aggregate` is null for commands that create a case or touch only the office. */
export type DomainState = {
  readonly office: OfficeState
  readonly aggregate: CaseAggregate | null
  /** The case behind `aggregate` when that is a suit: what becomes known of the suit is entered there too. */
  readonly source: CaseAggregate | null
  /** Scheduled hearings of every case, for clash checks. */
  readonly scheduledHearings: readonly Hearing[]
}
