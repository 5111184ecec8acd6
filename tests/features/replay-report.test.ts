import { describe, expect, test } from 'vitest'
import { replayReportText } from '../../renderer/features/data/replay-report.ts'

describe('the report after finding data again', () => {
  test('says that all came back', () => {
    expect(replayReportText({ changes: 7, expected: 7, records: 30, missingFiles: [] })).toEqual({
      whole: true,
      lines: ['找回 7 次保存（应有 7 次）、30 条记录。'],
    })
  })

  test('names the saves and the attachments that did not', () => {
    const { whole, lines } = replayReportText({
      changes: 5,
      expected: 7,
      records: 20,
      missingFiles: ['申请书.pdf', '处罚决定书.pdf'],
    })
    expect(whole).toBe(false)
    expect(lines).toEqual([
      '找回 5 次保存（应有 7 次）、20 条记录。',
      expect.stringContaining('最近的 2 次保存没有找回'),
      expect.stringMatching(/附件不在副本里，2 个附件的内容没有找回：申请书\.pdf、处罚决定书\.pdf。/),
    ])
  })

  test('counts all missing attachments and names the first twenty', () => {
    const missingFiles = Array.from({ length: 25 }, (_, i) => `证据${i + 1}.pdf`)
    const text = replayReportText({ changes: 1, expected: 1, records: 1, missingFiles }).lines.join('')
    expect(text).toContain('25 个附件')
    expect(text).toContain('证据20.pdf 等')
    expect(text).not.toContain('证据21.pdf')
  })
})
