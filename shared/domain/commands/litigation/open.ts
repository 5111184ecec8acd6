/** 转应诉: one change that opens the suit and notes 被诉 on the source case. Nothing the case knows is asked again. */
import { err, ok } from '#shared/kernel/result.ts'
import { TEXT_CAPS, textErrors } from '../../identity/text.ts'
import { handlerIdsOf } from '../../ledger/procedure-facts.ts'
import { NOTHING_YET, projectionOf } from '../../ledger/projection.ts'
import { defendantRuleFor } from '../../litigation/defendant-rules.ts'
import { evidenceCandidates } from '../../litigation/evidence-candidates.ts'
import { type SuitParty, suitParties } from '../../litigation/litigation-parties.ts'
import { suedAlready } from '../../litigation/sued-already.ts'
import type { CaseAggregate } from '../../model/aggregate.ts'
import type { LitigationCase } from '../../model/case.ts'
import type { CaseEvent, EventData } from '../../model/event.ts'
import type { EvidenceItem } from '../../model/material.ts'
import { type Party, partyName } from '../../model/party.ts'
import { takeNumber } from '../../numbering/counters.ts'
import { conclude, onReconsideration, type ReconsiderationScope } from '../case-scope.ts'
import { allValid, dayErrors } from '../checks.ts'
import { created } from '../context.ts'
import type { CommandOf } from '../decider.ts'
import { type FieldError, notAllowed } from '../errors.ts'
import { requireStep } from '../require-step.ts'
import { suitDayErrors } from './suit-days.ts'

type Open = CommandOf<'litigation.open'>

/** 从复议案转应诉. */
export const open = onReconsideration<Open>((scope, command) => {
  const profile = scope.office.profile
  if (profile === null) return err(notAllowed('还没有建立单位概况，无法编应诉案号。请先完成首次设置。'))
  const checked = allValid(openErrors(scope, command))
  if (!checked.ok) return checked
  const step = requireStep(scope, 'openLitigation', command.receivedOn)
  if (!step.ok) return step
  const { context } = scope
  const id = context.ids.next()
  const rule = defendantRuleFor(scope.aggregate)
  const taken = takeNumber(
    context,
    scope.office.counters,
    profile.numbering.litigationPrefix,
    command.receivedOn,
  )
  const parties = partiesWithIds(
    scope,
    suitParties(scope.aggregate, profile, rule, command.plaintiffPartyIds, id),
  )
  const again = command.again?.trim() ?? ''
  const docketed =
    command.docketedOn === undefined || command.docketedOn === '' ? {} : { docketedOn: command.docketedOn }
  const events = openingEvents(scope, command, id)
  const header = created<LitigationCase>(
    context,
    {
      kind: 'litigation',
      number: taken.text,
      numberYear: taken.number.year,
      numberSequence: taken.number.sequence,
      sourceCaseId: scope.aggregate.case.id,
      court: command.court,
      courtCaseNumber: command.courtCaseNumber,
      instance: 'first',
      ourRole: rule.ourRole,
      ourRoleReason: `${rule.reason}（${rule.article}）`,
      receivedOn: command.receivedOn,
      filedOn: command.filedOn,
      ...docketed,
      plaintiffClaims: command.plaintiffClaims,
      plaintiffReasons: command.plaintiffReasons,
      field: scope.aggregate.case.field,
      act: scope.aggregate.case.act,
      ...NOTHING_YET,
    },
    id,
  )
  const evidence = evidenceCandidates(scope.aggregate).map((item, index) =>
    created<EvidenceItem>(context, { ...item, caseId: id, order: index + 1 }),
  )
  const suit = { ...header, ...projectionOf(newAggregate(header, parties, events, evidence), scope.office) }
  const source = conclude(scope, {
    events: [
      {
        on: command.receivedOn,
        data: {
          type: 'sued',
          litigationCaseId: id,
          plaintiff: plaintiffNames(scope, command),
          plaintiffPartyIds: command.plaintiffPartyIds,
          filedOn: command.filedOn,
          ...docketed,
          ...(again === '' ? {} : { again }),
        },
      },
    ],
    summary: `转应诉${suit.number}：${suit.applicantLabel}诉${suit.respondentLabel}`,
    recordId: id,
  })
  if (!source.ok) return source
  const opened = {
    puts: { cases: [suit], parties, events, evidence, counters: [taken.counter] },
    summary: `由复议案件${scope.aggregate.case.number}转入应诉`,
    caseId: id,
    recordId: id,
  }
  return ok({ ...source.value, also: [opened] })
})

function openErrors(scope: ReconsiderationScope, command: Open): readonly FieldError[] {
  const eligible = scope.aggregate.parties.filter(
    (party) => party.deleted === 0 && (party.role === 'applicant' || party.role === 'thirdParty'),
  )
  const strangers = command.plaintiffPartyIds.some((id) => !eligible.some((party) => party.id === id))
  const suing = suedAlready(scope.effective)
  const already = eligible.filter(({ id }) => suing.includes(id) && command.plaintiffPartyIds.includes(id))
  return [
    ...dayErrors('receivedOn', command.receivedOn, {
      label: '收到起诉状副本日期',
      today: scope.today,
      after: { on: scope.aggregate.case.receivedOn, what: '收到复议申请日期' },
    }),
    ...suitDayErrors({ source: scope.aggregate, office: scope.office, today: scope.today }, command),
    ...textErrors('court', command.court, {
      label: '受理法院',
      max: TEXT_CAPS.organization,
      required: true,
      name: true,
    }),
    ...textErrors('courtCaseNumber', command.courtCaseNumber, {
      label: '法院案号',
      max: TEXT_CAPS.short,
      name: true,
    }),
    ...textErrors('plaintiffClaims', command.plaintiffClaims, {
      label: '诉讼请求',
      max: TEXT_CAPS.longText,
    }),
    ...textErrors('plaintiffReasons', command.plaintiffReasons, {
      label: '事实和理由',
      max: TEXT_CAPS.longText,
    }),
    ...(command.plaintiffPartyIds.length === 0
      ? [{ field: 'plaintiffPartyIds', message: '请选择起诉的当事人。' }]
      : strangers
        ? [{ field: 'plaintiffPartyIds', message: '原告应当是本案的申请人或者第三人，请重新选择。' }]
        : []),
    ...textErrors('again', command.again ?? '', { label: '再次登记的原因', max: TEXT_CAPS.line }),
    ...((command.again ?? '').trim() === ''
      ? already.map((party) => ({
          field: 'again',
          message: `已为${partyName(party)}的起诉登记过应诉案件，请打开原有的应诉案件；确是另一件诉讼的，请写明再次登记的原因。`,
        }))
      : []),
  ]
}

function plaintiffNames(scope: ReconsiderationScope, command: Open): string {
  return scope.aggregate.parties
    .filter((party) => command.plaintiffPartyIds.includes(party.id))
    .map(partyName)
    .join('、')
}

/** 收到起诉状副本, and the same handlers as before until someone else is named. */
function openingEvents(scope: ReconsiderationScope, command: Open, caseId: string): readonly CaseEvent[] {
  const staffIds = handlerIdsOf(scope.effective)
  const data: readonly EventData[] = [
    { type: 'complaintReceived', court: command.court },
    ...(staffIds.length === 0 ? [] : [{ type: 'handlersAssigned', staffIds } as const]),
  ]
  return data.map((item, index) =>
    created<CaseEvent>(scope.context, {
      caseId,
      seq: index + 1,
      on: command.receivedOn,
      data: item,
      note: '',
    }),
  )
}

function partiesWithIds(scope: ReconsiderationScope, parties: readonly SuitParty[]): readonly Party[] {
  const ids = new Map(parties.map(({ sourceId }) => [sourceId, scope.context.ids.next()]))
  return parties.map(({ sourceId, draft }) =>
    created<Party>(
      scope.context,
      { ...draft, actsForPartyIds: draft.actsForPartyIds.flatMap((id) => ids.get(id) ?? []) },
      ids.get(sourceId),
    ),
  )
}

function newAggregate(
  header: LitigationCase,
  parties: readonly Party[],
  events: readonly CaseEvent[],
  evidence: readonly EvidenceItem[],
): CaseAggregate<LitigationCase> {
  return {
    case: header,
    claims: [],
    parties,
    events,
    materials: [],
    hearings: [],
    documents: [],
    services: [],
    publications: [],
    evidence,
  }
}
