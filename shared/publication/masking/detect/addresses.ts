/**
 * Residences, cut at county level. There is no gazetteer: an address is read by its own endings
 * (省 市 县 区 · 镇 街道 村 路 · 号 栋 单元 室), so that it works for every place.
 */
import { alternation, type Compact, compact, sourceRange } from '../fold.ts'
import { ADDRESS_LABELS } from '../lexicon/number-labels.ts'
import { type Finding, matches, places } from './finding.ts'

const PROVINCE = /^\p{Script=Han}{2,8}?(?:省|自治区|特别行政区)/u
const CITY = /^\p{Script=Han}{1,8}?(?:自治州|地区|市|州(?!市)|盟(?!市))/u
const COUNTY =
  /^(?:[城矿郊]区|\p{Script=Han}{1,9}?(?:自治县|自治旗|新区|开发区|高新区|林区|特区|(?<![小社园街片厂校景辖库院业])区|县|旗|市))/u

/** How many characters of an address may be shown: down to the county (区) or only to the city. */
export function publicPrefixLength(address: string, level: 'county' | 'city' = 'county'): number {
  let length = PROVINCE.exec(address)?.[0].length ?? 0
  const city = CITY.exec(address.slice(length))?.[0].length ?? 0
  const county = COUNTY.exec(address.slice(length))?.[0].length ?? 0
  // 「禾丰县城关镇…」 has no city; 「桐湾市北杨区…」 has both; what ends first is read first.
  const first = city === 0 ? county : county === 0 ? city : Math.min(city, county)
  if (first === 0) return length
  const firstIsCity = city === first
  length += first
  if (!firstIsCity || level === 'city') return length
  const second = COUNTY.exec(address.slice(length))?.[0]
  return length + (second !== undefined && isCountyName(second) ? second.length : 0)
}

/** 「人民路南区」 is no county: a name that runs through a road, a town or a number is something else. */
function isCountyName(name: string): boolean {
  return !/[镇乡村路街巷弄号栋幢]|街道|小区|社区|大道/u.test(name.slice(0, -1)) && name.length <= 10
}

/** The address as it may be published. */
export function publicAddress(address: string, level: 'county' | 'city' = 'county'): string {
  return address.slice(0, publicPrefixLength(address, level))
}

const NUMBER = '[\\dA-Za-z一二三四五六七八九十百零〇○东西南北甲乙丙丁前后\\-－—#/]{1,9}'
const UNIT = '(?:号楼|号院|号库|号房|号|栋|幢|座|单元|室|楼|层|弄|门|户|组|社|队|铺|房|排|区|支|巷|米处)'
const PLACE =
  '(?:省|自治区|市|自治州|州|县|区|旗|镇|乡|街道|村|庄|屯|寨|社区|居委会|路|街|巷|里弄|胡同|大道|大街|道|小区|花园|家园|苑|园|里|坊|公寓|新村|新城|城|府|湾|大厦|广场|国际|院|楼|宿舍|家属院|家属楼|厂区|桥头|底商|后院|前院|东院|西院|隔壁|铺)'
const TOKEN = `(?:\\p{Script=Han}{1,14}?${PLACE}|${NUMBER}${UNIT}|\\d{2,5}(?![\\d元年月日个人平]))`
const CHAIN = new RegExp(`^(?:${TOKEN})+`, 'u')
const DOOR = /[\dA-Za-z一二三四五六七八九十]+(?:号楼|号院|号|栋|幢|座|单元|室|弄|门|组|社)|\d{3,4}$/u
const LABEL = new RegExp(`(?:${alternation(ADDRESS_LABELS)})(?:为|是|系|在|于|：|:)?[“"]?`, 'gu')
/** A predicate, not an address: 「户籍均在该村」. */
const NO_ADDRESS = /^[均都也未不已曾仍并该本其此与和及一两三多数上下]/u
/** Labels under which even a village without a door number is where the person lives. */
const HOME_LABEL =
  /住|户籍|户口|送达|邮寄|收货|收件|寄件|通讯|通信|联系地址|地址|老家|籍贯|原籍|落户|迁入|出生地|寄/u
const VILLAGE_DOOR =
  /\p{Script=Han}{1,10}?(?:村|庄|屯|寨|社区)[\p{Script=Han}\d]{0,6}?[\d一二三四五六七八九十]{1,3}(?:组|社|队)[\d一二三四五六七八九十]{0,4}(?:号|户)?/gu
const ESTATE_DOOR = new RegExp(
  `\\p{Script=Han}{2,14}?(?:路|街|巷|弄|道|小区|花园|家园|苑|园|里|坊|公寓|新村|新城|城|府|湾|大厦|广场|国际|院|宿舍|村)(?:\\d+号)?${NUMBER}(?:号楼|栋|幢|座|单元|门)(?:${NUMBER}(?:单元|门|层|楼))?(?:\\d{1,5}(?:室|号|户)?)?`,
  'gu',
)
const LEAD = /^.*(?:到达|抵达|(?<=[人方其均都])系|[在于至到从经由的住是为向往对将位与和及、])/u
const PUBLIC_BUILDING = /(?:中心|大厅|法院|政府|局|厅|机关|法庭|派出所|学校|医院|公司)[\p{Script=Han}]{0,6}$/u

/** The parts of a known address that still lead to the door: the detail, and its road or estate with number. */
export function addressDetails(address: string): readonly string[] {
  const text = compact(address).text
  const detail = text.slice(publicPrefixLength(text))
  const forms = new Set<string>()
  if (detail.length >= 3) forms.add(detail)
  // 「青檀镇柳巷」 without its number still tells the neighbours who it is; the road alone may be any place.
  const street =
    /^\p{Script=Han}{1,8}?(?:街道|镇|乡)\p{Script=Han}{1,10}?(?:路|街|巷|弄|道|村|里|坊|小区|花园|家园|苑|公寓)(?=\d)/u.exec(
      detail,
    )?.[0]
  if (street !== undefined) forms.add(street)
  const afterTown = detail.replace(/^\p{Script=Han}{1,8}?(?:街道|镇|乡)/u, '')
  if (afterTown.length >= 4 && DOOR.test(afterTown)) forms.add(afterTown)
  const road = /\p{Script=Han}{2,10}?(?:路|街|巷|弄|道|村|里|坊|新村)[\p{Script=Han}\d]{0,4}?\d+号/u.exec(
    afterTown,
  )?.[0]
  if (road !== undefined) forms.add(road)
  const estate = /\p{Script=Han}{2,10}?(?:花园|小区|苑|园|公寓|新村|里|家园|府|城)\d+(?:号楼|栋|幢|座)/u.exec(
    afterTown,
  )?.[0]
  if (estate !== undefined) forms.add(estate)
  return [...forms].sort((a, b) => b.length - a.length)
}

/** Occurrences of the addresses the record knows. */
export function findKnownAddress(
  view: Compact,
  address: string,
  level: 'county' | 'city',
): readonly Finding[] {
  const findings: Finding[] = []
  const whole = compact(address).text
  for (const form of [whole, ...addressDetails(address)]) {
    for (const { start, end } of places(view.text, form)) {
      const shown = publicPrefixLength(form, level)
      const from = start + shown
      if (from >= end) continue
      const followsPlace = shown > 0 || /[省市县区州旗盟]$/u.test(view.text.slice(0, start))
      findings.push({
        ...sourceRange(view, from, end),
        rule: 'address',
        replacement: { text: followsPlace ? '' : '某处' },
        weight: 120 + Math.min(5, form.length / 10),
        secret: form.slice(shown),
      })
    }
  }
  return findings
}

/** Addresses nobody registered. `keepLine` tells whether a compact offset lies in the respondent's own lines. */
export function findAddresses(
  view: Compact,
  level: 'county' | 'city',
  keepLine: (offset: number) => boolean,
): readonly Finding[] {
  const findings: Finding[] = []
  const cut = (start: number, end: number) => {
    const text = view.text.slice(start, end)
    const shown = publicPrefixLength(text, level)
    if (start + shown >= end) return
    findings.push({
      ...sourceRange(view, start + shown, end),
      rule: 'address',
      replacement: { text: shown > 0 || /[省市县区州旗盟]$/u.test(view.text.slice(0, start)) ? '' : '某处' },
      weight: 76,
      secret: text.slice(shown),
    })
  }
  for (const { end, match } of matches(view.text, LABEL)) {
    if (keepLine(end)) continue
    const chain = CHAIN.exec(view.text.slice(end, end + 80).split(/[，。；、：（）()“”《》]/u)[0] ?? '')?.[0]
    if (chain === undefined || chain.length < 3 || NO_ADDRESS.test(chain)) continue
    if (!HOME_LABEL.test(match[0]) && !DOOR.test(chain)) continue
    if (/(?:医院|法院|政府|公安局|派出所)$/u.test(chain)) continue
    cut(end, end + chain.length)
  }
  for (const pattern of [VILLAGE_DOOR, ESTATE_DOOR]) {
    for (const { start, end, match } of matches(view.text, pattern)) {
      if (keepLine(start) || PUBLIC_BUILDING.test(view.text.slice(Math.max(0, start - 20), start))) continue
      const lead = LEAD.exec(match[0])?.[0].length ?? 0
      if (end - start - lead < 4 || PUBLIC_BUILDING.test(match[0].slice(0, -4))) continue
      cut(start + lead, end)
    }
  }
  return findings
}
