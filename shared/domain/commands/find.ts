/** Looking up what a command names; a failure says what was not found. */
import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { DocumentRecord } from '../model/document.ts'
import type { StaffMember } from '../model/office.ts'
import { PARTY_ROLE_LABELS, type Party, type PartyRole } from '../model/party.ts'
import type { CaseScope } from './case-scope.ts'
import { type DomainError, invalid, notFound } from './errors.ts'

/** A live party of one of the roles (any role when none is given). */
export function findParty(
  scope: CaseScope,
  partyId: string,
  roles: readonly PartyRole[] = [],
): Result<Party, DomainError> {
  const party = scope.aggregate.parties.find((row) => row.id === partyId && row.deleted === 0)
  if (party === undefined) return err(notFound('这名当事人'))
  if (roles.length > 0 && !roles.includes(party.role)) {
    const wanted = roles.map((role) => PARTY_ROLE_LABELS[role]).join('或者')
    return err(invalid([{ field: 'partyId', message: `请选择本案的${wanted}。` }]))
  }
  return ok(party)
}

/** A document of the case. */
export function findDocument(scope: CaseScope, documentId: string): Result<DocumentRecord, DomainError> {
  const document = scope.aggregate.documents.find((row) => row.id === documentId && row.deleted === 0)
  return document === undefined ? err(notFound('这份文书')) : ok(document)
}

/** A member of the office's staff. */
export function findStaff(scope: CaseScope, staffId: string): Result<StaffMember, DomainError> {
  const member = scope.office.staff.find((row) => row.id === staffId && row.deleted === 0)
  return member === undefined ? err(notFound('这名工作人员')) : ok(member)
}
