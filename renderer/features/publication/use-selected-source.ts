/** What is selected in the source text, as a range of the text that is masked. */
import { type RefObject, useEffect, useState } from 'react'

/** UTF-16 units of the source text. */
export type SourceRange = { readonly start: number; readonly end: number; readonly text: string }

/** Null while nothing inside the source column is selected. Pieces carry their offset in `data-at`. */
export function useSelectedSource(column: RefObject<HTMLElement | null>): SourceRange | null {
  const [range, setRange] = useState<SourceRange | null>(null)
  useEffect(() => {
    const follow = () => {
      const selection = getSelection()
      // A click elsewhere (into the dialog, say) keeps what was selected before.
      if (selection === null || selection.rangeCount === 0 || !column.current?.contains(selection.anchorNode))
        return
      const start = offsetOf(selection.anchorNode, selection.anchorOffset)
      const end = offsetOf(selection.focusNode, selection.focusOffset)
      const text = selection.toString()
      setRange(
        start === null || end === null || start === end || text.trim() === ''
          ? null
          : { start: Math.min(start, end), end: Math.max(start, end), text },
      )
    }
    document.addEventListener('selectionchange', follow)
    return () => document.removeEventListener('selectionchange', follow)
  }, [column])
  return range
}

function offsetOf(node: Node | null, offset: number): number | null {
  const piece = (node instanceof Element ? node : node?.parentElement)?.closest<HTMLElement>('[data-at]')
  if (piece === null || piece === undefined || piece.dataset.at === undefined) return null
  return Number(piece.dataset.at) + (node instanceof Text ? offset : 0)
}
