/**
 * A signature never stands alone on a page (GB/T 9704—2012 7.3.5.4 forbids 「此页无正文」), and neither do the lines
 * on which people sign a record: what precedes them comes along. A paragraph of up to half a page comes whole, because
 * word processors do not agree on how to cut a paragraph that is kept with the next; of a longer one the last line.
 */
import type { FlowItem, FlowParagraph } from './flow.ts'
import { breakLines } from './line-breaking.ts'
import type { PageMetrics } from './page-metrics.ts'
import { cellsOf } from './text-cells.ts'

/** Half a page of 22 lines. */
const SHORT_PARAGRAPH_LINES = 11

/** Marks the items that must share a page with the signature behind them. */
export function keepSignatureCompany(items: readonly FlowItem[], metrics: PageMetrics): readonly FlowItem[] {
  const kept = [...items]
  items.forEach((item, index) => {
    const startsSignature = isSignature(item) && !isSignature(items[index - 1])
    if (startsSignature) keepBefore(kept, index, metrics)
  })
  return kept
}

function keepBefore(items: FlowItem[], signature: number, metrics: PageMetrics): void {
  for (let index = signature - 1; index >= 0; index--) {
    const item = items[index]
    if (item === undefined || item.kind === 'pageBreak') return
    if (item.kind === 'table') {
      const lastRow = item.rows.length - 1
      const rows = item.rows.map((row, at) => (at === lastRow ? { ...row, keepNext: true } : row))
      items[index] = { ...item, rows }
      return
    }
    const short = lineCount(item, metrics) <= SHORT_PARAGRAPH_LINES
    items[index] = { ...item, keepNext: true, keepLines: item.keepLines || short }
    if (item.role !== 'blank') return
  }
}

function lineCount(paragraph: FlowParagraph, metrics: PageMetrics): number {
  const width = metrics.textWidth - paragraph.left - paragraph.right
  const cells = cellsOf(paragraph.runs, paragraph.sizePt, paragraph.spacing)
  return breakLines(cells, width - paragraph.firstLine, width).length
}

function isSignature(item: FlowItem | undefined): boolean {
  return item?.kind === 'paragraph' && (item.role === 'signature' || item.role === 'signLine')
}
