/** How days, lengths and reasons are worded in a reckoning. */
import { type CivilDate, formatChinese, fromEpochDay, weekdayName } from '#shared/kernel/civil-date.ts'
import { EXCLUSION_REASONS, exclusionArticle } from '../exclusion-reasons.ts'
import type { Body, ExclusionKind, Term, Unit } from '../rule.ts'
import type { ExcludedStretch } from './exclusions.ts'

const UNIT_NAMES: Readonly<Record<Unit, string>> = {
  workday: '个工作日',
  day: '日',
  month: '个月',
  year: '年',
}

/** `5个工作日`, `60日`, `6个月`. */
export function termText({ length, unit }: Term): string {
  return `${length}${UNIT_NAMES[unit]}`
}

/** `2026年11月21日（周六）`. */
export function said(day: number): string {
  return saidOn(fromEpochDay(day))
}

/** The same for a date. */
export function saidOn(date: CivilDate): string {
  return `${formatChinese(date)}（${weekdayName(date)}）`
}

/** `鉴定、中止`. */
export function kindNames(kinds: readonly ExclusionKind[]): string {
  return kinds.map((kind) => EXCLUSION_REASONS[kind].name).join('、')
}

/** `《行政复议法》第六十二条第一款`: the title of the law or rule in its marks. */
export function cited(article: string): string {
  const at = article.search(/（|第[一二三四五六七八九十百]+条/)
  return at === -1 ? `《${article}》` : `《${article.slice(0, at)}》${article.slice(at)}`
}

/** The articles that leave a stretch out, in brackets; empty where none is known. */
export function exclusionBasis({ kinds, first }: ExcludedStretch, body: Body): string {
  const on = fromEpochDay(first)
  const articles = kinds.flatMap((kind) => exclusionArticle(kind, body, on) ?? [])
  return articles.length === 0 ? '' : `（${articles.map(cited).join('、')}）`
}
