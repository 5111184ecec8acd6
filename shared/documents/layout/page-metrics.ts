/**
 * The page of GB/T 9704—2012 in twips (1 mm = 56.693 twip, 1 pt = 20 twip), the unit of DOCX: whole numbers, so the
 * PDF page and the Word page are reckoned from the same figures and cannot drift apart by rounding.
 */

export type PageMetrics = {
  readonly pageWidth: number
  readonly pageHeight: number
  readonly top: number
  readonly left: number
  readonly textWidth: number
  readonly textHeight: number
  /** Exact height of one body line. */
  readonly linePitch: number
}

/** A4; 天头 37 mm, 订口 28 mm, 版心 156 × 225 mm; 22 lines of 28.95 pt (GB/T 9704—2012 5.2). */
export const OFFICIAL_PAGE: PageMetrics = {
  pageWidth: 11906,
  pageHeight: 16838,
  top: 2098,
  left: 1588,
  textWidth: 8844,
  textHeight: 12756,
  linePitch: 579,
}

/** Line pitches in use: the standard's 28.95 pt, and the 28 pt and 30 pt that some offices prescribe. */
export const LINE_PITCHES_TWIP = [560, 579, 600] as const

/** The same page with another line pitch in twips. */
export function withLinePitch(metrics: PageMetrics, linePitch: number): PageMetrics {
  return { ...metrics, linePitch }
}

/** Sizes in pt: 2号 title, 3号 body, 4号 page number. */
export const TITLE_SIZE = 22
export const BODY_SIZE = 16
export const PAGE_NUMBER_SIZE = 14

/**
 * 16 pt characters set 0.35 pt closer: 28 of them make 438.2 pt of the 442.2 pt wide text area. The rest is room for
 * word processors that leave the last character of every Latin word unspaced; justified lines fill it again.
 */
export const BODY_SPACING = -7

/** Baseline of the page number above the lower page edge in pt: its dash lies 7 mm below the text area. */
export const PAGE_NUMBER_BASELINE = 74

/** Twips to points. */
export function pt(twips: number): number {
  return twips / 20
}

/** Millimetres to whole twips. */
export function twipOfMm(mm: number): number {
  return Math.round((mm * 1440) / 25.4)
}

/** Distance in pt from the top of a line to its baseline: the character square (0.88 em above) sits mid-line. */
export function baselineOf(lineTwip: number, sizePt: number): number {
  return (pt(lineTwip) - sizePt) / 2 + sizePt * 0.88
}
