/** Commands of the office itself: its profile, rules, local days and packs, people, rooms, agencies and calendars. */
import type { LocalPack, PackStanding } from '../../model/local-rules.ts'
import type { Draft } from '../../model/meta.ts'
import type {
  Agency,
  CalendarYear,
  LocalDay,
  OfficeProfile,
  OfficeSettings,
  Room,
  StaffMember,
} from '../../model/office.ts'

export type OfficeCommand =
  | {
      readonly type: 'office.setUp'
      readonly profile: Omit<Draft<OfficeProfile>, 'isDemo'>
      /** True for the sample office: every page then says that the data is invented. */
      readonly demo?: boolean
    }
  | { readonly type: 'office.updateProfile'; readonly profile: Omit<Draft<OfficeProfile>, 'isDemo'> }
  | {
      readonly type: 'office.updateSettings'
      /** Local days and packs have commands of their own; saving the rules leaves them as they are. */
      readonly settings: Omit<Draft<OfficeSettings>, 'localDays' | 'localPacks'>
    }
  | { readonly type: 'office.saveLocalDay'; readonly id: string | null; readonly day: Omit<LocalDay, 'id'> }
  | { readonly type: 'office.importLocalPack'; readonly pack: LocalPack }
  | {
      readonly type: 'office.switchLocalPack'
      readonly id: string
      readonly standing: PackStanding
      readonly reason: string
    }
  | { readonly type: 'office.saveStaff'; readonly id: string | null; readonly staff: Draft<StaffMember> }
  | { readonly type: 'office.saveRoom'; readonly id: string | null; readonly room: Draft<Room> }
  | { readonly type: 'office.saveAgency'; readonly id: string | null; readonly agency: Draft<Agency> }
  | { readonly type: 'office.importCalendar'; readonly calendar: Omit<Draft<CalendarYear>, 'earlier'> }
