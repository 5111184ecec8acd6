/** 结案文书: decision, dismissal of the application, termination. 主文 comes from the decision items. */
import { groundLabel, TERMINATION_GROUNDS } from '#shared/domain/procedure/statutory-grounds.ts'
import type { BodyPart, Template, TemplateSection } from '../template.ts'
import {
  APPLICANT_ANNEX,
  CLAIMS_SECTION,
  EFFECTIVE_FROM,
  field,
  HEAD_SECTION,
  letterhead,
  optional,
  PROCEDURE_SECTION,
  required,
  SIGNED_BY_AGENCY,
  section,
  TO_ALL_PARTIES,
  VERSION,
} from './parts.ts'

const APPLICANT_STATEMENT = required(
  'applicantStatement',
  '申请人称',
  '归纳事实和理由，不照抄。',
  '{{case.factsAndReasons}}',
)

const RESPONDENT_STATEMENT = required(
  'respondentStatement',
  '被申请人称',
  '归纳书面答复；未答复的，写明事实和后果。',
  `{{#each replies}}{{#if not @only}}被申请人{{respondent}}称：{{/if}}{{summary}}
{{/each}}{{#each silentRespondents}}被申请人{{this}}未在法定期限内提出书面答复、提交作出行政行为的证据、依据和其他有关材料。根据{{cite 法70}}的规定，除行政行为涉及第三人合法权益，第三人提供证据的外，视为该行政行为没有证据、依据。
{{/each}}`,
)

const REMEDY = required(
  'remedy',
  '救济告知和生效',
  '按案件类型和主文生成：被告和管辖法院能够确定的写明法院名称（取自单位概况），其他的写“有管辖权的人民法院”；起诉期限为十五日。',
  '{{remedy}}\n本决定书一经送达，即发生法律效力。',
)

/** 主文: a single item stands alone, several are numbered 一、二、. */
const OPERATIVE_ITEMS: readonly BodyPart[] = [
  {
    kind: 'each',
    path: 'decision.items',
    parts: [
      {
        kind: 'text',
        indent: 'first',
        text: '{{#if @only}}{{this}}{{else}}{{@chinese}}、{{this}}{{/if}}',
      },
    ],
  },
  {
    kind: 'if',
    condition: 'not decision.items',
    parts: [{ kind: 'text', indent: 'first', text: '【待补：决定主文】' }],
  },
]

const BASIS: TemplateSection = required(
  'basis',
  '决定依据',
  '写明每一项主文所依据的条、款、项；法律名称写全称。',
  '综上，根据{{decision.articles}}的规定，{{office.self}}决定：',
)

const THIRD_PARTY_STATEMENT: TemplateSection = {
  key: 'thirdPartyStatement',
  label: '第三人称',
  hint: '第三人未提交意见的，写“未提交书面意见”。',
  required: 'thirdParties',
  draft:
    '{{#if thirdParties}}第三人{{thirdPartiesLabel}}【待补：第三人的意见，或者“未提交书面意见”】。{{/if}}',
}

export const DECISION: Template = {
  code: 'decision',
  name: '行政复议决定书',
  version: VERSION,
  effectiveFrom: EFFECTIVE_FROM,
  basis: ['法61', '法62', '法75', '行诉45'],
  addressees: TO_ALL_PARTIES,
  seal: 'agency',
  copies: { perAddressee: 1, fixed: 0 },
  layout: 'official',
  fields: [],
  sections: [
    HEAD_SECTION,
    PROCEDURE_SECTION,
    CLAIMS_SECTION,
    APPLICANT_STATEMENT,
    RESPONDENT_STATEMENT,
    THIRD_PARTY_STATEMENT,
    {
      key: 'hearing',
      label: '听取意见和听证',
      hint: '普通程序必须听取意见并记录；经过听证的，应当根据听证笔录作出决定。',
      required: 'not case.isSimplified',
      draft: `{{#if opinions}}{{#each opinions}}{{this}}
{{/each}}{{else}}{{#if case.isSimplified}}本案适用简易程序，依法书面审理。{{else}}【待补：听取当事人意见的日期、方式和情况】{{/if}}{{/if}}
{{#if hearing.exists}}{{office.self}}的行政复议机构于{{hearing.on}}{{#if hearing.isOpen}}公开{{else}}不公开{{/if}}举行听证，由{{hearing.presider}}担任主持人，{{hearing.members}}担任听证员，{{hearing.recorder}}担任记录员。{{#if hearing.summary}}{{hearing.summary}}{{/if}}{{/if}}`,
    },
    required(
      'facts',
      '经审理查明',
      '按时间顺序写明查明的事实，只写有证据证明的事实。',
      '【待补：查明的事实】',
    ),
    required(
      'evidence',
      '证据',
      '逐项列明证明上述事实的证据。',
      `以上事实有下列证据证明：{{#if evidenceMaterials}}{{#each evidenceMaterials}}{{@number}}.{{this}}{{#if @last}}。{{else}}；{{/if}}{{/each}}{{else}}【待补：证据名称】{{/if}}`,
    ),
    required(
      'opinion',
      '本机关认为',
      '按争议焦点论证职权、事实、程序、依据和裁量；有附带审查、行政赔偿请求的，一并写明结论。',
      `【待补：被申请人的法定职权和依据】
【待补：对事实和证据的认定】
【待补：对程序、适用依据和裁量的审查意见】
{{#if case.normativeDocument}}关于申请人一并提出的对《{{case.normativeDocument}}》的审查申请，【待补：附带审查结论】{{/if}}
{{#if case.compensationClaim}}关于申请人一并提出的行政赔偿请求，【待补：行政赔偿结论】{{/if}}`,
    ),
    BASIS,
    REMEDY,
  ],
  body: [
    ...letterhead('行政复议决定书'),
    section('head'),
    section('procedure'),
    section('claims', '申请人请求：'),
    section('applicantStatement', '申请人称：'),
    section('respondentStatement', '{{#if replies}}被申请人称：{{/if}}'),
    section('thirdPartyStatement'),
    section('hearing'),
    section('facts', '经审理查明：'),
    section('evidence'),
    section('opinion', '{{office.self}}认为：'),
    section('basis'),
    ...OPERATIVE_ITEMS,
    section('remedy'),
    SIGNED_BY_AGENCY,
    APPLICANT_ANNEX,
  ],
}

export const DISMISSAL_DECISION: Template = {
  code: 'dismissalDecision',
  name: '驳回行政复议申请决定书',
  version: VERSION,
  effectiveFrom: EFFECTIVE_FROM,
  basis: ['法33', '法34', '法35', '条例37', '行诉45'],
  addressees: TO_ALL_PARTIES,
  seal: 'agency',
  copies: { perAddressee: 1, fixed: 0 },
  layout: 'official',
  fields: [],
  sections: [
    HEAD_SECTION,
    PROCEDURE_SECTION,
    CLAIMS_SECTION,
    APPLICANT_STATEMENT,
    RESPONDENT_STATEMENT,
    THIRD_PARTY_STATEMENT,
    required('facts', '经审理查明', '写明与受理条件有关的事实和证据。', '【待补：查明的事实和证据】'),
    required(
      'opinion',
      '本机关认为',
      '写明受理后发现不符合哪一项受理条件，或者属于应当驳回申请的哪一种情形。',
      `{{#if refusal.conditions}}该申请不符合{{cite 法30Ⅰ}}规定的下列受理条件：{{#each refusal.conditions}}“{{this}}”{{#if @last}}。{{else}}；{{/if}}{{/each}}{{/if}}
【待补：驳回申请的理由】`,
    ),
    BASIS,
    REMEDY,
  ],
  body: [
    ...letterhead('驳回行政复议申请决定书'),
    section('head'),
    section('procedure'),
    section('claims', '申请人请求：'),
    section('applicantStatement', '申请人称：'),
    section('respondentStatement', '{{#if replies}}被申请人称：{{/if}}'),
    section('thirdPartyStatement'),
    section('facts', '经审理查明：'),
    section('opinion', '{{office.self}}认为：'),
    section('basis'),
    ...OPERATIVE_ITEMS,
    section('remedy'),
    SIGNED_BY_AGENCY,
    APPLICANT_ANNEX,
  ],
}

export const TERMINATION_DECISION: Template = {
  code: 'terminationDecision',
  name: '行政复议终止决定书',
  version: VERSION,
  effectiveFrom: EFFECTIVE_FROM,
  basis: ['法41', '法74', '行诉45'],
  addressees: TO_ALL_PARTIES,
  seal: 'agency',
  copies: { perAddressee: 1, fixed: 0 },
  layout: 'official',
  fields: [
    {
      key: 'ground',
      label: '终止事由',
      hint: '按行政复议法第四十一条选择一项。',
      kind: 'choice',
      choices: TERMINATION_GROUNDS.map((rule) => ({ value: String(rule.ground), label: groundLabel(rule) })),
      required: true,
      initial: '',
    },
    field('reason', '终止的具体情况', '如 申请人于某日书面申请撤回，系其真实意思表示。'),
  ],
  sections: [
    HEAD_SECTION,
    required(
      'cause',
      '案由',
      '写明案由和受理日期。',
      '{{cause}}，向{{office.self}}申请行政复议。{{case.acceptedOn}}，{{office.self}}依法受理（案号：{{case.number}}）。',
    ),
    required(
      'reason',
      '终止的事实和理由',
      '写明具体情况和所属的法定情形。',
      '审理中，{{fields.reason}}，属于“{{termination.ground}}”的情形。',
    ),
    required(
      'basis',
      '决定依据',
      '依据行政复议法第四十一条的具体一项。',
      '根据{{termination.article}}的规定，{{office.self}}决定：',
    ),
    required('operative', '决定主文', '写明终止哪一案件。', '终止本案的行政复议。'),
    optional(
      'consequence',
      '撤回的后果',
      '因撤回而终止的，必须写明；其他情形删去。',
      '{{#if termination.isWithdrawal}}根据{{cite 法74Ⅱ}}的规定，申请人不得再以同一事实和理由提出行政复议申请，但是能够证明撤回行政复议申请违背其真实意愿的除外。{{/if}}',
    ),
    required('remedy', '救济告知', '起诉期限为十五日。', '{{remedy}}'),
  ],
  body: [
    ...letterhead('行政复议终止决定书'),
    section('head'),
    section('cause'),
    section('reason'),
    section('basis'),
    section('operative'),
    section('consequence'),
    section('remedy'),
    SIGNED_BY_AGENCY,
    APPLICANT_ANNEX,
  ],
}
