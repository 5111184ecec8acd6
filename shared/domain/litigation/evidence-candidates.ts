/** Candidates for the evidence list of an answer, from the papers of the reconsideration case (正卷); internal papers stay out. */
import { formatChinese } from '#shared/kernel/civil-date.ts'
import type { CaseAggregate } from '../model/aggregate.ts'
import type { DocumentKind, DocumentRecord } from '../model/document.ts'
import type { EvidenceItem, MaterialCategory } from '../model/material.ts'
import type { Draft } from '../model/meta.ts'
import { partyName } from '../model/party.ts'

type Candidate = Omit<Draft<EvidenceItem>, 'caseId' | 'order'>

/** What a material usually proves; null keeps the category out of the list. */
const BY_CATEGORY = {
  application: { group: 'reconsideration', proves: '申请人提出行政复议申请及其请求、理由和时间' },
  identity: { group: 'reconsideration', proves: '申请人的身份和申请资格' },
  authorization: { group: 'reconsideration', proves: '代理人的身份和代理权限' },
  evidence: { group: 'originalAct', proves: '' },
  reply: { group: 'originalAct', proves: '被申请人作出行政行为的事实、证据和依据' },
  record: { group: 'reconsideration', proves: '复议机关依法听取意见、举行听证' },
  court: null,
  other: null,
} as const satisfies Record<MaterialCategory, Pick<Candidate, 'group' | 'proves'> | null>

/** What an issued document proves about the procedure; kinds that are not listed prove nothing by themselves. */
const BY_KIND: Readonly<Partial<Record<DocumentKind, string>>> = {
  correctionNotice: '复议机关依法一次性通知补正',
  acceptanceNotice: '复议机关依法受理并告知权利义务',
  refusalDecision: '复议机关依法决定不予受理并说明理由',
  replyNotice: '复议机关依法发送申请书副本、通知被申请人答复',
  thirdPartyNotice: '复议机关依法通知第三人参加行政复议',
  opinionRecord: '复议机关依法听取当事人意见',
  hearingNotice: '复议机关依法提前通知听证的时间、地点和事项',
  hearingRecord: '复议机关依法举行听证，当事人陈述、申辩和质证',
  suspensionNotice: '复议机关依法中止审理并书面告知当事人',
  resumptionNotice: '复议机关依法恢复审理并书面告知当事人',
  extensionNotice: '复议机关依法延长审理期限并书面告知当事人',
  conversionNotice: '复议机关依法将简易程序转为普通程序',
  decision: '复议决定的内容，复议机关在法定期限内作出决定',
  dismissalDecision: '复议机关依法驳回复议申请，在法定期限内作出决定',
  terminationDecision: '复议机关依法终止行政复议',
}

/** Materials first, then issued documents by date; 0 pages where nobody counted them. */
export function evidenceCandidates(
  source: CaseAggregate,
  pagesOf: (document: DocumentRecord) => number = () => 0,
): readonly Candidate[] {
  const materials = source.materials
    .filter((material) => material.deleted === 0)
    .flatMap((material): readonly Candidate[] => {
      const use = BY_CATEGORY[material.category]
      if (use === null) return []
      const from = source.parties.find((party) => party.id === material.fromPartyId)
      const { name, pages, original } = material
      return [{ ...use, name, source: from === undefined ? '' : partyName(from), pages, original }]
    })
  const documents = source.documents
    .filter((document) => document.status === 'issued' && document.deleted === 0)
    .toSorted((a, b) => (a.issuedOn < b.issuedOn ? -1 : a.issuedOn > b.issuedOn ? 1 : 0))
    .flatMap((document): readonly Candidate[] => {
      const proves = BY_KIND[document.kind]
      if (proves === undefined) return []
      const on = document.issuedOn === '' ? '' : `（${formatChinese(document.issuedOn)}）`
      return [
        {
          group: 'reconsideration',
          name: `${document.title}${document.number === '' ? on : `（${document.number}）`}`,
          source: '复议机关',
          proves,
          pages: pagesOf(document),
          original: false,
        },
      ]
    })
  return [...materials, ...documents]
}
