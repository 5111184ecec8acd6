/**
 * Doubtful points that no setting decides: the program takes the cautious way, says so where it matters, and
 * leaves the conclusion to a person. Points that can be chosen are in `CONVENTIONS`.
 */

export type OpenPoint = { readonly id: string; readonly question: string; readonly handling: string }

/** D-nn: reconsideration; LD-nn: litigation. */
export const OPEN_POINTS: readonly OpenPoint[] = [
  {
    id: 'D-11',
    question: '变更被申请人占用的时间、第二次补正，新条例没有规定。',
    handling: '变更被申请人按补正处理；第二次通知补正前提示“一次性告知”的要求。',
  },
  {
    id: 'D-12',
    question: '决定书公开没有全国统一的日数。',
    handling: '参照二十个工作日提醒，日数可以由本机关调整。',
  },
  {
    id: 'D-13',
    question: '抄告上一级主管部门只写“同时”，没有日数。',
    handling: '按五个工作日提醒，日数可以由本机关调整。',
  },
  {
    id: 'D-18',
    question: '第三人陈述意见没有法定期限。',
    handling: '普通程序按十个、简易程序按五个工作日提醒，日数可以由本机关调整。',
  },
  {
    id: 'D-19',
    question: '个别旧法律规定的申请期短于六十日。',
    handling: '仍按六十日计算，提示承办人核对，不自动认定逾期。',
  },
  {
    id: 'D-20',
    question: '法释〔2026〕3号对起诉期限告知另有规定。',
    handling: '只用于文书告知的提示，期限仍按行政诉讼法第四十五条计算。',
  },
  {
    id: 'D-22',
    question: '多名当事人送达日不同的，“起诉期限届满”从谁算起？',
    handling: '以最后一名当事人的起诉期限届满日为准，由人工确认。',
  },
  { id: 'D-24', question: '归档没有法定期限。', handling: '次年6月30日提醒。' },
  {
    id: 'D-28',
    question: '受理前调解是否停止受理审查期限？',
    handling: '不停止；受理后经双方同意方可中止。',
  },
  {
    id: 'D-29',
    question: '涉外送达方式如何选用没有细则。',
    handling: '由人工录入送达方式和送达日；公告按六十日计算。',
  },
  {
    id: 'LD-02',
    question: '检察公益诉讼立法变化后，诉前文书的名称和期限可能改变。',
    handling: '按现行司法解释计算，提示核对。',
  },
  {
    id: 'LD-03',
    question: '复议前置案件被程序性驳回后，可否直接起诉原行政行为？',
    handling: '只计算期限，由人工确认被诉行为和被告。',
  },
  {
    id: 'LD-05',
    question: '多份文书、公告送达时，起诉期限从作出日还是送达日起算？',
    handling: '按每名原告知道之日及其证据分别计算。',
  },
  {
    id: 'LD-07',
    question: '公告送达的“经过三十日”是第三十日当日还是次日？',
    handling: '以公告之日加三十日为送达日；法院公告载明日期的，以载明的为准。',
  },
  {
    id: 'LD-08',
    question: '判决驳回诉讼请求后申请执行原行政行为，适用三个月还是二年？',
    handling: '按三个月计算，由人工确认。',
  },
  {
    id: 'LD-09',
    question: '判决未定重新作出的期限。',
    handling: '有法定办理期限的从其规定，没有的按六十日计算，由人工确认。',
  },
  {
    id: 'LD-10',
    question: '行政诉讼简易程序的举证、答辩期限由法院确定。',
    handling: '必须录入法院指定的日期，不给默认值。',
  },
  {
    id: 'LD-15',
    question: '对检察建议提出异议没有法定期限。',
    handling: '按收到后十五日提醒；提出异议不停止回复期限。',
  },
  {
    id: 'LD-18',
    question: '公益诉讼司法解释修正后的条文序号。',
    handling: '按第二十一条引用，发出文书前核对。',
  },
  {
    id: 'LD-19',
    question: '个别期限的条文序号尚待核对原文。',
    handling: '期限照算，文书引用条文前核对。',
  },
]

/** Doubtful points that decide no limit: they bear on the text of the law, on staff, acceptance and figures. */
export const POINTS_BESIDE_LIMITS: readonly OpenPoint[] = [
  {
    id: 'D-01',
    question: '实施条例的条文以哪个文本为准？',
    handling: '规则按公布的条文录入，注明条款和施行日；正式使用前由人工与官方数据库核对一次。',
  },
  {
    id: 'D-02',
    question: '司法部的办案规范、文书格式是否已随新条例更新？',
    handling: '文书模板可以由本机关修改；以司法部最新文本为准，由人工核对。',
  },
  {
    id: 'D-10',
    question: '下一年的放假安排尚未公布时怎样计算？',
    handling: '不预测；涉及该年的结果标明“暂定”。取得通知后由人工导入、核对、确认。',
  },
  {
    id: 'D-14',
    question: '行政复议法没有写明回避的情形和程序。',
    handling: '登记人员的回避情形，分派时提示；是否回避由人工决定。',
  },
  {
    id: 'D-15',
    question: '当地的承办人数规定与实施条例不一致的，按哪个？',
    handling: '取较高的人数；简易程序由一人承办的，须在办案规则中明确允许。',
  },
  {
    id: 'D-16',
    question: '实施条例没有过渡条款，施行前后的行为适用哪个规定？',
    handling: '按行为发生之日选用规定；施行前已经完成的步骤不重新计算。',
  },
  {
    id: 'D-17',
    question: '行政复议委员会的组成和议事人数没有全国统一规定。',
    handling: '由本机关确定，不作自动判断。',
  },
  {
    id: 'D-21',
    question: '受理之前发现已受理案件应当驳回的同样情形，怎样处理？',
    handling: '由承办人选择不予受理，或者受理后驳回，不自动决定。',
  },
  { id: 'D-23', question: '重大复议决定是否仍须备案？', handling: '当地要求备案的，由人工办理。' },
  {
    id: 'D-25',
    question: '互联网申请在下班以后提交的，哪一天算收到？',
    handling: '以系统到达之日为收到之日，不按下班时刻推后。',
  },
  {
    id: 'D-27',
    question: '“当事人各方同意”是否包括第三人？',
    handling: '默认包括；须将第三人的同意记录入卷。',
  },
  {
    id: 'LD-06',
    question: '电子送达何时视为送达？',
    handling: '由人工录入送达日和证据，期限按录入的送达日计算。',
  },
  {
    id: 'LD-17',
    question: '复议责令履行、行政协议类决定被诉的，谁是被告？',
    handling: '由人工确认被告。',
  },
  {
    id: 'LD-20',
    question: '各省的应诉办法、集中管辖法院、考核口径不同。',
    handling: '不内置当地参数，由本机关按当地文件录入。',
  },
]
