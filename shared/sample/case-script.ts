/** A small vocabulary for telling a sample case day by day; every word is one real command. */
import { must } from '#shared/kernel/assert.ts'
import type { CivilDate } from '#shared/kernel/civil-date.ts'
import { draftDocument } from '../documents/drafting/draft-document.ts'
import type { Command } from '../domain/commands/command.ts'
import type { HearingInput } from '../domain/commands/hearing/hearing-command.ts'
import type { IntakeInput, MaterialInput, PartyInput } from '../domain/commands/intake/intake-command.ts'
import type { CaseAggregate, OfficeState } from '../domain/model/aggregate.ts'
import type { Procedure } from '../domain/model/case.ts'
import type { DecisionItem } from '../domain/model/decision.ts'
import type { DocumentKind } from '../domain/model/document.ts'
import type { Agency } from '../domain/model/office.ts'
import { type Party, type PartyRole, partyName } from '../domain/model/party.ts'
import type { ServiceMethod } from '../domain/model/service.ts'
import { usualPapers } from './sample-intake.ts'
import { respondent } from './sample-people.ts'
import { at, partyOf, roomId, type SampleStep, type SampleView, staffId } from './sample-step.ts'

/** 受理条件 codes of the checklist, all found met by the reviewer. */
type ReviewFindings = Extract<Command, { type: 'case.review' }>['review']['findings']

export type DocumentText = {
  /** Section texts that replace the draft's, by section key. */
  readonly sections?: Readonly<Record<string, string>>
  readonly fields?: Readonly<Record<string, string>>
  readonly items?: (aggregate: CaseAggregate) => readonly DecisionItem[]
  /** For documents made one per party: the role whose next party is addressed. */
  readonly to?: PartyRole
}

export type CaseScript = {
  readonly steps: () => readonly SampleStep[]
  readonly register: (
    day: CivilDate,
    actor: string,
    build: (agency: (name: string) => PartyInput) => IntakeInput,
    papers?: readonly MaterialInput[],
  ) => CaseScript
  readonly review: (day: CivilDate, findings: ReviewFindings) => CaseScript
  readonly accept: (day: CivilDate, procedure: Procedure, ground?: string) => CaseScript
  readonly assign: (day: CivilDate, names: readonly string[]) => CaseScript
  readonly sendCopies: (day: CivilDate, servedOn: CivilDate) => CaseScript
  readonly reply: (day: CivilDate, summary: string) => CaseScript
  readonly hearOpinions: (day: CivilDate, roles: readonly PartyRole[], summary: string) => CaseScript
  readonly hearing: (day: CivilDate, hearing: SampleHearing) => CaseScript
  readonly hearingHeld: (day: CivilDate, summary: string) => CaseScript
  /** Drafts a document and leaves it a draft. */
  readonly draft: (day: CivilDate, kind: DocumentKind, text?: DocumentText) => CaseScript
  /** Drafts and issues a document. */
  readonly issue: (day: CivilDate, kind: DocumentKind, text?: DocumentText) => CaseScript
  /** Serves the latest issued document of a kind to every party of the roles. */
  readonly serve: (
    day: CivilDate,
    kind: DocumentKind,
    roles: readonly PartyRole[],
    method: ServiceMethod,
    servedOn: CivilDate,
  ) => CaseScript
  /** Any other command of the case. */
  readonly does: (
    day: CivilDate,
    actor: string,
    build: (aggregate: CaseAggregate, view: SampleView) => Command,
  ) => CaseScript
}

export type SampleHearing = {
  readonly on: CivilDate
  readonly from: string
  readonly to: string
  readonly room: string
  readonly presider: string
  readonly members: readonly string[]
  readonly recorder: string
  readonly matters: string
}

const SIGNER = '沈若川'

/** Starts the story of one case, told by `actor` unless a word says otherwise. */
export function caseScript(key: string, actor: string): CaseScript {
  const steps: SampleStep[] = []
  const add = (day: CivilDate, who: string, build: SampleStep['build'], creates = false): void => {
    steps.push({ key, at: at(day, steps.length), actor: who, creates, build })
  }
  const onCase = (
    day: CivilDate,
    who: string,
    build: (aggregate: CaseAggregate, view: SampleView) => Command,
  ): void => add(day, who, (view) => build(view.caseOf(key), view))
  const script: CaseScript = {
    steps: () => steps,
    register(day, who, build, papers = usualPapers(day)) {
      add(
        day,
        who,
        (view) => ({
          type: 'case.register',
          intake: build((name) => respondent(agencyNamed(view.office, name))),
          materials: papers,
        }),
        true,
      )
      return script
    },
    review(day, findings) {
      onCase(day, actor, (a) => ({
        type: 'case.review',
        caseId: a.case.id,
        review: { reviewedOn: day, findings },
      }))
      return script
    },
    accept(day, procedure, ground = '') {
      onCase(day, actor, (a) => ({
        type: 'case.accept',
        caseId: a.case.id,
        on: day,
        procedure,
        simplifiedGround: ground,
        deemed: false,
        overrideReason: '',
      }))
      return script
    },
    assign(day, names) {
      onCase(day, SIGNER, (a, view) => ({
        type: 'case.assign',
        caseId: a.case.id,
        on: day,
        staffIds: names.map((name) => staffId(view, name)),
        confirmNameMatch: false,
      }))
      return script
    },
    sendCopies(day, servedOn) {
      onCase(day, actor, (a) => ({
        type: 'case.sendCopy',
        caseId: a.case.id,
        on: day,
        partyId: partyOf(a, 'respondent').id,
        servedOn: '',
      }))
      onCase(servedOn, actor, (a) => ({
        type: 'case.copyServed',
        caseId: a.case.id,
        on: servedOn,
        partyId: partyOf(a, 'respondent').id,
      }))
      return script
    },
    reply(day, summary) {
      onCase(day, actor, (a) => ({
        type: 'case.receiveReply',
        caseId: a.case.id,
        on: day,
        partyId: partyOf(a, 'respondent').id,
        summary,
        withEvidence: true,
      }))
      return script
    },
    hearOpinions(day, roles, summary) {
      onCase(day, actor, (a) => ({
        type: 'case.hearOpinion',
        caseId: a.case.id,
        on: day,
        opinion: {
          partyIds: a.parties.filter((p) => roles.includes(p.role)).map((p) => p.id),
          method: 'inPerson',
          summary,
          mediationWilling: false,
        },
      }))
      return script
    },
    hearing(day, planned) {
      onCase(day, actor, (a, view) => ({
        type: 'hearing.schedule',
        caseId: a.case.id,
        hearing: hearingInput(planned, view),
      }))
      return script
    },
    hearingHeld(day, summary) {
      onCase(day, actor, (a) => ({
        type: 'hearing.record',
        caseId: a.case.id,
        hearingId: must(a.hearings.at(-1), 'the hearing held').id,
        summary,
      }))
      return script
    },
    draft(day, kind, text = {}) {
      onCase(day, actor, (a, view) => draftCommand(kind, a, view, text))
      return script
    },
    issue(day, kind, text = {}) {
      onCase(day, actor, (a, view) => draftCommand(kind, a, view, text))
      onCase(day, SIGNER, (a) => {
        const document = must(
          a.documents.findLast((d) => d.kind === kind && d.status === 'draft'),
          `draft ${kind}`,
        )
        return {
          type: 'document.issue',
          caseId: a.case.id,
          documentId: document.id,
          expectedRev: document.rev,
          on: day,
          signedBy: SIGNER,
          acceptedFindings: '',
        }
      })
      return script
    },
    serve(sentOn, kind, roles, method, servedOn) {
      // Agents and guardians come with their party; the document goes to the party. A role named twice serves two.
      for (const role of roles) {
        onCase(servedOn, actor, (a) => serviceCommand(a, kind, role, method, sentOn, servedOn))
      }
      return script
    },
    does(day, who, build) {
      onCase(day, who, build)
      return script
    },
  }
  return script
}

function agencyNamed(office: OfficeState, name: string): Agency {
  return must(
    office.agencies.find((agency) => agency.name === name),
    `sample agency ${name}`,
  )
}

function hearingInput(planned: SampleHearing, view: SampleView): HearingInput {
  return {
    on: planned.on,
    startsAt: planned.from,
    endsAt: planned.to,
    roomId: roomId(view, planned.room),
    presiderId: staffId(view, planned.presider),
    memberIds: planned.members.map((name) => staffId(view, name)),
    recorderId: staffId(view, planned.recorder),
    openToPublic: true,
    matters: planned.matters,
    nonWorkdayReason: '',
  }
}

function draftCommand(
  kind: DocumentKind,
  aggregate: CaseAggregate,
  view: SampleView,
  text: DocumentText,
): Command {
  const hearingId = HEARING_KINDS.includes(kind) ? (aggregate.hearings.at(-1)?.id ?? '') : ''
  const items = text.items?.(aggregate) ?? []
  const to = text.to
  const draft = draftDocument(kind, aggregate, view.office, {
    decisionItems: items,
    fields: text.fields ?? {},
    hearingId,
    source: sourceOf(aggregate, view),
    ...(to === undefined ? {} : { addresseePartyIds: [nextAddressee(aggregate, kind, to).id] }),
  })
  return {
    type: 'document.draft',
    caseId: aggregate.case.id,
    kind,
    templateVersion: draft.templateVersion,
    title: draft.title,
    sections: draft.sections.map((section) => ({
      ...section,
      text: text.sections?.[section.key] ?? section.text,
    })),
    fields: draft.fields,
    decisionItems: draft.decisionItems,
    addresseePartyIds: draft.addresseePartyIds,
    hearingId,
  }
}

const HEARING_KINDS: readonly DocumentKind[] = ['hearingNotice', 'hearingRecord']

/** The reconsideration case behind a suit; its ledger fills the answer. */
function sourceOf(aggregate: CaseAggregate, view: SampleView): CaseAggregate | null {
  return aggregate.case.kind === 'litigation' ? view.byId(aggregate.case.sourceCaseId) : null
}

/** For documents made one per party: the first party of the role that has none yet. */
function nextAddressee(aggregate: CaseAggregate, kind: DocumentKind, role: PartyRole): Party {
  const addressed = aggregate.documents.filter((d) => d.kind === kind).flatMap((d) => d.addresseePartyIds)
  return must(
    aggregate.parties.find((p) => p.role === role && !addressed.includes(p.id)),
    `${role} without ${kind}`,
  )
}

/** Serves the first party of the role whose document of this kind has not been served yet. */
function serviceCommand(
  aggregate: CaseAggregate,
  kind: DocumentKind,
  role: PartyRole,
  method: ServiceMethod,
  sentOn: CivilDate,
  servedOn: CivilDate,
): Command {
  const issued = aggregate.documents.filter((d) => d.kind === kind && d.status === 'issued')
  const documentFor = (party: Party) =>
    issued.findLast((d) => d.addresseePartyIds.includes(party.id)) ?? issued.at(-1)
  const party = must(
    aggregate.parties.find(
      (p) =>
        p.role === role &&
        !aggregate.services.some((s) => s.documentId === documentFor(p)?.id && s.partyId === p.id),
    ),
    `${role} still to be served`,
  )
  return {
    type: 'service.record',
    caseId: aggregate.case.id,
    service: {
      documentId: must(documentFor(party), `issued ${kind}`).id,
      partyId: party.id,
      method,
      sentOn,
      servedOn,
      receivedBy: partyName(party),
      relation: role === 'respondent' ? '收发人员' : '本人',
      evidence: method === 'post' ? '邮件回执' : '送达回证',
    },
  }
}
