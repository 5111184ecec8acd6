/** Recognises the paragraphs that introduce a party, so that the web page can list them by role. */
import type { Block } from '../blocks.ts'

/** Roles that open a paragraph of the parties' block; 「申请人称：」 and 「申请人请求：」 are not among them. */
const ROLES = [
  '申请人',
  '被申请人',
  '第三人',
  '法定代表人',
  '法定代理人',
  '负责人',
  '经营者',
  '代表人',
  '委托代理人',
  '原告',
  '被告',
] as const

const PARTY = new RegExp(
  `^((?:${ROLES.join('|')})(?:[一二三四五六七八九十\\d]{1,2}|（[^）]{1,12}）)?)：(.+)$`,
  'u',
)

export type PartyParagraph = { readonly role: string; readonly text: string }

/** Role and text of a party paragraph; null for every other block. */
export function matchParty(block: Block | undefined): PartyParagraph | null {
  if (block?.kind !== 'paragraph') return null
  const match = PARTY.exec(block.runs.map((run) => run.text).join(''))
  if (match === null) return null
  const [, role = '', text = ''] = match
  return { role, text }
}
