/** 公开 (法79Ⅰ): prepared by one person, reviewed by another, released as a package; or declined, or withdrawn, with the reason. */
import { formatChinese } from '#shared/kernel/civil-date.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { TEXT_CAPS, textErrors } from '../../identity/text.ts'
import { latestOf } from '../../ledger/effective-events.ts'
import type { DocumentKind, DocumentRecord } from '../../model/document.ts'
import type { Publication } from '../../model/publication.ts'
import { conclude, onReconsideration, type ReconsiderationScope } from '../case-scope.ts'
import { allValid, dayErrors } from '../checks.ts'
import { created, revised } from '../context.ts'
import type { CommandOf, Decided, Deciders } from '../decider.ts'
import { type DomainError, type FieldError, notAllowed, notFound } from '../errors.ts'
import { findDocument } from '../find.ts'
import type { PublicationCommand } from './publication-command.ts'

/** Kinds that are published; procedural notices are not. */
export const PUBLISHABLE_KINDS: readonly DocumentKind[] = ['decision', 'dismissalDecision']

const BLANK = {
  edits: [],
  reviewedBy: '',
  reviewedOn: '',
  releasedOn: '',
  packageHash: '',
  packageName: '',
  reason: '',
} as const

const prepare = onReconsideration<CommandOf<'publication.prepare'>>((scope, command) => {
  const document = publishable(scope, command.documentId)
  if (!document.ok) return document
  const current = currentOf(scope, command.documentId)
  if (current?.status === 'declined') return reopen(scope, command, document.value, current)
  if (current !== null) return err(notAllowed('这份决定书已经在办理公开，请打开原有的一条继续办理。'))
  const row = created<Publication>(scope.context, {
    caseId: scope.aggregate.case.id,
    documentId: command.documentId,
    status: 'preparing',
    ...BLANK,
  })
  return conclude(scope, {
    puts: { publications: [row] },
    summary: `开始办理公开：${document.value.title}${document.value.number}`,
    recordId: row.id,
  })
})

/** Takes back 决定不公开: the reason goes into the ledger beside the one it answers, and the work starts anew. */
function reopen(
  scope: ReconsiderationScope,
  { reopenReason = '' }: CommandOf<'publication.prepare'>,
  document: DocumentRecord,
  declined: Publication,
): Decided {
  const checked = allValid(
    textErrors('reopenReason', reopenReason, {
      label: '改为公开的理由（此前已经决定不公开）',
      max: TEXT_CAPS.line,
      required: true,
    }),
  )
  if (!checked.ok) return checked
  const row = revised(scope.context, declined, { status: 'preparing', ...BLANK })
  return conclude(scope, {
    events: [
      {
        on: scope.today,
        data: { type: 'publicationReopened', publicationId: row.id, reason: reopenReason },
      },
    ],
    puts: { publications: [row] },
    summary: `重新办理公开：${document.title}${document.number}`,
    recordId: row.id,
  })
}

/** Any change of the masking asks for a new review. */
const saveEdits = onReconsideration<CommandOf<'publication.saveEdits'>>((scope, command) => {
  const row = findPublication(scope, command.publicationId, ['preparing', 'reviewed'])
  if (!row.ok) return row
  const checked = allValid(command.edits.flatMap(editErrors))
  if (!checked.ok) return checked
  const saved = revised(scope.context, row.value, {
    edits: command.edits,
    status: 'preparing',
    reviewedBy: '',
    reviewedOn: '',
  })
  return conclude(scope, {
    puts: { publications: [saved] },
    summary: `修改隐去内容（共${command.edits.length}处人工调整）`,
    recordId: saved.id,
  })
})

function editErrors(
  edit: CommandOf<'publication.saveEdits'>['edits'][number],
  index: number,
): readonly FieldError[] {
  const reason = { label: `第${index + 1}处调整的理由`, max: TEXT_CAPS.line, required: true }
  const source = { label: `第${index + 1}处调整的原文`, max: TEXT_CAPS.paragraph, required: true }
  return [
    ...textErrors(`edits.${index}.source`, edit.source, source),
    ...textErrors(`edits.${index}.reason`, edit.reason, reason),
  ]
}

/** 复核 by someone other than the last person who worked on it, wherever the office has two people. */
const review = onReconsideration<CommandOf<'publication.review'>>((scope, command) => {
  const row = findPublication(scope, command.publicationId, ['preparing'])
  if (!row.ok) return row
  const document = publishable(scope, row.value.documentId)
  if (!document.ok) return document
  const checked = allValid(
    dayErrors('on', command.on, {
      label: '复核日期',
      today: scope.today,
      after: { on: document.value.issuedOn, what: '决定书成文日期' },
    }),
  )
  if (!checked.ok) return checked
  const active = scope.office.staff.filter((member) => member.active === 1 && member.deleted === 0)
  if (active.length >= 2 && row.value.by === scope.context.actorId) {
    return err(notAllowed('公开内容应由另一名工作人员复核，办理人不能复核自己处理的内容。请换一名人员操作。'))
  }
  const reviewed = revised(scope.context, row.value, {
    status: 'reviewed',
    reviewedBy: scope.context.actorId,
    reviewedOn: command.on,
  })
  return conclude(scope, {
    puts: { publications: [reviewed] },
    summary: `复核公开内容：${document.value.title}${document.value.number}`,
    recordId: reviewed.id,
  })
})

const release = onReconsideration<CommandOf<'publication.release'>>((scope, command) => {
  const row = findPublication(scope, command.publicationId, ['reviewed'])
  if (!row.ok) return row
  const document = publishable(scope, row.value.documentId)
  if (!document.ok) return document
  const checked = allValid(
    dayErrors('on', command.on, {
      label: '公开日期',
      today: scope.today,
      after: { on: row.value.reviewedOn, what: '复核日期' },
    }),
    /^[0-9a-f]{64}$/.test(command.packageHash)
      ? []
      : [{ field: 'packageHash', message: '公开包没有完整生成，请重新生成后再登记公开。' }],
    textErrors('packageName', command.packageName, {
      label: '公开包名称',
      max: TEXT_CAPS.address,
      required: true,
      name: true,
    }),
  )
  if (!checked.ok) return checked
  const released = revised(scope.context, row.value, {
    status: 'released',
    releasedOn: command.on,
    packageHash: command.packageHash,
    packageName: command.packageName,
  })
  return conclude(scope, {
    events: [{ on: command.on, data: { type: 'published', publicationId: released.id } }],
    puts: { publications: [released] },
    summary: `公开${document.value.title}${document.value.number}`,
    recordId: released.id,
  })
})

const decline = onReconsideration<CommandOf<'publication.decline'>>((scope, command) => {
  const document = publishable(scope, command.documentId)
  if (!document.ok) return document
  const checked = allValid(
    dayErrors('on', command.on, {
      label: '决定日期',
      today: scope.today,
      after: { on: document.value.issuedOn, what: '决定书成文日期' },
    }),
    textErrors('reason', command.reason, { label: '不公开的理由', max: TEXT_CAPS.line, required: true }),
  )
  if (!checked.ok) return checked
  const current = currentOf(scope, command.documentId)
  if (current?.status === 'released') {
    return err(notAllowed('这份决定书已经公开。需要取消的，请办理撤回公开。'))
  }
  if (current?.status === 'declined') return err(notAllowed('已经决定不公开，不必重复登记。'))
  const row =
    current === null
      ? created<Publication>(scope.context, {
          caseId: scope.aggregate.case.id,
          documentId: command.documentId,
          status: 'declined',
          ...BLANK,
          reason: command.reason,
        })
      : revised(scope.context, current, { status: 'declined', reason: command.reason })
  return conclude(scope, {
    events: [{ on: command.on, data: { type: 'publicationDeclined', reason: command.reason } }],
    puts: { publications: [row] },
    summary: `决定不公开${document.value.title}${document.value.number}`,
    recordId: row.id,
  })
})

const withdraw = onReconsideration<CommandOf<'publication.withdraw'>>((scope, command) => {
  const row = findPublication(scope, command.publicationId, ['released'])
  if (!row.ok) return row
  const checked = allValid(
    dayErrors('on', command.on, {
      label: '撤回日期',
      today: scope.today,
      after: { on: row.value.releasedOn, what: '公开日期' },
    }),
    textErrors('reason', command.reason, { label: '撤回理由', max: TEXT_CAPS.line, required: true }),
  )
  if (!checked.ok) return checked
  const withdrawn = revised(scope.context, row.value, { status: 'withdrawn', reason: command.reason })
  return conclude(scope, {
    events: [
      {
        on: command.on,
        data: { type: 'publicationWithdrawn', publicationId: withdrawn.id, reason: command.reason },
      },
    ],
    puts: { publications: [withdrawn] },
    summary: '撤回公开',
    recordId: withdrawn.id,
  })
})

/** A decision that is signed and in force for all parties (法75Ⅱ). */
function publishable(scope: ReconsiderationScope, documentId: string): Result<DocumentRecord, DomainError> {
  const document = findDocument(scope, documentId)
  if (!document.ok) return document
  if (!PUBLISHABLE_KINDS.includes(document.value.kind) || document.value.status !== 'issued') {
    return err(notAllowed('只有已签发的行政复议决定书和驳回申请决定书才办理公开。'))
  }
  const decided = latestOf(scope.effective, 'decided')
  if (scope.stage !== 'effective' || decided?.data.documentId !== documentId) {
    return err(
      notAllowed(
        decided === null
          ? '案件还没有作出决定，不能办理公开。'
          : `决定书（${formatChinese(decided.on)}）还没有送达全部当事人，生效后才能办理公开。`,
      ),
    )
  }
  return document
}

/** The publication of a document that is not withdrawn; a withdrawn one may be prepared anew. */
function currentOf(scope: ReconsiderationScope, documentId: string): Publication | null {
  return (
    scope.aggregate.publications.find(
      (row) => row.documentId === documentId && row.status !== 'withdrawn' && row.deleted === 0,
    ) ?? null
  )
}

const STATUS_LABELS = {
  preparing: '办理中',
  reviewed: '已复核',
  released: '已公开',
  declined: '不公开',
  withdrawn: '已撤回',
} as const satisfies Record<Publication['status'], string>

function findPublication(
  scope: ReconsiderationScope,
  publicationId: string,
  statuses: readonly Publication['status'][],
): Result<Publication, DomainError> {
  const row = scope.aggregate.publications.find(({ id, deleted }) => id === publicationId && deleted === 0)
  if (row === undefined) return err(notFound('这条公开记录'))
  if (statuses.includes(row.status)) return ok(row)
  const wanted = statuses.map((status) => STATUS_LABELS[status]).join('、')
  return err(
    notAllowed(`这条公开记录现在是“${STATUS_LABELS[row.status]}”，只有“${wanted}”的才能办理这一步。`),
  )
}

export const PUBLICATION_DECIDERS: Deciders<PublicationCommand['type']> = {
  'publication.prepare': prepare,
  'publication.saveEdits': saveEdits,
  'publication.review': review,
  'publication.release': release,
  'publication.decline': decline,
  'publication.withdraw': withdraw,
}
