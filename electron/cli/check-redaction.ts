/** `npm run check:redaction -- FILE`: holds the masking to a file of worked cases. Exit 0 all passed, 1 some failed, 2 bad file. */
import { readFileSync } from 'node:fs'
import {
  checkRedactionItem,
  parseRedactionFile,
  type RedactionVerdict,
} from '#shared/publication/check/items.ts'

function describe(verdict: RedactionVerdict): readonly string[] {
  return [
    ...verdict.leaked.map((secret) => `  泄露：${JSON.stringify(secret)}`),
    ...verdict.lost.map((keep) => `  误删（应当保留）：${keep}`),
    ...verdict.wrongAliases.map(
      ({ name, expected, actual }) => `  别名不对：${name} 应为 ${expected}，实际 ${actual ?? '没有识别'}`,
    ),
    ...verdict.wrongAddresses.map(({ address, expected }) => `  住址不对：${address} 应截到 ${expected}`),
  ]
}

function run(file: string | undefined): number {
  if (file === undefined) {
    console.error('请给出用例文件：npm run check:redaction -- 文件路径')
    return 2
  }
  let json: string
  try {
    json = readFileSync(file, 'utf8')
  } catch {
    console.error(`读不到文件 ${file}，没有检查任何条目。请核对路径，并确认有读取权限。`)
    return 2
  }
  const items = parseRedactionFile(json)
  if (!items.ok) {
    console.error(`${file}：${items.error}`)
    return 2
  }
  const verdicts = items.value.map((item) => checkRedactionItem(item))
  for (const verdict of verdicts) {
    console.log(`${verdict.id} ${verdict.passed ? '通过' : '不通过'}`)
    for (const line of describe(verdict)) console.log(line)
  }
  const total = (count: (verdict: RedactionVerdict) => number) =>
    verdicts.reduce((sum, verdict) => sum + count(verdict), 0)
  const failed = total((verdict) => (verdict.passed ? 0 : 1))
  console.log(
    `合计：泄露 ${total((x) => x.leaked.length)}，误删 ${total((x) => x.lost.length)}，` +
      `别名不对 ${total((x) => x.wrongAliases.length)}，住址不对 ${total((x) => x.wrongAddresses.length)}`,
  )
  console.log(`${verdicts.length - failed} passed, ${failed} failed`)
  return failed === 0 ? 0 : 1
}

process.exitCode = run(process.argv[2])
