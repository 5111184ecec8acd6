/** Recomputes the header fields that lists and indexes need. Called by every command that touches a case. */
import { isOnAppeal } from '../deadlines/clocks/judgment-clocks.ts'
import { ACT_KIND_LABELS, type ChallengedAct } from '../model/act.ts'
import type { CaseAggregate, OfficeState } from '../model/aggregate.ts'
import type { CaseProjection, LitigationCase } from '../model/case.ts'
import { type Party, type PartyRole, partyName } from '../model/party.ts'
import { addresseesOfClosing } from './closing.ts'
import { effectiveEvents, latestOf } from './effective-events.ts'
import { handlerIdsOf } from './procedure-facts.ts'
import { litigationStageOf, outcomeLabelOf, stageOf } from './stage.ts'

/** Projection of a case without ledger, for a record on its way to its first `projectionOf`. */
export const NOTHING_YET: CaseProjection = {
  stage: 'review',
  open: 1,
  applicantLabel: '',
  respondentLabel: '',
  actLabel: '',
  handlerIds: [],
  acceptedOn: '',
  decidedOn: '',
  outcomeLabel: '',
}

/** Derives stage, labels, handlers and outcome of a case; the office's calendar says which appeals came in time. */
export function projectionOf(aggregate: CaseAggregate, office: OfficeState): CaseProjection {
  const effective = effectiveEvents(aggregate.events)
  const isLitigation = isSuit(aggregate)
  const stage = isLitigation
    ? litigationStageOf(effective, isOnAppeal(aggregate, office))
    : stageOf(effective, isServedInFull(aggregate))
  return {
    stage,
    open: isOpen(stage) ? 1 : 0,
    applicantLabel: labelOf(aggregate.parties, isLitigation ? 'plaintiff' : 'applicant'),
    respondentLabel: labelOf(aggregate.parties, isLitigation ? 'defendant' : 'respondent'),
    actLabel: actLabelOf(aggregate.case.act),
    handlerIds: handlerIdsOf(effective),
    acceptedOn: latestOf(effective, 'accepted')?.on ?? '',
    decidedOn: latestOf(effective, 'decided')?.on ?? '',
    outcomeLabel: outcomeLabelOf(effective),
  }
}

function isSuit(aggregate: CaseAggregate): aggregate is CaseAggregate<LitigationCase> {
  return aggregate.case.kind === 'litigation'
}

/** `《行政处罚决定书》（禾市监罚〔2026〕18号）`, or the duty for 不作为. */
export function actLabelOf(act: ChallengedAct): string {
  if (act.title === '') return ACT_KIND_LABELS[act.kind]
  const number = act.number === '' ? '' : `（${act.number}）`
  return act.kind === 'dutyNotPerformed' ? `${act.title}${number}` : `《${act.title}》${number}`
}

/** `张伟`, `张伟等3人`; agencies are joined in full. */
function labelOf(parties: readonly Party[], role: PartyRole): string {
  const names = parties
    .filter((party) => party.role === role && party.deleted === 0)
    .sort((a, b) => a.order - b.order)
    .map(partyName)
  if (role === 'respondent' || role === 'defendant' || names.length <= 1) return names.join('、')
  return `${names[0]}等${names.length}${parties.some((p) => p.role === role && p.kind !== 'natural') ? '方' : '人'}`
}

function isServedInFull(aggregate: CaseAggregate): boolean {
  const effective = effectiveEvents(aggregate.events)
  const decided = latestOf(effective, 'decided')
  if (decided === null) return false
  return addresseesOfClosing({ aggregate, effective }).every((party) =>
    effective.some(
      (event) =>
        event.data.type === 'served' &&
        event.data.documentId === decided.data.documentId &&
        event.data.partyId === party.id,
    ),
  )
}

function isOpen(stage: CaseProjection['stage']): boolean {
  return !['effective', 'refused', 'abandoned', 'terminated', 'transferred', 'litigationClosed'].includes(
    stage,
  )
}
