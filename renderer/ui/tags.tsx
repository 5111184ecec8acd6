/** Small marks that state something by word and shape; colour only repeats it. */
import {
  CheckCircleOutlined,
  ClockCircleOutlined,
  CloseCircleOutlined,
  ExclamationCircleFilled,
  ExclamationCircleOutlined,
  InfoCircleOutlined,
  PauseCircleOutlined,
  WarningFilled,
} from '@ant-design/icons'
import type { ReactNode } from 'react'
import { PAUSES, type Pause } from '#shared/domain/deadlines/pauses.ts'
import { STAGE_LABELS, type Stage } from '#shared/domain/model/case.ts'
import type { CivilDate } from '#shared/kernel/civil-date.ts'
import { articleText } from './article-text.ts'
import { type DueBand, daysLeftText, dueBandOf } from './due.ts'
import css from './tags.module.css'

export type Tone = 'neutral' | 'accent' | 'success' | 'warning' | 'danger'

const TONE_ICONS: Readonly<Record<Tone, ReactNode>> = {
  neutral: null,
  accent: <InfoCircleOutlined aria-hidden />,
  success: <CheckCircleOutlined aria-hidden />,
  warning: <ExclamationCircleOutlined aria-hidden />,
  danger: <CloseCircleOutlined aria-hidden />,
}

export type MarkProps = { readonly tone?: Tone; readonly icon?: ReactNode; readonly children: ReactNode }

/** A word in a soft box. */
export function Mark({ tone = 'neutral', icon, children }: MarkProps) {
  return (
    <span className={`${css.mark} ${css[tone]}`}>
      {icon === undefined ? TONE_ICONS[tone] : icon}
      {children}
    </span>
  )
}

const STAGE_TONES: Readonly<Record<Stage, Tone>> = {
  review: 'accent',
  correction: 'warning',
  trial: 'accent',
  suspended: 'warning',
  decided: 'accent',
  effective: 'success',
  refused: 'neutral',
  abandoned: 'neutral',
  terminated: 'neutral',
  transferred: 'neutral',
  litigationAnswer: 'accent',
  litigationTrial: 'accent',
  litigationClosed: 'neutral',
}

/** Where a case stands. */
export function StageTag({ stage }: { readonly stage: Stage }) {
  const icon = stage === 'suspended' ? <PauseCircleOutlined aria-hidden /> : null
  return (
    <Mark tone={STAGE_TONES[stage]} icon={icon}>
      {STAGE_LABELS[stage]}
    </Mark>
  )
}

const BAND_TONES: Readonly<Record<DueBand, Tone>> = {
  overdue: 'danger',
  today: 'warning',
  within3: 'warning',
  within7: 'neutral',
  lapsed: 'warning',
  within15: 'neutral',
  later: 'neutral',
  paused: 'warning',
}

const BAND_ICONS: Readonly<Record<DueBand, ReactNode>> = {
  overdue: <WarningFilled aria-hidden />,
  today: <ExclamationCircleFilled aria-hidden />,
  within3: <ExclamationCircleOutlined aria-hidden />,
  within7: <ClockCircleOutlined aria-hidden />,
  lapsed: <ClockCircleOutlined aria-hidden />,
  within15: <ClockCircleOutlined aria-hidden />,
  later: <ClockCircleOutlined aria-hidden />,
  paused: <PauseCircleOutlined aria-hidden />,
}

export type DueTagProps = {
  readonly lastDay: CivilDate
  readonly today: CivilDate
  /** A date without statutory force: past it is amber, never red. */
  readonly reminder?: boolean
  /** Held: the last day moves on with every day, so no days are counted down. */
  readonly paused?: Pause | null
  /** The day is 本地末日, which ends no statutory limit. */
  readonly isLocal?: boolean
}

/** Days left to a last day: 逾期 2 天 (red, filled sign), 今天届满 and 还有 3 天 (amber), 还有 12 天, 中止中, 报请中. */
export function DueTag({ lastDay, today, reminder = false, paused = null, isLocal = false }: DueTagProps) {
  const band = paused !== null ? 'paused' : dueBandOf(lastDay, today, reminder)
  return (
    <Mark tone={BAND_TONES[band]} icon={BAND_ICONS[band]}>
      {paused !== null ? PAUSES[paused].standing : daysLeftText(lastDay, today, reminder, isLocal)}
    </Mark>
  )
}

/** Says that a year without a holiday arrangement was needed, so that the day may still move. */
export function ProvisionalMark({ years }: { readonly years: readonly number[] }) {
  return (
    <span
      title={`${years.join('、')}年的放假安排尚未载入，只按周六、周日推算；载入后末日可能变动，届时请复核`}
    >
      <Mark tone="warning">暂定</Mark>
    </span>
  )
}

/** A note in a coloured strip: what the law says, what to look out for. */
export function Note({ tone = 'neutral', children }: { readonly tone?: Tone; readonly children: ReactNode }) {
  return (
    <div className={`${css.note} ${css[tone]}`} role="note">
      {tone === 'neutral' ? <InfoCircleOutlined aria-hidden /> : TONE_ICONS[tone]}
      <div>{children}</div>
    </div>
  )
}

/** Article references, given as codes (法62Ⅰ) or in words, printed in words. */
export function Articles({ articles }: { readonly articles: readonly string[] }) {
  return articles.length === 0 ? null : (
    <span className={css.articles}>{articles.map(articleText).join('；')}</span>
  )
}
