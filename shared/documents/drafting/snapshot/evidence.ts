/** The evidence list of a court answer. */
import type { EvidenceItem } from '#shared/domain/model/material.ts'

const GROUPS = {
  originalAct: '原行政行为',
  reconsideration: '行政复议程序',
  basis: '规范性文件',
} as const satisfies Record<EvidenceItem['group'], string>

/** Rows and totals of the list, in the order of the items; pages that nobody counted stay empty, and so does their sum. */
export function evidenceFacts(items: readonly EvidenceItem[]) {
  const live = items.filter((item) => item.deleted === 0).sort((a, b) => a.order - b.order)
  return {
    evidence: live.map((item, index) => ({
      number: String(index + 1),
      group: GROUPS[item.group],
      name: item.name,
      source: item.source,
      proves: item.proves,
      pages: item.pages === 0 ? '' : String(item.pages),
      form: item.original ? '原件' : '复印件',
    })),
    evidenceCount: String(live.length),
    evidencePages: live.some((item) => item.pages === 0)
      ? ''
      : String(live.reduce((sum, item) => sum + item.pages, 0)),
  }
}
