/** What was found again from the second copy, told before the page starts anew on it. */
import type { ReplayReport } from '../../data/recovery.ts'

const NAMES_SHOWN = 20

/** One sentence each; `whole` says that nothing is missing. */
export function replayReportText({ changes, expected, records, missingFiles }: ReplayReport): {
  readonly whole: boolean
  readonly lines: readonly string[]
} {
  const lines = [`找回 ${changes} 次保存（应有 ${expected} 次）、${records} 条记录。`]
  if (changes < expected) {
    lines.push(`最近的 ${expected - changes} 次保存没有找回，请对照纸质材料核对最近办理的案件并补录。`)
  }
  if (missingFiles.length > 0) {
    const names = missingFiles.slice(0, NAMES_SHOWN).join('、')
    const more = missingFiles.length > NAMES_SHOWN ? ' 等' : ''
    lines.push(
      `附件不在副本里，${missingFiles.length} 个附件的内容没有找回：${names}${more}。请从备份文件恢复，或者在案件的“材料”里重新添加。`,
    )
  }
  return { whole: changes >= expected && missingFiles.length === 0, lines }
}
