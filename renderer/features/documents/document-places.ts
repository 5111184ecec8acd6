/** Where a finding of the check leads in the editor: a section, a field, or the very words. */
import type { DocumentFinding, TextRange } from '#shared/domain/commands/context.ts'

/** Key of the group of addressees and fields among the sections. */
export const FACTS = 'facts-of-document'

const FIELD = 'fields.'

/** The entry of the outline a finding belongs to; what concerns the whole document leads to the top. */
export function entryFor(sectionKey: string, entries: readonly { readonly key: string }[]): string {
  const key = sectionKey === 'addressees' || sectionKey.startsWith(FIELD) ? FACTS : sectionKey
  return entries.some((entry) => entry.key === key) ? key : (entries[0]?.key ?? '')
}

/** Scrolls to a section and puts the keyboard into its first control. */
export function goToSection(sections: Element, key: string): void {
  const target = sectionOf(sections, key)
  target?.scrollIntoView({ block: 'start' })
  const field = target?.querySelector('textarea, input, button')
  if (field instanceof HTMLElement) field.focus({ preventScroll: true })
}

/** Goes to the field or selects the words a finding means; without either, to the section. */
export function goToPlace(
  sections: Element,
  key: string,
  { sectionKey, at }: Pick<DocumentFinding, 'sectionKey' | 'at'>,
): void {
  goToSection(sections, key)
  const target = sectionOf(sections, key)
  if (sectionKey.startsWith(FIELD)) {
    const field = target?.querySelector(`#field-${CSS.escape(sectionKey.slice(FIELD.length))}`)
    if (field instanceof HTMLElement) field.focus()
  }
  if (at === undefined || target === null) return
  const areas = [...target.querySelectorAll('textarea')].filter((area) => area.offsetHeight > 0)
  const place = partAt(
    areas.map(({ value }) => value),
    at,
  )
  const area = areas[place?.part ?? -1]
  if (place !== null && area !== undefined) selectIn(area, place)
}

/** 主文 is checked as one text, but written item by item: which item, and where in it. */
export function partAt(
  texts: readonly string[],
  { start, end }: TextRange,
): ({ readonly part: number } & TextRange) | null {
  let from = 0
  for (const [part, text] of texts.entries()) {
    if (start <= from + text.length)
      return { part, start: start - from, end: Math.min(end - from, text.length) }
    from += text.length + 1
  }
  return null
}

/** The areas grow with their text, so the page scrolls instead of them; the share of the text gives the height. */
function selectIn(area: HTMLTextAreaElement, { start, end }: TextRange): void {
  area.focus({ preventScroll: true })
  area.setSelectionRange(start, end)
  const scroller = area.closest('[data-sections]')
  if (scroller === null) return
  const offset = (area.offsetHeight * start) / Math.max(1, area.value.length)
  const top = area.getBoundingClientRect().top - scroller.getBoundingClientRect().top + offset
  scroller.scrollTop += top - scroller.clientHeight / 3
}

function sectionOf(sections: Element, key: string): Element | null {
  return sections.querySelector(`[data-section="${CSS.escape(key)}"]`)
}
