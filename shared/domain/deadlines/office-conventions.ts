/** The readings an office has chosen, its own lengths for limits the law leaves open, and the local packs it uses. */
import type { OfficeSettings } from '../model/office.ts'
import { CONVENTIONS, type Conventions, DEFAULT_CONVENTIONS } from './conventions.ts'
import { withLocalPack } from './local-pack.ts'

/** Limits whose length the office itself sets, by rule code, with the setting that holds it. */
export const OWN_LENGTHS = {
  'DL-PUBLISH': 'publicationWorkdays',
  'DL-COPYTO': 'copyToWorkdays',
} as const satisfies Readonly<Record<string, keyof OfficeSettings>>

const conventions = new WeakMap<OfficeSettings, Conventions>()

/** Conventions in force for an office; a choice that is not among a setting's options counts as not made. */
export function officeConventions(settings: OfficeSettings): Conventions {
  const known = conventions.get(settings)
  if (known) return known
  const chosen = CONVENTIONS.flatMap(({ key, options }) => {
    const value = settings.deadlineConventions[key]
    return options.some((option) => option.value === value) ? [[key, value]] : []
  })
  const own: Conventions = {
    ...DEFAULT_CONVENTIONS,
    ...(Object.fromEntries(chosen) as Partial<Conventions>),
    lengths: Object.fromEntries(Object.entries(OWN_LENGTHS).map(([code, field]) => [code, settings[field]])),
  }
  const packs = (settings.localPacks ?? []).filter(({ standing }) => standing === 'active')
  const merged = packs.reduce(withLocalPack, own)
  conventions.set(settings, merged)
  return merged
}
