import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { checkDeadlines } from '#electron/cli/check-deadlines.ts'

const folder = mkdtempSync(join(tmpdir(), 'worked-'))
afterAll(() => rmSync(folder, { recursive: true }))

function run(...args: readonly string[]): { readonly code: number; readonly lines: readonly string[] } {
  const lines: string[] = []
  return { code: checkDeadlines(args, (line) => lines.push(line)), lines }
}

function file(name: string, content: unknown): string {
  const path = join(folder, name)
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
  return path
}

const right = { id: 'a', rule: 'F-01', facts: { trigger: '2026-03-31' }, expected: { lastDay: '2026-04-15' } }

describe('check:deadlines', () => {
  it('passes the golden file', () => {
    const path = fileURLToPath(new URL('../../golden/deadlines.json', import.meta.url))
    expect(run(path)).toEqual({ code: 0, lines: ['152 passed, 0 failed'] })
  })

  it('prints each mismatch with the reckoning and counts it', () => {
    const wrong = {
      ...right,
      id: 'b',
      expected: { lastDay: '2026-04-16', safeDay: '2026-04-15', provisional: true },
    }
    const { code, lines } = run(file('wrong.json', { cases: [right, wrong] }))
    expect(code).toBe(1)
    expect(lines.slice(0, 3)).toEqual([
      'b  F-01',
      '  ✗ 法定末日：期望2026-04-16，算得2026-04-15。',
      '  ✗ 是否暂定：期望是，算得否。',
    ])
    expect(lines).toContain('    2026-04-01 — 2026-04-15  15日  15日')
    expect(lines.at(-1)).toBe('1 passed, 1 failed')
  })

  it('honours the aliases of the file and its own, and names a rule it does not know', () => {
    const cases = [
      { ...right, rule: '举证' },
      {
        id: 'c',
        rule: 'DL-ACC-DEEMED',
        facts: { trigger: '2026-06-01' },
        expected: { lastDay: '2026-06-08' },
      },
      { ...right, rule: 'F-99' },
    ]
    const { lines } = run(file('aliases.json', { ruleAliases: { 举证: 'F-01' }, cases }))
    expect(lines).toEqual(['a  F-99', '  ✗ 规则表中没有“F-99”。', '2 passed, 1 failed'])
  })

  it('uses the calendar beside the file', () => {
    file('own-days.json', { years: { '2026': { off: ['2026-04-15'], work: [] } } })
    const { lines } = run(
      file('own.json', {
        calendar: 'own-days.json',
        cases: [{ ...right, expected: { lastDay: '2026-04-16' } }],
      }),
    )
    expect(lines).toEqual(['1 passed, 0 failed'])
  })

  it('counts a case with unusable facts as failed', () => {
    const bad = { ...right, facts: { trigger: '2026-13-01' } }
    expect(run(file('bad.json', { cases: [bad] })).lines).toEqual([
      'a  F-01',
      '  ✗ 起算日“2026-13-01”不是有效日期，应为 2026-01-01 这样的写法。',
      '0 passed, 1 failed',
    ])
  })

  it('does not pass a case that expects nothing', () => {
    expect(run(file('empty.json', { cases: [{ ...right, expected: {} }] })).code).toBe(1)
  })

  it('takes the day an extension was granted, and a refusal as an answer', () => {
    const granted = (extensionDecidedOn: string) => ({
      id: extensionDecidedOn,
      rule: 'DL-DECIDE-ORD',
      facts: { trigger: '2026-03-02', extensionDays: 10, extensionDecidedOn },
    })
    const cases = [
      { ...granted('2026-05-06'), expected: { lastDay: '2026-05-11' } },
      { ...granted('2026-05-07'), expected: { refused: true } },
      { ...granted('2026-05-06'), id: 'in time', expected: { refused: true } },
      { ...granted('2026-05-07'), id: 'too late', expected: { lastDay: '2026-05-11' } },
    ]
    file('days.json', { years: { '2026': { off: ['2026-05-01', '2026-05-04', '2026-05-05'], work: [] } } })
    const { lines } = run(file('granted.json', { calendar: 'days.json', cases }))
    expect(lines.filter((line) => line.startsWith('  ✗'))).toEqual([
      '  ✗ 期望拒绝计算，算得末日2026-05-11。',
      expect.stringContaining('2026年5月7日才批准的延长不发生效力'),
    ])
    expect(lines.at(-1)).toBe('2 passed, 2 failed')
  })

  it('reads a file that begins with a byte order mark', () => {
    expect(run(file('bom.json', `\uFEFF${JSON.stringify({ cases: [right] })}`)).code).toBe(0)
  })

  it.each([
    ['no file name', [], '请写明用例文件'],
    ['a file that does not exist', [join(folder, 'none.json')], '读不到文件'],
    ['a file that is not JSON', [file('text.json', 'not json')], '不是有效的 JSON 文件'],
    ['a file without cases', [file('other.json', { years: {} })], '没有“cases”清单'],
    ['a file with no case in it', [file('none-in.json', { cases: [] })], '一个用例也没有'],
    ['a case without a rule', [file('half.json', { cases: [{ id: 'x' }] })], '第1个用例缺少规则代码'],
    [
      'a calendar that does not exist',
      [file('lost.json', { calendar: 'x.json', cases: [right] })],
      '读不到文件',
    ],
  ])('refuses %s', (_what, args, message) => {
    const { code, lines } = run(...args)
    expect(code).toBe(2)
    expect(lines.join('')).toContain(message)
  })

  it('refuses a calendar that contradicts itself', () => {
    file('bad-days.json', { years: { '2026': { off: [], work: ['2026-04-15'] } } })
    const { code, lines } = run(file('bad-cal.json', { calendar: 'bad-days.json', cases: [right] }))
    expect(code).toBe(2)
    expect(lines.join('')).toContain('2026年4月15日不是周六、周日')
  })
})
