/** 公民身份号码 (GB 11643—1999): 18 characters with a check digit; the 15-digit form issued before is recognised. */
import { type CivilDate, parseCivilDate } from '#shared/kernel/civil-date.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'

export type IdCard = {
  /** As it is stored: half-width, no spaces, capital X. */
  readonly number: string
  /** `old` is the 15-digit form, no longer valid since 2013-01-01 but still found in older papers. */
  readonly form: 'current' | 'old'
  /** The 18-character number of the same person. */
  readonly modern: string
  readonly birthOn: CivilDate
  readonly gender: '男' | '女'
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const
const CHECK_CHARACTERS = '10X98765432'

/** The 18th character for the first 17 digits. */
export function idCheckCharacter(first17: string): string {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(first17[index]), 0)
  return CHECK_CHARACTERS.charAt(sum % 11)
}

/** Reads an ID number in any common spelling; the error says in Chinese what is wrong with it. */
export function parseIdCard(text: string): Result<IdCard, string> {
  const number = text.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase()
  if (/^\d{15}$/.test(number)) return readOldForm(number)
  if (!/^\d{17}[\dX]$/.test(number)) {
    return err('身份证号应为18位，前17位是数字，最后一位是数字或者X，请对照证件核对。')
  }
  const card = describe(number, 'current', number)
  if (!card.ok) return card
  if (idCheckCharacter(number) !== number[17]) {
    return err('身份证号的校验位不对，可能有一位抄错，请对照证件逐位核对。')
  }
  return card
}

// Before 1999 the number left out the century and the check character; only 20th-century births have one.
function readOldForm(number: string): Result<IdCard, string> {
  const first17 = `${number.slice(0, 6)}19${number.slice(6)}`
  return describe(number, 'old', `${first17}${idCheckCharacter(first17)}`)
}

function describe(number: string, form: IdCard['form'], modern: string): Result<IdCard, string> {
  const birthOn = parseCivilDate(`${modern.slice(6, 10)}-${modern.slice(10, 12)}-${modern.slice(12, 14)}`)
  if (birthOn === null) return err('身份证号中的出生日期不存在，请对照证件核对第7位至第14位。')
  return ok({ number, form, modern, birthOn, gender: Number(modern[16]) % 2 === 1 ? '男' : '女' })
}
