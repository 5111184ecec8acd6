/** Diseases and injuries, and the schools of children. */
import { alternation, type Compact, sourceRange } from '../fold.ts'
import {
  DIAGNOSIS_LEADS,
  DISEASE_LEFT_STOPS,
  DISEASE_RIGHT_STOPS,
  DISEASE_SUFFIXES,
} from '../lexicon/health.ts'
import { type Finding, matches } from './finding.ts'

const DIAGNOSIS = new RegExp(
  `(?:${alternation(DIAGNOSIS_LEADS)})(?:了)?[“"]?((?!者|病|人|方|处)[^，。；（）()“”《》\\n]{2,40})`,
  'gu',
)
const DISEASE = new RegExp(
  `[^${DISEASE_LEFT_STOPS}，。；、：（）()“”《》\\s]{0,16}?(?:${alternation(DISEASE_SUFFIXES)})[症病]?(?:术后)?(?:[ⅠⅡⅢⅣ\\dIV一二三四]{1,3}[级期度型])?(?:伴\\p{Script=Han}{2,12}(?=[，。；、]))?(?!${alternation(DISEASE_RIGHT_STOPS)})`,
  'gu',
)
/** Most decisions name no illness; then its beginning need not be looked for at every character. */
const ANY_DISEASE = new RegExp(alternation(DISEASE_SUFFIXES), 'u')
/** A clause after 「患」 ends where the sentence goes on: 「患肺癌在某医院治疗」. */
const CLAUSE_GOES_ON =
  /(?:于|在|经|后|并|，|需|住院|治疗|死亡|去世|病故|就诊|入院|手术|的(?!.*(?:症|病|炎|癌))).*$/u
const INJURY = /骨折|伤|断裂|撕裂|脱位|脱臼|血肿|截肢|出血|坏死/u

const SCHOOL_NAME =
  '\\p{Script=Han}{1,16}?(?:实验小学|中心小学|小学|初级中学|高级中学|中学|幼儿园|职业学校|职高|技校|特殊教育学校|学校|大学|学院)'
const CLASS =
  '(?:[一二三四五六七八九高初大小中\\d（）()年级届]{1,8}(?:年级|届|班))?(?:[（(]?[\\d一二三四五六七八九十]{1,3}[）)]?班)?'
const SCHOOL = new RegExp(
  `(?<=(?:就读于|就读在|就读|在读于|考入|转入|入读|上学于|毕业于|升入|系|在|是|为))(?![于在])${SCHOOL_NAME}${CLASS}`,
  'gu',
)
const CLASS_NEEDED = new RegExp(
  `(?:${SCHOOL_NAME})?(?:[一二三四五六七八九高初大中小]{1,2}(?:年级)?|\\d年级|\\d{4}级)[（(]?[\\d一二三四五六七八九十]{1,3}[）)]?班`,
  'gu',
)
const STUDYING_INTRO = /^.*(?:就读于|就读在|就读|在读于|考入|转入|入读|上学于|毕业于|升入)/u
const STUDYING = /就读|在读|考入|转入|入读|上学|毕业|升入/u

/** Diagnoses after their lead-in words and disease names by their endings. */
export function findHealth(view: Compact, inLawTitle: (offset: number) => boolean): readonly Finding[] {
  const findings: Finding[] = []
  const add = (start: number, end: number, weight: number) => {
    if (end - start < 2 || inLawTitle(start)) return
    const text = view.text.slice(start, end)
    findings.push({
      ...sourceRange(view, start, end),
      rule: 'health',
      replacement: { text: INJURY.test(text) ? '某种伤情' : '某种疾病' },
      weight,
      secret: text,
    })
  }
  for (const { match } of matches(view.text, DIAGNOSIS)) {
    const start = match.index + match[0].length - (match[1]?.length ?? 0)
    const length = (match[1] ?? '').replace(CLAUSE_GOES_ON, '').length
    if (length >= 2) add(start, start + length, 72)
  }
  if (ANY_DISEASE.test(view.text))
    for (const { start, end } of matches(view.text, DISEASE)) add(start, end, 71)
  return findings
}

/** Schools and classes of people named in the case. */
export function findSchools(view: Compact): readonly Finding[] {
  const findings: Finding[] = []
  const patterns = view.text.includes('班') ? [SCHOOL, CLASS_NEEDED] : [SCHOOL]
  for (const pattern of patterns) {
    for (const { start, end, match } of matches(view.text, pattern)) {
      const lead = view.text.slice(Math.max(0, start - 3), start)
      const tail = view.text.slice(end, end + 3)
      if (!/班/u.test(match[0]) && !STUDYING.test(lead) && !/^(?:学生|上学|读书|就读)/u.test(tail)) continue
      if (/值班|加班|上班|下班|领导班|专班|班子|接班/u.test(match[0])) continue
      const intro = STUDYING_INTRO.exec(match[0])?.[0].length ?? 0
      findings.push({
        ...sourceRange(view, start + intro, end),
        rule: 'school',
        replacement: { text: '某学校' },
        weight: 73,
        secret: match[0].slice(intro),
      })
    }
  }
  return findings
}
