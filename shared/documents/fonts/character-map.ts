/** The `cmap` table of a TrueType font: from code point to glyph number, by binary search in the file itself. */

export type CharacterMap = (codePoint: number) => number

type Subtable = { readonly format: number; readonly offset: number }

/** Picks the widest Unicode subtable (format 12 before 4); null when the font has none. */
export function readCharacterMap(view: DataView, cmap: number): CharacterMap | null {
  const subtables = unicodeSubtables(view, cmap)
  const full = subtables.find(({ format }) => format === 12)
  const basic = subtables.find(({ format }) => format === 4)
  const readFull = full === undefined ? null : readSegmentedCoverage(view, full.offset)
  const readBasic = basic === undefined ? null : readSegmentMapping(view, basic.offset)
  const read = readFull ?? readBasic
  if (read === null) return null
  return remembered(read)
}

function unicodeSubtables(view: DataView, cmap: number): readonly Subtable[] {
  const count = view.getUint16(cmap + 2)
  return Array.from({ length: count }, (_, index) => cmap + 4 + index * 8)
    .filter((record) => {
      const platform = view.getUint16(record)
      const encoding = view.getUint16(record + 2)
      return platform === 0 || (platform === 3 && (encoding === 1 || encoding === 10))
    })
    .map((record) => cmap + view.getUint32(record + 4))
    .map((offset) => ({ format: view.getUint16(offset), offset }))
}

/** Format 12: groups of (first, last, first glyph) over all planes. */
function readSegmentedCoverage(view: DataView, table: number): CharacterMap {
  const groups = view.getUint32(table + 12)
  const at = (group: number): number => table + 16 + group * 12
  return (codePoint) => {
    const group = firstIndex(groups, (index) => view.getUint32(at(index) + 4) >= codePoint)
    if (group === groups || view.getUint32(at(group)) > codePoint) return 0
    return view.getUint32(at(group) + 8) + codePoint - view.getUint32(at(group))
  }
}

/** Format 4: segments of the Basic Multilingual Plane. */
function readSegmentMapping(view: DataView, table: number): CharacterMap {
  const doubled = view.getUint16(table + 6)
  const segments = doubled / 2
  const ends = table + 14
  const starts = ends + doubled + 2
  const deltas = starts + doubled
  const ranges = deltas + doubled
  return (codePoint) => {
    if (codePoint > 0xffff) return 0
    const segment = firstIndex(segments, (index) => view.getUint16(ends + index * 2) >= codePoint)
    const start = segment === segments ? codePoint + 1 : view.getUint16(starts + segment * 2)
    if (start > codePoint) return 0
    const delta = view.getUint16(deltas + segment * 2)
    const range = view.getUint16(ranges + segment * 2)
    if (range === 0) return (codePoint + delta) & 0xffff
    const glyph = view.getUint16(ranges + segment * 2 + range + (codePoint - start) * 2)
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff
  }
}

/** The first index for which an ascending test holds, or `length`. */
function firstIndex(length: number, holds: (index: number) => boolean): number {
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}

/** Decisions repeat the same thousand characters; remembering them halves the time of a page. */
function remembered(read: CharacterMap): CharacterMap {
  const known = new Map<number, number>()
  return (codePoint) => {
    const seen = known.get(codePoint)
    if (seen !== undefined) return seen
    const glyph = read(codePoint)
    known.set(codePoint, glyph)
    return glyph
  }
}
