/** 起草、保存、作废: a draft takes no number; a number once given is never given again. */
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { TEXT_CAPS, textErrors } from '../../identity/text.ts'
import { effectiveEvents, eventsOf } from '../../ledger/effective-events.ts'
import type { DocumentKind, DocumentRecord } from '../../model/document.ts'
import type { CaseEvent } from '../../model/event.ts'
import type { ServiceRecord } from '../../model/service.ts'
import { type CaseScope, conclude, onAnyCase } from '../case-scope.ts'
import { allValid } from '../checks.ts'
import { created, removed, revised } from '../context.ts'
import type { CommandOf } from '../decider.ts'
import { conflict, type DomainError, type FieldError, notAllowed, notFound } from '../errors.ts'
import { findDocument } from '../find.ts'

type Draft = CommandOf<'document.draft'>
type Content = Pick<Draft, 'sections' | 'fields' | 'decisionItems' | 'addresseePartyIds'>

/** Court papers; they belong to the litigation case, everything else to the reconsideration case. */
const COURT_PAPERS: readonly DocumentKind[] = ['answer', 'evidenceList']
const EITHER: readonly DocumentKind[] = ['deadlineStatement']

/** 起草文书. */
export const draft = onAnyCase<Draft>((scope, command) => {
  const { aggregate, context } = scope
  const belongs = belongsHere(scope, command.kind)
  if (!belongs.ok) return err(belongs.error)
  const checked = contentAllowed(scope, command)
  if (!checked.ok) return err(checked.error)
  const title = allValid(
    textErrors('title', command.title, {
      label: '文书标题',
      max: TEXT_CAPS.short,
      required: true,
      name: true,
    }),
  )
  if (!title.ok) return title
  if (command.hearingId !== '' && !aggregate.hearings.some((hearing) => hearing.id === command.hearingId)) {
    return err(notFound('文书对应的听证'))
  }
  const { kind, templateVersion, sections, fields, decisionItems, addresseePartyIds, hearingId } = command
  const row = created<DocumentRecord>(context, {
    caseId: aggregate.case.id,
    kind,
    templateVersion,
    title: command.title,
    number: '',
    status: 'draft',
    issuedOn: '',
    signedBy: '',
    sections,
    fields,
    decisionItems,
    addresseePartyIds,
    hearingId,
    issuedBlocks: null,
  })
  return conclude(scope, {
    puts: { documents: [row] },
    summary: `起草${row.title}`,
    recordId: row.id,
  })
})

/** 保存草稿. */
export const save = onAnyCase<CommandOf<'document.save'>>((scope, command) => {
  const found = editableDocument(scope, command.documentId, command.expectedRev)
  if (!found.ok) return found
  const checked = contentAllowed(scope, command)
  if (!checked.ok) return err(checked.error)
  const { sections, fields, decisionItems, addresseePartyIds } = command
  const row = revised(scope.context, found.value, { sections, fields, decisionItems, addresseePartyIds })
  return conclude(scope, { puts: { documents: [row] }, summary: `保存${row.title}`, recordId: row.id })
})

/** 作废: a draft, or an issued document that has reached nobody; the event it made is voided with it. */
export const voidDocument = onAnyCase<CommandOf<'document.void'>>((scope, command) => {
  const found = findDocument(scope, command.documentId)
  if (!found.ok) return found
  const document = found.value
  const checked = allValid(
    textErrors('reason', command.reason, { label: '作废理由', max: TEXT_CAPS.line, required: true }),
  )
  if (!checked.ok) return checked
  if (document.status === 'void') return err(notAllowed('这份文书已经作废。'))
  const services = scope.aggregate.services.filter(
    (service) => service.documentId === document.id && service.deleted === 0,
  )
  if (services.some((service) => service.servedOn !== '')) {
    // 法75Ⅱ: 决定书一经送达，即发生法律效力.
    return err(
      notAllowed(
        '这份文书已经送达当事人，不能作废。送达登记有误的，请先更正送达记录；内容有误的，请依法另行处理。',
      ),
    )
  }
  return conclude(scope, {
    events: [...madeBy(scope, document.id), ...copiesSentWith(scope, document, services)].map((event) => ({
      on: scope.today,
      data: { type: 'corrected', targetId: event.id, newOn: '', voided: true, reason: command.reason },
    })),
    puts: {
      documents: [revised(scope.context, document, { status: 'void' })],
      // Nobody waits any longer for what was still under way.
      services: services.map((service) => removed(scope.context, service)),
    },
    summary: `作废${document.title}${document.number}${services.length === 0 ? '' : `（在途的${services.length}件送达一并撤销，须追回）`}`,
    recordId: document.id,
  })
})

function madeBy(scope: CaseScope, documentId: string): readonly CaseEvent[] {
  return effectiveEvents(scope.aggregate.events).filter(
    ({ data }) => data.type !== 'served' && 'documentId' in data && data.documentId === documentId,
  )
}

/** A 答复通知书 taken back on its way takes back the copy of the application that went with it (法48). */
function copiesSentWith(
  scope: CaseScope,
  document: DocumentRecord,
  underway: readonly ServiceRecord[],
): readonly CaseEvent[] {
  if (document.kind !== 'replyNotice') return []
  const arrived = eventsOf(scope.effective, 'copyServed').map(({ data }) => data.partyId)
  return eventsOf(scope.effective, 'copySent').filter(
    ({ on, data }) =>
      !arrived.includes(data.partyId) &&
      underway.some(({ partyId, sentOn }) => partyId === data.partyId && sentOn === on),
  )
}

/** A draft at the revision the user saw. */
export function editableDocument(
  scope: CaseScope,
  documentId: string,
  expectedRev: number,
): Result<DocumentRecord, DomainError> {
  const found = findDocument(scope, documentId)
  if (!found.ok) return found
  if (found.value.status === 'issued') {
    return err(notAllowed('这份文书已经签发，内容不能再改。确有错误且尚未送达的，请作废后重新起草。'))
  }
  if (found.value.status === 'void') return err(notAllowed('这份文书已经作废，不能再改。'))
  return found.value.rev === expectedRev ? ok(found.value) : err(conflict())
}

function belongsHere(scope: CaseScope, kind: DocumentKind): Result<null, DomainError> {
  const isLitigation = scope.aggregate.case.kind === 'litigation'
  if (EITHER.includes(kind) || COURT_PAPERS.includes(kind) === isLitigation) return ok(null)
  return err(
    notAllowed(isLitigation ? '应诉案件不使用行政复议文书。' : '答辩状和证据清单请在应诉案件中制作。'),
  )
}

function contentAllowed(scope: CaseScope, content: Content): Result<null, DomainError> {
  const parties = new Set(scope.aggregate.parties.filter((row) => row.deleted === 0).map((row) => row.id))
  const strangers = content.addresseePartyIds.some((id) => !parties.has(id))
  return allValid(
    content.sections.flatMap(({ key, label, text }) =>
      textErrors(`sections.${key}`, text, { label, max: TEXT_CAPS.longText }),
    ),
    Object.entries(content.fields).flatMap(([key, text]) =>
      textErrors(`fields.${key}`, text, { label: '文书要素', max: TEXT_CAPS.longText }),
    ),
    content.decisionItems.flatMap((item, index): readonly FieldError[] =>
      textErrors(`decisionItems.${index}.text`, item.text, {
        label: `第${index + 1}项主文`,
        max: TEXT_CAPS.paragraph,
      }),
    ),
    strangers ? [{ field: 'addresseePartyIds', message: '收件人不在本案当事人名单中，请重新选择。' }] : [],
  )
}
