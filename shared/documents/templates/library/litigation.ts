/** 应诉文书: the answer to the court and the evidence list (行诉67). They take no number. */
import type { Template } from '../template.ts'
import { EFFECTIVE_FROM, optional, required, section, VERSION } from './parts.ts'

export const ANSWER: Template = {
  code: 'answer',
  name: '行政诉讼答辩状',
  version: VERSION,
  effectiveFrom: EFFECTIVE_FROM,
  basis: ['行诉26Ⅱ', '行诉34', '行诉67', '法30', '法48', '法49', '法62', '法75'],
  addressees: null,
  seal: 'agency',
  copies: { perAddressee: 0, fixed: 1 },
  layout: 'official',
  fields: [],
  sections: [
    required(
      'head',
      '答辩人',
      '机关全称、住所、法定代表人；委托代理人写明姓名、单位和职务。',
      `答辩人：{{office.agencyName}}，住所地{{office.address}}。
法定代表人：{{office.legalRepresentativeName}}，{{office.legalRepresentativeTitle}}。
委托代理人：【待补：委托代理人姓名、单位和职务】。`,
    ),
    required(
      'intro',
      '引言',
      '写明原告、被诉行政行为、法院案号和收到起诉状副本的日期。',
      `因原告{{litigation.plaintiffs}}不服{{#if litigation.isActSued}}{{act.label}}{{/if}}{{#if litigation.isReconsidered}}{{#if litigation.isActSued}}及{{/if}}{{litigation.decisionLabel}}{{/if}}提起行政诉讼一案，案号为{{litigation.courtCaseNumber}}。答辩人作为{{litigation.ourRole}}，于{{litigation.receivedOn}}收到起诉状副本，现答辩如下：`,
    ),
    required(
      'request',
      '答辩请求',
      '一般请求驳回原告的诉讼请求。',
      '请求人民法院依法判决驳回原告的诉讼请求。',
    ),
    optional(
      'objections',
      '程序性抗辩',
      '超过起诉期限、被告不适格、不属于受案范围、重复起诉等；没有的不写。',
      '',
    ),
    required(
      'authority',
      '职权依据',
      '写明作出复议决定的职权和具体条、款、项。',
      '根据《中华人民共和国行政复议法》【待补：管辖依据的条、款、项】的规定，答辩人对申请人的行政复议申请有管辖权，具有作出行政复议决定的法定职权。',
    ),
    required(
      'procedure',
      '复议程序合法',
      '每一步的实际日期和法定最晚日由原复议案件的台账生成，请补上证据编号。',
      `{{#each litigation.steps}}{{@number}}.{{this}}
{{/each}}{{#if not litigation.steps}}【待补：收到、受理、发送副本、答复、听取意见、决定、送达的日期和依据】{{/if}}`,
    ),
    required(
      'merits',
      '决定认定事实清楚、适用依据正确、内容适当',
      '围绕复议决定认定的事实、采信的证据和适用的依据说明。',
      '【待补：复议决定认定的事实、证据和依据】',
    ),
    optional(
      'originalAct',
      '对原行政行为的意见',
      '共同被告案件：作出原行政行为的行政机关和复议机关对原行政行为的合法性共同承担举证责任。',
      '{{#if not litigation.isSole}}【待补：对原行政行为合法性的意见和所引证据】{{/if}}',
    ),
    required(
      'responses',
      '对原告主张的回应',
      '逐条回应，写明意见、证据和依据。',
      `原告主张：{{litigation.plaintiffReasons}}
【待补：对原告各项主张的回应】`,
    ),
    required(
      'conclusion',
      '结论',
      '重申答辩请求。',
      '综上，原告的诉讼请求没有事实和法律依据，请求人民法院依法驳回。',
    ),
  ],
  body: [
    { kind: 'title', lines: ['行政诉讼答辩状'] },
    section('head'),
    section('intro'),
    { kind: 'heading', level: 1, text: '答辩请求' },
    section('request'),
    { kind: 'heading', level: 1, text: '事实和理由' },
    section('objections'),
    { kind: 'heading', level: 2, text: '（一）答辩人具有作出行政复议决定的法定职权' },
    section('authority'),
    { kind: 'heading', level: 2, text: '（二）行政复议程序合法' },
    section('procedure'),
    { kind: 'heading', level: 2, text: '（三）行政复议决定事实清楚，依据正确，内容适当' },
    section('merits'),
    {
      kind: 'if',
      condition: 'not litigation.isSole',
      parts: [{ kind: 'heading', level: 2, text: '（四）对原行政行为的意见' }, section('originalAct')],
    },
    {
      kind: 'heading',
      level: 2,
      text: '{{#if litigation.isSole}}（四）{{else}}（五）{{/if}}对原告主张的回应',
    },
    section('responses'),
    section('conclusion'),
    { kind: 'text', indent: 'first', text: '此致', keepWithNext: true },
    { kind: 'text', indent: 'none', text: '{{litigation.court}}' },
    {
      kind: 'signature',
      signers: ['答辩人：{{office.agencyName}}'],
      date: '{{document.date}}',
      sealed: true,
    },
    {
      kind: 'attachments',
      items: [
        '答辩状副本{{litigation.copies}}份',
        '证据清单及证据材料',
        '作出行政复议决定所依据的规范性文件',
      ],
    },
  ],
}

export const EVIDENCE_LIST: Template = {
  code: 'evidenceList',
  name: '证据清单',
  version: VERSION,
  effectiveFrom: EFFECTIVE_FROM,
  basis: ['行诉34', '行诉67'],
  addressees: null,
  seal: 'agency',
  copies: { perAddressee: 0, fixed: 1 },
  layout: 'official',
  fields: [],
  sections: [],
  body: [
    { kind: 'title', lines: ['证据清单'] },
    {
      kind: 'text',
      indent: 'none',
      text: `案号：{{litigation.courtCaseNumber}}
提交人：{{office.agencyName}}（{{litigation.ourRole}}）`,
    },
    {
      kind: 'table',
      caption: '',
      each: 'evidence',
      fontSizePt: 10.5,
      columns: [
        { header: '序号', widthMm: 12, align: 'center', text: '{{number}}' },
        { header: '类别', widthMm: 26, align: 'center', text: '{{group}}' },
        { header: '证据名称', widthMm: 34, align: 'left', text: '{{name}}' },
        { header: '来源', widthMm: 26, align: 'left', text: '{{source}}' },
        { header: '证明对象和内容', widthMm: 30, align: 'left', text: '{{proves}}' },
        { header: '页数', widthMm: 12, align: 'center', text: '{{#if pages}}{{pages}}{{/if}}' },
        { header: '形式', widthMm: 16, align: 'center', text: '{{form}}' },
      ],
    },
    {
      kind: 'text',
      indent: 'first',
      text: '以上证据共{{evidenceCount}}件{{#if evidencePages}}，{{evidencePages}}页{{/if}}。',
    },
    {
      kind: 'signature',
      signers: ['提交人：{{office.agencyName}}'],
      date: '{{document.date}}',
      sealed: true,
    },
  ],
}
