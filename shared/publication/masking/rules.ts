import type { RuleCode } from './types.ts'

/** What a masking rule is called, and what it rests on. */
export type MaskingRule = { readonly label: string; readonly reason: string; readonly basis: string }

const PRIVACY = '个人信息保护法第二十五条、第二十八条'
const COURT_PRACTICE = '参照法释〔2016〕19号第八条至第十条'

/** One sentence a reviewer reads beside each change. */
export const MASKING_RULES: Readonly<Record<RuleCode, MaskingRule>> = {
  name: { label: '姓名', reason: '本案当事人或者其他自然人的姓名，保留姓氏', basis: COURT_PRACTICE },
  'name-part': { label: '姓名片段', reason: '只写了姓名的一部分，仍能认出本人', basis: COURT_PRACTICE },
  'found-name': {
    label: '文中出现的姓名',
    reason: '没有登记为当事人，按亲属、身份等上下文认出',
    basis: COURT_PRACTICE,
  },
  'other-name': { label: '别名', reason: '曾用名、网名、昵称等能够认出本人', basis: COURT_PRACTICE },
  'id-number': { label: '证件号码', reason: '居民身份证、护照等证件号码', basis: PRIVACY },
  'birth-date': { label: '出生日期', reason: '出生日期能够与姓名结合认出本人', basis: COURT_PRACTICE },
  'gender-ethnicity': {
    label: '性别、民族',
    reason: '首部的性别、民族，删去以减少可识别信息',
    basis: COURT_PRACTICE,
  },
  phone: { label: '电话', reason: '电话号码', basis: COURT_PRACTICE },
  'e-mail': { label: '电子邮箱', reason: '电子邮箱', basis: COURT_PRACTICE },
  handle: { label: '网络账号', reason: '微信、QQ 等网络账号', basis: COURT_PRACTICE },
  'bank-card': { label: '银行账号', reason: '银行卡号或者账号', basis: COURT_PRACTICE },
  plate: { label: '车牌', reason: '机动车号牌', basis: COURT_PRACTICE },
  'labelled-number': {
    label: '编号',
    reason: '住院号、工单号、快递单号等可追查到本人的编号',
    basis: PRIVACY,
  },
  'long-number': { label: '长号码', reason: '十位以上的号码，可能追查到本人', basis: PRIVACY },
  'property-certificate': { label: '权属证书号', reason: '不动产权证书、土地使用证等编号', basis: PRIVACY },
  address: { label: '住址', reason: '自然人住址截到县（区）一级', basis: COURT_PRACTICE },
  health: { label: '健康状况', reason: '疾病、伤情属于敏感个人信息', basis: '个人信息保护法第二十八条' },
  school: {
    label: '学校班级',
    reason: '就读的学校、班级能够认出未成年人',
    basis: '未成年人保护法第四条、第一百零三条',
  },
  workplace: { label: '工作单位', reason: '自然人的工作单位，与姓氏、案情结合能够认出本人', basis: PRIVACY },
  organisation: { label: '组织名称', reason: '按本机关设置隐去组织名称', basis: '本机关公开设置' },
  'unified-code': { label: '统一社会信用代码', reason: '按本机关设置隐去代码', basis: '本机关公开设置' },
  reviewer: { label: '人工遮盖', reason: '复核人遮盖', basis: '复核人决定' },
}
