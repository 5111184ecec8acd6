/** Puts a stream of lines and table rows on pages; glued units stay together while a page can hold them. */
import { emptyPage, type PageDraft } from './laid-out.ts'

export type Unit = {
  readonly height: number
  /** No page break between this unit and the next. */
  readonly glue: boolean
  /** Starts a new page. */
  readonly breakBefore: boolean
  /** Repeated on top of every page that a row begins. */
  readonly header: Unit | null
  readonly draw: (top: number, page: PageDraft) => void
}

/** Fills pages of `height` twips, the text area starting `top` twips below the page's upper edge. */
export function paginate(units: readonly Unit[], top: number, height: number): readonly PageDraft[] {
  const pages: PageDraft[] = [emptyPage()]
  let used = 0
  const turnPage = (): void => {
    pages.push(emptyPage())
    used = 0
  }
  const put = (unit: Unit): void => {
    unit.draw(top + used, pages.at(-1) ?? emptyPage())
    used += unit.height
  }
  for (let start = 0; start < units.length; ) {
    const end = endOfGlued(units, start)
    const group = units.slice(start, end)
    const total = group.reduce((sum, unit) => sum + unit.height, 0)
    const wanted = group[0]?.breakBefore === true || (used + total > height && total <= height)
    if (wanted && used > 0) turnPage()
    for (const unit of group) {
      if (used > 0 && used + unit.height > height) turnPage()
      if (used === 0 && unit.header !== null) put(unit.header)
      put(unit)
    }
    start = end
  }
  return pages
}

function endOfGlued(units: readonly Unit[], start: number): number {
  let end = start
  while (end < units.length - 1 && units[end]?.glue === true && units[end + 1]?.breakBefore !== true) end++
  return end + 1
}
