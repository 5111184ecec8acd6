/** Puts a document on GB/T 9704 pages. Pure, and independent of fonts: the same model gives the same lines anywhere. */
import { assertNever } from '#shared/kernel/assert.ts'
import type { DocumentModel } from '../blocks.ts'
import type { FlowItem, FlowParagraph } from './flow.ts'
import { flowOf } from './flow-of.ts'
import type { LaidOutDocument, LaidOutPage, PageDraft } from './laid-out.ts'
import { breakLines, widthOf } from './line-breaking.ts'
import {
  OFFICIAL_PAGE,
  PAGE_NUMBER_BASELINE,
  PAGE_NUMBER_SIZE,
  type PageMetrics,
  pt,
  twipOfMm,
} from './page-metrics.ts'
import { paginate, type Unit } from './paginate.ts'
import { placeLine } from './place-line.ts'
import { tableUnits } from './table-layout.ts'
import { advanceOfChar, cellsOf, widthOfText } from './text-cells.ts'

/** Side of the place kept for a seal: 4.5 cm, the seal of a county or city government (国发〔1999〕25号). */
const SEAL_SIDE = twipOfMm(45)

/** Lays a document out on pages. Characters that no document may contain are left out; renderers refuse them first. */
export function layoutDocument(model: DocumentModel, metrics: PageMetrics = OFFICIAL_PAGE): LaidOutDocument {
  const units = unitsOf(flowOf(model, metrics), metrics)
  const drafts = paginate(units, metrics.top, metrics.textHeight)
  return {
    title: model.title,
    width: pt(metrics.pageWidth),
    height: pt(metrics.pageHeight),
    pages: drafts.map((draft, index) => finishPage(draft, index + 1, model.layout, metrics)),
  }
}

function unitsOf(items: readonly FlowItem[], metrics: PageMetrics): readonly Unit[] {
  const units: Unit[] = []
  let breakBefore = false
  for (const item of items) {
    if (item.kind === 'pageBreak') {
      breakBefore = true
      continue
    }
    const own = itemUnits(item, metrics)
    units.push(...own.map((unit, index) => (index === 0 && breakBefore ? { ...unit, breakBefore } : unit)))
    breakBefore = false
  }
  return units
}

function itemUnits(item: Exclude<FlowItem, { kind: 'pageBreak' }>, metrics: PageMetrics): readonly Unit[] {
  switch (item.kind) {
    case 'paragraph':
      return paragraphUnits(item, metrics)
    case 'table':
      return tableUnits(item, metrics)
    default:
      return assertNever(item, 'flow item')
  }
}

function paragraphUnits(paragraph: FlowParagraph, metrics: PageMetrics): readonly Unit[] {
  const cells = cellsOf(paragraph.runs, paragraph.sizePt, paragraph.spacing)
  const rest = metrics.textWidth - paragraph.left - paragraph.right
  const spans = breakLines(cells, rest - paragraph.firstLine, rest)
  return spans.map((span, index) => {
    const indent = index === 0 ? paragraph.firstLine : 0
    const place = {
      left: metrics.left + paragraph.left + indent,
      available: rest - indent,
      align: paragraph.align,
      lineHeight: paragraph.lineHeight,
      sizePt: paragraph.sizePt,
      block: paragraph.block,
    }
    return {
      height: paragraph.lineHeight,
      glue: index < spans.length - 1 ? paragraph.keepLines : paragraph.keepNext,
      breakBefore: false,
      header: null,
      draw: (top, page) => {
        placeLine(cells, span, place, top, page)
        if (paragraph.sealPlace) {
          placeSeal(place.left + widthOf(cells, span.start, span.end) / 2, top, paragraph.lineHeight, page)
        }
      },
    }
  })
}

/** Agency and date stand a little below the middle of the seal (GB/T 9704—2012 7.3.5.1). */
function placeSeal(centre: number, dateTop: number, lineHeight: number, page: PageDraft): void {
  const middle = dateTop - lineHeight / 4
  page.sealPlaces.push({
    x: pt(centre - SEAL_SIDE / 2),
    y: pt(middle - SEAL_SIDE / 2),
    size: pt(SEAL_SIDE),
  })
}

function finishPage(
  draft: PageDraft,
  number: number,
  layout: DocumentModel['layout'],
  metrics: PageMetrics,
): LaidOutPage {
  if (layout === 'form') return { number, ...draft }
  const text = `— ${number} —`
  const indent = PAGE_NUMBER_SIZE * 20
  const width = widthOfText(text, PAGE_NUMBER_SIZE, 0)
  const left = number % 2 === 1 ? metrics.textWidth - indent - width : indent
  let x = metrics.left + left
  const edges = [...text].map((char) => {
    const edge = pt(x)
    x += advanceOfChar(char, PAGE_NUMBER_SIZE, 0)
    return edge
  })
  const pageNumber = {
    text,
    x: edges,
    baseline: pt(metrics.pageHeight) - PAGE_NUMBER_BASELINE,
    size: PAGE_NUMBER_SIZE,
    font: 'song' as const,
    bold: false,
    block: -1,
  }
  return { number, ...draft, texts: [...draft.texts, pageNumber] }
}
