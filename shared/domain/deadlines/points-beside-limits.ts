/**
 * Doubtful points that decide no limit: they bear on the text of the law, on staff, acceptance and figures. None is a
 * setting, because nothing would be reckoned differently; each says where in the program it is heeded.
 */
import type { CaseClock } from './clocks/clock.ts'
import type { OpenPoint } from './open-points.ts'

export type PointBesideLimits = OpenPoint & {
  /** Pages, papers and checks where the point shows. */
  readonly heededIn: string
  /** Limits on which it shows at the moment, for a point that shows on some. */
  readonly shows?: (clock: CaseClock) => boolean
}

export const POINTS_BESIDE_LIMITS: readonly PointBesideLimits[] = [
  {
    id: 'D-01',
    question: '实施条例的条文以哪个文本为准？',
    handling: '规则按公布的条文录入，注明条款和施行日；正式使用前由人工与官方数据库核对一次。',
    heededIn: '期限计算器和期限计算说明中的“依据”“适用的规则”',
  },
  {
    id: 'D-02',
    question: '司法部的办案规范、文书格式是否已随新条例更新？',
    handling: '文书模板可以由本机关修改；以司法部最新文本为准，由人工核对。',
    heededIn: '起草文书时的正文，每一段都可以改写',
  },
  {
    id: 'D-10',
    question: '下一年的放假安排尚未公布时怎样计算？',
    handling: '不预测；涉及该年的结果标明“暂定”。取得通知后由人工导入、核对、确认。',
    heededIn: '标有“暂定”的期限，设置中的“日历”',
    shows: ({ rule, deadline }) => rule.body !== 'litigation' && deadline.provisional,
  },
  {
    id: 'D-14',
    question: '行政复议法没有写明回避的情形和程序。',
    handling: '登记人员的回避情形，分派时提示；是否回避由人工决定。',
    heededIn: '“登记回避”，设置中“人员”的回避情形，确定承办人时的提示',
  },
  {
    id: 'D-15',
    question: '当地的承办人数规定与实施条例不一致的，按哪个？',
    readings: ['取较高的人数', '只按实施条例的人数'],
    handling: '取较高的人数；简易程序由一人承办的，须在办案规则中明确允许。',
    heededIn: '本页的承办人数，确定承办人时的核对',
  },
  {
    id: 'D-16',
    question: '实施条例没有过渡条款，施行前后的行为适用哪个规定？',
    readings: ['按行为发生之日', '按立案之日'],
    handling: '按行为发生之日选用规定；施行前已经完成的步骤不重新计算。',
    heededIn: '期限计算说明中的“适用的规则”',
  },
  {
    id: 'D-17',
    question: '行政复议委员会的组成和议事人数没有全国统一规定。',
    handling: '由本机关确定，不作自动判断。',
    heededIn: '案件“期限”页“时点要求”中的“行政复议委员会咨询”',
  },
  {
    id: 'D-21',
    question: '受理之前发现已受理案件应当驳回的同样情形，怎样处理？',
    readings: ['由承办人选择，不自动决定', '一律不予受理', '一律受理后驳回'],
    handling: '由承办人选择不予受理，或者受理后驳回，不自动决定。',
    heededIn: '受理审查，不予受理决定书、驳回行政复议申请决定书的起草',
  },
  {
    id: 'D-25',
    question: '互联网申请在下班以后提交的，哪一天算收到？',
    readings: ['系统到达之日', '下一个工作日'],
    handling: '以系统到达之日为收到之日，不按下班时刻推后。',
    heededIn: '收案登记的收到日期',
  },
  {
    id: 'D-27',
    question: '“当事人各方同意”是否包括第三人？',
    readings: ['包括第三人', '只指申请人和被申请人'],
    handling: '默认包括；须将第三人的同意记录入卷。',
    heededIn: '约定适用简易程序时的确认，因调解、和解中止时的确认',
  },
  {
    id: 'D-30',
    question: '省级行政复议条例等地方规定比法律、行政法规更严的，怎样适用？',
    readings: ['两个日子并列：法定末日不变，另列更严的本地末日', '只看法定末日'],
    handling:
      '由本机关把当地规定做成规则包导入，取更严的一个提醒，并注明来源。视为受理、逾期等法律后果仍只看法定末日，因此不改变任何法定末日。',
    heededIn: '设置中的“地方规则”，期限和期限计算说明中的“本地末日”',
    shows: ({ local }) => local !== null,
  },
  {
    id: 'LD-06',
    question: '电子送达何时视为送达？',
    handling: '由人工录入送达日和证据，期限按录入的送达日计算。',
    heededIn: '送达登记的送达日期和证据',
  },
  {
    id: 'LD-11',
    question: '负责人出庭率以什么为分母，有正当理由没有出庭的是否剔除？',
    readings: [
      '两种分母并列（开庭审理的案件、法院通知负责人出庭的案件），表头写明口径',
      '只用开庭审理的案件',
      '只用法院通知负责人出庭的案件',
      '剔除经法院认可有正当理由的案件',
    ],
    handling: '本软件不计算出庭率，只逐次登记，按哪一种口径都能数出；上报时写明所用的口径。',
    heededIn: '应诉案件“登记开庭”中的“负责人是否出庭”',
  },
  {
    id: 'LD-12',
    question: '败诉率的分母是否包括驳回起诉、撤诉、调解的案件？',
    readings: ['全部一审审结案件', '当期生效案件', '判决结案的案件', '终审结案的案件'],
    handling: '本软件不计算败诉率；判决、裁定、调解书分别登记，按当地考核文件的口径取数，一年之内不换口径。',
    heededIn: '应诉案件“登记裁判结果”中的裁判种类',
  },
  {
    id: 'LD-13',
    question: '因程序轻微违法被确认违法的，算不算败诉？',
    readings: ['算，并单独列出', '不算'],
    handling: '登记为“判决确认违法”，在裁判要点中写明程序轻微违法，以便单独列出。',
    heededIn: '应诉案件“登记裁判结果”中的裁判要点',
  },
  {
    id: 'LD-14',
    question: '复议机关和原机关为共同被告的案件，在本级政府的报表中算一件还是两件？',
    readings: ['各机关各算一件，跨层级汇总时去重', '只算一件'],
    handling: '本机关的应诉案件只登记本机关的一件，诉讼地位写明“共同被告”，汇总时按原复议案件去重。',
    heededIn: '应诉案件的“本机关诉讼地位”和对应的复议案件',
  },
  {
    id: 'LD-16',
    question: '一审中自行纠正后原告撤诉的，是否计入纠错率？',
    readings: ['单独列出，计与不计都能取数', '计入', '不计入'],
    handling: '登记为“裁定准许撤回起诉”，在裁判要点中写明是否因自行纠正而撤诉。',
    heededIn: '应诉案件“登记裁判结果”中的裁判要点',
  },
  {
    id: 'LD-17',
    question: '复议责令履行、行政协议类决定被诉的，谁是被告？',
    handling: '由人工确认被告。',
    heededIn: '转应诉时的“本机关诉讼地位”及其理由',
  },
  {
    id: 'LD-20',
    question: '各省的应诉办法、集中管辖法院、考核口径不同。',
    handling: '不内置当地参数，由本机关按当地文件录入。',
    heededIn: '设置中的“单位概况”（法院）和“地方规则”',
  },
  {
    id: 'LD-21',
    question: '应诉期限跨入放假安排尚未公布的年份时怎样计算？',
    readings: ['只按周六、周日推算，标明“暂定”', '暂不给出日期'],
    handling: '不预测放假，也不悄悄计算：涉及该年的结果标明“暂定”，载入安排后重新核对。',
    heededIn: '标有“暂定”的应诉期限，设置中的“日历”',
    shows: ({ rule, deadline }) => rule.body === 'litigation' && deadline.provisional,
  },
]
