/** From the intake form to rows: numbers normalised, names tidied, agents pointed at the ids of those they act for. */
import { canonicalJson } from '#shared/kernel/hash.ts'
import { parseCreditCode } from '../../identity/credit-code.ts'
import { parseIdCard } from '../../identity/id-card.ts'
import { parsePhones } from '../../identity/phone.ts'
import type { Claim, ReconsiderationCase } from '../../model/case.ts'
import type { Draft } from '../../model/meta.ts'
import type { AgencyParty, NaturalParty, OrganizationParty, Party } from '../../model/party.ts'
import { normalizeDocumentNumber } from '../../numbering/document-number.ts'
import { type CommandContext, created, removed, revised } from '../context.ts'
import type { IntakeInput, PartyInput } from './intake-command.ts'

type IntakeFields = Pick<
  ReconsiderationCase,
  | 'channel'
  | 'receivedOn'
  | 'postmarkedOn'
  | 'appliedOn'
  | 'agencyReceivedOn'
  | 'act'
  | 'field'
  | 'factsAndReasons'
  | 'major'
  | 'majorReason'
  | 'prerequisite'
  | 'prerequisiteGround'
  | 'normativeDocument'
  | 'compensationClaim'
  | 'stayRequested'
  | 'hearingRequested'
>

const flag = (value: boolean): 0 | 1 => (value ? 1 : 0)

/** The header fields that come from the form. */
export function intakeFields(intake: IntakeInput): IntakeFields {
  return {
    channel: intake.channel,
    receivedOn: intake.receivedOn,
    postmarkedOn: intake.postmarkedOn,
    appliedOn: intake.appliedOn,
    agencyReceivedOn: intake.agencyReceivedOn,
    act: {
      ...intake.act,
      title: intake.act.title.replace(/^《(.+)》$/u, '$1'),
      number: normalizeDocumentNumber(intake.act.number),
    },
    field: intake.field,
    factsAndReasons: intake.factsAndReasons,
    major: flag(intake.major),
    majorReason: intake.major ? intake.majorReason : '',
    prerequisite: flag(intake.prerequisite),
    prerequisiteGround: intake.prerequisite ? intake.prerequisiteGround : '',
    normativeDocument: intake.normativeDocument,
    compensationClaim: intake.compensationClaim,
    stayRequested: flag(intake.stayRequested),
    hearingRequested: flag(intake.hearingRequested),
  }
}

/** The parties to write: new, changed and (as tombstones) left out ones. Unchanged rows are not written again. */
export function partyRows(
  context: CommandContext,
  caseId: string,
  inputs: readonly PartyInput[],
  existing: readonly Party[],
): readonly Party[] {
  const ids = new Map(inputs.map((input) => [input.key, existingId(input, existing) ?? context.ids.next()]))
  const idOf = (keyOrId: string) => ids.get(keyOrId) ?? keyOrId
  const written = inputs.flatMap((input, index) => {
    const id = idOf(input.key)
    const draft = partyDraft(caseId, input, orderInRole(inputs, index), idOf)
    const before = existing.find((party) => party.id === id)
    if (before === undefined) return [created<Party>(context, draft, id)]
    // A party that turned from person to organisation keeps its id but none of the other kind's fields.
    const next = { ...metaOf(revised(context, before, {})), ...draft } as Party
    return canonicalJson(draftOf(before)) === canonicalJson(draft) ? [] : [next]
  })
  const kept = new Set(ids.values())
  const dropped = existing
    .filter((party) => party.deleted === 0 && !kept.has(party.id))
    .map((party) => removed(context, party))
  return [...written, ...dropped]
}

function existingId(input: PartyInput, existing: readonly Party[]): string | null {
  return existing.some((party) => party.id === input.id) ? input.id : null
}

function orderInRole(inputs: readonly PartyInput[], index: number): number {
  const role = inputs[index]?.role
  return inputs.slice(0, index + 1).filter((input) => input.role === role).length
}

type PartyDraft = Draft<NaturalParty> | Draft<OrganizationParty> | Draft<AgencyParty>

function partyDraft(
  caseId: string,
  input: PartyInput,
  order: number,
  idOf: (key: string) => string,
): PartyDraft {
  const { key: _key, id: _id, ...fields } = input
  const phones = parsePhones(input.phone)
  const common = {
    caseId,
    order,
    phone: phones.ok ? phones.value : input.phone,
    actsForPartyIds: input.actsForPartyIds.map(idOf),
  }
  if (fields.kind === 'natural') return { ...fields, ...naturalFields(fields), ...common }
  if (fields.kind === 'organization') {
    const code = parseCreditCode(fields.creditCode)
    return { ...fields, ...common, creditCode: code.ok ? code.value : fields.creditCode }
  }
  return { ...fields, ...common }
}

/** What the ID number already says is not asked again: birth date and gender. */
function naturalFields(
  input: Pick<Extract<PartyInput, { kind: 'natural' }>, 'idKind' | 'idNumber' | 'birthOn' | 'gender'>,
): Pick<Extract<PartyInput, { kind: 'natural' }>, 'idNumber' | 'birthOn' | 'gender'> {
  const card = input.idKind === 'idCard' ? parseIdCard(input.idNumber) : null
  return card?.ok
    ? { idNumber: card.value.number, birthOn: card.value.birthOn, gender: card.value.gender }
    : { idNumber: input.idNumber, birthOn: input.birthOn, gender: input.gender }
}

const META_KEYS = ['id', 'rev', 'createdAt', 'updatedAt', 'by', 'device', 'deleted'] as const

/** A record without its bookkeeping. */
export function draftOf<T extends object>(record: T): Partial<T> {
  return Object.fromEntries(
    Object.entries(record).filter(([key]) => !(META_KEYS as readonly string[]).includes(key)),
  ) as Partial<T>
}

function metaOf(record: Party): Pick<Party, (typeof META_KEYS)[number]> {
  const { id, rev, createdAt, updatedAt, by, device, deleted } = record
  return { id, rev, createdAt, updatedAt, by, device, deleted }
}

/** The claims to write. A claim keeps its id while its place is kept, because decisions answer claims by id. */
export function claimRows(
  context: CommandContext,
  caseId: string,
  texts: readonly string[],
  existing: readonly Claim[],
): readonly Claim[] {
  const ordered = existing.filter((claim) => claim.deleted === 0).sort((a, b) => a.order - b.order)
  const written = texts.flatMap((text, index) => {
    const before = ordered[index]
    if (before === undefined) return [created<Claim>(context, { caseId, order: index + 1, text })]
    return before.text === text ? [] : [revised(context, before, { text })]
  })
  return [...written, ...ordered.slice(texts.length).map((claim) => removed(context, claim))]
}
