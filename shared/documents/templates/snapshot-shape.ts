/** Everything a template may name, with the label a missing value prints. The glossary of template authors. */
import { flag, group, list, text, type ValueOf } from './shape.ts'

const party = group('当事人', {
  name: text('姓名或者名称'),
  /** The whole line of 首部, e.g. 申请人：…，男，…。 */
  line: text('当事人基本情况'),
})

export const SNAPSHOT_SHAPE = group('案件', {
  office: group('本机关', {
    agencyName: text('行政复议机关名称'),
    bodyName: text('行政复议机构名称'),
    self: text('机关自称'),
    address: text('本机关地址'),
    postcode: text('本机关邮政编码'),
    phone: text('本机关联系电话'),
    superiorName: text('上一级行政机关名称'),
    legalRepresentativeName: text('本机关法定代表人姓名'),
    legalRepresentativeTitle: text('本机关法定代表人职务'),
  }),
  case: group('案件', {
    number: text('案号'),
    receivedOn: text('收到申请日期'),
    acceptedOn: text('受理日期'),
    procedureName: text('适用程序'),
    isDeemedAccepted: flag('视为受理'),
    isSimplified: flag('适用简易程序'),
    /** 行政复议申请书副本, or 行政复议申请笔录复印件 for an oral application. */
    copyName: text('申请书副本'),
    isPrerequisite: flag('复议前置'),
    factsAndReasons: text('事实和理由'),
    normativeDocument: text('申请附带审查的规范性文件'),
    compensationClaim: text('行政赔偿请求'),
    /** 60 or 30, or fewer where another statute says so; without the unit (法62). */
    decisionDays: text('审理期限天数'),
    /** 受理申请, or what else the time for deciding runs from; 之日 follows. */
    decisionFrom: text('审理期限起算'),
    /** 《…》第…条 that sets a shorter time; empty where there is none (法62Ⅰ但书). */
    setTermBy: text('更短审理期限的依据'),
    isExtendable: flag('审理期限可以延长'),
    decisionDue: text('审理期限届满日'),
    /** 10 or 5 working days (法48、54Ⅰ). */
    replyWorkdays: text('答复期限天数'),
  }),
  applicants: list('申请人', party),
  respondents: list('被申请人', party),
  thirdParties: list('第三人', party),
  applicantsLabel: text('申请人'),
  respondentsLabel: text('被申请人'),
  thirdPartiesLabel: text('第三人'),
  /** Lines of 首部: parties and those who act for them, in order. */
  partyLines: list('当事人基本情况', text('当事人基本情况')),
  /** Filled when the applicants are too many for 首部 (名单附后). */
  applicantAnnex: list('申请人名单', text('申请人基本情况')),
  act: group('被申请行政复议的行政行为', {
    isInaction: flag('不履行法定职责'),
    madeOn: text('行政行为作出日期'),
    /** 《行政处罚决定书》（禾市监罚〔2026〕18号）, or the duty. */
    label: text('行政行为名称'),
    number: text('行政行为文号'),
    /** 被申请人…于…作出的《…》（…）, or 被申请人…不履行…法定职责的行为. */
    phrase: text('被申请行政复议的行政行为'),
  }),
  /** 申请人…不服被申请人…作出的…. */
  cause: text('案由'),
  claims: list('行政复议请求', text('行政复议请求')),
  correctionItems: list('补正事项', text('补正事项')),
  /** Sentences of 案由程序段 after the receipt of the application. */
  history: list('办理经过', text('办理经过')),
  correction: group('补正', {
    noticedOn: text('通知补正日期'),
    servedOn: text('补正通知送达日期'),
    dueOn: text('补正期限届满日'),
  }),
  replies: list(
    '书面答复',
    group('书面答复', { respondent: text('被申请人'), on: text('答复日期'), summary: text('答复要点') }),
  ),
  /** Respondents who sent no reply. */
  silentRespondents: list('未答复的被申请人', text('被申请人')),
  /** Names of the evidence handed in, for 以上事实有下列证据证明. */
  evidenceMaterials: list('证据材料', text('证据材料')),
  opinions: list('听取意见情况', text('听取意见情况')),
  latestOpinion: group('最近一次听取意见', {
    on: text('听取意见日期'),
    method: text('听取意见方式'),
    names: text('被听取意见人'),
    summary: text('意见要点'),
    mediation: text('调解意愿'),
  }),
  hearing: group('听证', {
    exists: flag('有听证安排'),
    on: text('听证日期'),
    time: text('听证时间'),
    endTime: text('听证结束时间'),
    room: text('听证地点'),
    presider: text('听证主持人'),
    members: text('听证员'),
    recorder: text('听证记录员'),
    isOpen: flag('公开举行'),
    matters: text('拟听证事项'),
    summary: text('听证情况'),
  }),
  suspension: group('中止', {
    exists: flag('曾经中止'),
    on: text('中止日期'),
    ground: text('中止事由'),
    article: text('中止依据'),
    reason: text('中止的具体情况'),
  }),
  resumption: group('恢复审理', {
    on: text('恢复审理日期'),
    reason: text('恢复审理的原因'),
  }),
  extension: group('延期', {
    days: text('延长天数'),
    reason: text('延期理由'),
    oldDue: text('原审理期限届满日'),
  }),
  conversion: group('转为普通程序', {
    on: text('批准转换日期'),
    reason: text('转换理由'),
  }),
  addressees: group('受文人', {
    names: text('受文人'),
    you: text('对受文人的称呼'),
    isApplicant: flag('受文人是申请人'),
    isRespondent: flag('受文人是被申请人'),
    isThirdParty: flag('受文人是第三人'),
  }),
  handlers: group('承办人', { names: text('承办人'), phone: text('承办人联系电话') }),
  document: group('文书', {
    /** Chinese date of 成文日期; a hint before signing. */
    date: text('成文日期'),
  }),
  refusal: group('不予受理', {
    conditions: list('不符合的受理条件', text('受理条件')),
    isJurisdiction: flag('不属于本机关管辖'),
  }),
  termination: group('终止', {
    ground: text('终止事由'),
    article: text('终止依据'),
    isWithdrawal: flag('撤回申请'),
  }),
  decision: group('行政复议决定', {
    /** 《…》第…条、第…条: every article the items rest on. */
    articles: text('所依据的条、款、项'),
    items: list('决定主文', text('决定主文')),
  }),
  /** Where the decision may be sued over, when that is certain; empty otherwise. */
  suitCourt: text('有管辖权的人民法院'),
  remedy: text('救济告知'),
  litigation: group('行政诉讼', {
    court: text('人民法院'),
    courtCaseNumber: text('法院案号'),
    receivedOn: text('收到起诉状副本日期'),
    plaintiffs: text('原告'),
    plaintiffClaims: text('诉讼请求'),
    plaintiffReasons: text('起诉理由'),
    ourRole: text('诉讼地位'),
    isReconsidered: flag('经过行政复议'),
    isSole: flag('单独被告'),
    /** 行诉26Ⅱ: false where we alone are sued after a reconsideration, as only our own decision is then before the court. */
    isActSued: flag('原行政行为一并被诉'),
    decisionLabel: text('行政复议决定'),
    decidedOn: text('行政复议决定日期'),
    /** One sentence per step of the reconsideration procedure: actual day, last day by law, article. */
    steps: list('复议程序经过', text('复议程序经过')),
    defendants: list('被告', party),
    copies: text('副本份数'),
  }),
  evidence: list(
    '证据',
    group('证据', {
      number: text('序号'),
      group: text('证据类别'),
      name: text('证据名称'),
      source: text('来源'),
      proves: text('证明对象和内容'),
      pages: text('页数'),
      form: text('原件或者复印件'),
    }),
  ),
  evidenceCount: text('证据件数'),
  evidencePages: text('证据页数'),
  receipt: group('送达', {
    recipient: text('受送达人'),
    address: text('送达地址'),
    byDirect: flag('直接送达'),
    byLeft: flag('留置送达'),
    byPost: flag('邮寄送达'),
    byElectronic: flag('电子送达'),
    byEntrusted: flag('委托送达'),
    byTransferred: flag('转交送达'),
    byAnnouncement: flag('公告送达'),
  }),
  deadline: group('期限', {
    name: text('期限名称'),
    trigger: text('起算事件'),
    startDay: text('起算日'),
    lastDay: text('届满日'),
    safeDay: text('稳妥办理日'),
    /** 本地末日 and its source; empty where no local rule asks for an earlier day. */
    localDay: text('本地末日'),
    articles: text('依据'),
    ruleSet: text('适用的规则'),
    steps: list('计算步骤', text('计算步骤')),
    rows: list(
      '逐日清单',
      group('逐日清单', { span: text('日期'), count: text('计入情况'), reason: text('说明') }),
    ),
    notices: list('放假安排', text('放假安排')),
  }),
})

export type CaseSnapshot = ValueOf<typeof SNAPSHOT_SHAPE>
