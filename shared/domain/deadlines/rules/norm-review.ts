/** 附带审查: normative documents and other bases of the act, counted from the suspension (法56—60, 条例53). */
import { defineRules } from '../rule.ts'
import { LAW_2024 } from '../rule-sets.ts'

const SUSPENDED = '因附带审查中止行政复议之日'
const OWN = ['行政复议法第五十六条', '行政复议法第五十七条']
const PAUSE = '案件继续中止，审理期限停止计算；应当催办并记录。'

export const NORM_REVIEW_RULES = defineRules(
  { family: '附带审查', body: 'reconsideration', effectiveFrom: LAW_2024 },
  [
    {
      code: 'DL-NORM-SELF',
      name: '附带审查自行处理',
      trigger: SUSPENDED,
      length: 30,
      unit: 'day',
      bound: '行政复议机关',
      consequence: PAUSE,
      articles: [...OWN, '行政复议法实施条例第五十三条第二款'],
      articlesBefore2026: OWN,
      doubts: ['D-09'],
    },
    {
      code: 'DL-NORM-TRANSFER',
      name: '附带审查转送',
      trigger: SUSPENDED,
      length: 7,
      unit: 'workday',
      bound: '行政复议机关',
      consequence: PAUSE,
      articles: [...OWN, '行政复议法实施条例第五十三条第二款'],
      articlesBefore2026: OWN,
      doubts: ['D-09'],
    },
    {
      code: 'DL-NORM-NOTIFY',
      name: '通知制定机关',
      trigger: SUSPENDED,
      length: 3,
      unit: 'workday',
      bound: '行政复议机构',
      consequence: PAUSE,
      articles: ['行政复议法第五十八条第一款'],
      doubts: ['D-09'],
    },
    {
      code: 'DL-NORM-MAKER-REPLY',
      name: '制定机关答复',
      trigger: '制定机关收到书面通知之日',
      length: 10,
      unit: 'workday',
      bound: '制定机关',
      consequence: '行政复议机构可以要求制定机关当面说明理由，并依法处理。',
      articles: ['行政复议法第五十八条'],
      doubts: ['D-09'],
    },
    {
      code: 'DL-NORM-TRANSFER-REPLY',
      name: '受转送机关回复',
      trigger: '接受转送的机关收到转送材料之日',
      length: 60,
      unit: 'day',
      bound: '接受转送的行政机关、国家机关',
      consequence: PAUSE,
      articles: ['行政复议法第六十条'],
      doubts: ['D-09'],
    },
  ],
)
