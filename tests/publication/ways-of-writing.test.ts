/** Many ways of writing one private thing, invented; what must go goes, what is public stays. */
import { describe, expect, it } from 'vitest'
import { maskText } from '#shared/publication/masking/mask.ts'
import { type KnownParty, maskedText } from '#shared/publication/masking/types.ts'

const PARTIES: readonly KnownParty[] = [
  {
    role: '申请人',
    kind: 'natural',
    name: '贺兰舟',
    surname: '贺',
    idNumber: '339988198803051236',
    phone: '13900012345',
    address: '云江省禾丰县城关镇青禾路12号3单元402室',
  },
  { role: '被申请人', kind: 'agency', name: '禾丰县市场监督管理局' },
  { role: '第三人', kind: 'organisation', name: '禾丰县清禾食品有限公司' },
  { role: '行政复议机关', kind: 'agency', name: '禾丰县人民政府' },
]
const HEAD = `禾丰县人民政府
行政复议决定书
禾政复决〔2026〕9号
申请人：贺兰舟，男，汉族，1988年3月5日出生，公民身份号码339988198803051236，住云江省禾丰县城关镇青禾路12号3单元402室。
被申请人：禾丰县市场监督管理局，住所地云江省禾丰县城关镇政务路1号。
法定代表人：孙启明，局长。
第三人：禾丰县清禾食品有限公司。
`

function published(sentence: string): string {
  return (
    maskedText(maskText(HEAD + sentence, PARTIES))
      .split('\n')
      .at(-1) ?? ''
  )
}

describe('an address', () => {
  it.each([
    ['申请人住禾丰县柳林镇望江街道春晖路18号。', '申请人住禾丰县。'],
    ['申请人居住于东湖花园3栋2单元1201室，与邻居发生争执。', '申请人居住于某处，与邻居发生争执。'],
    ['执法人员到达城关镇青禾小区7号楼1单元301室。', '执法人员到达某处。'],
    ['申请人家住石桥村五组27号。', '申请人家住某处。'],
    ['申请人系柳林镇石桥村三组村民。', '申请人系某处村民。'],
    ['申请人户籍地为禾丰县柳林镇石桥村。', '申请人户籍地为禾丰县。'],
    ['案涉房屋位于禾丰县城关镇青禾路12号3单元402室，面积89平方米。', '案涉房屋位于禾丰县，面积89平方米。'],
    ['经营地址：禾丰县城关镇解放路88号一层商铺。', '经营地址：禾丰县。'],
  ])('%s', (source, expected) => {
    expect(published(source)).toBe(expected)
  })
})

describe('a workplace of a natural person', () => {
  it.each([
    ['申请人在禾丰县第一纺织厂上班。', '申请人在某单位上班。'],
    ['申请人工作单位：禾丰县云溪物流有限公司。', '申请人工作单位：某单位。'],
    ['申请人就职于云江蓝湾酒店管理有限公司禾丰分公司。', '申请人就职于某单位。'],
    ['申请人之妻在禾丰县实验小学任教。', '申请人之妻在某单位任教。'],
  ])('goes: %s', (source, expected) => {
    expect(published(source)).toBe(expected)
  })

  it.each([
    '申请人在禾丰县清禾食品有限公司工作期间受伤。',
    '执法人员在施工现场工作。',
    '申请人到禾丰县清禾食品有限公司购买大米。',
  ])('stays where it is a party or no workplace: %s', (source) => {
    expect(published(source)).toBe(source)
  })
})

describe('a business that a natural person runs', () => {
  it.each([
    ['申请人经营的兰舟便利店未公示价格。', '申请人经营的某经营场所未公示价格。'],
    [
      '被申请人检查申请人经营的舟兰便利店，舟兰便利店未公示价格。',
      '被申请人检查申请人经营的某经营场所，某经营场所未公示价格。',
    ],
    ['第三人开办的禾丰县云溪木器厂噪声超标。', '第三人开办的某经营场所噪声超标。'],
    ['贺兰舟经营的贺兰舟便利店停业。', '贺某某经营的某经营场所停业。'],
    ['申请人经营兰舟便利店。', '申请人经营某经营场所。'],
    ['经查，为民超市系个体工商户。', '经查，某经营场所系个体工商户。'],
  ])('goes wherever it stands: %s', (source, expected) => {
    expect(published(source)).toBe(expected)
  })

  it.each([
    '申请人经营早餐店，申请人经营的餐馆未取得许可。',
    '申请人经营的涉案店铺已经停业。',
    '申请人经营的食品被禾丰县市场监督管理局抽检，样品存放于县图书馆。',
    '申请人经营的商品购自禾丰县清禾食品有限公司。',
    '被申请人对第三人禾丰县清禾食品有限公司作出处理。',
  ])('stays where it names no business of a person: %s', (source) => {
    expect(published(source)).toBe(source)
  })

  it('needs a person who runs it, also where the record knows no natural person', () => {
    const text = '禾丰县清禾食品有限公司经营的云溪便利店噪声超标。'
    expect(maskedText(maskText(text, PARTIES.slice(1)))).toBe(text)
  })

  it('is left to the setting where it is a party itself', () => {
    const parties: readonly KnownParty[] = [
      ...PARTIES,
      { role: '第三人', kind: 'organisation', name: '禾丰县云溪木器厂' },
    ]
    const text = '申请人经营的禾丰县云溪木器厂噪声超标。'
    expect(maskedText(maskText(text, parties))).toBe(text)
  })
})

describe('a number', () => {
  it.each([
    ['联系电话139 0001 2345，另留电话139-0001-2346、(0999)8800123。', /^联系电话×+，另留电话×+、×+。$/],
    ['其银行卡6222 0212 3456 7890 128，账号 6222-0212-3456-7890-136。', /^其银行卡×+，账号 ×+。$/],
    ['驾驶云A·12345号小型轿车、云AD12345新能源汽车。', /^驾驶云A×+号小型轿车、云A×+新能源汽车。$/],
    ['驾驶车牌号为云 A 123 45的车辆。', /^驾驶车牌号为云A×+的车辆。$/],
    [
      '身份证号后四位为1236，手机尾号2345，银行卡尾号为4567。',
      /^身份证号后四位为×+，手机尾号×+，银行卡尾号为×+。$/,
    ],
    ['投诉人（手机尾号2345）投诉。', /^投诉人（手机尾号×+）投诉。$/],
    ['申请人的军官证字第123456号，护照号码E12345678。', /^申请人的军官证字第×+号，护照号码×+。$/],
    ['微信号：helan_zhou88，微信hlz12345，抖音号hlz_dy。', /^微信号：×+，微信×+，抖音号×+。$/],
    ['邮箱helan.zhou@example.com，另有helan＠example．com。', /^邮箱×+，另有×+。$/],
    ['车架号LSVAA2182E2123456，快递单号SF1234567890123。', /^车架号×+，快递单号×+。$/],
  ])('%s', (source, expected) => {
    expect(published(source)).toMatch(expected)
  })
})

describe('a name', () => {
  it.each([
    ['“贺兰舟”不服，兰舟说其没有收到。', '“贺某某”不服，贺某某说其没有收到。'],
    ['证人钱多多、孙佩文证明，证人周明的证言证实。', '证人钱某某、孙某某证明，证人周某的证言证实。'],
    ['举报人吴晓梅向被申请人举报，被询问人冯丽称。', '举报人吴某某向被申请人举报，被询问人冯某称。'],
    ['其网名“小贺同学”，英文名Helan Zhou。', '其网名“×××”，英文名×××。'],
    [
      '未成年人林小禾（2012年5月6日生）就读于禾丰县实验小学三年级二班。',
      '未成年人林某某（×年×月×日生）就读于某学校。',
    ],
  ])('goes: %s', (source, expected) => {
    expect(published(source)).toBe(expected)
  })

  it.each([
    '张某某与李某发生纠纷，王某甲报警，赵×作证。',
    '申请人委托云江望川律师事务所律师韩明律参加听证。',
    '执法人员陈志强、罗敏出示执法证件，执法证号099912345。',
    '2026年8月5日，禾丰县公安局城关派出所民警李军、王强到场处警。',
    '根据《中华人民共和国行政处罚法》第三十三条第一款的规定，禾市监处罚〔2026〕97号合法。',
  ])('stays, being masked already, public or official: %s', (source) => {
    expect(published(source)).toBe(source)
  })
})
