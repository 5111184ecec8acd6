/** The story of a limit, in sentences that can be read aloud. */
import type { Calendar } from '#shared/domain/calendar/calendar.ts'
import {
  type CivilDate,
  dateParts,
  earlierOf,
  formatChinese,
  fromEpochDay,
  laterOf,
} from '#shared/kernel/civil-date.ts'
import { ok, type Result } from '#shared/kernel/result.ts'
import { type Conventions, departures } from '../conventions.ts'
import { EXCLUSION_REASONS } from '../exclusion-reasons.ts'
import { type LocalDue, localDue, localSource } from '../local-due.ts'
import { ownLength } from '../own-length.ts'
import type { Rule } from '../rule.ts'
import { type RuleSetId, ruleSetOn } from '../rule-sets.ts'
import { type DeadlineDates, datesOf } from './compute.ts'
import type { DeadlineError } from './errors.ts'
import { type ExcludedStretch, stopsLimit } from './exclusions.ts'
import { type Facts, START_FACTS } from './facts.ts'
import { type Candidate, type Reckoned, reckon } from './reckon.ts'
import { type Reckoning, reckoningOf } from './reckoning.ts'
import { unloadedSteps } from './unloaded-years.ts'
import { cited, exclusionBasis, kindNames, said, saidOn, termText } from './wording.ts'

/** A limit that ran beside the chosen one and lost, by its raw last day. */
export type Alternative = { readonly name: string; readonly startDay: CivilDate; readonly rawDay: CivilDate }

export type Deadline = DeadlineDates & {
  readonly name: string
  readonly trigger: string
  /** 本地末日, beside the statutory one; null where no local rule asks for an earlier day. */
  readonly local: LocalDue | null
  readonly reckoning: Reckoning
  /** Whole sentences, in the order a clerk would say them. */
  readonly steps: readonly string[]
  readonly articles: readonly string[]
  readonly ruleSet: RuleSetId
  readonly consequence: string
  readonly alternatives: readonly Alternative[]
  /** Notices of the holiday arrangements used, with version. */
  readonly calendarNotices: readonly string[]
}

/** A limit with its whole reckoning; errors are plain Chinese sentences. */
export function computeDeadline(
  rule: Rule,
  facts: Facts,
  calendar: Calendar,
  conventions: Conventions,
): Result<Deadline, DeadlineError> {
  const result = reckon(rule, facts, calendar, conventions)
  if (!result.ok) return result
  const reckoned = result.value
  const dates = datesOf(rule, reckoned, calendar)
  const actedOn = latestStart(facts) ?? dates.startDay
  const ruleSet = ruleSetOn(rule.body, actedOn)
  const articles = ruleSet.id === 'RS-2024' ? (rule.articlesBefore2026 ?? rule.articles) : rule.articles
  const reckoning = reckoningOf(rule, reckoned, calendar, conventions)
  const local = localDue(rule, facts, dates, calendar, conventions)
  return ok({
    ...dates,
    name: rule.name,
    trigger: rule.trigger,
    local,
    reckoning,
    steps: [
      ...openingSteps(rule, reckoned, articles, conventions),
      ...(facts.setBy === undefined ? [] : [`天数由${facts.setBy}规定。`]),
      ...exclusionSteps(rule, facts, reckoned, conventions),
      ...endingSteps(reckoned, reckoning),
      ...reckoned.others.map((other) => alternativeStep(reckoned.chosen, other)),
      ...departures(conventions)
        .filter(({ id }) => rule.doubts.includes(id))
        .map(({ id, label }) => `本机关选用的口径（${id}）：${label}。`),
      ...localSteps(rule, dates, local, articles, conventions),
      ...localDaySteps(rule, dates, calendar),
      ...unloadedSteps(rule, { dates, reckoning, ending: reckoned.chosen.ending }, calendar, conventions),
      ...earlySteps(rule, actedOn),
      `逾期后果：${rule.consequence}`,
    ],
    articles,
    ruleSet: ruleSet.id,
    consequence: rule.consequence,
    alternatives: reckoned.others.map((other) => ({
      name: candidateName(other),
      startDay: fromEpochDay(other.start),
      rawDay: fromEpochDay(other.raw),
    })),
    calendarNotices: noticesBetween(calendar, dates.startDay, dates.lastDay),
  })
}

function openingSteps(
  rule: Rule,
  { chosen, raw }: Reckoned,
  articles: readonly string[],
  conventions: Conventions,
): readonly string[] {
  const start = said(chosen.start)
  const basis = `期限：${rule.name}，依据${articles.map(cited).join('、')}；应当遵守的是${rule.bound}。`
  if (chosen.term === null) return [basis, `末日由法律文书确定，为${said(raw)}。`]
  if (rule.direction === 'backward') {
    const strict = rule.clearDays !== null && conventions[rule.clearDays] === 'strict'
    const between = strict ? `其间须有${chosen.term.length}个完整的工作日，` : ''
    return [basis, `自${start}起倒算${termText(chosen.term)}，${between}${start}当日不计。`]
  }
  if (chosen.cap !== null) return [basis, `${chosen.cap.name}：起算日为${start}，当日不计。`]
  const opening = [basis, `起算：${rule.trigger}，${start}，当日不计。`]
  if (rule.endsOnMonthDay !== null) return opening
  const leadIn =
    rule.leadIn === null
      ? []
      : [`先满${termText(rule.leadIn)}，至${said(chosen.origin)}，以该日为起算日；中间不顺延。`]
  return [...opening, ...leadIn, `自次日${said(chosen.origin + 1)}起计算${termText(chosen.term)}。`]
}

function exclusionSteps(
  rule: Rule,
  facts: Facts,
  { chosen }: Reckoned,
  conventions: Conventions,
): readonly string[] {
  const counted = chosen.stretches.map(
    (stretch) =>
      `${kindNames(stretch.kinds)}期间${said(stretch.first)}至${said(stretch.last)}共${lengthOf(stretch)}日不计入${exclusionBasis(stretch, rule.body)}。`,
  )
  const idle = (facts.exclusions ?? [])
    .filter((exclusion) => chosen.cap === null && !stopsLimit(rule, exclusion, conventions))
    .map(
      ({ kind, from, to }) =>
        `${EXCLUSION_REASONS[kind].name}（${formatChinese(from)}至${formatChinese(to)}）不停止本期限的计算。`,
    )
  const late = (facts.exclusions ?? [])
    .filter((exclusion) => chosen.cap === null && stopsLimit(rule, exclusion, conventions))
    .filter(({ from, to }) => from < to && !coversAny(chosen.stretches, from, to))
    .map(
      ({ kind, from, to }) =>
        `${EXCLUSION_REASONS[kind].name}（${formatChinese(from)}至${formatChinese(to)}）不在期限之内，不影响末日。`,
    )
  const { extensionDecidedOn } = facts
  const granted =
    extensionDecidedOn === undefined || rule.extension?.beforeExpiry !== true
      ? ''
      : `${formatChinese(extensionDecidedOn)}批准延长，当时期限尚未届满；`
  const extended = chosen.extensionDays > 0 ? [`${granted}另加经批准延长的${chosen.extensionDays}日。`] : []
  return [...counted, ...idle, ...late, ...extended]
}

function endingSteps({ chosen, raw, last, safe }: Reckoned, reckoning: Reckoning): readonly string[] {
  if (reckoning.by === 'days') {
    return [`逐日计算，${chosen.raw < chosen.start ? '最迟' : '末日'}为${said(last)}。`]
  }
  const rawStep =
    raw < chosen.start ? `最迟为${said(raw)}。` : chosen.term === null ? [] : `届满日为${said(raw)}。`
  const rolled =
    last > raw
      ? [`该日是休息日，顺延到其后第一个工作日${said(last)}；法定末日为${said(last)}。`]
      : chosen.ending === 'stands' && safe < raw
        ? ['该日是休息日，但本期限的末日不顺延。']
        : []
  const safely = safe < last ? [`稳妥起见，请不晚于${said(safe)}办理完毕。`] : []
  return [rawStep, rolled, safely].flat()
}

function alternativeStep(chosen: Candidate, other: Candidate): string {
  return `另有一项期限：${candidateName(other)}，届满日为${said(other.raw)}；两者取较早的，以${candidateName(chosen)}为准。`
}

function localSteps(
  rule: Rule,
  { lastDay }: DeadlineDates,
  local: LocalDue | null,
  articles: readonly string[],
  conventions: Conventions,
): readonly string[] {
  const length = ownLength(rule, conventions.lengths)
  if (local === null || length === null) return []
  const { unit } = rule
  const [basis] = articles
  const own = `${rule.status === 'default' ? '现行' : '法定'}${termText({ length, unit })}`
  const cite = rule.status === 'default' || basis === undefined ? '' : `（${cited(basis)}）`
  return [
    `本地规定（${localSource(local.limit)}）要求${termText({ length: local.limit.length, unit })}，严于${own}${cite}：本地末日为${saidOn(local.lastDay)}。`,
    `本地末日是本机关内部的办理要求；法律后果只按法定末日${saidOn(lastDay)}发生。`,
  ]
}

/** Days off by the local layer that the limit met: on any day counted, or on the days its end came to rest on. */
function localDaySteps(rule: Rule, dates: DeadlineDates, calendar: Calendar): readonly string[] {
  if (calendar.local === undefined) return []
  // A local day just before a weekend moves the safe day back beyond the raw one.
  const from =
    rule.unit === 'workday'
      ? earlierOf(dates.startDay, dates.lastDay)
      : earlierOf(dates.safeDay, dates.rawDay)
  const to = rule.unit === 'workday' ? laterOf(dates.startDay, dates.lastDay) : dates.lastDay
  const effect = calendar.local.rest ? '本机关按休息日对待' : '本机关只作提示，末日不因此变动，请提前办理'
  return calendar.local.days
    .filter((local) => local.from <= to && from <= local.to)
    .map((local) => {
      const number = local.documentNumber === '' ? '' : `，${local.documentNumber}`
      return `当地放假：${formatChinese(local.from)}至${formatChinese(local.to)}（${local.reason}${number}），${effect}。`
    })
}

function earlySteps({ effectiveFrom }: Rule, actedOn: CivilDate): readonly string[] {
  return actedOn < effectiveFrom
    ? [`本条自${formatChinese(effectiveFrom)}起施行，起算日早于施行日，请核对应当适用的规定。`]
    : []
}

function candidateName({ cap, term }: Candidate): string {
  if (cap !== null) return cap.name
  return term === null ? '法律文书确定的末日' : `${termText(term)}的期限`
}

function lengthOf({ first, last }: ExcludedStretch): number {
  return last - first + 1
}

function coversAny(stretches: readonly ExcludedStretch[], from: CivilDate, to: CivilDate): boolean {
  return stretches.some(({ first, last }) => fromEpochDay(first) <= to && from <= fromEpochDay(last))
}

/** The latest day on which something happened: it picks the rule set (D-16), not the day an old act was made. */
function latestStart(facts: Facts): CivilDate | undefined {
  return START_FACTS.flatMap((fact) => facts[fact] ?? [])
    .sort()
    .at(-1)
}

function noticesBetween(calendar: Calendar, from: CivilDate, to: CivilDate): readonly string[] {
  const [a, b] = [dateParts(from).year, dateParts(to).year]
  return calendar.years
    .filter(({ year }) => Math.min(a, b) <= year && year <= Math.max(a, b))
    .map(({ year, noticeNumber, version }) => `${year}年：${noticeNumber}（第${version}版）`)
}
