import { describe, expect, test } from 'vitest'
import { journalReport } from '../../renderer/features/data/journal-report.ts'

const MONTHS = [
  { month: '2026-10', entries: 40, bytes: 9_000 },
  { month: '2026-11', entries: 2, bytes: 500 },
]

describe('what re-reading the second copy found', () => {
  test('a whole copy is counted', () => {
    expect(journalReport({ months: MONTHS, faults: [], tornTailSetAside: false })).toEqual({
      whole: true,
      lines: ['副本核对完毕：42 条，每一条都完整、前后相连。'],
    })
  })

  test('a line that a power cut left half-written is told, and is no fault', () => {
    const { whole, lines } = journalReport({ months: MONTHS, faults: [], tornTailSetAside: true })
    expect(whole).toBe(true)
    expect(lines[1]).toContain('不会丢失')
  })

  test('each fault names its place, and what is safe and to be done comes first', () => {
    const { whole, lines } = journalReport({
      months: MONTHS,
      faults: [
        { month: '2026-10', line: 7, what: 'chain' },
        { month: '2026-11', line: 1, what: 'malformed' },
      ],
      tornTailSetAside: false,
    })
    expect(whole).toBe(false)
    expect(lines[0]).toMatch(/^副本有 2 处损坏。正在使用的数据库不受影响.*请马上备份到文件/)
    expect(lines.slice(1)).toEqual([
      '2026-10 第 7 条：与前一条连不上，可能被改动过。',
      '2026-11 第 1 条：内容无法识别。',
    ])
  })

  test('many faults are counted, not listed', () => {
    const faults = Array.from({ length: 14 }, (_, index) => ({
      month: '2026-10',
      line: index + 1,
      what: 'length' as const,
    }))
    const { lines } = journalReport({ months: MONTHS, faults, tornTailSetAside: false })
    expect(lines).toHaveLength(12)
    expect(lines.at(-1)).toBe('另有 4 处。')
  })
})
