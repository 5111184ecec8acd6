/**
 * Settings of an office that has not chosen any: the stricter local rules, the conservative readings of doubtful points;
 * in publications one 某 for each character of a given name, and organisations by their names (over-masking is a fault too).
 */
import { instantFromMs } from '#shared/kernel/clock.ts'
import type { OfficeSettings } from '../model/office.ts'

/** Revision 0: not stored yet; the first save makes it revision 1. */
export const DEFAULT_SETTINGS: OfficeSettings = {
  id: 'settings',
  rev: 0,
  createdAt: instantFromMs(0),
  updatedAt: instantFromMs(0),
  by: 'system',
  device: '',
  deleted: 0,
  ordinaryHandlers: 2,
  majorHandlers: 3,
  simplifiedByOne: false,
  deadlineConventions: {},
  publicationWorkdays: 20,
  copyToWorkdays: 5,
  maskGivenName: 'perCharacter',
  maskOrganizations: false,
  showSealPlace: true,
}
