/** Reading a stored draft back. A draft written by an older form is completed, one that is no form is ignored. */
import type { JsonValue } from '../../data/schema.ts'
import { emptyIntake, emptyParty, type IntakeValues, type PartyValues } from './intake-values.ts'

/** Keys of registrations not yet submitted. */
export const DRAFT_PREFIX = 'intake:'

/** The draft's values over the blank form's; null when there is nothing usable. */
export function draftValues(stored: JsonValue | undefined): IntakeValues | null {
  if (typeof stored !== 'object' || stored === null || Array.isArray(stored)) return null
  const saved = stored as Partial<IntakeValues>
  if (!Array.isArray(saved.parties) || typeof saved.act !== 'object') return null
  const blank = emptyIntake('', '')
  return {
    ...blank,
    ...saved,
    act: { ...blank.act, ...saved.act },
    parties: (saved.parties as readonly Partial<PartyValues>[]).map((party, index) => ({
      ...emptyParty(`party-${index}`, 'applicant'),
      ...party,
    })),
  }
}
