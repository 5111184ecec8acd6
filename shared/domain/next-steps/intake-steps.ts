/** Steps of acceptance (法30—33): review, correction, acceptance, refusal. */
import { type CivilDate, formatChinese } from '#shared/kernel/civil-date.ts'
import { eventsOf, latestOf } from '../ledger/effective-events.ts'
import type { AcceptanceReview } from '../model/case.ts'
import { correctionLastDay, deemedAcceptanceDay, reviewLastDay } from '../procedure/limits.ts'
import type { StepFacts } from './step-facts.ts'
import type { StepRule } from './step-rule.ts'

/** Steps before acceptance, in the order in which a case needs them. */
export const INTAKE_STEPS: readonly StepRule[] = [
  {
    code: 'acceptDeemed',
    label: '登记视为受理',
    articles: ['行政复议法第三十条第三款'],
    stages: ['review'],
    relevant: (facts) => isReviewOver(facts),
    wanted: () => true,
  },
  {
    code: 'review',
    label: '受理审查',
    articles: ['行政复议法第三十条第一款'],
    stages: ['review', 'correction'],
    wanted: (facts) => facts.stage === 'review' && !isReviewed(facts),
  },
  {
    code: 'refuse',
    label: '不予受理',
    articles: ['行政复议法第三十条第二款', '行政复议法实施条例第三十六条'],
    stages: ['review'],
    lastDay: lastReviewDay,
    blocked: (facts) =>
      reviewOver(facts) ??
      reviewedLater(facts) ??
      (findingsOf(facts).includes('notMet')
        ? null
        : '受理审查中没有记明不符合的条件。请先在受理审查表中写明哪一项条件不符合及其理由。'),
    wanted: (facts) => findingsOf(facts).includes('notMet'),
  },
  {
    code: 'requestCorrection',
    label: '通知补正',
    articles: ['行政复议法第三十一条第一款'],
    stages: ['review'],
    lastDay: lastReviewDay,
    blocked: reviewOver,
    wanted: (facts) => findingsOf(facts).includes('unclear'),
  },
  {
    code: 'accept',
    label: '受理',
    articles: ['行政复议法第三十条'],
    stages: ['review'],
    lastDay: lastReviewDay,
    blocked: (facts) =>
      reviewOver(facts) ??
      reviewedLater(facts) ??
      (isReviewed(facts) ? null : '还没有受理审查记录。请先逐项完成受理审查。'),
    wanted: (facts) => isReviewed(facts),
  },
  {
    code: 'correctionServed',
    label: '登记补正通知送达',
    articles: ['行政复议法第三十一条第二款'],
    stages: ['correction'],
    wanted: (facts) => !isCorrectionNoticeServed(facts),
  },
  {
    code: 'abandon',
    label: '记录视为放弃申请',
    articles: ['行政复议法第三十一条第二款'],
    stages: ['correction'],
    blocked: (facts) => {
      const last = correctionLastDay(facts.aggregate, facts.office, facts.asOf)
      if (last === null) return '补正通知还没有送达申请人的记录，补正期限尚未开始。请先登记补正通知的送达。'
      return facts.asOf > last
        ? null
        : `补正期限到${formatChinese(last)}届满，届满之后申请人无正当理由仍不补正的，才视为放弃。`
    },
    wanted: (facts) => {
      const last = correctionLastDay(facts.aggregate, facts.office, facts.asOf)
      return last !== null && facts.asOf > last
    },
  },
  {
    code: 'receiveCorrection',
    label: '登记收到补正材料',
    articles: ['行政复议法第三十一条第三款'],
    stages: ['correction'],
    wanted: () => true,
  },
  {
    code: 'extendCorrection',
    label: '延长补正期限',
    articles: ['行政复议法第三十一条第二款'],
    stages: ['correction'],
    blocked: (facts) =>
      isCorrectionNoticeServed(facts) ? null : '补正通知还没有送达申请人的记录，补正期限尚未开始，无须延长。',
  },
]

function lastReviewDay({ aggregate, office, asOf }: StepFacts): CivilDate | null {
  return reviewLastDay(aggregate, office, asOf)
}

function isReviewOver(facts: StepFacts): boolean {
  const last = lastReviewDay(facts)
  return last !== null && facts.asOf > last
}

/** 法30Ⅲ: after the review period without an act there is nothing left to decide. */
function reviewOver(facts: StepFacts): string | null {
  const last = lastReviewDay(facts)
  if (last === null || facts.asOf <= last) return null
  const deemed = deemedAcceptanceDay(facts.aggregate, facts.office, facts.asOf) ?? last
  return `受理审查期限已于${formatChinese(last)}届满。期限内没有作出处理的，依法自${formatChinese(deemed)}起视为受理，请登记为“视为受理”，此后发现不符合受理条件的，依行政复议法第三十三条驳回申请；当时已经作出处理的，请填写当时的日期。`
}

/** A review made before the corrected materials came in does not cover them. */
function currentReview(facts: StepFacts): AcceptanceReview | null {
  const review = facts.aggregate.case.review
  const corrected = latestOf(facts.effective, 'correctionReceived')
  return review === null || (corrected !== null && review.reviewedOn < corrected.on) ? null : review
}

function isReviewed(facts: StepFacts): boolean {
  return currentReview(facts) !== null
}

/** 受理 and 不予受理 rest on the review, so they cannot be older than it. */
function reviewedLater(facts: StepFacts): string | null {
  const review = currentReview(facts)
  return review !== null && review.reviewedOn > facts.asOf
    ? `受理审查记录的日期是${formatChinese(review.reviewedOn)}，受理、不予受理不能早于审查。补录以前的处理，请先在“受理审查”中把审查日期改为当时的日期。`
    : null
}

function findingsOf(facts: StepFacts): readonly string[] {
  return Object.values(currentReview(facts)?.findings ?? {}).map(({ finding }) => finding)
}

function isCorrectionNoticeServed(facts: StepFacts): boolean {
  const requested = latestOf(facts.effective, 'correctionRequested')
  return (
    requested !== null &&
    eventsOf(facts.effective, 'correctionNoticeServed').some((event) => event.on >= requested.on)
  )
}
