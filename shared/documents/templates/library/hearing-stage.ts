/** 听取意见 and 听证: notice and records (法49—51). */
import type { Template, TemplateField } from '../template.ts'
import {
  ADDRESSEE,
  CONTACT,
  EFFECTIVE_FROM,
  field,
  letterhead,
  required,
  SIGNED_BY_AGENCY,
  section,
  VERSION,
} from './parts.ts'

const TIME_FIELDS: readonly TemplateField[] = [
  field('startTime', '开始时间', '如 9时30分。'),
  field('endTime', '结束时间', '如 10时15分。'),
]

export const OPINION_RECORD: Template = {
  code: 'opinionRecord',
  name: '行政复议听取意见笔录',
  version: VERSION,
  effectiveFrom: EFFECTIVE_FROM,
  basis: ['法5', '法49', '条例48'],
  addressees: null,
  seal: 'none',
  copies: { perAddressee: 0, fixed: 0 },
  layout: 'official',
  fields: [
    ...TIME_FIELDS,
    field('place', '地点或者通话号码', '电话、视频听取的，写明号码或者账号；录音录像的，写明编号。'),
    field('identity', '身份核验情况', '如 已核对居民身份证。'),
    field('recorder', '记录人', '记录人姓名。'),
  ],
  sections: [
    required(
      'opening',
      '告知',
      '表明身份、说明来意、告知权利。',
      `听取人：我们是{{office.bodyName}}的行政复议人员{{handlers.names}}。{{cause}}一案（案号：{{case.number}}），{{office.self}}正在审理。根据{{cite 法49}}的规定，现在听取你对本案的意见，并记录在案。是否听清楚？
被听取意见人：【待补：被听取意见人的回答】`,
    ),
    required(
      'opinions',
      '听取的意见',
      '围绕请求、事实、理由、证据和对书面答复的意见，按问答如实记录。',
      `听取人：请说明你对本案事实、证据、依据和程序的意见。
被听取意见人：{{latestOpinion.summary}}`,
    ),
    required(
      'mediation',
      '调解意愿',
      '应当询问是否愿意调解；调解中的让步不得作为对其不利的证据。',
      `听取人：根据{{cite 法5}}的规定，行政复议案件可以进行调解。你是否愿意调解？
被听取意见人：{{latestOpinion.mediation}}。`,
    ),
  ],
  body: [
    { kind: 'title', lines: ['行政复议听取意见笔录'] },
    {
      kind: 'text',
      indent: 'none',
      text: `案号：{{case.number}}
时间：{{latestOpinion.on}}{{fields.startTime}}至{{fields.endTime}}
方式：{{latestOpinion.method}}
地点或者通话号码：{{fields.place}}
听取人：{{handlers.names}}
记录人：{{fields.recorder}}
被听取意见人：{{latestOpinion.names}}
身份核验情况：{{fields.identity}}`,
    },
    section('opening'),
    section('opinions'),
    section('mediation'),
    { kind: 'text', indent: 'first', text: '以上笔录已经阅读（或者已经宣读），与所述一致。' },
    {
      kind: 'signLines',
      labels: ['被听取意见人（签名）', '听取人（签名）', '听取人（签名）', '记录人（签名）', '日期'],
    },
  ],
}

export const HEARING_NOTICE: Template = {
  code: 'hearingNotice',
  name: '行政复议听证通知书',
  version: VERSION,
  effectiveFrom: EFFECTIVE_FROM,
  basis: ['法50', '法51'],
  addressees: { roles: ['applicant', 'respondent', 'thirdParty'], mode: 'each' },
  seal: 'agency',
  copies: { perAddressee: 1, fixed: 0 },
  layout: 'official',
  fields: [],
  sections: [
    required(
      'arrangement',
      '听证安排',
      '通知应当在举行听证的五日前送达；时间、地点、事项与听证安排一致。',
      `{{cause}}一案（案号：{{case.number}}），根据{{cite 法50}}、{{article 法51Ⅰ}}的规定，{{office.self}}的行政复议机构决定{{#if hearing.isOpen}}公开{{else}}不公开{{/if}}举行听证。现将有关事项通知如下：
1.时间：{{hearing.on}}{{hearing.time}}。
2.地点：{{hearing.room}}。
3.拟听证事项：{{hearing.matters}}。
4.听证主持人：{{hearing.presider}}；听证员：{{hearing.members}}；记录员：{{hearing.recorder}}。`,
    ),
    required(
      'duties',
      '参加要求',
      '申请人、被申请人、第三人的要求不同。',
      `{{#if addressees.isApplicant}}请按时参加听证。根据{{cite 法51Ⅱ}}的规定，申请人无正当理由拒不参加听证的，视为放弃听证权利。{{/if}}{{#if addressees.isRespondent}}根据{{cite 法51Ⅲ}}的规定，{{addressees.you}}的负责人应当参加听证；不能参加的，应当说明理由并委托相应的工作人员参加听证。{{/if}}{{#if addressees.isThirdParty}}请按时参加听证；不参加的，不影响听证和案件的审理。{{/if}}
参加听证应当携带身份证明；委托代理人参加的，应当提交授权委托书和代理人的身份证明。提交书证、物证的，应当携带原件、原物。
认为主持人、听证员、记录员与本案有利害关系，可能影响案件公正审理的，可以在听证举行前提出回避申请并说明理由。`,
    ),
  ],
  body: [
    ...letterhead('行政复议听证通知书'),
    ADDRESSEE,
    section('arrangement'),
    section('duties'),
    CONTACT,
    SIGNED_BY_AGENCY,
  ],
}

export const HEARING_RECORD: Template = {
  code: 'hearingRecord',
  name: '行政复议听证笔录',
  version: VERSION,
  effectiveFrom: EFFECTIVE_FROM,
  basis: ['法50Ⅲ', '法51', '法61Ⅱ'],
  addressees: null,
  seal: 'none',
  copies: { perAddressee: 0, fixed: 0 },
  layout: 'official',
  fields: [
    field(
      'attendance',
      '出席情况',
      '写明各方到场人员的姓名、身份；被申请人的负责人未到场的，写明理由和委托的工作人员。',
    ),
  ],
  sections: [
    required(
      'opening',
      '开始',
      '核对身份，宣布案由、人员、纪律和权利，询问是否申请回避。',
      `主持人：现在举行听证。{{cause}}一案（案号：{{case.number}}），由{{hearing.presider}}担任主持人，{{hearing.members}}担任听证员，{{hearing.recorder}}担任记录员。各方当事人是否申请回避？
【待补：各方当事人的回答】`,
    ),
    required(
      'statements',
      '陈述和答辩',
      '申请人陈述请求和理由，被申请人答辩，第三人陈述意见。',
      `主持人：请申请人陈述行政复议请求、事实和理由。
申请人：【待补：申请人的陈述】
主持人：请被申请人答辩。
被申请人：【待补：被申请人的答辩】{{#if thirdParties}}
主持人：请第三人陈述意见。
第三人：【待补：第三人的陈述】{{/if}}`,
    ),
    required(
      'evidence',
      '举证、质证和辩论',
      '按争议焦点记录举证、质证、询问和辩论。',
      `主持人：请各方围绕{{hearing.matters}}举证、质证和辩论。
{{hearing.summary}}`,
    ),
    required(
      'closing',
      '最后陈述和调解',
      '各方最后陈述；询问是否愿意调解。',
      `主持人：请各方最后陈述，并说明是否愿意调解。
【待补：各方的最后陈述和调解意愿】`,
    ),
  ],
  body: [
    { kind: 'title', lines: ['行政复议听证笔录'] },
    {
      kind: 'text',
      indent: 'none',
      text: `案号：{{case.number}}
时间：{{hearing.on}}{{hearing.time}}至{{hearing.endTime}}
地点：{{hearing.room}}
举行方式：{{#if hearing.isOpen}}公开{{else}}不公开{{/if}}
主持人：{{hearing.presider}}
听证员：{{hearing.members}}
记录员：{{hearing.recorder}}
出席情况：{{fields.attendance}}`,
    },
    section('opening'),
    section('statements'),
    section('evidence'),
    section('closing'),
    { kind: 'text', indent: 'first', text: '以上笔录已经阅读（或者已经宣读），与所述一致。' },
    {
      kind: 'signLines',
      labels: [
        '申请人及代理人（签名）',
        '被申请人参加人（签名）',
        '{{#if thirdParties}}第三人及代理人（签名）{{/if}}',
        '主持人（签名）',
        '听证员（签名）',
        '听证员（签名）',
        '记录员（签名）',
        '日期',
      ],
    },
  ],
}
