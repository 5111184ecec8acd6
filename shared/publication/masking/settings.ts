/** The office's choices where practice differs; the defaults are the careful ones. */
export type MaskingSettings = {
  /** 张某某 (`per-character`) or always 张某, which does not tell the length of the name (`single`). */
  readonly givenName: 'per-character' | 'single'
  /** Equal aliases are told apart by 1, 2, 3 or by 甲, 乙, 丙. */
  readonly numbering: 'arabic' | 'heavenly-stem'
  /** Heads and staff of the respondent acting in office. */
  readonly officials: 'keep' | 'mask'
  readonly lawyers: 'keep' | 'mask'
  /** Names of companies and other bodies; a party's personal name inside one is masked either way. */
  readonly organisations: 'keep' | 'mask'
  readonly unifiedCodes: 'keep' | 'mask'
  readonly genderAndEthnicity: 'remove' | 'keep'
  /** `decade` leaves 「1980年代」. */
  readonly birthDates: 'remove' | 'decade'
  readonly addressLevel: 'county' | 'city'
  readonly organisationAddresses: 'keep' | 'cut'
  readonly health: 'mask' | 'keep'
}

export const DEFAULT_MASKING_SETTINGS: MaskingSettings = {
  givenName: 'per-character',
  numbering: 'arabic',
  officials: 'keep',
  lawyers: 'keep',
  organisations: 'keep',
  unifiedCodes: 'keep',
  genderAndEthnicity: 'remove',
  birthDates: 'remove',
  addressLevel: 'county',
  organisationAddresses: 'cut',
  health: 'mask',
}
