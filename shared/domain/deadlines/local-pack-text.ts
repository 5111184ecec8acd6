/** A local pack as a text: pasted or read from a file, and the example an office starts from. */
import { err, type Result } from '#shared/kernel/result.ts'
import type { LocalPack } from '../model/local-rules.ts'
import type { Conventions } from './conventions.ts'
import { PACK_UNITS, type PackFault, parseLocalPack } from './local-pack.ts'
import { ruleOf } from './rules/index.ts'

/** Reads JSON text into a pack; a slip of the pen is named with its line, everything else with its item. */
export function readLocalPack(
  text: string,
  lengths: Conventions['lengths'],
): Result<LocalPack, readonly PackFault[]> {
  // Files saved by Windows editors may begin with a byte order mark.
  const json = text.replace(/^\uFEFF/u, '')
  if (json.trim() === '') return err([{ at: '', message: '还没有内容。请粘贴地方规则包，或者选择文件。' }])
  let data: unknown
  try {
    data = JSON.parse(json)
  } catch (error) {
    return err([syntaxFault(json, error)])
  }
  return parseLocalPack(data, lengths)
}

const WIDE_MARKS = /[“”‘’，：；｛｝［］【】]/u

function syntaxFault(json: string, error: unknown): PackFault {
  const found = /position (\d+)/u.exec(error instanceof Error ? error.message : '')?.[1]
  // Without a position the text broke off before it was complete.
  const position = found === undefined ? json.trimEnd().length : Number(found)
  const before = json.slice(0, position)
  const line = before.split('\n').length
  const at = `第${line}行`
  const around = json.split('\n')[line - 1] ?? ''
  const outside = around.replace(/"(?:[^"\\]|\\.)*"/gu, '')
  const wide = WIDE_MARKS.exec(outside)?.[0]
  if (wide !== undefined) {
    return {
      at,
      message: `有中文标点“${wide}”。引号、冒号、逗号、括号都要用英文标点；引号里面的文字不受影响。`,
    }
  }
  return {
    at,
    message: '这里不符合 JSON 的写法：请核对引号、逗号、括号是否成对、有无遗漏，最后一项后面不要有逗号。',
  }
}

const EXAMPLE_LIMITS = [
  { rule: ruleOf('DL-ACC-REVIEW'), length: 3, article: '第八条' },
  { rule: ruleOf('DL-COPY-ORD'), length: 3, article: '第十二条' },
  { rule: ruleOf('DL-DECIDE-ORD'), length: 45, article: '第二十条' },
  { rule: ruleOf('DL-HEARING-NOTICE'), length: 7, article: '第十六条' },
]

/** A pack to be copied and changed; its document is invented. */
export const EXAMPLE_PACK = `${JSON.stringify(
  {
    name: '云州市行政复议办理期限（样例）',
    limits: EXAMPLE_LIMITS.map(({ rule, length, article }) => ({
      code: rule.code,
      length,
      unit: PACK_UNITS[rule.unit],
      effectiveFrom: '2026-07-01',
      document: '《云州市行政复议工作规定》',
      article,
    })),
  },
  null,
  2,
)}\n`
