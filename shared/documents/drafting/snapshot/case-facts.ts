/** Office, case header, parties and act as templates name them. */
import { latestOf } from '#shared/domain/ledger/effective-events.ts'
import { procedureOf } from '#shared/domain/ledger/procedure-facts.ts'
import { actLabelOf } from '#shared/domain/ledger/projection.ts'
import type { CaseAggregate, OfficeState } from '#shared/domain/model/aggregate.ts'
import { PROCEDURE_LABELS, type ReconsiderationCase } from '#shared/domain/model/case.ts'
import type { CaseEvent } from '#shared/domain/model/event.ts'
import { type Party, partyName } from '#shared/domain/model/party.ts'
import type { CaseSnapshot } from '../../templates/snapshot-shape.ts'
import { actPhrase, causeText, isInaction } from './act.ts'
import { copyName } from './history.ts'
import { decisionDue, decisionTermFacts, NO_DECISION_TERM } from './limits.ts'
import { annexLines, headLines, partiesLabel, partiesOf, partyLine } from './parties.ts'
import { dateText } from './wording.ts'

/** 本机关. */
export function officeFacts({ profile }: OfficeState): CaseSnapshot['office'] {
  return {
    agencyName: profile?.agencyName ?? '',
    bodyName: profile?.bodyName ?? '',
    self: profile?.selfReference ?? '本机关',
    address: profile?.address ?? '',
    postcode: profile?.postcode ?? '',
    phone: profile?.phone ?? '',
    superiorName: profile?.superiorName ?? '',
    legalRepresentativeName: profile?.legalRepresentativeName ?? '',
    legalRepresentativeTitle: profile?.legalRepresentativeTitle ?? '',
  }
}

/** The case header and what the ledger says about acceptance and procedure. */
export function caseFacts(
  aggregate: CaseAggregate,
  office: OfficeState,
  effective: readonly CaseEvent[],
): CaseSnapshot['case'] {
  const header = aggregate.case
  const accepted = latestOf(effective, 'accepted')
  const procedure = procedureOf(effective)
  const own: ReconsiderationCase | null = header.kind === 'reconsideration' ? header : null
  const received = latestOf(effective, 'applicationReceived')?.on ?? header.receivedOn
  return {
    number: header.number,
    receivedOn: dateText(received),
    acceptedOn: dateText(accepted?.on ?? ''),
    procedureName: procedure === null ? '' : PROCEDURE_LABELS[procedure],
    isDeemedAccepted: accepted?.data.deemed ?? false,
    isSimplified: procedure === 'simplified',
    copyName: copyName(aggregate),
    isPrerequisite: own?.prerequisite === 1,
    factsAndReasons: own?.factsAndReasons ?? '',
    normativeDocument: own?.normativeDocument ?? '',
    compensationClaim: own?.compensationClaim ?? '',
    ...(procedure === null ? NO_DECISION_TERM : decisionTermFacts(aggregate, office)),
    decisionDue: dateText(decisionDue(aggregate, office) ?? ''),
    replyWorkdays: procedure === null ? '' : procedure === 'simplified' ? '5' : '10',
  }
}

/** Parties in every form templates need: one by one, as a label, as lines of 首部. */
export function partyFacts({ parties }: CaseAggregate) {
  const [applicants, respondents, thirdParties] = (['applicant', 'respondent', 'thirdParty'] as const).map(
    (role) => partiesOf(parties, role),
  ) as [readonly Party[], readonly Party[], readonly Party[]]
  const views = (members: readonly Party[]) =>
    members.map((party) => ({ name: partyName(party), line: partyLine(party) }))
  return {
    applicants: views(applicants),
    respondents: views(respondents),
    thirdParties: views(thirdParties),
    applicantsLabel: partiesLabel(applicants),
    respondentsLabel: partiesLabel(respondents),
    thirdPartiesLabel: partiesLabel(thirdParties),
    partyLines: headLines(parties, ['applicant', 'respondent', 'thirdParty']),
    applicantAnnex: annexLines(parties),
  }
}

/** 被申请行政复议的行政行为. */
export function actFacts(aggregate: CaseAggregate): CaseSnapshot['act'] {
  const { act } = aggregate.case
  return {
    isInaction: isInaction(act),
    madeOn: dateText(act.madeOn),
    label: actLabelOf(act),
    number: act.number,
    phrase: actPhrase(act, partiesLabel(partiesOf(aggregate.parties, 'respondent'))),
  }
}

/** 案由. */
export function causeOf(aggregate: CaseAggregate): string {
  const applicants = partiesLabel(partiesOf(aggregate.parties, 'applicant'))
  return causeText(applicants, actFacts(aggregate).phrase)
}
