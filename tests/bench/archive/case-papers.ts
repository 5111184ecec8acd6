/** What hangs on an invented case besides its parties and its ledger: claims, materials, hearing, document, services. */
import type { Block } from '#shared/domain/model/blocks.ts'
import type { Claim, ReconsiderationCase } from '#shared/domain/model/case.ts'
import type { DocumentRecord } from '#shared/domain/model/document.ts'
import type { CaseEvent } from '#shared/domain/model/event.ts'
import type { Hearing } from '#shared/domain/model/hearing.ts'
import type { Material } from '#shared/domain/model/material.ts'
import type { RecordMeta } from '#shared/domain/model/meta.ts'
import type { ServiceRecord } from '#shared/domain/model/service.ts'
import { addDays, type CivilDate, formatChinese } from '#shared/kernel/civil-date.ts'
import { longDecision } from '../../support/sample-documents.ts'
import { metaOf } from './archived-meta.ts'
import { DECISION_PREFIX, HANDLER_IDS } from './archived-office.ts'
import { HEARING_DAY, hasHearing } from './case-history.ts'
import { choice, scattered } from './variety.ts'

/** Decisions of the last year carry their full text; older ones a short one, to keep the seeding short. */
const FULL_TEXT_DAYS = 365

/** 复议请求: one, or two in every third case. */
export function claimsOf(index: number, caseId: string, meta: () => RecordMeta): readonly Claim[] {
  const texts = ['撤销被申请人作出的行政行为', '确认被申请人未依法告知权利的行为违法']
  return texts
    .slice(0, 1 + Number(scattered(index, 31, 3) === 0))
    .map((text, order) => ({ ...meta(), caseId, order: order + 1, text }))
}

/** The papers that came with the application. */
export function materialsOf(header: ReconsiderationCase, meta: () => RecordMeta): readonly Material[] {
  const papers = [
    ['行政复议申请书', 'application'],
    ['身份证明复印件', 'identity'],
  ] as const
  return papers.map(([name, category], order) => ({
    ...meta(),
    caseId: header.id,
    order: order + 1,
    name,
    category,
    fromPartyId: '',
    receivedOn: header.receivedOn,
    pages: 3,
    original: category === 'application',
    fileHash: '',
    fileName: '',
    fileSize: 0,
  }))
}

/** The hearing, once it has been announced. */
export function hearingsOf(
  index: number,
  { id: caseId, number, receivedOn }: ReconsiderationCase,
  hearingId: string,
  today: CivilDate,
): readonly Hearing[] {
  const on = addDays(receivedOn, HEARING_DAY)
  // The notice goes out two weeks ahead; before that nothing is scheduled.
  if (!hasHearing(index) || addDays(on, -14) > today) return []
  const [presiderId = '', ...memberIds] = HANDLER_IDS.slice(0, 3)
  const hearing: Hearing = {
    ...metaOf(hearingId, addDays(on, -14)),
    caseId,
    caseNumber: number,
    on,
    startsAt: '09:00',
    endsAt: '11:00',
    roomId: choice(['room-1', 'room-2'], index, 32),
    presiderId,
    memberIds,
    recorderId: 'staff-8',
    openToPublic: true,
    matters: '事实是否清楚，程序是否合法',
    nonWorkdayReason: '',
    status: on <= today ? 'held' : 'scheduled',
  }
  return [hearing]
}

const FULL_TEXT = textOf(longDecision().blocks)
const SHORT_TEXT = textOf(longDecision().blocks.slice(0, 9))

function textOf(blocks: readonly Block[]) {
  const paragraphs = blocks.flatMap((block) =>
    block.kind === 'paragraph' ? [block.runs.map((run) => run.text).join('')] : [],
  )
  return { blocks, text: paragraphs.join('\n') }
}

/** The closing document. */
export function documentsOf(
  { id: caseId, numberYear, numberSequence }: ReconsiderationCase,
  documentId: string,
  events: readonly CaseEvent[],
  today: CivilDate,
): readonly DocumentRecord[] {
  const closing = events.find(({ data }) => ['decided', 'refused', 'terminated'].includes(data.type))
  if (closing === undefined) return []
  const recent = closing.on > addDays(today, -FULL_TEXT_DAYS)
  const { blocks, text } = recent ? FULL_TEXT : SHORT_TEXT
  const document: DocumentRecord = {
    ...metaOf(documentId, closing.on),
    caseId,
    kind: 'decision',
    templateVersion: '1',
    title: '行政复议决定书',
    number: `${DECISION_PREFIX}〔${numberYear}〕${numberSequence}号`,
    status: 'issued',
    issuedOn: closing.on,
    signedBy: 'staff-1',
    sections: [{ key: 'opinion', label: '本机关认为', text }],
    fields: { signedOn: formatChinese(closing.on) },
    decisionItems: [],
    addresseePartyIds: [],
    hearingId: '',
    issuedBlocks: blocks,
  }
  return [document]
}

/** One row per service in the ledger. */
export function servicesOf(events: readonly CaseEvent[]): readonly ServiceRecord[] {
  return events.flatMap(({ data, on, caseId }) => {
    if (data.type !== 'served') return []
    const { serviceId, documentId, partyId } = data
    const service: ServiceRecord = {
      ...metaOf(serviceId, on),
      caseId,
      documentId,
      partyId,
      method: 'post',
      sentOn: addDays(on, -3),
      servedOn: on,
      receivedBy: '本人签收',
      relation: '',
      evidence: '邮政专递回执',
    }
    return [service]
  })
}
