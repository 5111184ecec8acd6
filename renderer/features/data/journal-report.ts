/** What re-reading the second copy found, in words. */
import type { JournalFault, JournalSummary } from '#shared/ipc/contract.ts'

const FAULTS = {
  malformed: '内容无法识别',
  length: '内容不完整',
  chain: '与前一条连不上，可能被改动过',
  sequence: '序号不连续，可能缺少或者多出',
} as const satisfies Record<JournalFault['what'], string>

const FAULTS_SHOWN = 10

/** One sentence each; `whole` says that the copy can be relied on. */
export function journalReport({
  months,
  faults,
  tornTailSetAside,
}: Pick<JournalSummary, 'months' | 'faults' | 'tornTailSetAside'>): {
  readonly whole: boolean
  readonly lines: readonly string[]
} {
  const entries = months.reduce((sum, month) => sum + month.entries, 0)
  const torn = tornTailSetAside
    ? ['上次关机时写了一半的最后一条已另行留存；那一次保存以数据库为准，不会丢失。']
    : []
  if (faults.length === 0)
    return { whole: true, lines: [`副本核对完毕：${entries} 条，每一条都完整、前后相连。`, ...torn] }
  const shown = faults
    .slice(0, FAULTS_SHOWN)
    .map(({ month, line, what }) => `${month} 第 ${line} 条：${FAULTS[what]}。`)
  const more = faults.length > FAULTS_SHOWN ? [`另有 ${faults.length - FAULTS_SHOWN} 处。`] : []
  return {
    whole: false,
    lines: [
      `副本有 ${faults.length} 处损坏。正在使用的数据库不受影响，但损坏之处以后不能用副本找回。请马上备份到文件，并告诉维护人员。`,
      ...shown,
      ...more,
      ...torn,
    ],
  }
}
