/** Chinese citizen identity numbers: GB 11643 check digit and the birth date inside. */
import { type CivilDate, civilDateOf } from '#shared/kernel/civil-date.ts'

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const
const CHECK = '10X98765432'

/** True for 18 characters with a right check digit (GB 11643—1999). */
export function hasValidCheckDigit(id: string): boolean {
  if (!/^\d{17}[\dXx]$/.test(id)) return false
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(id.charAt(i)), 0)
  return CHECK.charAt(sum % 11) === id.charAt(17).toUpperCase()
}

/** The birth date inside an 18- or 15-digit number; null when there is none. */
export function birthDateOf(id: string): CivilDate | null {
  const part = id.length === 18 ? id.slice(6, 14) : id.length === 15 ? `19${id.slice(6, 12)}` : ''
  return /^\d{8}$/.test(part)
    ? civilDateOf(Number(part.slice(0, 4)), Number(part.slice(4, 6)), Number(part.slice(6, 8)))
    : null
}

/** True for a digit string that passes the Luhn check of bank cards (ISO/IEC 7812). */
export function passesLuhn(digits: string): boolean {
  let sum = 0
  for (let i = 0; i < digits.length; i += 1) {
    const digit = Number(digits.charAt(digits.length - 1 - i))
    const doubled = i % 2 === 1 ? digit * 2 : digit
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return sum % 10 === 0
}
