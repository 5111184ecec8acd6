/** What must stay: agencies, document numbers and titles of laws. A person's name inside one is not masked. */
import { alternation, type Compact, escapeRegExp } from '../fold.ts'
import { AGENCY_SUFFIXES } from '../lexicon/places.ts'
import { matches } from './finding.ts'

/** A range in compact offsets and what it is. */
export type Protected = {
  readonly start: number
  readonly end: number
  readonly kind: 'agency' | 'number' | 'law'
}

const REGION = '\\p{Script=Han}{1,7}?(?:自治区|自治州|自治县|街道|省|市|州|县|区|旗|镇|乡)'
/** Longest run of regions, then at most ten characters, then an agency ending. */
const AGENCY = new RegExp(`(?:${REGION})+\\p{Script=Han}{0,14}?(?:${alternation(AGENCY_SUFFIXES)})`, 'gu')
const DOCUMENT_NUMBER =
  /(?<=^|[，。；、：:（(《“)）\s为])[\p{Script=Han}A-Za-z（()）]{1,20}[〔[【（(]\d{4}[〕\]】）)]\p{Script=Han}{0,4}?第?\d{1,6}(?:-\d+)?号/gu
const COURT_NUMBER =
  /[（(〔]\d{4}[）)〕]\p{Script=Han}{0,3}\d{0,6}(?:民|刑|行|执|赔|破|知|财|司|监|诉|国)\p{Script=Han}{0,4}\d{1,6}(?:之[一二三四五])?号/gu
const LAW_TITLE =
  /《[^《》]{2,60}?(?:法|条例|规定|办法|细则|规则|规范|解释|意见|批复|标准|通则|决定)(?:[（(][^（）()]{1,12}[）)])?》/gu
const HAN_LEAD = /^(?:.*[与和及向由被对将在经据因依按是的称即并同到至为从给让])/u

/** An agency and the shorter forms it is called by: 「鹿原市白榆区高峰镇人民政府」 → 「高峰镇人民政府」. */
export function agencyForms(name: string): readonly string[] {
  const forms = [name]
  let rest = name
  for (
    let head = /^\p{Script=Han}{1,7}?(?:自治区|自治州|自治县|街道|省|市|州|县|区|旗|镇|乡)/u.exec(rest);
    head;
  ) {
    rest = rest.slice(head[0].length)
    if (rest.length >= 4) forms.push(rest)
    head = /^\p{Script=Han}{1,7}?(?:自治区|自治州|自治县|街道|省|市|州|县|区|旗|镇|乡)/u.exec(rest)
  }
  return forms
}

/** All protected ranges of a text. */
export function findProtected(view: Compact, agencies: readonly string[]): readonly Protected[] {
  const out: Protected[] = []
  const forms = agencies.flatMap(agencyForms)
  if (forms.length > 0)
    for (const { start, end } of matches(view.text, new RegExp(alternation(forms), 'gu')))
      out.push({ start, end, kind: 'agency' })
  for (const { start, end, match } of matches(view.text, AGENCY)) {
    const lead = HAN_LEAD.exec(match[0].slice(0, -2))?.[0].length ?? 0
    if (end - start - lead >= 4) out.push({ start: start + lead, end, kind: 'agency' })
  }
  for (const pattern of [DOCUMENT_NUMBER, COURT_NUMBER])
    for (const { start, end, match } of matches(view.text, pattern))
      if (!/不动产|房权|国用|集用|林证|承包|使用证/u.test(match[0])) out.push({ start, end, kind: 'number' })
  for (const { start, end } of matches(view.text, LAW_TITLE)) out.push({ start, end, kind: 'law' })
  return out
}

/** Place names built on a person's name that the record or an agency's name vouches for: 「高峰镇」. */
export function vouchedPlaces(name: string, sources: readonly string[]): readonly string[] {
  const pattern = new RegExp(`${escapeRegExp(name)}(?:镇|乡|县|市|区|街道|村|路|街|社区|桥|湖|山)`, 'gu')
  return [...new Set(sources.flatMap((source) => source.match(pattern) ?? []))]
}
