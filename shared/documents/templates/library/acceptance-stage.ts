/** 受理阶段: correction, acceptance, refusal, 视为放弃. */
import type { Template } from '../template.ts'
import {
  ADDRESSEE,
  APPLICANT_ANNEX,
  CLAIMS_SECTION,
  CONTACT,
  EFFECTIVE_FROM,
  field,
  HEAD_SECTION,
  letterhead,
  RIGHTS_TEXT,
  required,
  SIGNED_BY_AGENCY,
  section,
  VERSION,
} from './parts.ts'

export const CORRECTION_NOTICE: Template = {
  code: 'correctionNotice',
  name: '补正行政复议申请通知书',
  version: VERSION,
  effectiveFrom: EFFECTIVE_FROM,
  basis: ['法30Ⅰ', '法31', '法88Ⅱ'],
  addressees: { roles: ['applicant'], mode: 'together' },
  seal: 'agency',
  copies: { perAddressee: 1, fixed: 0 },
  layout: 'official',
  fields: [
    {
      key: 'items',
      label: '需要补正的事项',
      hint: '一行一项。补正通知应当一次性载明全部需要补正的事项。',
      kind: 'lines',
      choices: [],
      required: true,
      initial: '',
    },
  ],
  sections: [
    required(
      'cause',
      '通知缘由',
      '写明收到申请的日期和为什么需要补正。',
      `{{addressees.you}}不服{{act.phrase}}，向{{office.self}}申请行政复议，{{office.self}}于{{case.receivedOn}}收到申请材料。经审查，申请材料不齐全或者表述不清楚，无法判断该申请是否符合{{cite 法30Ⅰ}}的规定。根据{{cite 法31Ⅰ}}的规定，现将需要补正的事项一次性通知如下：`,
    ),
    required(
      'items',
      '补正事项',
      '逐项写明缺什么材料、哪里表述不清楚。',
      '{{#if correctionItems}}{{#each correctionItems}}{{@number}}.{{this}}{{#if @last}}。{{else}}；\n{{/if}}{{/each}}{{else}}{{fields.items}}{{/if}}',
    ),
    required(
      'consequence',
      '期限和后果',
      '十日是工作日；无正当理由逾期不补正的，视为放弃申请。',
      `请自收到本通知书之日起10个工作日内，向{{office.self}}提交补正材料。有正当理由不能按期补正的，可以在期限届满前申请延长补正期限。根据{{cite 法31Ⅱ}}的规定，无正当理由逾期不补正的，视为放弃行政复议申请，并记录在案。`,
    ),
  ],
  body: [
    ...letterhead('补正行政复议申请通知书'),
    ADDRESSEE,
    section('cause'),
    section('items'),
    section('consequence'),
    CONTACT,
    SIGNED_BY_AGENCY,
  ],
}

export const ACCEPTANCE_NOTICE: Template = {
  code: 'acceptanceNotice',
  name: '行政复议受理通知书',
  version: VERSION,
  effectiveFrom: EFFECTIVE_FROM,
  basis: [
    '法30',
    '法5',
    '法17',
    '法18',
    '法29Ⅰ',
    '法41',
    '法42',
    '法47',
    '法49',
    '法50',
    '法54',
    '法62',
    '法73',
    '法74',
    '法87',
  ],
  addressees: { roles: ['applicant'], mode: 'together' },
  seal: 'agency',
  copies: { perAddressee: 1, fixed: 0 },
  layout: 'official',
  fields: [],
  sections: [
    required(
      'acceptance',
      '受理',
      // 案号 stands at the beginning of a paragraph, where no line has to be stretched to keep it whole.
      '写明收到日、受理日、案号、程序和审理期限。',
      `{{addressees.you}}不服{{act.phrase}}，向{{office.self}}申请行政复议，{{office.self}}于{{case.receivedOn}}收到申请。{{#if case.isDeemedAccepted}}根据{{cite 法30Ⅲ}}的规定，该申请自{{case.acceptedOn}}起视为受理{{else}}经审查，该申请符合{{cite 法30Ⅰ}}的规定，{{office.self}}于{{case.acceptedOn}}依法受理{{/if}}。
本案案号为{{case.number}}，适用{{case.procedureName}}审理。根据{{#if case.setTermBy}}{{cite 法62Ⅰ}}但书和{{case.setTermBy}}{{else}}{{#if case.isSimplified}}{{cite 法62Ⅱ}}{{else}}{{cite 法62Ⅰ}}{{/if}}{{/if}}的规定，{{office.self}}自{{case.decisionFrom}}之日起{{case.decisionDays}}日内作出行政复议决定，审理期限至{{case.decisionDue}}届满。{{#if case.isExtendable}}情况复杂需要延长的，将依法书面告知。{{/if}}依法中止审理和鉴定、现场勘验的期间不计入审理期限。`,
    ),
    required(
      'rights',
      '权利义务',
      '对照申请人的情况核对；简易程序与普通程序的告知内容不同。',
      `${RIGHTS_TEXT}
7.行政复议期间，不得就同一行政行为向人民法院提起行政诉讼（{{article 法29Ⅰ}}）。
8.可以在行政复议决定作出前撤回行政复议申请；撤回申请并经决定终止行政复议的，不得再以同一事实和理由提出行政复议申请，但是能够证明撤回违背真实意愿的除外（{{article 法41}}、{{article 法74Ⅱ}}）。
9.{{office.self}}受理行政复议申请，不收取任何费用（{{article 法87}}）。`,
    ),
  ],
  body: [
    ...letterhead('行政复议受理通知书'),
    ADDRESSEE,
    section('acceptance'),
    section('rights'),
    CONTACT,
    SIGNED_BY_AGENCY,
  ],
}

export const REFUSAL_DECISION: Template = {
  code: 'refusalDecision',
  name: '不予受理行政复议申请决定书',
  version: VERSION,
  effectiveFrom: EFFECTIVE_FROM,
  basis: ['法30Ⅰ', '法30Ⅱ', '法34', '法35', '行诉45'],
  addressees: { roles: ['applicant'], mode: 'together' },
  seal: 'agency',
  copies: { perAddressee: 1, fixed: 0 },
  layout: 'official',
  fields: [
    field('reason', '不予受理的理由', '写明查明的事实，以及为什么不符合受理条件。'),
    {
      key: 'competentAuthority',
      label: '有管辖权的行政复议机关',
      hint: '不属于本机关管辖的，应当告知有管辖权的行政复议机关；其他情形不填。',
      kind: 'text',
      choices: [],
      required: false,
      initial: '',
    },
  ],
  sections: [
    HEAD_SECTION,
    required(
      'cause',
      '案由',
      '写明不服的行政行为和收到申请的日期。',
      '{{cause}}，向{{office.self}}申请行政复议。{{case.receivedOn}}，{{office.self}}收到行政复议申请。',
    ),
    CLAIMS_SECTION,
    required(
      'opinion',
      '本机关认为',
      '写明不符合哪一项受理条件和理由。',
      `{{fields.reason}}
{{#if refusal.conditions}}该申请不符合{{cite 法30Ⅰ}}规定的下列受理条件：{{#each refusal.conditions}}“{{this}}”{{#if @last}}。{{else}}；{{/if}}{{/each}}{{/if}}
{{#if refusal.isJurisdiction}}该申请不属于{{office.self}}的管辖范围，依法由{{fields.competentAuthority}}管辖，申请人可以向该行政复议机关提出行政复议申请。{{/if}}`,
    ),
    required(
      'basis',
      '决定依据',
      '不予受理的依据是行政复议法第三十条第二款。',
      '综上，根据{{cite 法30Ⅱ}}的规定，{{office.self}}决定：',
    ),
    required(
      'operative',
      '决定主文',
      '写明对谁的哪一申请不予受理。',
      '对申请人{{applicantsLabel}}的行政复议申请，不予受理。',
    ),
    required('remedy', '救济告知', '按是否复议前置生成，请勿改动期限。', '{{remedy}}'),
  ],
  body: [
    ...letterhead('不予受理行政复议申请决定书'),
    section('head'),
    section('cause'),
    section('claims', '申请人请求：'),
    section('opinion', '{{office.self}}认为：'),
    section('basis'),
    section('operative'),
    section('remedy'),
    SIGNED_BY_AGENCY,
    APPLICANT_ANNEX,
  ],
}

export const ABANDONMENT_RECORD: Template = {
  code: 'abandonmentRecord',
  name: '视为放弃行政复议申请记录',
  version: VERSION,
  effectiveFrom: EFFECTIVE_FROM,
  basis: ['法31Ⅱ', '法88'],
  addressees: null,
  seal: 'none',
  copies: { perAddressee: 0, fixed: 0 },
  layout: 'official',
  fields: [],
  sections: [
    required(
      'record',
      '记录',
      '写明补正通知的送达日、补正期限届满日和未补正的事实。',
      `案号：{{case.number}}
申请人：{{applicantsLabel}}
被申请人：{{respondentsLabel}}
{{cause}}，向{{office.self}}申请行政复议，{{office.self}}于{{case.receivedOn}}收到申请材料。因申请材料不齐全或者表述不清楚，{{office.self}}于{{correction.noticedOn}}作出补正通知，一次性载明了需要补正的事项，补正通知于{{correction.servedOn}}送达申请人，补正期限至{{correction.dueOn}}届满。
申请人在补正期限内未提交补正材料，也未提出不能按期补正的正当理由。根据{{cite 法31Ⅱ}}的规定，视为申请人放弃行政复议申请，特此记录在案。`,
    ),
  ],
  body: [
    { kind: 'title', lines: ['{{office.agencyName}}', '视为放弃行政复议申请记录'] },
    section('record'),
    { kind: 'space', lines: 1 },
    { kind: 'signLines', labels: ['承办人（签名）', '行政复议机构负责人（签名）', '日期'] },
  ],
}
