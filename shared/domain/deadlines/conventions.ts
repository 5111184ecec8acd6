/**
 * Doubtful points of law as settings. The first option is the default: the reading under which nobody acts
 * too late. An office that follows another reading chooses it here, and every reckoning says which was used.
 */

import type { StricterRule } from './local-due.ts'

type Option = { readonly value: string; readonly label: string }

export type ConventionSetting = {
  /** The doubtful point: D-nn for reconsideration, LD-nn for litigation; one point may need several settings. */
  readonly id: string
  readonly key: string
  readonly question: string
  /** The first option is the default. */
  readonly options: readonly [Option, ...Option[]]
  readonly explanation: string
  /** Where the law leaves the point open. */
  readonly articles: readonly string[]
}

/** Every setting, in the order of the Doubts tables. */
export const CONVENTIONS = [
  {
    id: 'D-03',
    key: 'deemedAcceptance',
    question: '审查期限届满未作处理的，从哪一天起视为受理？',
    options: [
      { value: 'last-day', label: '审查期限届满当日' },
      { value: 'next-day', label: '审查期限届满的次日' },
    ],
    explanation: '行政复议法第三十条第三款写“审查期限届满之日起视为受理”。按届满当日，决定期限较早届满。',
    articles: ['行政复议法第三十条第三款'],
  },
  {
    id: 'D-04',
    key: 'conversionStart',
    question: '简易程序转为普通程序后，六十日从哪一天起算？',
    options: [
      { value: 'original-acceptance', label: '原受理之日' },
      { value: 'conversion-day', label: '批准转换之日' },
    ],
    explanation: '行政复议法第五十五条没有写明。按原受理之日，决定期限较早届满。',
    articles: ['行政复议法第五十五条', '行政复议法第六十二条第二款'],
  },
  {
    id: 'D-04',
    key: 'conversionReply',
    question: '转为普通程序时尚未届满的答复期限，按几日计算？',
    options: [
      { value: 'ten-workdays', label: '改按普通程序十个工作日' },
      { value: 'five-workdays', label: '仍按简易程序五个工作日' },
    ],
    explanation: '法律没有写明。改按十日不使被申请人因程序转换而吃亏；转换前已经届满的不重新计算。',
    articles: ['行政复议法第四十八条', '行政复议法第五十四条第一款', '行政复议法第五十五条'],
  },
  {
    id: 'D-05',
    key: 'extensionStart',
    question: '延长的三十日接在哪一天之后？',
    options: [
      { value: 'raw-day', label: '六十日的原始末日（合计九十日，最后顺延一次）' },
      { value: 'rolled-day', label: '六十日顺延后的末日' },
    ],
    explanation: '行政复议法第六十二条第一款没有写明。按原始末日，期限较早届满。',
    articles: ['行政复议法第六十二条第一款'],
  },
  {
    id: 'D-06',
    key: 'exclusionEnds',
    question: '不计入期间的首尾两日怎样计？',
    options: [
      { value: 'difference', label: '开始当日照计，次日起至结束当日不计' },
      { value: 'neither-end', label: '首尾两日都照计' },
      { value: 'both-ends', label: '首尾两日都不计' },
    ],
    explanation:
      '法律没有写明。默认的天数等于结束日减开始日；鉴定自机构委托之日至收到鉴定意见之日。重叠的期间只扣一次。',
    articles: ['行政复议法第三十九条', '行政复议法第八十八条第一款'],
  },
  {
    id: 'D-07',
    key: 'hearingNotice',
    question: '“听证的五日前”怎样倒算？',
    options: [
      { value: 'strict', label: '送达日与听证日之间有五个完整工作日' },
      { value: 'loose', label: '听证日往前数第五个工作日' },
    ],
    explanation: '行政复议法第五十一条第一款。严格口径要求早一个工作日送达。',
    articles: ['行政复议法第五十一条第一款', '行政复议法第八十八条第二款'],
  },
  {
    id: 'D-08',
    key: 'oneYearCap',
    question: '一年的上限遇休息日是否顺延？',
    options: [
      { value: 'rolls', label: '顺延到其后第一个工作日' },
      { value: 'stands', label: '不顺延' },
    ],
    explanation: '行政复议法第二十条第三款的一年。默认顺延，不因休息日使申请人丧失权利。',
    articles: ['行政复议法第二十条第三款', '民事诉讼法第八十五条第三款'],
  },
  {
    id: 'D-08',
    key: 'longCap',
    question: '复议五年、二十年的最长期限遇休息日是否顺延？',
    options: [
      { value: 'rolls', label: '顺延，但须由人工确认' },
      { value: 'stands', label: '不顺延' },
    ],
    explanation: '行政复议法第二十一条。有争议；默认顺延，避免错误地不予受理。',
    articles: ['行政复议法第二十一条', '民事诉讼法第八十五条第三款'],
  },
  {
    id: 'D-08',
    key: 'longCapExclusions',
    question: '障碍等不计入的期间，是否也延长五年、二十年的最长期限？',
    options: [
      { value: 'never', label: '不延长' },
      { value: 'counted', label: '延长' },
    ],
    explanation: '行政复议法第二十一条。默认最长期限不因任何事由延长。',
    articles: ['行政复议法第二十条第二款', '行政复议法第二十一条'],
  },
  {
    id: 'LD-04',
    key: 'suitLongCap',
    question: '起诉的五年、二十年最长保护期遇休息日是否顺延？',
    options: [
      { value: 'stands', label: '不顺延' },
      { value: 'rolls', label: '顺延' },
    ],
    explanation: '行政诉讼法第四十六条第二款。通说认为是最长保护期，不延长也不顺延。',
    articles: ['行政诉讼法第四十六条第二款'],
  },
  {
    id: 'D-09',
    key: 'makeupDays',
    question: '末日落在调休上班的周六、周日，是否顺延？',
    options: [
      { value: 'workday', label: '不顺延：调休上班日是工作日' },
      { value: 'rest-day', label: '顺延：仍按休息日对待' },
    ],
    explanation:
      '法律、司法解释没有写明，实务通说按工作日处理。复议、应诉的期限都按这里的选择（应诉的同一疑点编号LD-01）。只影响自然日、月、年期限末日的顺延；数工作日时一律计入。',
    articles: ['行政复议法第八十八条', '民事诉讼法第八十五条第三款'],
  },
  {
    id: 'D-09',
    key: 'localDays',
    question: '当地放假（民族自治地方的节日、政府决定的停止办公日）是否影响期限？',
    options: [
      { value: 'shown', label: '只作提示：末日不顺延，工作日照数，稳妥日提前' },
      { value: 'rest-days', label: '按休息日对待：末日顺延，不计为工作日' },
    ],
    explanation:
      '法律所称法定休假日是否包括当地放假，没有写明。默认不因当地放假多算时间；只对“日历”中登记并启用的日子起作用，期限说明会逐条写明。',
    articles: ['行政复议法第八十八条', '民事诉讼法第八十五条第三款'],
  },
  {
    id: 'D-26',
    key: 'suspensionStopsWorkdays',
    question: '中止审理是否停止发送副本、提出答复等工作日期限？',
    options: [
      { value: 'stops', label: '停止，剩余的工作日自恢复次日续算' },
      { value: 'runs', label: '不停止' },
    ],
    explanation: '行政复议法第三十九条没有写明。默认停止。',
    articles: ['行政复议法第三十九条'],
  },
  {
    id: 'D-31',
    key: 'requestHoldsReview',
    question: '报请上级提级审理的期间，是否停止受理审查的五个工作日？',
    options: [
      { value: 'runs', label: '不停止：受理审查期限照常计算' },
      { value: 'holds', label: '停止：报请期间不计入受理审查期限' },
    ],
    explanation:
      '实施条例第四十条第三款写“报请期间不计入办理期限”，没有写明办理期限是否包括受理审查期限。默认不停止，以免错过审查期限而视为受理。',
    articles: ['行政复议法实施条例第四十条第三款', '行政复议法第三十条'],
  },
] as const satisfies readonly ConventionSetting[]

type AnySetting = (typeof CONVENTIONS)[number]

type Choices = { readonly [S in AnySetting as S['key']]: S['options'][number]['value'] }

/** The readings in force, and the office's own lengths for limits the law leaves open (by rule code). */
export type Conventions = Choices & {
  readonly lengths: Readonly<Record<string, number>>
  /** Stricter limits of the local packs in use, by rule code; they add a day and change none (`localDue`). */
  readonly local?: Readonly<Record<string, readonly StricterRule[]>>
}

/** Keys of the settings that decide between exactly the values `V`. */
export type ConventionKey<V extends string> = {
  [K in keyof Choices]: [Choices[K]] extends [V] ? K : never
}[keyof Choices]

/** The conservative readings: the first option of every setting, and the rule table's own lengths. */
export const DEFAULT_CONVENTIONS: Conventions = {
  ...(Object.fromEntries(CONVENTIONS.map(({ key, options }) => [key, options[0].value])) as Choices),
  lengths: {},
}

/** Settings whose chosen option is not the default; reckonings name them. */
export function departures(conventions: Conventions): readonly { id: string; label: string }[] {
  return CONVENTIONS.flatMap(({ id, key, options }) => {
    const chosen = options.find(({ value }) => value === conventions[key])
    return chosen === undefined || chosen === options[0] ? [] : [{ id, label: chosen.label }]
  })
}
