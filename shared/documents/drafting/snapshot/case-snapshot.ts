/** Everything templates may name, gathered from a case, its office and the document at hand. */
import { decisionArticles } from '#shared/domain/decision/decision-rules.ts'
import { effectiveEvents, latestOf } from '#shared/domain/ledger/effective-events.ts'
import { handlerIdsOf } from '#shared/domain/ledger/procedure-facts.ts'
import { suitCourtOf } from '#shared/domain/litigation/suit-court.ts'
import type { CaseAggregate, OfficeState } from '#shared/domain/model/aggregate.ts'
import { partyName } from '#shared/domain/model/party.ts'
import { correctionLastDay } from '#shared/domain/procedure/limits.ts'
import { laterOf } from '#shared/kernel/civil-date.ts'
import { citeAll } from '../../templates/citation.ts'
import { remedyFor } from '../../templates/remedies.ts'
import { renderParagraphs, type Scope } from '../../templates/render-text.ts'
import { type CaseSnapshot, SNAPSHOT_SHAPE } from '../../templates/snapshot-shape.ts'
import { actFacts, caseFacts, causeOf, officeFacts, partyFacts } from './case-facts.ts'
import {
  addresseeFacts,
  type DocumentFacts,
  receiptFacts,
  refusalFacts,
  terminationFacts,
} from './document-facts.ts'
import { evidenceFacts } from './evidence.ts'
import { historyOf } from './history.ts'
import { deadlineFacts, ledgerDay, silentRespondents } from './limits.ts'
import { litigationFacts } from './litigation.ts'
import { hearingFacts, hearingOf, latestOpinionOf, opinionSentences, staffNames } from './opinions.ts'
import { partiesOf } from './parties.ts'
import { correctionItemsOf, interruptionFacts, replyFacts } from './procedure-facts.ts'
import { dateText, withoutStop } from './wording.ts'

/** Gathers the snapshot. `source` is the reconsideration case behind a litigation case. */
export function caseSnapshot(
  document: DocumentFacts,
  aggregate: CaseAggregate,
  office: OfficeState,
  source: CaseAggregate | null = null,
): CaseSnapshot {
  const effective = effectiveEvents(aggregate.events)
  const ownOffice = officeFacts(office)
  const { self } = ownOffice
  // A dated paper speaks of its own day as well: what the record does not show by then did not happen.
  const asOf = laterOf(
    ledgerDay(aggregate),
    document.issuedOn === '' ? aggregate.case.receivedOn : document.issuedOn,
  )
  const silent = silentRespondents(aggregate, office, asOf)
  const without = {
    office: ownOffice,
    case: caseFacts(aggregate, office, effective),
    ...partyFacts(aggregate),
    act: actFacts(aggregate),
    cause: causeOf(aggregate),
    claims: aggregate.claims
      .filter((claim) => claim.deleted === 0)
      .sort((a, b) => a.order - b.order)
      .map((claim) => withoutStop(claim.text)),
    correctionItems: correctionItemsOf(document, effective),
    history: historyOf(aggregate, effective, { office, self, silent }),
    correction: {
      noticedOn: dateText(latestOf(effective, 'correctionRequested')?.on ?? ''),
      servedOn: dateText(latestOf(effective, 'correctionNoticeServed')?.on ?? ''),
      dueOn: dateText(correctionLastDay(aggregate, office, ledgerDay(aggregate)) ?? ''),
    },
    ...replyFacts(aggregate.parties, effective, silent),
    evidenceMaterials: aggregate.materials
      .filter((material) => material.deleted === 0 && ['evidence', 'reply'].includes(material.category))
      .map((material) => material.name),
    opinions: opinionSentences(aggregate, effective, self),
    latestOpinion: latestOpinionOf(aggregate, effective),
    hearing: hearingFacts(hearingOf(aggregate, document.hearingId), office, effective),
    ...interruptionFacts(aggregate, office, effective),
    addressees: addresseeFacts(document, aggregate.parties),
    handlers: {
      names: staffNames(office, handlerIdsOf(effective)),
      phone: office.profile?.phone ?? '',
    },
    document: { date: document.issuedOn === '' ? '（签发日期）' : dateText(document.issuedOn) },
    refusal: refusalFacts(document, aggregate),
    termination: terminationFacts(document),
    decision: {
      articles: citeAll(decisionArticles(document.decisionItems)),
      items: document.decisionItems.map((item) => `${withoutStop(item.text)}。`),
    },
    suitCourt: document.kind === 'decision' ? suitCourtOf(document.decisionItems, aggregate, office) : '',
    litigation: litigationFacts(aggregate, source, office),
    ...evidenceFacts(aggregate.evidence),
    receipt: receiptFacts(document, aggregate),
    deadline: deadlineFacts(document.fields.clock ?? '', aggregate, office, document.fields.asOf),
  }
  return { ...without, remedy: remedyText({ ...without, remedy: '' }, document, aggregate, office) }
}

/** The snapshot as the outermost scope of template text, with the template's own fields in it. */
export function scopeOf(
  snapshot: CaseSnapshot,
  fields: Readonly<Record<string, string>>,
  shape: Scope['shape'],
): Scope {
  const entered = Object.entries(fields).map(([key, value]) => [key, value.trim()] as const)
  return { value: { ...snapshot, fields: Object.fromEntries(entered) }, shape, meta: null }
}

/** Facts for the choice of 救济告知. */
export function remedyOf(document: DocumentFacts, aggregate: CaseAggregate, office: OfficeState) {
  const { profile } = office
  return remedyFor({
    kind: document.kind,
    isPrerequisite: aggregate.case.kind === 'reconsideration' && aggregate.case.prerequisite === 1,
    isOwnAct:
      profile?.level === 'province' &&
      partiesOf(aggregate.parties, 'respondent').some((party) => partyName(party) === profile.agencyName),
  })
}

function remedyText(
  snapshot: CaseSnapshot,
  document: DocumentFacts,
  aggregate: CaseAggregate,
  office: OfficeState,
): string {
  const remedy = remedyOf(document, aggregate, office)
  if (remedy === null) return ''
  return renderParagraphs(remedy.text, [{ value: snapshot, shape: SNAPSHOT_SHAPE, meta: null }])
}
