/** 脱敏处理对照单: the internal record of every change; it never goes into the package. */
import { type ComparisonRow, comparisonRows } from '#shared/publication/masking/comparison.ts'
import type { MaskResult } from '#shared/publication/masking/types.ts'
import { desktopApi } from '../../platform/desktop.ts'
import type { Column } from '../../ui/data-table.tsx'
import { sheetBytes } from '../../ui/export-xlsx.ts'
import { useNotify } from '../../ui/feedback.tsx'

const COLUMNS: readonly Column<ComparisonRow>[] = (
  [
    ['number', '序号', 60],
    ['source', '原文', 240],
    ['published', '公开稿', 200],
    ['rule', '规则', 120],
    ['reason', '理由', 320],
    ['basis', '依据', 240],
  ] as const
).map(([key, title, width]) => ({
  key,
  title,
  width,
  text: (row) => String(row[key]),
  render: (row) => row[key],
}))

/** Saves the sheet where the person says. */
export function useComparisonSheet(documentNumber: string, result: MaskResult): () => Promise<void> {
  const notify = useNotify()
  return async () => {
    const saved = await desktopApi().saveFile({
      suggestedName: `脱敏对照单（内部）${documentNumber}.xlsx`,
      kind: 'xlsx',
      bytes: await sheetBytes('对照单', COLUMNS, comparisonRows(result)),
    })
    if (!saved.ok) notify.problem(saved.error.message)
    else if (!saved.value.cancelled) notify.done('已导出脱敏对照单。它含有原文，只供内部使用。')
  }
}
