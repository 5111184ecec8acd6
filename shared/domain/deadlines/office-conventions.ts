/** The readings an office has chosen, and its own lengths for limits the law leaves open. */
import type { OfficeSettings } from '../model/office.ts'
import { CONVENTIONS, type Conventions, DEFAULT_CONVENTIONS } from './conventions.ts'

const conventions = new WeakMap<OfficeSettings, Conventions>()

/** Conventions in force for an office; a choice that is not among a setting's options counts as not made. */
export function officeConventions(settings: OfficeSettings): Conventions {
  const known = conventions.get(settings)
  if (known) return known
  const chosen = CONVENTIONS.flatMap(({ key, options }) => {
    const value = settings.deadlineConventions[key]
    return options.some((option) => option.value === value) ? [[key, value]] : []
  })
  const merged: Conventions = {
    ...DEFAULT_CONVENTIONS,
    ...(Object.fromEntries(chosen) as Partial<Conventions>),
    lengths: { 'DL-PUBLISH': settings.publicationWorkdays, 'DL-COPYTO': settings.copyToWorkdays },
  }
  conventions.set(settings, merged)
  return merged
}
