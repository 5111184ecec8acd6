/** 确定承办人: enough 行政复议人员, none of them in conflict (条例39, 公务员法76、77). */

import { effectiveEvents } from '../ledger/effective-events.ts'
import { procedureOf } from '../ledger/procedure-facts.ts'
import type { CaseAggregate, OfficeState } from '../model/aggregate.ts'
import type { ReconsiderationCase } from '../model/case.ts'
import type { StaffMember } from '../model/office.ts'
import { fullName } from '../model/person.ts'
import { minimumHandlers } from '../office/handler-minimum.ts'
import { type Conflict, conflictsOf, isReconsiderationStaff } from './conflicts.ts'

export type AssignmentProblem = {
  /** `confirm` may be accepted by a person who has checked; `refuse` may not. */
  readonly kind: 'refuse' | 'confirm'
  readonly message: string
}

/** What stands against assigning these people; empty when nothing does. */
export function assignmentProblems(
  aggregate: CaseAggregate<ReconsiderationCase>,
  office: OfficeState,
  staffIds: readonly string[],
): readonly AssignmentProblem[] {
  const members = staffIds.flatMap((id) => office.staff.filter((member) => member.id === id))
  return [
    ...headcountProblems(aggregate, office, staffIds),
    ...members.filter((member) => !isReconsiderationStaff(member)).map(notQualified),
    ...members.flatMap((member) => conflictsOf(member, aggregate)).map(fromConflict),
  ]
}

function headcountProblems(
  aggregate: CaseAggregate<ReconsiderationCase>,
  office: OfficeState,
  staffIds: readonly string[],
): readonly AssignmentProblem[] {
  const major = aggregate.case.major === 1
  const procedure = procedureOf(effectiveEvents(aggregate.events))
  const minimum = minimumHandlers(office.settings, procedure, major)
  const unknown = staffIds.some((id) => !office.staff.some((member) => member.id === id))
  const people = new Set(staffIds).size
  return [
    ...(unknown ? [refuse('名单中有人已不在人员名册中，请重新选择。')] : []),
    ...(people < staffIds.length ? [refuse('同一人重复出现在名单中，请重新选择。')] : []),
    ...(people < minimum
      ? [
          refuse(
            `${major ? '重大案件' : procedure === 'simplified' ? '本案' : '适用普通程序的案件'}至少由${minimum}名行政复议人员承办（实施条例第三十九条和本机关办案规则），现在只有${people}名，请补足。`,
          ),
        ]
      : []),
  ]
}

function refuse(message: string): AssignmentProblem {
  return { kind: 'refuse', message }
}

function notQualified(member: StaffMember): AssignmentProblem {
  const why = member.active === 1 ? '不是行政复议人员，只能做记录、收发等辅助工作' : '已停用'
  return refuse(`${fullName(member.name)}${why}，不能承办案件。`)
}

function fromConflict({ kind, message }: Conflict): AssignmentProblem {
  return kind === 'certain' ? refuse(`${message}不能承办本案，请换人。`) : { kind: 'confirm', message }
}

export type Candidate = {
  readonly member: StaffMember
  /** sameName: first to be made sure that it is somebody else · barred: may not take part in this case. */
  readonly standing: 'free' | 'sameName' | 'barred'
  /** What stands against the person, whole sentences; empty when nothing is known. */
  readonly notes: readonly string[]
}

/** These people with what stands against each in a case, for forms that choose among them. */
export function candidatesAmong(
  members: readonly StaffMember[],
  aggregate: Pick<CaseAggregate, 'parties' | 'events'>,
): readonly Candidate[] {
  return members.map((member) => {
    const conflicts = conflictsOf(member, aggregate)
    const barred = conflicts.some(({ kind }) => kind === 'certain')
    return {
      member,
      standing: barred ? 'barred' : conflicts.length > 0 ? 'sameName' : 'free',
      notes: conflicts.map(({ message }) => message),
    }
  })
}

/** The office's 行政复议人员 as candidates for a case. */
export function assignmentCandidates(
  aggregate: Pick<CaseAggregate, 'parties' | 'events'>,
  office: Pick<OfficeState, 'staff'>,
): readonly Candidate[] {
  return candidatesAmong(office.staff.filter(isReconsiderationStaff), aggregate)
}
