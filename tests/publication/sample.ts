import { readFileSync } from 'node:fs'
import type { DocumentModel } from '#shared/documents/blocks.ts'
import { parseRedactionFile, type RedactionItem } from '#shared/publication/check/items.ts'
import type { KnownParty } from '#shared/publication/masking/types.ts'

/** Worked cases from tests/golden; a broken file fails the test that asks for it. */
export function goldenItems(name: string): readonly RedactionItem[] {
  const parsed = parseRedactionFile(readFileSync(new URL(`../golden/${name}`, import.meta.url), 'utf8'))
  if (!parsed.ok) throw new Error(parsed.error)
  return parsed.value
}

export const PARTIES: readonly KnownParty[] = [
  {
    role: '申请人',
    kind: 'natural',
    name: '欧阳建华',
    surname: '欧阳',
    idNumber: '339988198507121219',
    phone: '13900002716',
    address: '云岭省澜溪市禾丰县城关镇槐荫路18号3栋2单元501室',
  },
  { role: '第三人', kind: 'organisation', name: '禾丰县欧阳建华面馆' },
  { role: '被申请人', kind: 'agency', name: '禾丰县公安局' },
  { role: '法定代表人', kind: 'natural', name: '周立群', surname: '周', relation: '被申请人的法定代表人' },
]

const paragraph = (text: string) => ({ kind: 'paragraph', runs: [{ text }], indent: 'first' }) as const

/** A decision as blocks; the applicant's name is split over two runs and once over two blocks. */
export const DECISION: DocumentModel = {
  title: '欧阳建华不服行政处罚案行政复议决定书',
  layout: 'official',
  blocks: [
    { kind: 'title', lines: ['禾丰县人民政府', '行政复议决定书'] },
    { kind: 'documentNumber', text: '禾政复决字〔2026〕17号', align: 'center' },
    paragraph(
      '申请人：欧阳建华，男，汉族，1985年7月12日出生，公民身份号码339988198507121219，住云岭省澜溪市禾丰县城关镇槐荫路18号3栋2单元501室，联系电话13900002716。',
    ),
    paragraph('被申请人：禾丰县公安局，住所地禾丰县城关镇朝晖路9号。'),
    paragraph('法定代表人：周立群，局长。'),
    paragraph('第三人：禾丰县欧阳建华面馆，住所地禾丰县城关镇槐荫路20号。'),
    {
      kind: 'paragraph',
      indent: 'first',
      runs: [
        { text: '经审理查明：2026年3月2日，欧阳' },
        { text: '建华', bold: true },
        { text: '与邻居孙有福发生争执。' },
      ],
    },
    {
      kind: 'table',
      caption: '扣押清单',
      columns: [
        { header: '物品', widthMm: 60, align: 'left' },
        { header: '签收人', widthMm: 60, align: 'left' },
      ],
      rows: [[{ text: '折叠刀一把' }, { text: '欧阳建华' }]],
      fontSizePt: 12,
    },
    paragraph(
      '综上，根据《中华人民共和国行政复议法》第六十八条的规定，本机关决定：维持被申请人作出的行政处罚决定。',
    ),
    { kind: 'signature', signers: ['禾丰县人民政府'], date: '2026年5月15日', seal: 'none' },
  ],
}
