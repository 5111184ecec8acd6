/** 审理阶段的通知: reply, third party, suspension, resumption, extension, conversion. */
import type { BodyPart, Template, TemplateSection } from '../template.ts'
import {
  ADDRESSEE,
  CONTACT,
  EFFECTIVE_FROM,
  field,
  letterhead,
  RIGHTS_TEXT,
  required,
  SIGNED_BY_AGENCY,
  section,
  TO_ALL_PARTIES,
  VERSION,
} from './parts.ts'

const ACCEPTED = `{{cause}}，向{{office.self}}申请行政复议，{{office.self}}于{{case.acceptedOn}}依法受理（案号：{{case.number}}），适用{{case.procedureName}}审理。`
/** For notices after the procedure may have changed: they do not name it. */
const CASE_SO_FAR = `{{cause}}，向{{office.self}}申请行政复议，{{office.self}}于{{case.acceptedOn}}依法受理（案号：{{case.number}}）。`

export const REPLY_NOTICE: Template = {
  code: 'replyNotice',
  name: '行政复议答复通知书',
  version: VERSION,
  effectiveFrom: EFFECTIVE_FROM,
  basis: ['法46Ⅰ', '法48', '法51Ⅲ', '法54Ⅰ', '法70', '条例18Ⅱ', '条例41'],
  addressees: { roles: ['respondent'], mode: 'each' },
  seal: 'agency',
  copies: { perAddressee: 1, fixed: 0 },
  layout: 'official',
  fields: [],
  sections: [
    required('cause', '通知缘由', '写明案由、受理日、案号和程序。', ACCEPTED),
    required(
      'demand',
      '答复要求',
      '普通程序十个工作日，简易程序五个工作日，自收到副本之日起算。',
      `根据{{#if case.isSimplified}}{{cite 法54Ⅰ}}{{else}}{{cite 法48}}{{/if}}的规定，现将{{case.copyName}}发送{{addressees.you}}。请自收到{{case.copyName}}之日起{{case.replyWorkdays}}个工作日内，提出书面答复，并提交作出行政行为的证据、依据和其他有关材料。`,
    ),
    required(
      'rules',
      '有关事项',
      '未答复的后果、不得自行收集证据、负责人参加听证等。',
      `现将有关事项通知如下：
1.书面答复应当就行政行为的合法性、适当性和申请人的行政复议请求说明事实和理由（{{cite 条例41}}），加盖印章，写明案号和日期；证据、依据应当编制目录，写明名称、来源和证明对象。
2.不提出书面答复、提交作出行政行为的证据、依据和其他有关材料的，视为该行政行为没有证据、依据，但是行政行为涉及第三人合法权益，第三人提供证据的除外（{{cite 法70}}）。
3.行政复议期间，不得自行向申请人和其他有关单位或者个人收集证据；自行收集的证据不作为认定行政行为合法性、适当性的依据（{{cite 法46Ⅰ}}）。
4.应当指定一至二名工作人员参加行政复议，不得只委托律师参加（{{cite 条例18Ⅱ}}）；提交授权委托书和参加人员的身份证明。
5.{{office.self}}组织听证的，{{addressees.you}}的负责人应当参加听证；不能参加的，应当说明理由并委托相应的工作人员参加（{{cite 法51Ⅲ}}）。`,
    ),
  ],
  body: [
    ...letterhead('行政复议答复通知书'),
    ADDRESSEE,
    section('cause'),
    section('demand'),
    section('rules'),
    CONTACT,
    { kind: 'attachments', items: ['{{case.copyName}}1份'] },
    SIGNED_BY_AGENCY,
  ],
}

export const THIRD_PARTY_NOTICE: Template = {
  code: 'thirdPartyNotice',
  name: '第三人参加行政复议通知书',
  version: VERSION,
  effectiveFrom: EFFECTIVE_FROM,
  basis: ['法5', '法16', '法17', '法42', '法47', '法49', '法54Ⅱ', '法73', '法74'],
  addressees: { roles: ['thirdParty'], mode: 'each' },
  seal: 'agency',
  copies: { perAddressee: 1, fixed: 0 },
  layout: 'official',
  fields: [
    field(
      'opinionWorkdays',
      '提交意见的工作日数',
      '法律没有规定第三人提交意见的期限；默认与被申请人的答复期限相同。',
      '{{case.replyWorkdays}}',
    ),
  ],
  sections: [
    required('cause', '通知缘由', '写明案由、受理日、案号和程序。', ACCEPTED),
    required(
      'invitation',
      '通知参加',
      '写明与行政行为或者案件处理结果有什么利害关系。',
      `经审查，{{addressees.you}}同被申请行政复议的行政行为或者行政复议案件处理结果有利害关系。根据{{cite 法16Ⅰ}}的规定，通知{{addressees.you}}作为第三人参加行政复议。请自收到本通知书之日起{{fields.opinionWorkdays}}个工作日内，向{{office.self}}提交书面意见、证据和身份证明。`,
    ),
    required('rights', '权利义务', '对照第三人的情况核对。', RIGHTS_TEXT),
  ],
  body: [
    ...letterhead('第三人参加行政复议通知书'),
    ADDRESSEE,
    section('cause'),
    section('invitation'),
    section('rights'),
    CONTACT,
    { kind: 'attachments', items: ['{{case.copyName}}1份'] },
    SIGNED_BY_AGENCY,
  ],
}

export const SUSPENSION_NOTICE = partyNotice({
  code: 'suspensionNotice',
  name: '行政复议中止通知书',
  basis: ['法39Ⅰ', '法39Ⅲ'],
  sections: [
    required(
      'suspension',
      '中止决定',
      '写明具体情况、中止的法定事由和起始日。',
      `${CASE_SO_FAR}
审理中，{{suspension.reason}}，属于“{{suspension.ground}}”的情形。根据{{suspension.article}}的规定，{{office.self}}决定自{{suspension.on}}起中止本案的审理。
中止期间不计入审理期限。中止的原因消除后，{{office.self}}将及时恢复审理，并书面告知各方当事人。`,
    ),
  ],
})

export const RESUMPTION_NOTICE = partyNotice({
  code: 'resumptionNotice',
  name: '行政复议恢复审理通知书',
  basis: ['法39Ⅱ', '法39Ⅲ', '法62'],
  sections: [
    required(
      'resumption',
      '恢复审理决定',
      '写明中止原因已经消除、恢复的日期和新的届满日。',
      `${CASE_SO_FAR}{{office.self}}于{{suspension.on}}依法中止审理。
现{{resumption.reason}}，行政复议中止的原因已经消除。根据{{cite 法39Ⅱ}}的规定，{{office.self}}决定自{{resumption.on}}起恢复本案的审理。扣除中止期间后，本案审理期限至{{case.decisionDue}}届满。`,
    ),
  ],
})

export const EXTENSION_NOTICE = partyNotice({
  code: 'extensionNotice',
  name: '行政复议延期审理通知书',
  basis: ['法62Ⅰ'],
  sections: [
    required(
      'extension',
      '延期决定',
      '延长不超过三十日，经行政复议机构的负责人批准，并写明新的届满日。',
      `${CASE_SO_FAR}
因{{extension.reason}}，情况复杂，不能在规定期限内作出行政复议决定。根据{{cite 法62Ⅰ}}的规定，经行政复议机构的负责人批准，本案审理期限延长{{extension.days}}日。原审理期限至{{extension.oldDue}}届满，延长后至{{case.decisionDue}}届满。
特此告知。`,
    ),
  ],
})

export const CONVERSION_NOTICE = partyNotice({
  code: 'conversionNotice',
  name: '行政复议转为普通程序审理通知书',
  basis: ['法55', '法62Ⅰ'],
  sections: [
    required(
      'conversion',
      '转换决定',
      '写明转换的理由、批准日和按普通程序计算的届满日。',
      `${CASE_SO_FAR}本案原适用简易程序审理。
审理中，{{conversion.reason}}，不宜适用简易程序。根据{{cite 法55}}的规定，经行政复议机构的负责人批准，本案自{{conversion.on}}起转为普通程序审理。
根据{{cite 法62Ⅰ}}{{#if case.setTermBy}}但书和{{case.setTermBy}}{{/if}}的规定，本案审理期限为自{{case.decisionFrom}}之日起{{case.decisionDays}}日，至{{case.decisionDue}}届满；依法中止审理和鉴定、现场勘验的期间不计入审理期限。`,
    ),
  ],
})

/** A notice to every party whose text is one section. */
function partyNotice(
  own: Pick<Template, 'code' | 'name' | 'basis'> & { readonly sections: readonly TemplateSection[] },
): Template {
  const sections: readonly BodyPart[] = own.sections.map(({ key }) => section(key))
  return {
    version: VERSION,
    effectiveFrom: EFFECTIVE_FROM,
    addressees: TO_ALL_PARTIES,
    seal: 'agency',
    copies: { perAddressee: 1, fixed: 0 },
    layout: 'official',
    fields: [],
    ...own,
    body: [...letterhead(own.name), ADDRESSEE, ...sections, CONTACT, SIGNED_BY_AGENCY],
  }
}
