/** 收案登记: takes the case number, writes the header and its child rows, and opens the ledger with 收到申请. */
import { err, ok } from '#shared/kernel/result.ts'
import { effectiveEvents } from '../../ledger/effective-events.ts'
import { NOTHING_YET, projectionOf } from '../../ledger/projection.ts'
import type { CaseAggregate } from '../../model/aggregate.ts'
import type { ReconsiderationCase } from '../../model/case.ts'
import type { CaseEvent } from '../../model/event.ts'
import type { Material } from '../../model/material.ts'
import { takeNumber } from '../../numbering/counters.ts'
import { allValid } from '../checks.ts'
import { type CommandContext, created, today } from '../context.ts'
import type { CommandOf, Decider } from '../decider.ts'
import { notAllowed } from '../errors.ts'
import { intakeErrors, materialErrors } from './intake-checks.ts'
import type { IntakeInput, MaterialInput } from './intake-command.ts'
import { claimRows, intakeFields, partyRows } from './intake-rows.ts'

/** 登记收案. The number's year is the year of receipt. */
export const register: Decider<CommandOf<'case.register'>> = (state, command, context) => {
  const profile = state.office.profile
  if (profile === null) return err(notAllowed('还没有建立单位概况，无法编案号。请先完成首次设置。'))
  const { intake } = command
  const checked = allValid(
    intakeErrors(intake, today(context)),
    command.materials.flatMap((material, index) =>
      materialErrors(`materials.${index}.`, material, today(context)),
    ),
  )
  if (!checked.ok) return checked
  const taken = takeNumber(context, state.office.counters, profile.numbering.casePrefix, intake.receivedOn)
  const header = created<ReconsiderationCase>(context, {
    kind: 'reconsideration',
    number: taken.text,
    numberYear: taken.number.year,
    numberSequence: taken.number.sequence,
    ...NOTHING_YET,
    ...intakeFields(intake),
    review: null,
  })
  const aggregate = childRows(context, header, intake, command.materials)
  const final: ReconsiderationCase = { ...header, ...projectionOf(aggregate, state.office) }
  return ok({
    puts: {
      cases: [final],
      claims: aggregate.claims,
      parties: aggregate.parties,
      events: effectiveEvents(aggregate.events),
      materials: aggregate.materials,
      counters: [taken.counter],
    },
    summary: `登记收案${final.number}：${final.applicantLabel}不服${final.respondentLabel}${final.actLabel}`,
    caseId: final.id,
    recordId: final.id,
  })
}

function childRows(
  context: CommandContext,
  header: ReconsiderationCase,
  intake: IntakeInput,
  materials: readonly MaterialInput[],
): CaseAggregate<ReconsiderationCase> {
  const caseId = header.id
  const keys = new Map(intake.parties.map((party, index) => [party.key, index]))
  const parties = partyRows(context, caseId, intake.parties, [])
  const received = created<CaseEvent>(context, {
    caseId,
    seq: 1,
    on: intake.receivedOn,
    data: { type: 'applicationReceived', channel: intake.channel, postmarkedOn: intake.postmarkedOn },
    note: '',
  })
  return {
    case: header,
    claims: claimRows(context, caseId, intake.claims, []),
    parties,
    events: [received],
    materials: materials.map((material, index) =>
      created<Material>(context, {
        ...material,
        caseId,
        order: index + 1,
        fromPartyId: parties[keys.get(material.fromPartyId) ?? -1]?.id ?? '',
      }),
    ),
    hearings: [],
    documents: [],
    services: [],
    publications: [],
    evidence: [],
  }
}
