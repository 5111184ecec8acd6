/**
 * Titles of people who act for an agency. Their names stay in a published decision: hiding who decided is
 * itself a fault. A title in front of or behind the name marks the person.
 */
const words = (list: string) => [...new Set(list.split(' '))]

export const OFFICIAL_TITLES: readonly string[] = words(
  '局长 副局长 镇长 副镇长 乡长 副乡长 县长 副县长 区长 副区长 市长 副市长 省长 州长 旗长 厅长 副厅长 司长 处长 副处长 科长 副科长 股长 副股长 所长 副所长 ' +
    '大队长 副大队长 中队长 副中队长 支队长 副支队长 总队长 政委 教导员 指导员 教导 站长 副站长 关长 署长 街道办主任 街道办事处主任 办事处主任 管委会主任 委主任 ' +
    '党委书记 镇党委书记 县委书记 区委书记 市委书记 党组书记 副书记 民警 女警 辅警 协警 协勤 警员 交警 交通警察 特警 刑警 执勤民警 办案民警 值班民警 出警民警 社区民警 警务人员 ' +
    '执法人员 执法队员 行政执法人员 城管队员 城管执法人员 协管员 稽查员 检查人员 检查员 监督员 监管人员 承办人员 承办人 承办民警 办案人员 办案人 调查人员 调查员 ' +
    '工作人员 窗口人员 窗口工作人员 税务人员 审理人员 复议人员 行政复议人员 复议审理人员 听证主持人 听证员 听证人员 主持人 记录员 记录人 书记员 审判员 审判长 代理审判员 ' +
    '人民陪审员 法官 法官助理 检察官 检察员 行政负责人 出庭负责人 出庭应诉负责人 分管负责人 机关负责人 行政机关负责人 副职负责人 审核人 审批人 批准人 签发人 复核人 调解员 ' +
    '人民调解员 仲裁员 公证员 司法所长 派出所所长 勘验人 鉴定人 机关工作人员 公职人员 国家工作人员 网格员 驻村干部 包村干部 镇干部 乡干部 街道干部',
)

/** Titles of village, company and school people: private persons, whatever the ending looks like. */
export const PRIVATE_TITLES: readonly string[] = words(
  '董事长 副董事长 总经理 店长 厂长 校长 园长 社长 组长 村主任 村委会主任 居委会主任 业委会主任 车间主任 班主任 村支书 村支部书记 村党支部书记 生产队长 队长 村会计 理事长 会长 船长 院长',
)

/** Words by which the record or the text ties a person to the respondent. */
export const RESPONDENT_WORDS: readonly string[] = [
  '被申请人',
  '被申请机关',
  '行政机关',
  '机关',
  '被告',
  '复议机构',
  '审理',
]

export const LAWYER_WORDS: readonly string[] = ['律师', '律师事务所', '法律服务所', '法律工作者']
