/** Deciders of the office commands. */

import type { Deciders } from '../decider.ts'
import { importCalendar, saveLocalDay } from './calendar.ts'
import { saveAgency, saveRoom, saveStaff } from './directory.ts'
import { importLocalPack, switchLocalPack } from './local-rules.ts'
import type { OfficeCommand } from './office-command.ts'
import { setUp, updateProfile, updateSettings } from './profile.ts'

export const OFFICE_DECIDERS: Deciders<OfficeCommand['type']> = {
  'office.setUp': setUp,
  'office.updateProfile': updateProfile,
  'office.updateSettings': updateSettings,
  'office.saveStaff': saveStaff,
  'office.saveRoom': saveRoom,
  'office.saveAgency': saveAgency,
  'office.saveLocalDay': saveLocalDay,
  'office.importCalendar': importCalendar,
  'office.importLocalPack': importLocalPack,
  'office.switchLocalPack': switchLocalPack,
}
