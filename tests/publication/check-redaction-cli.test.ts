import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'

const root = new URL('../../', import.meta.url)
const folder = mkdtempSync(join(tmpdir(), 'fuyi-redaction-'))
afterAll(() => rmSync(folder, { recursive: true }))

const run = (...args: readonly string[]) => {
  const done = spawnSync(process.execPath, ['--import', 'tsx', 'electron/cli/check-redaction.ts', ...args], {
    cwd: root,
    encoding: 'utf8',
  })
  return { code: done.status, out: done.stdout, error: done.stderr }
}
const file = (name: string, content: string) => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

describe('npm run check:redaction', () => {
  it('prints totals and ends with 0 when every case passes', () => {
    const { code, out } = run('tests/golden/masking.json')
    expect(out).toContain('合计：泄露 0，误删 0，别名不对 0，住址不对 0')
    expect(out.trimEnd().endsWith('12 passed, 0 failed')).toBe(true)
    expect(code).toBe(0)
  })

  it('names what is wrong and ends with 1 when a case fails', () => {
    const golden: unknown = JSON.parse(readFileSync(new URL('tests/golden/masking.json', root), 'utf8'))
    const wrong = JSON.stringify(golden).replace(
      '"expectedAliases":{"张伟":"张某"}',
      '"expectedAliases":{"张伟":"张三"}',
    )
    const { code, out } = run(file('wrong.json', wrong))
    expect(out).toContain('别名不对：张伟 应为 张三，实际 张某')
    expect(out).toContain('11 passed, 1 failed')
    expect(code).toBe(1)
  })

  it.each([
    ['no file', [], '请给出用例文件'],
    ['a missing file', ['/nowhere/missing.json'], '读不到文件'],
    ['a broken file', [file('broken.json', '{')], '不是有效的 JSON'],
    ['a file of another format', [file('other.json', '{"items":[{}]}')], '不符合脱敏用例的格式'],
  ])('says so in Chinese and ends with 2 for %s', (_, args, message) => {
    const { code, error } = run(...args)
    expect(error).toContain(message)
    expect(code).toBe(2)
  })
})
