import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { comparisonRows } from '#shared/publication/masking/comparison.ts'
import { publicAddress } from '#shared/publication/masking/detect/addresses.ts'
import { birthDateOf, hasValidCheckDigit, passesLuhn } from '#shared/publication/masking/detect/id-number.ts'
import { organisationAlias } from '#shared/publication/masking/detect/organisations.ts'
import { canonical, compact, narrow } from '#shared/publication/masking/fold.ts'
import { COMPOUND_SURNAMES, surnameOf } from '#shared/publication/masking/lexicon/surnames.ts'
import { maskText } from '#shared/publication/masking/mask.ts'
import { DEFAULT_MASKING_SETTINGS } from '#shared/publication/masking/settings.ts'
import { type KnownParty, maskedText, sourceText } from '#shared/publication/masking/types.ts'

const natural = (name: string, more: Partial<KnownParty> = {}): KnownParty => ({
  role: '申请人',
  kind: 'natural',
  name,
  ...more,
})
const mask = (text: string, parties: readonly KnownParty[] = [], settings = {}) =>
  maskedText(maskText(text, parties, { ...DEFAULT_MASKING_SETTINGS, ...settings }))

describe('aliases', () => {
  it('keeps a compound surname whole and writes one 某 for each given character', () => {
    expect(mask('欧阳修原与司马广到场。', [natural('欧阳修原'), natural('司马广')])).toBe(
      '欧阳某某与司马某到场。',
    )
  })

  it('numbers equal aliases by first appearance', () => {
    expect(mask('李伟、李强到场，李强先到。', [natural('李强'), natural('李伟')])).toBe(
      '李某1、李某2到场，李某2先到。',
    )
  })

  it('can number by heavenly stems and hide the length of the given name', () => {
    const settings = { numbering: 'heavenly-stem', givenName: 'single' }
    expect(mask('李建伟与李强到场。', [natural('李建伟'), natural('李强')], settings)).toBe(
      '李某甲与李某乙到场。',
    )
  })

  it('tells two parties of one name apart by the role in front', () => {
    const parties = [natural('王芳'), natural('王芳', { role: '第三人' })]
    expect(mask('申请人王芳与第三人王芳同名。', parties)).toBe('申请人王某1与第三人王某2同名。')
  })

  it('leaves the first character and 某某 of minority and foreign names, whole or in parts', () => {
    const parties = [natural('阿迪力·买买提')]
    expect(mask('阿迪力•买买提到场。阿迪力系初犯，户名为买买提。', parties)).toBe(
      '阿某某到场。阿某某系初犯，户名为阿某某。',
    )
  })

  it('does not let an official of the same surname take a number', () => {
    const head = natural('张立民', { role: '法定代表人', relation: '被申请人的法定代表人' })
    expect(mask('张伯康到场，镇长张立民主持。', [natural('张伯康'), head])).toBe(
      '张某某到场，镇长张立民主持。',
    )
  })

  it('knows at least eighty compound surnames and prefers them', () => {
    expect(COMPOUND_SURNAMES.length).toBeGreaterThanOrEqual(80)
    expect(surnameOf('夏侯敦')).toBe('夏侯')
    expect(surnameOf('夏雨')).toBe('夏')
  })
})

describe('names in any spelling', () => {
  const gaps = fc.array(fc.constantFrom('', ' ', '　', '\n', '\u200b', '\u00a0', '\u00ad'), {
    minLength: 3,
    maxLength: 3,
  })

  it('are masked whatever white space or invisible characters stand inside', () => {
    fc.assert(
      fc.property(gaps, ([a, b, c]) => {
        const text = `经查，欧${a}阳${b}建${c}华到场。`
        expect(canonical(mask(text, [natural('欧阳建华')]))).toBe('经查,欧阳某某到场。')
      }),
    )
  })

  it('are masked after every kinship or role word although the record does not know them', () => {
    const surnames = [...'王李张刘陈杨赵黄周吴徐孙胡郭何梁郑罗宋谢唐韩曹邓萧冯蔡彭潘袁董苏吕魏蒋']
    const given = [...'伟芳敏静秀英丽强磊洋艳杰娟涛明超兰霞平刚桂']
    const cue = fc.constantFrom(
      '证人',
      '其妻',
      '邻居',
      '儿子',
      '房东',
      '受害人',
      '法定代理人',
      '同事',
      '死者',
      '村民',
    )
    fc.assert(
      fc.property(
        cue,
        fc.constantFrom(...surnames),
        fc.constantFrom(...given),
        fc.constantFrom(...given),
        (word, s, x, y) => {
          const result = maskText(`经查，${word}${s}${x}${y}陈述，当时不在现场。`, [])
          expect(maskedText(result)).not.toContain(s + x + y)
          expect(result.aliases.map((entry) => entry.name)).toEqual([s + x + y])
        },
      ),
      { numRuns: 300 },
    )
  })

  it('are not guessed from ordinary legal prose', () => {
    const prose =
      '经审理查明：被申请人应当依法履行职责，任何单位和个人不得干涉。方案经高层讨论，成立工作组，程序合法。' +
      '申请人认为施工时间过长，严重影响周边居民。关于管辖，应由原行政机关处理；常年经营户、全体业主均无异议。' +
      '综上，根据《中华人民共和国行政复议法》第六十八条的规定，本机关决定：维持该行政行为。'
    expect(mask(prose)).toBe(prose)
  })
})

describe('a name that is also an ordinary word', () => {
  const parties = [
    natural('高峰', { address: '云岭省鹿原市白榆区正阳街92号' }),
    { role: '被申请人', kind: 'agency', name: '鹿原市白榆区高峰镇人民政府' } as const,
  ]

  it('is masked as a person, kept in the agency, in the document number and as a word', () => {
    const text = '高峰不服高峰镇人民政府作出的通知（高峰镇责停〔2026〕5号）。施工多在早晚高峰时段进行。'
    const result = maskText(text, parties)
    expect(maskedText(result)).toBe(
      '高某不服高峰镇人民政府作出的通知（高峰镇责停〔2026〕5号）。施工多在早晚高峰时段进行。',
    )
    expect(result.secrets.find((secret) => secret.value === '高峰')?.allowedIn).toContain('早晚高峰时段')
  })

  it('is flagged for the reviewer where it was kept', () => {
    const result = maskText('施工多在早晚高峰时段进行。', parties)
    expect(
      result.segments.flatMap((segment) => (segment.kind === 'keep' && segment.note ? [segment.note] : [])),
    ).toEqual(['此处像是普通词语，请复核'])
  })
})

describe('whose representative somebody is', () => {
  const text =
    '申请人：石桥村村民委员会。\n法定代表人：薛大有，主任。\n被申请人：禾丰县公安局。\n法定代表人：周立群，局长。\n委托代理人：钱小英，该局工作人员。'

  it('is read from the heading under which the text names him', () => {
    const parties = [natural('周立群', { role: '法定代表人' }), natural('薛大有', { role: '法定代表人' })]
    const published =
      '申请人：石桥村村民委员会。\n法定代表人：薛某某，主任。\n被申请人：禾丰县公安局。\n法定代表人：周立群，局长。\n委托代理人：钱小英，该局工作人员。'
    expect(mask(text, parties)).toBe(published)
    expect(mask(text)).toBe(published)
  })
})

describe('numbers and handles', () => {
  it.each([
    ['证件号码为339988 19850712 1219，', '证件号码为××××××，'],
    ['证件号码为３３９９８８１９８５０７１２１２１９，', '证件号码为××××××，'],
    ['电话139-0000-2716。', '电话××××××。'],
    ['拨打+86 139 0000 2716。', '拨打××××××。'],
    ['座机0577-8800　2231转802。', '座机××××××。'],
    ['驾驶云K7D2M5号轿车', '驾驶云K×××××号轿车'],
    ['驾驶云KD12345号轿车', '驾驶云K×××××号轿车'],
    ['银行卡6222 0000 0001 2345 678缴费', '银行卡××××××缴费'],
    ['挂号信XA12345678944寄出', '挂号信××××××寄出'],
    ['微信号maria_fdz93联系', '微信号××××××联系'],
    ['邮箱a.b@mail.example收', '邮箱××××××收'],
    ['（东〔2019〕石塘县不动产权第0004417号）', '（××号）'],
    ['出生于1985.7.12，', '出生于×年×月×日，'],
    ['一九八五年七月十二日出生，', '×年×月×日出生，'],
  ])('%s is published as %s', (text, published) => {
    expect(mask(text)).toBe(published)
  })

  it.each([
    '禾公交罚〔2026〕203号',
    '（2026）云01民初1234号',
    '罚款20000元',
    '货值1234567890.12元',
    '统一社会信用代码91339988MA0X7K2Q3T',
    '2026年3月18日',
    '第六十四条第一款第（一）项',
    'GB 2760—2014',
  ])('%s stays', (text) => {
    expect(mask(text)).toBe(text)
  })

  it('is masked everywhere once it was recognised by its label', () => {
    expect(mask('QQ号88123456。该账号即88123456。')).toBe('QQ号××××××。该账号即××××××。')
  })

  it('checks identity numbers and bank cards by their own arithmetic', () => {
    expect(hasValidCheckDigit('339988198507121219')).toBe(true)
    expect(hasValidCheckDigit('339988198507121218')).toBe(false)
    expect(birthDateOf('339988198507121219')).toBe('1985-07-12')
    expect(birthDateOf('339988800101123')).toBe('1980-01-01')
    expect(passesLuhn('4111111111111111')).toBe(true)
    expect(passesLuhn('4111111111111112')).toBe(false)
  })
})

describe('addresses', () => {
  it('of a party are gone from the facts too, even where only town and street are told', () => {
    const party: KnownParty = {
      role: '申请人',
      kind: 'natural',
      name: '林听溪',
      surname: '林',
      address: '临澍县青檀镇柳巷12号',
    }
    const result = maskText('申请人林听溪在青檀镇柳巷经营小卖部，由青檀镇人民政府作出处理。', [party])
    expect(maskedText(result)).toBe('申请人林某某在某处经营小卖部，由青檀镇人民政府作出处理。')
    expect(result.secrets.map(({ value }) => value)).toContain('青檀镇柳巷')
  })

  it.each([
    ['云岭省澜溪市禾丰县城关镇槐荫路18号', '云岭省澜溪市禾丰县'],
    ['东屿省桐湾市北杨区红旗街道工人新村9栋106', '东屿省桐湾市北杨区'],
    ['东屿省枫河市西湖区翠苑街道一区12幢', '东屿省枫河市西湖区'],
    ['云岭省河源自治州金川县东风乡', '云岭省河源自治州金川县'],
    ['禾丰县城关镇朝晖路9号', '禾丰县'],
    ['青溪镇上塘村四组37号', ''],
  ])('%s is published as 「%s」', (address, expected) => {
    expect(publicAddress(address)).toBe(expected)
  })

  it('can stop at the city', () => {
    expect(publicAddress('云岭省澜溪市禾丰县城关镇', 'city')).toBe('云岭省澜溪市')
  })

  it('of agencies stay whole', () => {
    const line = '被申请人：禾丰县公安局，住所地禾丰县城关镇朝晖路9号。'
    expect(mask(line)).toBe(line)
  })
})

describe('settings', () => {
  const parties: readonly KnownParty[] = [
    { role: '第三人', kind: 'organisation', name: '鹿原市恒晟轴承有限公司' },
    natural('宋明哲', { role: '法定代表人', relation: '被申请人的法定代表人' }),
  ]

  it('keep organisations, or leave only place and legal form', () => {
    expect(mask('鹿原市恒晟轴承有限公司不服。', parties)).toBe('鹿原市恒晟轴承有限公司不服。')
    expect(mask('鹿原市恒晟轴承有限公司不服。', parties, { organisations: 'mask' })).toBe(
      '鹿原市某某有限公司不服。',
    )
    expect(organisationAlias('石塘县青溪镇羊肉馆')).toBe('石塘县某某馆')
  })

  it('keep officials, or hide them', () => {
    expect(mask('局长宋明哲批准。', parties)).toBe('局长宋明哲批准。')
    expect(mask('局长宋明哲批准。', parties, { officials: 'mask' })).toBe('局长宋某某批准。')
  })

  it('keep sex and people in the header, or drop them', () => {
    const line = '申请人：李霞，女，汉族，住禾丰县。'
    expect(mask(line, [natural('李霞')])).toBe('申请人：李某，住禾丰县。')
    expect(mask(line, [natural('李霞')], { genderAndEthnicity: 'keep' })).toBe(
      '申请人：李某，女，汉族，住禾丰县。',
    )
  })

  it('keep health, or hide it', () => {
    expect(mask('李某患肺癌在医院治疗。')).toBe('李某患某种疾病在医院治疗。')
    expect(mask('李某患肺癌在医院治疗。', [], { health: 'keep' })).toBe('李某患肺癌在医院治疗。')
  })

  it('leave the decade of a birth date when asked', () => {
    expect(mask('其子2017年10月8日出生。', [], { birthDates: 'decade' })).toBe('其子2010年代出生。')
  })
})

describe('what the reviewer sees', () => {
  it('is every change with rule, reason and basis', () => {
    const rows = comparisonRows(maskText('申请人：李霞，女，联系电话13900002716。', [natural('李霞')]))
    expect(rows.map((row) => [row.source, row.published, row.rule])).toEqual([
      ['李霞', '李某', '姓名'],
      ['，女', '（删去）', '性别、民族'],
      ['，联系电话13900002716', '（删去）', '电话'],
    ])
    expect(rows.every((row) => row.reason !== '' && row.basis !== '')).toBe(true)
  })
})

describe('any text at all', () => {
  const pieces = [
    ...'申请人：张伟某第三人，住禾丰县镇村组号。·王〔2026〕法《》0123456789xX@ab-（）\n　\u200b𬭎',
  ]
  const texts = fc.string({ unit: fc.constantFrom(...pieces), maxLength: 120 })

  it('is cut into segments that join to the original, and masks the same way twice', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const result = maskText(text, [natural('张伟', { idNumber: '339988198507121219' })])
        expect(sourceText(result)).toBe(text)
        expect(canonical(maskedText(result))).not.toContain('张伟')
        expect(maskText(text, [natural('张伟', { idNumber: '339988198507121219' })])).toEqual(result)
      }),
      { numRuns: 300 },
    )
  })
})

describe('folding', () => {
  it('narrow keeps the length of any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => narrow(text).length === text.length))
  })

  it('compact maps every character back to where it came from', () => {
    const view = compact('张　三\n与 李四')
    expect(view.text).toBe('张三与李四')
    expect(view.source).toEqual([0, 2, 4, 6, 7, 8])
  })
})
