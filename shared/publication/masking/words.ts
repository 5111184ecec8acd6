/**
 * Word boundaries of Chinese text from the platform's own dictionary (ECMA-402 Intl.Segmenter). Used only to
 * weigh guesses about people nobody registered; what the record knows is found without it.
 */
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

let latest: { readonly text: string; readonly boundaries: ReadonlySet<number> } | null = null

/** Offsets at which a word begins or ends; several detectors ask about the same text, so the latest answer is kept. */
export function wordBoundaries(text: string): ReadonlySet<number> {
  if (latest?.text === text) return latest.boundaries
  const boundaries = new Set<number>([0, text.length])
  for (const part of segmenter.segment(text)) boundaries.add(part.index)
  latest = { text, boundaries }
  return boundaries
}

const remembered = new Map<string, readonly string[]>()
const MEMORY = 20_000

/** The words of a short string; asked again and again for the same candidates, so the answers are kept. */
export function splitWords(text: string): readonly string[] {
  const known = remembered.get(text)
  if (known !== undefined) return known
  const words = Array.from(segmenter.segment(text), (part) => part.segment)
  if (remembered.size >= MEMORY) remembered.clear()
  remembered.set(text, words)
  return words
}

/** True when the string is one entry of the dictionary, hence possibly an ordinary word. */
export function isWord(text: string): boolean {
  return text.length > 1 && splitWords(text).length === 1
}
