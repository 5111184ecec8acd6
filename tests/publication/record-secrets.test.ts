import { strToU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { leakScanner, secretsOf } from '#shared/publication/leak-scan/scan.ts'
import { joinPages } from '#shared/publication/leak-scan/search.ts'
import { applyEdits } from '#shared/publication/masking/edits.ts'
import { maskText } from '#shared/publication/masking/mask.ts'
import { DEFAULT_MASKING_SETTINGS, type MaskingSettings } from '#shared/publication/masking/settings.ts'
import { type KnownParty, maskedText, type Secret } from '#shared/publication/masking/types.ts'

const RECORD: readonly KnownParty[] = [
  {
    role: '申请人',
    kind: 'natural',
    name: '欧阳建华',
    surname: '欧阳',
    birthDate: '1985-07-02',
    phone: '057788123456',
    address: '云岭省澜溪市禾丰县城关镇槐荫路18号3栋2单元501室',
    otherAddresses: ['云岭省澜溪市禾丰县东溪镇柳堤街7号'],
    identifiers: ['330106-2026-0012'],
  },
  {
    role: '第三人',
    kind: 'organisation',
    name: '禾丰县青禾种业有限公司',
    phone: '0577-66120098',
    unifiedCode: '91339988MA00TEST0X',
    address: '云岭省澜溪市禾丰县城关镇桂花路66号',
  },
  { role: '被申请人', kind: 'agency', name: '禾丰县公安局', phone: '0577-87654321' },
]
const STRICT: MaskingSettings = {
  ...DEFAULT_MASKING_SETTINGS,
  organisations: 'mask',
  unifiedCodes: 'mask',
  officials: 'mask',
}

/** As if the masking had seen nothing at all. */
const unmasked = (settings: MaskingSettings = DEFAULT_MASKING_SETTINGS, record = RECORD) =>
  leakScanner(secretsOf(record, { secrets: [] }, settings))
const leaksOf = (text: string, settings?: MaskingSettings, record?: readonly KnownParty[]) =>
  unmasked(settings, record).scanBytes('index.html', strToU8(`<p>${text}</p>`))

describe('with the masking switched off, the scan finds from the record alone', () => {
  it.each([
    ['a name', '欧阳建华'],
    ['a landline', '0577-88123456'],
    ['a landline in groups of four', '0577-8812-3456'],
    ['a landline grouped by dashes', '0577—8812—3456'],
    ['a landline with spaces', '0577 8812 3456'],
    ['a permit number with its hyphens', '330106-2026-0012'],
    ['a permit number without them', '33010620260012'],
    ['a permit number grouped by dashes', '330106—2026—0012'],
    ['an address', '城关镇槐荫路18号3栋2单元501室'],
    ['an address for service', '东溪镇柳堤街7号'],
    ["an organisation's telephone", '(0577)66120098'],
    ["an organisation's address", '桂花路66号'],
  ])('%s', (_, text) => {
    expect(leaksOf(text).map(({ kind }) => kind)).toContain('secret')
  })

  it.each([
    '1985年7月2日',
    '1985年07月02日',
    '１９８５年７月２日',
    '1985 年 7 月 2 日',
    '1985年7月2号',
    '1985-07-02',
    '1985-7-2',
    '1985.7.2',
    '1985/07/02',
    '19850702',
    '生于85年7月2日',
    '一九八五年七月二日',
  ])('a birth date written %s', (text) => {
    expect(leaksOf(text).map(({ kind }) => kind)).toContain('secret')
  })

  it('a birth date that only the identity number tells', () => {
    const record: readonly KnownParty[] = [
      { role: '申请人', kind: 'natural', name: '欧阳建华', idNumber: '339988198507121219' },
    ]
    expect(leaksOf('一九八五年七月十二日', undefined, record)).not.toEqual([])
  })

  it('the name and code of an organisation where the office hides them, and only there', () => {
    for (const text of ['禾丰县青禾种业有限公司', '91339988MA00TEST0X']) {
      expect(leaksOf(text)).toEqual([])
      expect(leaksOf(text, STRICT).map(({ kind }) => kind)).toContain('secret')
    }
  })

  it("an official's name where the office hides those, and only there", () => {
    const record: readonly KnownParty[] = [
      { role: '法定代表人', kind: 'natural', name: '周立群', relation: '被申请人的法定代表人' },
    ]
    expect(leaksOf('周立群', undefined, record)).toEqual([])
    expect(leaksOf('周立群', STRICT, record)).not.toEqual([])
  })
})

describe('the scan takes no other value for a recorded one', () => {
  it.each(['1985年7月21日', '1985-7-21', '1985-7-20', '2085年7月2日', '禾丰县公安局 0577-87654321'])(
    '%s',
    (text) => {
      expect(leaksOf(text)).toEqual([])
    },
  )

  it('a hundred-year-old is not found in a date of this year', () => {
    const record: readonly KnownParty[] = [
      { role: '申请人', kind: 'natural', name: '欧阳建华', birthDate: '1926-03-02' },
    ]
    expect(leaksOf('2026年3月2日', undefined, record)).toEqual([])
    expect(leaksOf('生于26年3月2日', undefined, record)).not.toEqual([])
  })
})

describe('page numbers', () => {
  it('are left out where pages are joined, so that lawful and secret strings run on', () => {
    expect(joinPages(['维持高峰— 1 —', '镇人民政府\n— 2 —'])).toBe('维持高峰\n镇人民政府\n')
    const park: Secret = { value: '高峰', rule: 'name', allowedIn: ['高峰镇人民政府'] }
    expect(leakScanner([park]).scanText('a', joinPages(['维持高峰— 1 —', '镇人民政府— 2 —']))).toEqual([])
  })
})

describe('what the masking hides, the scan agrees to', () => {
  const text =
    '申请人：欧阳建华，1985年7月2日出生，电话0577-8812-3456，许可证330106-2026-0012，1985年7月21日入职。' +
    '第三人：禾丰县青禾种业有限公司，统一社会信用代码91339988MA00TEST0X，电话0577-66120098。'

  it.each([
    ['default', DEFAULT_MASKING_SETTINGS],
    ['strict', STRICT],
  ])('with %s settings', (_, settings) => {
    const masked = maskText(text, RECORD, settings)
    expect(maskedText(masked)).toContain('1985年7月21日入职')
    expect(leakScanner(secretsOf(RECORD, masked, settings)).scanText('a', maskedText(masked))).toEqual([])
  })

  it.each(['1985年7月2日', '0577-8812-3456'])('a reviewer may restore %s, there only', (source) => {
    const masked = maskText(text, RECORD)
    const segment = masked.segments.find((one) => one.kind === 'mask' && one.source.includes(source))
    const edit = {
      kind: 'restore',
      source: segment?.source ?? '',
      occurrence: 0,
      reason: '本人同意',
    } as const
    const { result, unapplied } = applyEdits(masked, [edit])
    expect(unapplied).toEqual([])
    expect(maskedText(result)).toContain(source)
    const scanner = leakScanner(secretsOf(RECORD, result))
    expect(scanner.scanText('a', maskedText(result))).toEqual([])
    expect(scanner.scanText('a', `另：${source}。`)).not.toEqual([])
  })
})
