/** Things that are wrong wherever they stand: placeholders, repealed terms, spellings. One row per pattern. */
import { nameCodePoint, refusedCharacters } from '../../layout/clean-text.ts'
import { OPERATIVE, ownWords } from '../check-context.ts'
import { type CheckRule, hitAt } from '../finding.ts'

type Pattern = {
  readonly id: string
  readonly level: CheckRule['level']
  readonly pattern: RegExp
  /** `$0` is what was found, `$1` the first group; the section is named before it. */
  readonly message: string
  /** Quoted words are looked at too. */
  readonly inQuotes?: true
  /** The description of the parties is left alone. */
  readonly notInHead?: true
}

const PATTERNS: readonly Pattern[] = [
  {
    id: 'placeholder',
    level: 'error',
    pattern: /【待补：?([^】\n]*)】?/gu,
    message: '还缺“$1”，请补写。',
    inQuotes: true,
  },
  {
    id: 'blank',
    level: 'error',
    pattern: /待填|此处填写|×{2,}|(?<![A-Za-z])[Xx]{2,}(?![A-Za-z])|[_＿]{2,}|〔\s*〕|〔[Xx×]+〕/gu,
    message: '留有没填的“$0”，请填写或者删去。',
    inQuotes: true,
  },
  {
    id: 'term.concrete-act',
    level: 'error',
    pattern: /具体行政行为/gu,
    message: '写了“具体行政行为”，这是旧法用语，应当写“行政行为”。',
  },
  {
    id: 'term.abstract-act',
    level: 'error',
    pattern: /抽象行政行为/gu,
    message: '写了“抽象行政行为”，这不是法律用语，应当写“规范性文件”。',
  },
  {
    id: 'term.legal-office',
    level: 'error',
    pattern: /法制(?:工作)?机构|法制办公室/gu,
    message: '写了“$0”，这是旧法用语，应当写“行政复议机构”。',
  },
  {
    id: 'term.old-regulation',
    level: 'error',
    pattern: /《行政复议条例》|原《[^》]*实施条例》|国务院令第499号|2007年[^。]{0,12}实施条例/gu,
    message: '引用了“$0”，它已经废止或者被取代，应当引用2026年修订的实施条例。',
  },
  {
    id: 'term.opinion-letter',
    level: 'warning',
    pattern: /诉称|辩称/gu,
    message: '写了“$0”，这是诉讼用语，行政复议文书应当写“称”。',
  },
  {
    id: 'term.revoke',
    level: 'error',
    pattern: /撤消/gu,
    message: '写了“撤消”，应当写“撤销”。',
  },
  {
    id: 'number.brackets',
    level: 'error',
    pattern: /[[［【﹝(（]\s*(?:19|20)\d{2}\s*年?\s*[\]］】﹞)）]\s*(?:第\s*)?\d+\s*号/gu,
    message: '文号写成“$0”，年份应当用六角括号〔〕，不加“第”字。',
    inQuotes: true,
  },
  {
    id: 'number.ordinal',
    level: 'error',
    pattern: /〔\d{4}〕\s*(?:第\s*\d+|0\d*)\s*号/gu,
    message: '文号写成“$0”，应当不加“第”字，序号前不补零。',
    inQuotes: true,
  },
  {
    id: 'article.digits',
    level: 'warning',
    pattern:
      /(?:(?<=》|[法例]|办法|规定)第\d+条(?:第[\d一二三四五六七八九十]+款)?|(?<=条)第\d+款)(?:第[（(]?[\d一二三四五六七八九十]+[）)]?项)?|(?<=[条款])第[（(]?\d+[）)]?项|第\([一二三四五六七八九十]+\)项/gu,
    message: '写了“$0”，条、款、项的序号应当用汉字，项写“第（一）项”。',
  },
  {
    id: 'punctuation.half-width',
    level: 'warning',
    pattern:
      /(?<=[\u4e00-\u9fff》）〕”])[,;:?!](?=[\u4e00-\u9fff《（“\n]|$)|(?<=[\u4e00-\u9fff])[()]|[()](?=[\u4e00-\u9fff])|(?<=[\u4e00-\u9fff])\.(?=[\u4e00-\u9fff\n]|$)|"/gu,
    message: '有半角标点“$0”，应当用全角标点。',
    inQuotes: true,
  },
  {
    id: 'punctuation.doubled',
    level: 'warning',
    pattern: /[，。；：、]{2,}/gu,
    message: '标点“$0”重复。',
    inQuotes: true,
  },
  {
    id: 'spaces',
    level: 'warning',
    pattern: /(?<=[\u4e00-\u9fff])[ \u3000]+(?=[\u4e00-\u9fff])/gu,
    message: '汉字之间有空格，请删去。',
    inQuotes: true,
  },
  {
    id: 'date.padded',
    level: 'warning',
    pattern: /\d{4}年(?:0\d月(?:\d{1,2}日)?|\d{1,2}月0\d日)/gu,
    message: '日期写成“$0”，月、日前不补零。',
    inQuotes: true,
  },
  {
    id: 'private.phone',
    level: 'warning',
    pattern: /(?<!\d)1[3-9]\d{9}(?!\d)/gu,
    message: '写了手机号码“$0”，不需要的请删去。',
    inQuotes: true,
  },
  {
    id: 'private.id-number',
    level: 'warning',
    // Region, date of birth, sequence, check digit: a credit code of digits alone has no date there.
    pattern:
      /(?<![0-9A-Za-z])[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![0-9A-Za-z])/gu,
    message: '写了公民身份号码“$0”，不需要的请删去。',
    inQuotes: true,
    notInHead: true,
  },
]

/** One check rule per row. */
export const PATTERN_RULES: readonly CheckRule[] = PATTERNS.map((row) => ({
  id: row.id,
  level: row.level,
  find: ({ sections }) =>
    sections
      .filter(({ key }) => row.id !== 'placeholder' || key !== OPERATIVE)
      .filter(({ key }) => row.notInHead !== true || key !== 'head')
      .flatMap((section) => {
        const text = row.inQuotes === true ? section.text : ownWords(section.text)
        return [...text.matchAll(row.pattern)].map((match) =>
          hitAt(section, match, `“${section.label}”${filledIn(row.message, match)}`),
        )
      }),
}))

function filledIn(message: string, [found, part = '']: RegExpExecArray): string {
  return message.replace('$0', () => found).replace('$1', () => (part === '' ? '没有写的内容' : part))
}

/** Control and private-use characters: the renderers refuse them, so the drafter hears of them here first. */
export const UNPRINTABLE_RULE: CheckRule = {
  id: 'unprintable',
  level: 'error',
  find: ({ sections }) =>
    sections.flatMap((section) => {
      const refused = refusedCharacters(section.text).map(nameCodePoint)
      return refused.length === 0
        ? []
        : [
            {
              message: `“${section.label}”中有无法打印的字符${refused.join('、')}，请删去后重新输入。`,
              sectionKey: section.key,
            },
          ]
    }),
}

const PAIRS = ['《》', '（）', '〔〕', '“”', '【】'] as const

/** Brackets and quotation marks that do not close. */
export const PAIR_RULE: CheckRule = {
  id: 'punctuation.unpaired',
  level: 'warning',
  find: ({ sections }) =>
    sections.flatMap((section) =>
      PAIRS.filter(([open = '', close = '']) => count(section.text, open) !== count(section.text, close)).map(
        (pair) => ({ message: `“${section.label}”中的${pair}不成对，请核对。`, sectionKey: section.key }),
      ),
    ),
}

function count(text: string, char: string): number {
  return text.split(char).length - 1
}
