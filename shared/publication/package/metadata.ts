/** Metadata of a published document for the website team: JSON for programs, CSV for the CMS import. */

import { organisationAlias } from '../masking/detect/organisations.ts'
import { surnameOf } from '../masking/lexicon/surnames.ts'
import { baseAlias, cleanName, looksForeign } from '../masking/people.ts'
import type { MaskingSettings } from '../masking/settings.ts'
import type { KnownParty, MaskResult } from '../masking/types.ts'

/** What the office states about the document; people's names come masked from the masking itself. */
export type PublicationFacts = {
  /** 行政复议决定书, 不予受理决定书 … */
  readonly documentType: string
  readonly agency: string
  readonly respondent: string
  readonly matterCategory: string
  readonly actType: string
  readonly procedure: '普通程序' | '简易程序'
  readonly result: string
  readonly decisionDate: string
  readonly publishDate: string
  /** 1 for the first release; a release after a withdrawal counts on. */
  readonly version: number
}

/** Fields of which the office records nothing: they stay empty for the website to fill. */
export const LEFT_TO_WEBSITE = ['indexNo', 'relatedOriginalDoc'] as const

/** Columns of metadata.csv in order, with the heading the website team reads. */
export const METADATA_FIELDS = [
  ['title', '标题'],
  ['caseNo', '案号'],
  ['docType', '文书种类'],
  ['applicant', '申请人'],
  ['respondent', '被申请人'],
  ['thirdParty', '第三人'],
  ['agency', '发布机关'],
  ['matterCategory', '行政管理领域'],
  ['actType', '行政行为种类'],
  ['procedure', '审理程序'],
  ['result', '复议结果'],
  ['decisionDate', '成文日期'],
  ['publishDate', '发布日期'],
  ['indexNo', '索引号'],
  ['effective', '有效性'],
  ['relatedOriginalDoc', '原行为已公开'],
  ['openForm', '公开形式'],
  ['version', '版本'],
] as const

export type MetadataKey = (typeof METADATA_FIELDS)[number][0]
export type Metadata = Readonly<Record<MetadataKey, string>>

/** Fills the fields; what nobody entered is empty, never a guess, and every import has the same columns. */
export function metadataOf(
  caseNumber: string,
  facts: PublicationFacts,
  knowledge: readonly KnownParty[],
  masked: MaskResult,
  settings: MaskingSettings,
): Metadata {
  const names = (role: RegExp) =>
    knowledge
      .filter((party) => role.test(party.role))
      .map((party) => publishedName(party, masked, settings))
      .join('、')
  return {
    title: `${caseNumber} ${facts.documentType}`,
    caseNo: caseNumber,
    docType: facts.documentType,
    applicant: names(/^(?:复议)?申请人/u),
    respondent: facts.respondent,
    thirdParty: names(/^第三人/u),
    agency: facts.agency,
    matterCategory: facts.matterCategory,
    actType: facts.actType,
    procedure: facts.procedure,
    result: facts.result,
    decisionDate: facts.decisionDate,
    publishDate: facts.publishDate,
    indexNo: '',
    effective: '有效',
    relatedOriginalDoc: '',
    openForm: '主动公开',
    version: String(facts.version),
  }
}

/** A party's name as it may be published; a personal name inside a trade name is masked too. */
function publishedName(party: KnownParty, masked: MaskResult, settings: MaskingSettings): string {
  if (party.kind === 'agency') return party.name
  if (party.kind === 'natural') {
    const name = cleanName(party.name)
    const surname = party.surname ?? surnameOf(name)
    const fallback = baseAlias(
      { name, surname, foreign: looksForeign(name, party.surname) },
      settings.givenName,
    )
    return masked.aliases.find((entry) => entry.name === name)?.alias ?? fallback
  }
  if (settings.organisations === 'mask') return organisationAlias(party.name)
  return masked.aliases.reduce((text, { name, alias }) => text.split(name).join(alias), cleanName(party.name))
}

/** One CSV line with headings, UTF-8 with BOM for spreadsheets; cells cannot start a formula. */
export function metadataCsv(metadata: Metadata): string {
  const heading = METADATA_FIELDS.map(([, label]) => csvCell(label)).join(',')
  const row = METADATA_FIELDS.map(([key]) => csvCell(metadata[key])).join(',')
  return `\ufeff${heading}\r\n${row}\r\n`
}

/** Quotes a cell; a leading = + - @ would be run by a spreadsheet and gets an apostrophe in front. */
export function csvCell(value: string): string {
  const safe = /^[=+\-@\t\r＝＋－＠]/u.test(value) ? `'${value}` : value
  return `"${safe.replace(/"/gu, '""')}"`
}

/** Indented JSON in field order. */
export function metadataJson(metadata: Metadata): string {
  return `${JSON.stringify(metadata, null, 2)}\n`
}
