/** 修改收案登记: until the case is closed; afterwards only contact details, which service still needs. */
import { canonicalJson } from '#shared/kernel/hash.ts'
import { err } from '#shared/kernel/result.ts'
import { latestOf } from '../../ledger/effective-events.ts'
import type { Party } from '../../model/party.ts'
import { conclude, type NewEvent, onReconsideration, type ReconsiderationScope } from '../case-scope.ts'
import { allValid } from '../checks.ts'
import type { CommandOf } from '../decider.ts'
import { conflict, notAllowed } from '../errors.ts'
import { intakeErrors } from './intake-checks.ts'
import { claimRows, draftOf, intakeFields, partyRows } from './intake-rows.ts'

const CONTACT_FIELDS = ['phone', 'address', 'serviceAddress', 'postcode', 'note'] as const

/** Replaces the form's data; a changed day of receipt is recorded in the ledger as a correction. */
export const editIntake = onReconsideration<CommandOf<'case.editIntake'>>((scope, command) => {
  const { aggregate, context } = scope
  if (aggregate.case.rev !== command.expectedRev) return err(conflict())
  const { intake } = command
  const checked = allValid(intakeErrors(intake, scope.today))
  if (!checked.ok) return checked
  const patch = intakeFields(intake)
  const parties = partyRows(context, aggregate.case.id, intake.parties, aggregate.parties)
  const claims = claimRows(context, aggregate.case.id, intake.claims, aggregate.claims)
  const involved = parties.find((party) => party.deleted === 1 && isInLedger(scope, party.id))
  if (involved !== undefined) {
    return err(
      notAllowed('要删去的当事人已有送达、答复等记录，不能删去。登记有误的，请直接修改这名当事人的内容。'),
    )
  }
  if (scope.aggregate.case.open === 0 || scope.stage === 'decided') {
    const headerChanged = canonicalJson(patch) !== canonicalJson(pickLike(patch, aggregate.case))
    if (headerChanged || claims.length > 0 || !parties.every((party) => onlyContactChanged(scope, party))) {
      return err(
        notAllowed(
          '案件已经作出处理，收案登记的内容已写入文书，不能再改。现在只能修改联系电话、地址和备注。',
        ),
      )
    }
  }
  return conclude(scope, {
    events: receiptCorrection(scope, intake.receivedOn),
    puts: { parties, claims },
    patch,
    summary: `修改收案登记：${aggregate.case.number}`,
  })
})

function isInLedger(scope: ReconsiderationScope, partyId: string): boolean {
  return (
    scope.effective.some(({ data }) => 'partyId' in data && data.partyId === partyId) ||
    scope.aggregate.services.some((service) => service.partyId === partyId)
  )
}

function onlyContactChanged(scope: ReconsiderationScope, party: Party): boolean {
  const before = scope.aggregate.parties.find((other) => other.id === party.id)
  if (before === undefined || party.deleted === 1) return false
  const rest = (row: Party) =>
    canonicalJson({ ...draftOf(row), ...Object.fromEntries(CONTACT_FIELDS.map((field) => [field, ''])) })
  return rest(before) === rest(party)
}

function pickLike<T extends object>(shape: T, source: T): Partial<T> {
  return Object.fromEntries(Object.keys(shape).map((key) => [key, source[key as keyof T]])) as Partial<T>
}

function receiptCorrection(
  scope: ReconsiderationScope,
  receivedOn: ReconsiderationScope['today'],
): readonly NewEvent[] {
  const received = latestOf(scope.effective, 'applicationReceived')
  if (received === null || received.on === receivedOn) return []
  return [
    {
      on: scope.today,
      data: {
        type: 'corrected',
        targetId: received.id,
        newOn: receivedOn,
        voided: false,
        reason: '修改收案登记中的收到申请日期',
      },
    },
  ]
}
