/**
 * Doubtful points of some limit that no setting decides: the program takes the cautious way, says so where it matters,
 * and leaves the conclusion to a person. Points that can be chosen are in `CONVENTIONS`, points that decide no limit in
 * `POINTS_BESIDE_LIMITS`.
 */

export type OpenPoint = {
  readonly id: string
  readonly question: string
  readonly handling: string
  /** Where there are several readings: the one the program follows, then the others. */
  readonly readings?: readonly [string, string, ...string[]]
}

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
    handling: '普通程序按十个、简易程序按五个工作日提醒，只作参考。',
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
  {
    id: 'D-23',
    question: '重大复议决定是否仍须备案？',
    readings: ['不备案：现行实施条例已经删去这项要求', '当地文件仍要求备案的，按其规定的日数'],
    handling: '不自动提醒。当地仍要求备案的，可以在期限计算器中按当地文件规定的日数核算，由人工办理。',
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
    id: 'D-32',
    question: '法律规定的更短审理期限（少于六十日的），能否再延长三十日？',
    handling: '行政复议法第六十二条第一款没有写明。默认不延长，由人工确认。',
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
    handling:
      '重作复议决定的按原程序的期限（普通程序六十日、简易程序三十日），不予受理被撤销的按审查期限五个工作日计算，由人工确认。',
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
