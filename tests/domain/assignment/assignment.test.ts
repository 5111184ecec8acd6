import { describe, expect, it } from 'vitest'
import { assignmentCandidates, assignmentProblems } from '#shared/domain/assignment/assignment-check.ts'
import { agency, createDesk, d, member, onTrial, person } from '../support/desk.ts'

const DAY = d('2026-09-16')

describe('assignment candidates', () => {
  it('are the reconsideration staff in service, with what speaks against each', () => {
    const desk = createDesk()
    const caseId = onTrial(desk, { intake: { parties: [person('a1', '江逾白'), agency(desk, 'r1')] } })
    desk.does(DAY, { type: 'case.recuse', caseId, on: DAY, staffId: desk.staff('温知夏'), reason: '近亲属' })
    desk.does(DAY, {
      type: 'office.saveStaff',
      id: desk.staff('林见深'),
      staff: { ...member('林见深', 'handler'), active: 0 },
    })
    const candidates = assignmentCandidates(desk.case(caseId), desk.store.office())
    expect(
      candidates.map(({ member: { name }, standing, notes }) => [name.given, standing, notes.length]),
    ).toEqual([
      ['知夏', 'barred', 1],
      ['怀瑾', 'free', 0],
      ['逾白', 'sameName', 1],
      ['远山', 'free', 0],
      ['若川', 'free', 0],
    ])
  })

  it('an agent’s employer counts as a name in the case', () => {
    const desk = createDesk()
    const lawyer = person('g1', '黎照野', 'agent', { actsForPartyIds: ['a1'], employer: '望川律师事务所' })
    const caseId = onTrial(desk, {
      intake: { parties: [person('a1', '顾南亭'), agency(desk, 'r1'), lawyer] },
    })
    desk.does(DAY, {
      type: 'office.saveStaff',
      id: desk.staff('陆怀瑾'),
      staff: {
        ...member('陆怀瑾', 'handler'),
        conflicts: [{ kind: 'agency', name: '望川律师事务所', relation: '' }],
      },
    })
    const problems = assignmentProblems(desk.case(caseId), desk.store.office(), [
      desk.staff('陆怀瑾'),
      'nobody',
    ])
    expect(problems.map((problem) => problem.kind)).toEqual(['refuse', 'refuse'])
  })
})
