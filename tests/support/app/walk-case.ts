/** The case that is walked from the application to the answer: two applicants, an agent, a third party. All invented. */
import { creditCheckCharacter } from '#shared/domain/identity/credit-code.ts'
import { idCheckCharacter } from '#shared/domain/identity/id-card.ts'
import type { Registration } from './intake.ts'

/** ID number of the unassigned region 339988. */
export function idNumber(birth: string, sequence: string): string {
  const body = `339988${birth}${sequence}`
  return `${body}${idCheckCharacter(body)}`
}

const CREDIT_BODY = '91339988MA0000001'

export const COMPANY = '禾丰县清河米业有限公司'
export const APPLICANT = '司空见微'
export const AGENT = '谷雨亭'
export const THIRD_PARTY = '上官听雨'
export const RESPONDENT = '禾丰县市场监督管理局'

export const REGISTRATION: Registration = {
  receipt: { 收到日期: '2026-09-07', 申请书落款日期: '2026-09-04' },
  entrants: [
    {
      role: '申请人',
      kind: '单位',
      fields: {
        名称: COMPANY,
        统一社会信用代码: `${CREDIT_BODY}${creditCheckCharacter(CREDIT_BODY)}`,
        联系电话: '13900010001',
        '法定代表人（负责人）': '农百川',
        职务: '执行董事',
        住所: '云江省禾丰县工业园区清河大道21号',
      },
    },
    {
      role: '申请人',
      kind: '个人',
      fields: {
        姓名: APPLICANT,
        证件号码: idNumber('19830809', '102'),
        联系电话: '13900010002',
        民族: '汉族',
        住所: '云江省禾丰县城关镇青禾路12号3单元402室',
      },
    },
    {
      role: '第三人',
      kind: '个人',
      fields: {
        姓名: THIRD_PARTY,
        证件号码: idNumber('19940606', '104'),
        联系电话: '13900010003',
        住所: '云江省禾丰县城关镇南塘街60号',
      },
    },
    {
      role: '委托代理人',
      kind: '个人',
      actsFor: [COMPANY, APPLICANT],
      fields: {
        姓名: AGENT,
        所在单位: '云江望川律师事务所',
        证件号码: idNumber('19820225', '103'),
        联系电话: '13900010004',
      },
    },
  ],
  respondent: {
    机关全称: RESPONDENT,
    行政管理领域: '市场监管',
    上一级主管部门: '云江市市场监督管理局',
    法定代表人: '褚怀瑾',
    职务: '局长',
    地址: '云江省禾丰县城关镇政通路15号',
  },
  actKind: '行政处罚',
  act: {
    文书或者行为名称: '行政处罚决定书',
    文号: '禾市监处罚[2026]第097号',
    作出之日: '2026-08-20',
    '签收（拒绝签收）之日': '2026-08-21',
    涉及款额: '60000',
  },
  claims: ['撤销被申请人作出的行政处罚决定', '确认被申请人未告知听证权利的行为违法'],
  reasons:
    '申请人销售的大米均从有资质的生产企业购进，有合格证明。被申请人仅凭一次现场检查即认定申请人经营超过保质期的食品，未抽样检验，事实不清。\n被申请人在作出较大数额罚款之前，没有书面告知申请人有陈述、申辩和要求举行听证的权利，程序违法。',
  majorReason: '涉及较大数额罚款，社会关注度较高',
  files: [
    { name: '行政复议申请书.txt', text: '行政复议申请书全文' },
    { name: '行政处罚决定书.txt', text: '行政处罚决定书复印件' },
  ],
}

/** What must not be found in anything that is published; the company's name and the lawyer's are not secret. */
export const SECRETS: readonly string[] = [
  APPLICANT,
  THIRD_PARTY,
  '农百川',
  '3399881983',
  '3399881994',
  '13900010',
  '1983年8月9日',
  '1994年6月6日',
  '青禾路12号',
  '南塘街60号',
]

/** A second, plain case on the same day: its hearing holds the room and the people. */
export const OTHER_CASE: Registration = {
  receipt: { 收到日期: '2026-09-17' },
  entrants: [{ role: '申请人', kind: '个人', fields: { 姓名: '东方既白', 联系电话: '13900010009' } }],
  respondent: { 机关全称: '禾丰县自然资源局', 行政管理领域: '自然资源' },
  actKind: '行政强制',
  act: {
    文书或者行为名称: '责令停止施工通知书',
    作出之日: '2026-09-01',
    '签收（拒绝签收）之日': '2026-09-01',
  },
  claims: ['撤销责令停止施工通知书'],
  reasons: '申请人的施工已经依法取得许可。',
  majorReason: null,
  files: [],
}
