import { describe, expect, it } from 'vitest'
import { defaultLengthText } from '#renderer/ui/default-length.ts'
import { ruleOf } from '#shared/domain/deadlines/rules/index.ts'
import { SETTINGS } from '#tests/support/fixtures/office.ts'

describe('a limit whose length the law leaves open', () => {
  it('says which length the office set and where it is changed', () => {
    const settings = { ...SETTINGS, publicationWorkdays: 15 }
    expect(defaultLengthText({ rule: ruleOf('DL-PUBLISH') }, settings)).toBe(
      '法律没有规定日数，本单位定为15个工作日，可在“设置”的“办案规则”中改',
    )
  })

  it('says the length of the program where the office cannot change it', () => {
    expect(defaultLengthText({ rule: ruleOf('DL-RESUME') }, SETTINGS)).toBe(
      '法律没有规定日数，按2个工作日提醒',
    )
    expect(defaultLengthText({ rule: ruleOf('DL-ARCHIVE') }, SETTINGS)).toBe('法律没有规定期限，只作提醒')
  })

  it('is not spoken of where the law sets the length, and no name carries it', () => {
    expect(defaultLengthText({ rule: ruleOf('DL-DECIDE-ORD') }, SETTINGS)).toBe('')
    expect(ruleOf('DL-PUBLISH').name).toBe('决定书公开')
  })
})
