/** 决定: the time for deciding, its extension, and the change from simplified to ordinary procedure (法55、62). */
import { defineRules, type ExclusionKind, type Extension } from '../rule.ts'
import { LAW_2024, REGULATION_2026 } from '../rule-sets.ts'

const LEFT_OUT: readonly ExclusionKind[] = ['suspension', 'appraisal', 'inspection', 'escalation-request']
/** 法62Ⅰ: most days an extension may add, in 自然日. */
export const MAX_EXTENSION_DAYS = 30
/** 法62Ⅱ: the simplified procedure, in 自然日. */
export const SIMPLIFIED_DAYS = 30
/** 法62Ⅰ但书: another statute counts only where it sets fewer than sixty 自然日. */
export const MAX_SET_DAYS = 59

const THIRTY_MORE: Extension = {
  maxDays: MAX_EXTENSION_DAYS,
  beforeExpiry: true,
  condition:
    '情况复杂，期限届满前经行政复议机构的负责人批准，并书面告知当事人；总共不超过三十日（《行政复议法》第六十二条第一款）。',
}
const ESCALATED =
  '提级审理的，自上级行政复议机关收到案件材料之日重新计算（《行政复议法实施条例》第四十条第三款）。'
const OVERDUE =
  '逾期不作出决定属程序违法：申请人可以自期限届满之日起十五日内起诉（《行政复议法》第三十四条、《行政诉讼法》第四十五条），上级机关可以责令纠正（《行政复议法》第三十五条），并依法追究责任（《行政复议法》第八十条）。'

export const DECISION_RULES = defineRules(
  { family: '决定', body: 'reconsideration', effectiveFrom: LAW_2024 },
  [
    {
      code: 'DL-DECIDE-ORD',
      name: '复议决定（普通）',
      procedure: '普通程序',
      trigger: '受理行政复议申请之日',
      length: 60,
      unit: 'day',
      bound: '行政复议机关',
      consequence: OVERDUE,
      exclusionKinds: LEFT_OUT,
      extension: THIRTY_MORE,
      restart: ESCALATED,
      articles: ['行政复议法第六十二条第一款'],
      doubts: ['D-03', 'D-04', 'D-05', 'D-06', 'D-09'],
    },
    {
      code: 'DL-DECIDE-SIMPLE',
      name: '复议决定（简易）',
      procedure: '简易程序',
      trigger: '受理行政复议申请之日',
      length: SIMPLIFIED_DAYS,
      unit: 'day',
      bound: '行政复议机关',
      consequence: OVERDUE,
      exclusionKinds: LEFT_OUT,
      restart: `转为普通程序的，改按六十日计算（《行政复议法》第五十五条、第六十二条）；${ESCALATED}`,
      articles: ['行政复议法第六十二条第二款'],
      doubts: ['D-03', 'D-06', 'D-09'],
    },
    {
      code: 'DL-DECIDE-SET',
      name: '复议决定（法律规定少于六十日）',
      trigger: '受理行政复议申请之日；该法律规定自收到申请之日起算的，为收到申请之日',
      length: null,
      unit: 'day',
      // Sixty days or more is no special rule: the ordinary limit then stands.
      setDays: { min: 1, max: MAX_SET_DAYS },
      bound: '行政复议机关',
      consequence: OVERDUE,
      exclusionKinds: LEFT_OUT,
      restart: ESCALATED,
      articles: ['行政复议法第六十二条第一款但书'],
      doubts: ['D-03', 'D-06', 'D-09', 'D-32'],
    },
    {
      code: 'DL-CONVERT',
      name: '简易程序转为普通程序',
      procedure: '简易程序',
      trigger: '受理行政复议申请之日',
      length: 30,
      unit: 'day',
      bound: '行政复议机构',
      consequence: '简易程序期限届满后不能再转为普通程序补救，案件按逾期处理。',
      exclusionKinds: LEFT_OUT,
      articles: ['行政复议法第五十五条', '行政复议法第六十二条第二款'],
      doubts: ['D-04', 'D-06', 'D-09'],
    },
    {
      code: 'DL-ESCALATE-RESET',
      name: '提级后重新计算（普通）',
      procedure: '普通程序',
      trigger: '上级行政复议机关收到案件材料之日',
      length: 60,
      unit: 'day',
      bound: '上级行政复议机关',
      consequence: OVERDUE,
      exclusionKinds: LEFT_OUT,
      extension: THIRTY_MORE,
      articles: ['行政复议法实施条例第四十条第三款', '行政复议法第六十二条第一款'],
      effectiveFrom: REGULATION_2026,
      doubts: ['D-05', 'D-06', 'D-09'],
    },
    {
      code: 'DL-ESCALATE-RESET-SIMPLE',
      name: '提级后重新计算（简易）',
      procedure: '简易程序',
      trigger: '上级行政复议机关收到案件材料之日',
      length: 30,
      unit: 'day',
      bound: '上级行政复议机关',
      consequence: OVERDUE,
      exclusionKinds: LEFT_OUT,
      articles: ['行政复议法实施条例第四十条第三款', '行政复议法第六十二条第二款'],
      effectiveFrom: REGULATION_2026,
      doubts: ['D-06', 'D-09'],
    },
  ],
)
