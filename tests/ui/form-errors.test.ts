import { describe, expect, it } from 'vitest'
import { fieldPath } from '#renderer/ui/form-errors.ts'
import { withConfirmation } from '#renderer/ui/use-command.ts'
import { civilDate } from '#shared/kernel/civil-date.ts'

describe('field names of the domain', () => {
  it('lead to the field of the form, through lists and groups', () => {
    expect(fieldPath('receivedOn')).toEqual(['receivedOn'])
    expect(fieldPath('parties.0.idNumber')).toEqual(['parties', 0, 'idNumber'])
    expect(fieldPath('parties[12].name')).toEqual(['parties', 12, 'name'])
  })
})

describe('a confirmation', () => {
  const command = {
    type: 'case.assign',
    caseId: 'c',
    on: civilDate('2026-11-20'),
    staffIds: ['a', 'b'],
    confirmNameMatch: false,
  } as const

  it('is set in the command when a yes is enough', () => {
    expect(withConfirmation(command, 'confirmNameMatch')).toEqual({ ...command, confirmNameMatch: true })
  })

  it('is not made up when the command asks for a reason or knows no such field', () => {
    expect(withConfirmation(command, 'caseId')).toBeNull()
    expect(withConfirmation(command, 'overrideReason')).toBeNull()
  })
})
