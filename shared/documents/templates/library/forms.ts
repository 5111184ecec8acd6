/** Forms: 送达回证 and 期限计算说明. They take no number and no seal. */
import type { Template, TemplateCell } from '../template.ts'
import { EFFECTIVE_FROM, VERSION } from './parts.ts'

const label = (text: string): TemplateCell => ({ text, align: 'center', heading: true })

export const SERVICE_RECEIPT: Template = {
  code: 'serviceReceipt',
  name: '送达回证',
  version: VERSION,
  effectiveFrom: EFFECTIVE_FROM,
  basis: ['法75', '法88Ⅰ', '民诉87', '民诉88', '民诉89'],
  addressees: { roles: ['applicant', 'respondent', 'thirdParty'], mode: 'each' },
  seal: 'none',
  copies: { perAddressee: 0, fixed: 1 },
  layout: 'form',
  fields: [
    {
      key: 'documents',
      label: '送达文书的名称和文号',
      hint: '一行一件，写明名称、文号和份数。',
      kind: 'lines',
      choices: [],
      required: true,
      initial: '',
    },
  ],
  sections: [],
  body: [
    { kind: 'title', lines: ['{{office.agencyName}}', '送达回证'] },
    {
      kind: 'form',
      columnWidthsMm: [36, 40, 40, 40],
      fontSizePt: 12,
      rows: [
        {
          minHeightMm: 11,
          cells: [label('案号'), { text: '{{case.number}}', colSpan: 3 }],
        },
        {
          minHeightMm: 16,
          cells: [label('案由'), { text: '{{cause}}', colSpan: 3 }],
        },
        {
          minHeightMm: 11,
          cells: [label('受送达人'), { text: '{{receipt.recipient}}', colSpan: 3 }],
        },
        {
          minHeightMm: 11,
          cells: [label('送达地址'), { text: '{{receipt.address}}', colSpan: 3 }],
        },
        {
          minHeightMm: 22,
          cells: [label('送达文书的\n名称和文号'), { text: '{{fields.documents}}', colSpan: 3 }],
        },
        {
          minHeightMm: 9,
          cells: [
            { ...label('送达方式'), rowSpan: 3 },
            { text: '直接送达', check: 'receipt.byDirect' },
            { text: '留置送达', check: 'receipt.byLeft' },
            { text: '邮寄送达', check: 'receipt.byPost' },
          ],
        },
        {
          minHeightMm: 9,
          cells: [
            { text: '电子送达', check: 'receipt.byElectronic' },
            { text: '委托送达', check: 'receipt.byEntrusted' },
            { text: '转交送达', check: 'receipt.byTransferred' },
          ],
        },
        {
          minHeightMm: 9,
          cells: [{ text: '公告送达', check: 'receipt.byAnnouncement', colSpan: 3 }],
        },
        {
          minHeightMm: 20,
          cells: [
            label('受送达人\n签名或者盖章'),
            { text: '', colSpan: 2 },
            { text: '年　　月　　日\n时　　分', align: 'right' },
          ],
        },
        {
          minHeightMm: 22,
          cells: [
            label('代收人签名、与\n受送达人的关系\n和代收理由'),
            { text: '', colSpan: 2 },
            { text: '年　　月　　日\n时　　分', align: 'right' },
          ],
        },
        {
          minHeightMm: 22,
          cells: [label('拒收或者未能\n送达的情况、\n见证人签名'), { text: '', colSpan: 3 }],
        },
        {
          // Two people serve; both sign.
          minHeightMm: 18,
          cells: [
            label('送达人签名'),
            { text: '' },
            label('送达日期'),
            { text: '年　　月　　日', align: 'right' },
          ],
        },
        {
          minHeightMm: 14,
          cells: [label('备注'), { text: '', colSpan: 3 }],
        },
      ],
    },
  ],
}

export const DEADLINE_STATEMENT: Template = {
  code: 'deadlineStatement',
  name: '期限计算说明',
  version: VERSION,
  effectiveFrom: EFFECTIVE_FROM,
  basis: ['法88', '民诉85'],
  addressees: null,
  seal: 'none',
  copies: { perAddressee: 0, fixed: 0 },
  layout: 'official',
  fields: [],
  sections: [],
  body: [
    { kind: 'title', lines: ['期限计算说明'] },
    {
      kind: 'form',
      columnWidthsMm: [32, 124],
      fontSizePt: 14,
      rows: [
        { minHeightMm: 9, cells: [label('案号'), { text: '{{case.number}}' }] },
        { minHeightMm: 9, cells: [label('期限'), { text: '{{deadline.name}}' }] },
        { minHeightMm: 9, cells: [label('起算'), { text: '{{deadline.trigger}}：{{deadline.startDay}}' }] },
        {
          minHeightMm: 9,
          cells: [
            label('法定末日'),
            {
              text: '{{deadline.lastDay}}{{#if deadline.localDay}}；本地末日：{{deadline.localDay}}{{/if}}',
            },
          ],
        },
        { minHeightMm: 9, cells: [label('稳妥办理日'), { text: '{{deadline.safeDay}}' }] },
        { minHeightMm: 9, cells: [label('依据'), { text: '{{deadline.articles}}' }] },
        { minHeightMm: 9, cells: [label('适用的规则'), { text: '{{deadline.ruleSet}}' }] },
      ],
    },
    { kind: 'heading', level: 1, text: '一、计算步骤' },
    {
      kind: 'each',
      path: 'deadline.steps',
      parts: [{ kind: 'text', indent: 'first', text: '{{@number}}.{{this}}' }],
    },
    { kind: 'heading', level: 1, text: '二、逐日清单' },
    {
      kind: 'table',
      caption: '',
      each: 'deadline.rows',
      fontSizePt: 12,
      columns: [
        { header: '日期', widthMm: 72, align: 'left', text: '{{span}}' },
        { header: '计入', widthMm: 26, align: 'center', text: '{{count}}' },
        { header: '说明', widthMm: 58, align: 'left', text: '{{reason}}' },
      ],
    },
    {
      kind: 'if',
      condition: 'deadline.notices',
      parts: [
        { kind: 'heading', level: 1, text: '三、采用的放假安排' },
        {
          kind: 'each',
          path: 'deadline.notices',
          parts: [{ kind: 'text', indent: 'first', text: '{{this}}' }],
        },
      ],
    },
    { kind: 'signLines', labels: ['计算人（签名）', '核对人（签名）', '日期'] },
  ],
}
