/**
 * Requirements of time without a number of days: “及时”, “同时”, “决定作出前”, or time that counts for nothing. They
 * have no last day and so no clock; they are listed so that nobody looks in vain for one.
 */
import type { Procedure } from './rule.ts'

/** at-once: 立即、及时 · before: up to a step · appointed: the court or the instrument names the day · free: no limit applies · not-counted: stops other limits. */
export type TimingKind = 'at-once' | 'before' | 'appointed' | 'free' | 'not-counted'

export type Timing = {
  readonly code: string
  readonly name: string
  readonly kind: TimingKind
  readonly procedure: Procedure
  /** When it must be done, or what it does to other limits. */
  readonly requirement: string
  readonly bound: string
  readonly consequence: string
  readonly articles: readonly string[]
}

export const TIMING_KIND_LABELS: Readonly<Record<TimingKind, string>> = {
  'at-once': '及时办理',
  before: '某一步之前',
  appointed: '由法院、文书指定',
  free: '不受期限限制',
  'not-counted': '不计入期限',
}

const SUIT_RULES = '最高人民法院关于适用〈中华人民共和国行政诉讼法〉的解释'
const HEAD_RULES = '最高人民法院关于行政机关负责人出庭应诉若干问题的规定'

/** 行政复议, in the order of the procedure. */
const RECONSIDERATION_TIMINGS: readonly Timing[] = [
  {
    code: 'DL-APPLY-URGENT',
    name: '紧急情况下申请履行职责',
    kind: 'free',
    procedure: '共用',
    requirement: '请求保护人身权、财产权等情况紧急的，可以立即申请，不受履行期限的限制。',
    bound: '申请人',
    consequence: '不得以履行期限未满为由不予受理。',
    articles: ['行政复议法实施条例第二十四条第二款'],
  },
  {
    code: 'DL-MIXED-ATTACH',
    name: '申请附带审查规范性文件',
    kind: 'before',
    procedure: '共用',
    requirement: '申请行政复议时一并提出；当时尚不知道依据的，可以在复议决定作出前提出。',
    bound: '申请人',
    consequence: '决定作出后不再接收。',
    articles: ['行政复议法第十三条第一款', '行政复议法实施条例第五十三条第一款'],
  },
  {
    code: 'DL-HEAR-OPINION',
    name: '听取意见',
    kind: 'before',
    procedure: '普通程序',
    requirement: '在作出决定前，结合答复和证据当面或者通过互联网、电话等方式听取当事人意见。',
    bound: '行政复议机构',
    consequence: '没有听取意见的，决定有程序违法的风险；因当事人原因不能听取的，记录在案后可以书面审理。',
    articles: ['行政复议法第四十九条', '行政复议法第五十四条第二款'],
  },
  {
    code: 'DL-SUSP-NOTICE',
    name: '中止、恢复的书面告知',
    kind: 'at-once',
    procedure: '共用',
    requirement: '中止、恢复审理时书面告知当事人。',
    bound: '行政复议机构',
    consequence: '程序瑕疵。',
    articles: ['行政复议法第三十九条第三款'],
  },
  {
    code: 'DL-COMMITTEE',
    name: '行政复议委员会咨询',
    kind: 'before',
    procedure: '共用',
    requirement: '没有固定日数；咨询不停止审理期限，需要停止的只能依法中止。',
    bound: '行政复议机构',
    consequence: '应当提请咨询而没有提请的，决定有程序违法的风险。',
    articles: ['行政复议法第五十二条', '行政复议法实施条例第五十条'],
  },
  {
    code: 'DL-EXCL-SURVEY',
    name: '现场勘验所用时间',
    kind: 'not-counted',
    procedure: '共用',
    requirement: '勘验开始至结束不计入审理期限；不停止发送副本和答复的期限。',
    bound: '行政复议机构',
    consequence: '决定期限相应顺延。',
    articles: ['行政复议法实施条例第四十五条'],
  },
  {
    code: 'DL-EXCL-APPRAISE',
    name: '鉴定所用时间',
    kind: 'not-counted',
    procedure: '共用',
    requirement: '委托鉴定至收到鉴定意见不计入审理期限；不停止发送副本和答复的期限。',
    bound: '行政复议机构',
    consequence: '决定期限相应顺延。',
    articles: ['行政复议法实施条例第四十六条'],
  },
  {
    code: 'DL-MEDIATION',
    name: '调解、和解',
    kind: 'free',
    procedure: '共用',
    requirement: '没有固定期限；需要停止审理期限的，须申请人和被申请人均同意中止。',
    bound: '行政复议机关和双方当事人',
    consequence: '调解不成的，依法审查或者及时作出决定。',
    articles: ['行政复议法第三十九条第一款第六项', '行政复议法第七十三条'],
  },
  {
    code: 'DL-NORM-SUSPEND',
    name: '附带审查时中止',
    kind: 'at-once',
    procedure: '共用',
    requirement: '启动附带审查处理的，即时中止；三十日、七个工作日自中止之日起算。',
    bound: '行政复议机构',
    consequence: '不中止的，审理期限照常计算。',
    articles: ['行政复议法第三十九条第一款第九项', '行政复议法实施条例第五十三条第二款'],
  },
  {
    code: 'DL-WITHDRAW',
    name: '撤回申请',
    kind: 'before',
    procedure: '共用',
    requirement: '在复议决定作出前撤回，经行政复议机构准予。',
    bound: '申请人',
    consequence: '准予撤回并终止的，不得再以同一事实和理由申请，能够证明撤回违背真实意愿的除外。',
    articles: ['行政复议法第四十一条第一项', '行政复议法第七十四条第二款'],
  },
  {
    code: 'DL-MEDIATE-DOC',
    name: '调解书生效',
    kind: 'at-once',
    procedure: '共用',
    requirement: '各方签字或者签章并加盖行政复议机关印章，即发生法律效力。',
    bound: '行政复议机关',
    consequence: '生效前一方反悔的，依法审查或者及时作出决定。',
    articles: ['行政复议法第七十三条'],
  },
  {
    code: 'DL-EFFECT',
    name: '决定书生效',
    kind: 'at-once',
    procedure: '共用',
    requirement: '一经送达，即发生法律效力。',
    bound: '行政复议机关',
    consequence: '起诉、履行、抄告、公开的期限自送达起算。',
    articles: ['行政复议法第七十五条第二款'],
  },
  {
    code: 'DL-INTERVIEW',
    name: '约谈、通报批评',
    kind: 'at-once',
    procedure: '共用',
    requirement: '不履行或者无正当理由拖延履行的，责令限期履行，可以约谈有关负责人或者通报批评。',
    bound: '行政复议机关或者上级机关',
    consequence: '仍不履行的，依法追究责任。',
    articles: ['行政复议法第七十七条第二款', '行政复议法第八十三条'],
  },
  {
    code: 'DL-STAT',
    name: '统计和工作报告',
    kind: 'at-once',
    procedure: '共用',
    requirement: '定期统计、报告，法律没有规定频次，按上级通知办理。',
    bound: '行政复议机构',
    consequence: '纳入考核。',
    articles: ['行政复议法实施条例第六十六条第二款'],
  },
]

/** 行政应诉. */
const LITIGATION_TIMINGS: readonly Timing[] = [
  {
    code: 'P-09',
    name: '请求确认行政行为无效',
    kind: 'free',
    procedure: '诉讼',
    requirement: '二〇一五年五月一日以后作出的行为，审判实践一般不受起诉期限限制；此前作出的不予立案。',
    bound: '原告',
    consequence: '经审查不属无效、撤销之诉又已超过起诉期限的，驳回起诉。',
    articles: [`${SUIT_RULES}第九十四条`, `${SUIT_RULES}第一百六十二条`],
  },
  {
    code: 'P-13',
    name: '检察机关提起行政公益诉讼',
    kind: 'free',
    procedure: '诉讼',
    requirement: '没有统一的起诉期限规定。',
    bound: '人民检察院',
    consequence: '实务有争议，由人工核对。',
    articles: ['行政诉讼法第二十五条第四款'],
  },
  {
    code: 'F-03b',
    name: '申请延长举证期限',
    kind: 'before',
    procedure: '诉讼',
    requirement: '在举证期限届满前书面申请，由人民法院决定适当延长。',
    bound: '当事人',
    consequence: '不予准许。',
    articles: [`${SUIT_RULES}第三十六条`],
  },
  {
    code: 'F-03c',
    name: '补充证据',
    kind: 'appointed',
    procedure: '诉讼',
    requirement: '原告、第三人提出行政程序中没有提出的理由或者证据的，经准许在人民法院指定的期限内补充。',
    bound: '被告',
    consequence: '不予采纳。',
    articles: ['行政诉讼法第三十六条第二款', '最高人民法院关于行政诉讼证据若干问题的规定第二条'],
  },
  {
    code: 'F-06',
    name: '简易程序书面答辩',
    kind: 'appointed',
    procedure: '诉讼',
    requirement: '被告要求书面答辩的，由人民法院确定合理的期间。',
    bound: '被告',
    consequence: '不影响审理。',
    articles: [`${SUIT_RULES}第一百零四条`],
  },
  {
    code: 'F-07',
    name: '庭前交换证据',
    kind: 'appointed',
    procedure: '诉讼',
    requirement: '按人民法院通知的日期交换。',
    bound: '当事人',
    consequence: '没有争议的证据记录在卷，可以直接作为定案依据。',
    articles: [`${SUIT_RULES}第三十八条`],
  },
  {
    code: 'F-09',
    name: '改变被诉行为的告知',
    kind: 'at-once',
    procedure: '诉讼',
    requirement: '一审期间改变被诉行政行为的，及时书面告知人民法院。',
    bound: '被告',
    consequence: '原告不撤诉仍要求确认违法的，依法判决确认。',
    articles: [`${SUIT_RULES}第八十一条`],
  },
  {
    code: 'F-11',
    name: '申请回避',
    kind: 'before',
    procedure: '诉讼',
    requirement: '案件开始审理时提出；事后知道回避事由的，在法庭辩论终结前提出。',
    bound: '当事人',
    consequence: '对决定不服的，可以申请复议一次；人民法院三日内答复。',
    articles: ['行政诉讼法第五十五条', `${SUIT_RULES}第七十四条`],
  },
  {
    code: 'F-14',
    name: '请求附带审查规范性文件',
    kind: 'before',
    procedure: '诉讼',
    requirement: '在第一审开庭审理前提出；有正当理由的，可以在法庭调查中提出。',
    bound: '原告',
    consequence: '不予审查。',
    articles: [`${SUIT_RULES}第一百四十六条`],
  },
  {
    code: 'A-07',
    name: '二审裁判生效',
    kind: 'at-once',
    procedure: '诉讼',
    requirement: '送达之日发生法律效力；申请再审的期限按本机关的送达日起算。',
    bound: '当事人',
    consequence: '应当履行生效裁判。',
    articles: ['行政诉讼法第九十四条'],
  },
  {
    code: 'A-08',
    name: '二审新证据',
    kind: 'before',
    procedure: '诉讼',
    requirement: '一审中无正当理由没有提交的证据，二审不得用来证明行政行为合法。',
    bound: '被告',
    consequence: '不予采纳。',
    articles: ['行政诉讼法第三十四条', '最高人民法院关于行政诉讼证据若干问题的规定第五十二条'],
  },
  {
    code: 'C-08',
    name: '不计入审理期限的期间',
    kind: 'not-counted',
    procedure: '诉讼',
    requirement: '公告、鉴定、调解、中止诉讼、管辖异议和管辖争议处理的期间，一并处理民事争议的期间。',
    bound: '人民法院',
    consequence: '法院的审理期限相应顺延。',
    articles: [`${SUIT_RULES}第五十条`],
  },
  {
    code: 'E-03b',
    name: '不得作出基本相同的行为',
    kind: 'free',
    procedure: '诉讼',
    requirement: '重新作出时不得以同一的事实和理由作出基本相同的行为，因违反法定程序被撤销的除外。',
    bound: '被告',
    consequence: '再次撤销，并适用不履行判决的措施。',
    articles: ['行政诉讼法第七十一条', `${SUIT_RULES}第九十条`],
  },
  {
    code: 'K-07',
    name: '追偿',
    kind: 'at-once',
    procedure: '诉讼',
    requirement: '赔偿后及时责令有故意或者重大过失的人员承担部分或者全部赔偿费用。',
    bound: '赔偿义务机关',
    consequence: '依法给予处分；构成犯罪的追究刑事责任。',
    articles: ['国家赔偿法第十六条'],
  },
  {
    code: 'J-06',
    name: '公益诉讼中整改到位',
    kind: 'before',
    procedure: '诉讼',
    requirement: '诉讼中依法履行职责使诉讼请求全部实现的，检察院可以撤回起诉或者变更为确认违法。',
    bound: '被告',
    consequence: '没有撤回的，判决确认违法。',
    articles: ['最高人民法院、最高人民检察院关于检察公益诉讼案件适用法律若干问题的解释第二十四条'],
  },
  {
    code: 'H-02',
    name: '更换出庭负责人',
    kind: 'before',
    procedure: '诉讼',
    requirement: '在庭审前申请；不影响正常开庭的，人民法院应当准许。',
    bound: '被诉行政机关',
    consequence: '未经准许的，按原定负责人核对。',
    articles: [`${HEAD_RULES}第五条第三款`],
  },
  {
    code: 'H-03',
    name: '提交负责人身份证明',
    kind: 'before',
    procedure: '诉讼',
    requirement: '在开庭前提交载明姓名、职务并加盖公章的身份证明；不合格的可以补正。',
    bound: '被诉行政机关',
    consequence: '不能补正的，视为负责人没有出庭。',
    articles: [`${HEAD_RULES}第六条`],
  },
  {
    code: 'H-05',
    name: '因负责人不能出庭申请延期开庭',
    kind: 'before',
    procedure: '诉讼',
    requirement: '在开庭前申请，由人民法院决定。',
    bound: '被诉行政机关',
    consequence: '不准许的，应当委托相应的工作人员出庭。',
    articles: [`${HEAD_RULES}第九条第三款`],
  },
  {
    code: 'N-01',
    name: '收文登记、扫描、计算期限',
    kind: 'at-once',
    procedure: '诉讼',
    requirement: '收到当日完成。',
    bound: '应诉机构',
    consequence: '本机关内部要求，不影响法定期限。',
    articles: ['本机关应诉工作规定'],
  },
]

/** Every requirement of time without a number of days. */
export const TIMINGS: readonly Timing[] = [...RECONSIDERATION_TIMINGS, ...LITIGATION_TIMINGS]

/** The requirement of a code; undefined where the code has a clock or is unknown. */
export function timingByCode(code: string): Timing | undefined {
  return TIMINGS.find((timing) => timing.code === code)
}
