import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { creditCheckCharacter, parseCreditCode } from '#shared/domain/identity/credit-code.ts'
import { idCheckCharacter, parseIdCard } from '#shared/domain/identity/id-card.ts'
import { parsePersonName } from '#shared/domain/identity/person-name.ts'
import { parsePhones } from '#shared/domain/identity/phone.ts'
import { cleanDeep, cleanText, TEXT_CAPS, textErrors } from '#shared/domain/identity/text.ts'

const FIRST_17 = '33998819900307001'
const VALID = `${FIRST_17}${idCheckCharacter(FIRST_17)}`

describe('公民身份号码', () => {
  it('reads the worked example of the standard', () => {
    // GB 11643—1999, the example of its annex: 11010519491231002 has check character X.
    expect(idCheckCharacter('11010519491231002')).toBe('X')
    expect(parseIdCard('11010519491231002x')).toMatchObject({
      ok: true,
      value: { number: '11010519491231002X', birthOn: '1949-12-31', gender: '女', form: 'current' },
    })
  })

  it('accepts spaces, full-width digits and a small x', () => {
    const wide = [...VALID]
      .map((c) => (/\d/.test(c) ? String.fromCharCode(c.charCodeAt(0) + 0xfee0) : c))
      .join('')
    expect(parseIdCard(wide)).toMatchObject({ ok: true, value: { number: VALID } })
    expect(parseIdCard(`${VALID.slice(0, 6)} ${VALID.slice(6, 14)} ${VALID.slice(14)}`)).toMatchObject({
      ok: true,
    })
  })

  it('catches any single wrong digit among the first 17', () => {
    fc.assert(
      fc.property(fc.nat(16), fc.integer({ min: 1, max: 9 }), (position, shift) => {
        const digit = (Number(VALID[position]) + shift) % 10
        expect(parseIdCard(VALID.slice(0, position) + digit + VALID.slice(position + 1)).ok).toBe(false)
      }),
    )
  })

  it('refuses a birth date that does not exist', () => {
    const first17 = '33998819900230001'
    const result = parseIdCard(`${first17}${idCheckCharacter(first17)}`)
    expect(result).toEqual({ ok: false, error: '身份证号中的出生日期不存在，请对照证件核对第7位至第14位。' })
  })

  it('recognises the 15-digit form and names its 18-character successor', () => {
    const result = parseIdCard('339988900307001')
    expect(result).toMatchObject({
      ok: true,
      value: { form: 'old', modern: VALID, gender: '男', birthOn: '1990-03-07' },
    })
  })

  it('refuses the wrong length in plain words', () => {
    expect(parseIdCard('123')).toMatchObject({ ok: false, error: expect.stringContaining('18位') })
  })
})

describe('统一社会信用代码', () => {
  const first17 = '91339988MA0000001'
  const code = `${first17}${creditCheckCharacter(first17)}`

  it('accepts a right code in small letters with spaces', () => {
    expect(parseCreditCode(` ${code.toLowerCase().slice(0, 9)} ${code.slice(9)} `)).toEqual({
      ok: true,
      value: code,
    })
  })

  it('knows a published code', () => {
    // The example of GB 32100—2015: 91350100M000100Y43.
    expect(creditCheckCharacter('91350100M000100Y4')).toBe('3')
  })

  it('catches any single wrong character', () => {
    const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
    fc.assert(
      fc.property(fc.nat(17), fc.nat(30), (position, index) => {
        const other = alphabet.charAt(index)
        fc.pre(other !== code[position])
        expect(parseCreditCode(code.slice(0, position) + other + code.slice(position + 1)).ok).toBe(false)
      }),
    )
  })

  it('names a letter that codes never contain', () => {
    expect(parseCreditCode(`O${code.slice(1)}`)).toMatchObject({
      ok: false,
      error: expect.stringContaining('“O”'),
    })
  })
})

describe('姓名', () => {
  it.each([
    ['张伟', '张', '伟'],
    ['张　伟', '张', '伟'],
    ['欧阳修远', '欧阳', '修远'],
    ['欧阳', '欧', '阳'],
    ['司徒清和', '司徒', '清和'],
    ['䶮小川', '䶮', '小川'],
    ['王𬭎', '王', '𬭎'],
    ['阿迪力•买买提', '', '阿迪力·买买提'],
    ['阿依努尔 · 艾山', '', '阿依努尔·艾山'],
    ['John  Smith', '', 'John Smith'],
    ['', '', ''],
  ])('%s is split into “%s” and “%s”', (written, surname, given) => {
    expect(parsePersonName(written)).toEqual({ surname, given })
  })
})

describe('电话', () => {
  it.each([
    ['13900001234', '13900001234'],
    ['（0339）1234567', '0339-1234567'],
    ['0339—1234567，13900001234', '0339-1234567、13900001234'],
    ['', ''],
  ])('%s is kept as %s', (written, kept) => {
    expect(parsePhones(written)).toEqual({ ok: true, value: kept })
  })

  it('refuses a number that is too short', () => {
    expect(parsePhones('1390000')).toEqual({ ok: true, value: '1390000' })
    expect(parsePhones('139000012')).toMatchObject({ ok: false })
  })
})

describe('text', () => {
  it('removes what cannot be seen and keeps HTML as the text it is', () => {
    expect(cleanText('\u0000\uFEFF<b>张\u200B伟</b>\u202E\r\n第二行\u0007 ')).toBe('<b>张伟</b>\n第二行')
  })

  it('keeps rare characters and whole surrogate pairs, and drops broken halves', () => {
    expect(cleanText('䶮𬭎\uD800')).toBe('䶮𬭎')
  })

  it('never leaves a control character behind, and cleaning twice changes nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(0xffff)), (codes) => {
        const once = cleanText(String.fromCharCode(...codes))
        expect(cleanText(once)).toBe(once)
        expect(/[\p{Cc}]/u.test(once.replace(/[\n\t]/g, ''))).toBe(false)
      }),
    )
  })

  it('cleans every string inside plain data and nothing else', () => {
    expect(cleanDeep({ a: [' x\u0000', 1, null], b: { c: true } })).toEqual({
      a: ['x', 1, null],
      b: { c: true },
    })
  })

  it('takes a 20,000-character paste as facts and refuses it as a name, with the numbers', () => {
    const paste = '事'.repeat(20_000)
    expect(textErrors('facts', paste, { label: '事实和理由', max: TEXT_CAPS.longText })).toEqual([])
    expect(textErrors('name', paste, { label: '姓名', max: TEXT_CAPS.name, name: true })).toEqual([
      { field: 'name', message: '姓名最多50字，现有20000字，请删减后再保存。' },
    ])
  })

  it('counts a character outside the basic plane as one', () => {
    expect(textErrors('name', '𬭎'.repeat(50), { label: '姓名', max: 50, name: true })).toEqual([])
  })

  it('refuses a self-made character in a name and names it', () => {
    expect(textErrors('name', '王\uE863', { label: '姓名', max: 50, name: true })[0]?.message).toContain(
      'U+E863',
    )
  })
})
