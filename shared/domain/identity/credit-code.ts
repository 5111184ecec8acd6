/** 统一社会信用代码 (GB 32100—2015): 18 characters without I, O, S, V, Z; the last one checks the others. */
import { err, ok, type Result } from '#shared/kernel/result.ts'

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28] as const

/** The 18th character for the first 17. */
export function creditCheckCharacter(first17: string): string {
  const sum = WEIGHTS.reduce(
    (total, weight, index) => total + weight * ALPHABET.indexOf(first17.charAt(index)),
    0,
  )
  return ALPHABET.charAt((31 - (sum % 31)) % 31)
}

/** Reads a code in any common spelling (spaces, full width, small letters); the error says what is wrong. */
export function parseCreditCode(text: string): Result<string, string> {
  const code = text.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase()
  if (code.length !== 18) return err(`统一社会信用代码应为18位，现有${code.length}位，请对照执照核对。`)
  const stranger = [...code].find((character) => !ALPHABET.includes(character))
  if (stranger !== undefined) {
    return err(`统一社会信用代码中不会出现“${stranger}”（数字0、1、2、5容易误写为字母O、I、Z、S），请核对。`)
  }
  if (creditCheckCharacter(code) !== code[17]) {
    return err('统一社会信用代码的校验位不对，可能有一位抄错，请对照执照逐位核对。')
  }
  return ok(code)
}
