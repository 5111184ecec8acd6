/** Invented people, companies and numbers in endless variety; the same index gives the same ones in every run. */
import { creditCheckCharacter } from '#shared/domain/identity/credit-code.ts'
import { idCheckCharacter } from '#shared/domain/identity/id-card.ts'
import type { PersonName } from '#shared/domain/model/person.ts'
import { addDays, type CivilDate, civilDate } from '#shared/kernel/civil-date.ts'

const SURNAMES = [
  ...'王李张刘陈杨黄赵周吴徐孙马朱胡郭何林罗高郑梁谢宋唐许韩冯邓曹彭曾萧田董潘袁于蒋蔡余杜叶程苏魏吕丁任沈',
]
const COMPOUND = ['欧阳', '司徒', '上官', '诸葛', '慕容', '夏侯', '端木', '令狐']
const GIVEN = [
  ...'望舒修远青禾立秋知夏明澈若川怀瑾清和连月小满书宁见微听雨百川砚舟庭筠守拙映川长庚晚晴景行安澜',
]
const TRADES = ['食品', '建材', '物流', '餐饮', '农业科技', '环保设备', '服装', '医疗器械']

/** A whole number below `limit`, scattered by index and salt (a multiplicative hash, not randomness). */
export function scattered(index: number, salt: number, limit: number): number {
  let hash = Math.imul(index + 1, 0x9e3779b1) ^ Math.imul(salt + 1, 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 15), 0xc2b2ae35)
  return ((hash ^ (hash >>> 13)) >>> 0) % limit
}

/** One of the options. */
export function choice<T>(options: readonly T[], index: number, salt: number): T {
  const option = options[scattered(index, salt, options.length)]
  if (option === undefined) throw new Error('nothing to choose from')
  return option
}

/** Every twentieth name has a compound surname. */
export function personName(index: number): PersonName {
  const surname = scattered(index, 1, 20) === 0 ? choice(COMPOUND, index, 2) : choice(SURNAMES, index, 3)
  return { surname, given: `${choice(GIVEN, index, 4)}${choice(GIVEN, index, 5)}` }
}

/** Between 20 and 80 years before 2026. */
export function birthday(index: number): CivilDate {
  return addDays(civilDate('1946-01-01'), scattered(index, 6, 21_900))
}

/** A valid number of the unassigned region 339988; odd sequence numbers are men's. */
export function idNumber(index: number, male: boolean): string {
  const sequence = scattered(index, 7, 499) * 2 + (male ? 1 : 0)
  const first17 = `339988${birthday(index).replaceAll('-', '')}${String(sequence).padStart(3, '0')}`
  return `${first17}${idCheckCharacter(first17)}`
}

/** `139000` and five digits: no such number is given out. */
export function phone(index: number): string {
  return `139000${String(scattered(index, 8, 100_000)).padStart(5, '0')}`
}

/** A company with a valid code of the unassigned region 339988. */
export function companyName(index: number): string {
  return `临澍县${choice(GIVEN, index, 9)}${choice(GIVEN, index, 10)}${choice(TRADES, index, 11)}有限公司`
}

/** See {@link companyName}. */
export function creditCode(index: number): string {
  const first17 = `91339988MA${String(scattered(index, 12, 10_000_000)).padStart(7, '0')}`
  return `${first17}${creditCheckCharacter(first17)}`
}
