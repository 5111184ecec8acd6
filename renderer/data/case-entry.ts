/** One case as the index holds it: what lists sort and filter by, and one normalised text to search in. */
import { ACT_KIND_LABELS } from '#shared/domain/model/act.ts'
import type { CaseRecord, Claim } from '#shared/domain/model/case.ts'
import { type Party, partyName } from '#shared/domain/model/party.ts'
import { normalized } from './search-text.ts'

export type CaseEntry = Pick<
  CaseRecord,
  | 'id'
  | 'kind'
  | 'number'
  | 'receivedOn'
  | 'decidedOn'
  | 'updatedAt'
  | 'stage'
  | 'open'
  | 'handlerIds'
  | 'applicantLabel'
  | 'respondentLabel'
  | 'actLabel'
  | 'outcomeLabel'
> & {
  /** Orders by number: series, year and sequence, whatever the number looks like. */
  readonly numberKey: string
  /** Normalised; the parts in this order: number, parties, act, everything else. */
  readonly parts: readonly [number: string, parties: string, act: string, other: string]
  readonly text: string
}

/** Names and numbers by which a clerk may know a party. */
export function partyText(party: Party): string {
  const own = partyName(party)
  switch (party.kind) {
    case 'natural':
      return joined([own, ...party.formerNames, party.idNumber, party.phone])
    case 'organization':
      return joined([own, party.creditCode, party.legalRepresentativeName, party.phone])
    case 'agency':
      return own
  }
}

/** What a claim adds to the text. */
export function claimText(claim: Claim): string {
  return claim.text
}

/** A separator that no query can contain: terms never match across two fields. */
export function joined(texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join('\u0000')
}

/** A case as far as its own row tells; its parties and claims are added by {@link withTexts}. */
export function entryOf(row: CaseRecord): CaseEntry {
  const { act } = row
  const court = row.kind === 'litigation' ? [row.court, row.courtCaseNumber] : []
  const parts = [
    normalized(joined([row.number, ...court])),
    normalized(joined([row.applicantLabel, row.respondentLabel])),
    normalized(joined([act.title, act.number, ACT_KIND_LABELS[act.kind]])),
    normalized(row.field),
  ] as const
  const year = String(row.numberYear).padStart(4, '0')
  const sequence = String(row.numberSequence).padStart(6, '0')
  return {
    id: row.id,
    kind: row.kind,
    number: row.number,
    receivedOn: row.receivedOn,
    decidedOn: row.decidedOn,
    updatedAt: row.updatedAt,
    stage: row.stage,
    open: row.open,
    handlerIds: row.handlerIds,
    applicantLabel: row.applicantLabel,
    respondentLabel: row.respondentLabel,
    actLabel: row.actLabel,
    outcomeLabel: row.outcomeLabel,
    numberKey: `${year}-${sequence}-${row.kind}`,
    parts,
    text: joined(parts),
  }
}

/** The entry with what its parties and claims add; both are the joined texts of the case's rows. */
export function withTexts(entry: CaseEntry, parties: string, claims: string): CaseEntry {
  const [number, labels, act, field] = entry.parts
  const parts = [
    number,
    joined([normalized(parties), labels]),
    act,
    joined([field, normalized(claims)]),
  ] as const
  return { ...entry, parts, text: joined(parts) }
}
