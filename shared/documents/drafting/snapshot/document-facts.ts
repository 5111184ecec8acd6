/** What depends on the document at hand: addressees, refused conditions, ground of termination, service. */
import { failedConditions } from '#shared/domain/acceptance/acceptance-conditions.ts'
import type { CaseAggregate } from '#shared/domain/model/aggregate.ts'
import type { DocumentRecord } from '#shared/domain/model/document.ts'
import { type Party, partyName } from '#shared/domain/model/party.ts'
import { TERMINATION_GROUNDS } from '#shared/domain/procedure/statutory-grounds.ts'
import { cite } from '../../templates/citation.ts'
import type { CaseSnapshot } from '../../templates/snapshot-shape.ts'
import { MOST_IN_HEAD, partiesLabel, partiesOf, pronounFor } from './parties.ts'

/** The parts of a document record that its text depends on. */
export type DocumentFacts = Pick<
  DocumentRecord,
  'kind' | 'issuedOn' | 'fields' | 'decisionItems' | 'addresseePartyIds' | 'hearingId'
>

/** 受文人 and how the text speaks to them. */
export function addresseeFacts(
  document: DocumentFacts,
  parties: readonly Party[],
): CaseSnapshot['addressees'] {
  const addressees = parties.filter(
    (party) => party.deleted === 0 && document.addresseePartyIds.includes(party.id),
  )
  const only = (role: Party['role']) =>
    addressees.length > 0 && addressees.every((party) => party.role === role)
  const byRole = (['applicant', 'respondent', 'thirdParty'] as const).map((role) =>
    partiesLabel(partiesOf(addressees, role), MOST_IN_HEAD),
  )
  return {
    names: byRole.filter((names) => names !== '').join('、'),
    you: pronounFor(addressees),
    isApplicant: only('applicant'),
    isRespondent: only('respondent'),
    isThirdParty: only('thirdParty'),
  }
}

/** The acceptance conditions that the document says are not met (法30). */
export function refusalFacts(document: DocumentFacts, aggregate: CaseAggregate): CaseSnapshot['refusal'] {
  const review = aggregate.case.kind === 'reconsideration' ? aggregate.case.review : null
  const failed = failedConditions(document.fields.conditions ?? '', review)
  return {
    conditions: failed.map((condition) => condition.text),
    isJurisdiction: failed.some((condition) => condition.code === 'jurisdiction'),
  }
}

/** The ground of 终止 chosen for this document (法41). */
export function terminationFacts(document: DocumentFacts): CaseSnapshot['termination'] {
  const ground = TERMINATION_GROUNDS.find((candidate) => String(candidate.ground) === document.fields.ground)
  return {
    ground: ground?.text ?? '',
    article: ground === undefined ? '' : cite(ground.article),
    isWithdrawal: ground?.ground === 1,
  }
}

/** 送达回证: the recipient and the method to be ticked. */
export function receiptFacts(document: DocumentFacts, aggregate: CaseAggregate): CaseSnapshot['receipt'] {
  const party = aggregate.parties.find((candidate) => candidate.id === document.addresseePartyIds[0])
  const method = document.fields.method ?? ''
  return {
    recipient: party === undefined ? '' : partyName(party),
    address: party === undefined ? '' : party.serviceAddress || party.address,
    byDirect: method === 'direct',
    byLeft: method === 'left',
    byPost: method === 'post',
    byElectronic: method === 'electronic',
    byEntrusted: method === 'entrusted',
    byTransferred: method === 'transferred',
    byAnnouncement: method === 'announcement',
  }
}
