/** Telephone numbers: kept as people dial them, checked only for what can never be a number. */
import { err, ok, type Result } from '#shared/kernel/result.ts'

const MOBILE = /^1\d{10}$/
const LANDLINE = /^(0\d{2,3}-?)?\d{7,8}(-\d{1,6})?$/
const SERVICE_OR_FOREIGN = /^(\+\d{6,15}|[48]00-?\d{3}-?\d{4}|1\d{2,4})$/

/** Several numbers may stand in one field, separated by 、 ， or ;. Returns them half-width, joined by 、. */
export function parsePhones(text: string): Result<string, string> {
  const numbers = text
    .normalize('NFKC')
    .replace(/[()\s]/g, (character) => (character === ')' ? '-' : ''))
    .split(/[、,;/]/)
    .map((part) => part.replace(/[—–－]/g, '-'))
    .filter((part) => part !== '')
  const wrong = numbers.find(
    (part) => !MOBILE.test(part) && !LANDLINE.test(part) && !SERVICE_OR_FOREIGN.test(part),
  )
  if (wrong !== undefined) return err(`电话“${wrong}”不像一个完整的号码（手机11位，座机可带区号），请核对。`)
  return ok(numbers.join('、'))
}
