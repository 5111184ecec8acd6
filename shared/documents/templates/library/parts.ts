/** Pieces that several templates share: letterhead, signature, contact line, the rights of those who take part. */
import type { AddresseeRule, BodyPart, TemplateField, TemplateSection } from '../template.ts'

/** Version of the delivered wording. */
export const VERSION = '2026-07-01.1'
/** The Implementation Regulation of 2026 came into force; the wording cites its articles. */
export const EFFECTIVE_FROM = '2026-07-01'

export const TO_ALL_PARTIES: AddresseeRule = {
  roles: ['applicant', 'respondent', 'thirdParty'],
  mode: 'together',
}

/** Agency on one line, name of the document on the next, number below. */
export function letterhead(name: string): readonly BodyPart[] {
  return [
    { kind: 'title', lines: ['{{office.agencyName}}', name] },
    { kind: 'number', align: 'right' },
  ]
}

/** 落款 with room for the agency's seal. */
export const SIGNED_BY_AGENCY: BodyPart = {
  kind: 'signature',
  signers: ['{{office.agencyName}}'],
  date: '{{document.date}}',
  sealed: true,
}

export const ADDRESSEE: BodyPart = { kind: 'addressee', text: '{{addressees.names}}：' }

/** A section whose paragraphs are indented by two characters. */
export function section(key: string, lead = ''): BodyPart {
  return { kind: 'section', key, lead, indent: 'first' }
}

/** A section the drafter must fill. */
export function required(key: string, label: string, hint: string, draft: string): TemplateSection {
  return { key, label, hint, required: true, draft }
}

/** A section that may stay empty. */
export function optional(key: string, label: string, hint: string, draft: string): TemplateSection {
  return { key, label, hint, required: false, draft }
}

/** A plain question to the drafter. */
export function field(key: string, label: string, hint: string, initial = ''): TemplateField {
  return { key, label, hint, kind: 'text', choices: [], required: true, initial }
}

export const CONTACT: BodyPart = {
  kind: 'text',
  indent: 'first',
  text: `{{#if handlers.names}}联系人：{{handlers.names}}；{{/if}}联系电话：{{handlers.phone}}；通信地址：{{office.address}}（{{office.bodyName}}），邮政编码：{{office.postcode}}。`,
}

/** 申请人名单 on a page of its own when 首部 says 名单附后. */
export const APPLICANT_ANNEX: BodyPart = {
  kind: 'if',
  condition: 'applicantAnnex',
  parts: [
    { kind: 'pageBreak' },
    { kind: 'heading', level: 1, text: '附件：申请人名单' },
    { kind: 'each', path: 'applicantAnnex', parts: [{ kind: 'text', indent: 'first', text: '{{this}}' }] },
  ],
}

export const HEAD_SECTION = required(
  'head',
  '当事人',
  '按申请人、被申请人、第三人的顺序，一人一段；姓名、名称必须与案件登记一致。',
  '{{#each partyLines}}{{this}}\n{{/each}}',
)

export const CLAIMS_SECTION = required(
  'claims',
  '申请人请求',
  '逐项写明行政复议请求，每一项都必须在决定中有结论。',
  '{{#each claims}}{{#if @only}}{{this}}。{{else}}{{@number}}.{{this}}{{#if @last}}。{{else}}；{{/if}}{{/if}}{{/each}}',
)

export const PROCEDURE_SECTION = required(
  'procedure',
  '案由和审理经过',
  '收到、补正、受理、答复、中止、延期的日期由案件台账生成，请与卷宗核对。',
  `{{cause}}，向{{office.self}}申请行政复议。{{case.receivedOn}}，{{office.self}}收到行政复议申请。{{#each history}}{{this}}{{/each}}本案现已审理终结。`,
)

/** 权利 of applicants and third parties; each sentence names the article of the law it rests on. */
export const RIGHTS_TEXT = `根据《中华人民共和国行政复议法》的规定，现将有关权利义务告知如下：
1.可以委托一至二名律师、基层法律服务工作者或者其他代理人代为参加行政复议。委托代理人的，应当向行政复议机构提交授权委托书、委托人及被委托人的身份证明文件；授权委托书应当载明委托事项、权限和期限（{{article 法17}}）。
{{#if addressees.isApplicant}}2.符合法律援助条件的，可以依法申请法律援助（{{article 法18}}）。{{else}}2.不参加行政复议，不影响行政复议案件的审理（{{article 法16Ⅱ}}）。{{/if}}
3.可以按照规定查阅、复制被申请人提出的书面答复、作出行政行为的证据、依据和其他有关材料，但是涉及国家秘密、商业秘密、个人隐私或者可能危及国家安全、公共安全、社会稳定的除外（{{article 法47}}）。
{{#if case.isSimplified}}4.本案适用简易程序，可以书面审理；需要陈述意见的，请及时与行政复议机构联系（{{article 法54Ⅱ}}）。{{else}}4.行政复议机构将当面或者通过互联网、电话等方式听取意见{{#if addressees.isApplicant}}，申请人也可以请求听证（{{article 法49}}、{{article 法50}}）{{else}}（{{article 法49}}）{{/if}}。{{/if}}
5.行政复议期间行政行为不停止执行，但是有法定情形的除外；可以申请停止执行，行政复议机关认为要求合理的，决定停止执行（{{article 法42}}）。
6.可以请求调解，也可以在行政复议决定作出前自愿达成和解（{{article 法5}}、{{article 法73}}、{{article 法74}}）。`
