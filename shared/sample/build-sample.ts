/** 演示数据: an invented office with twelve cases at every stage, as commands to be run one after another. */

import { must } from '#shared/kernel/assert.ts'
import { addDays, type CivilDate } from '#shared/kernel/civil-date.ts'
import type { Command } from '../domain/commands/command.ts'
import type { CommandContext } from '../domain/commands/context.ts'
import type { MemoryStore } from '../domain/commands/memory-store.ts'
import type { CaseScript } from './case-script.ts'
import { decidedNotServed, justEffective, publishedCase, takenToCourt } from './cases/decided.ts'
import { refusedCase, simplifiedDisclosure, underReview, waitingForCorrection } from './cases/early-stages.ts'
import { hearingNextWeek, nearlyDue, replyMissed, suspendedAfterAppraisal } from './cases/on-trial.ts'
import { preparedPublication } from './cases/publication.ts'
import { sampleDays } from './sample-days.ts'
import { SAMPLE_AGENCIES, SAMPLE_PROFILE, SAMPLE_ROOMS, SAMPLE_STAFF } from './sample-office.ts'
import { at, type SampleStep, type SampleView } from './sample-step.ts'

/** Every command of the sample in the order of its days, as seen from `today`. */
export function buildSample(today: CivilDate): readonly SampleStep[] {
  const days = sampleDays(today)
  const scripts: readonly CaseScript[] = [
    takenToCourt(days),
    preparedPublication(days, publishedCase(days)),
    nearlyDue(days),
    suspendedAfterAppraisal(days),
    justEffective(days),
    decidedNotServed(days),
    refusedCase(days),
    hearingNextWeek(days),
    replyMissed(days),
    simplifiedDisclosure(days),
    waitingForCorrection(days),
    underReview(days),
  ]
  const cases = scripts.flatMap((script) => script.steps())
  // Stable: steps of one moment keep the order of their case.
  const ordered = cases.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
  return [...officeSteps(addDays(today, -150)), ...ordered]
}

/** Sets up the sample office on a day. */
export function officeSteps(day: CivilDate): readonly SampleStep[] {
  const commands: readonly Command[] = [
    { type: 'office.setUp', profile: SAMPLE_PROFILE },
    ...SAMPLE_STAFF.map((staff): Command => ({ type: 'office.saveStaff', id: null, staff })),
    ...SAMPLE_ROOMS.map((room): Command => ({ type: 'office.saveRoom', id: null, room })),
    ...SAMPLE_AGENCIES.map((agency): Command => ({ type: 'office.saveAgency', id: null, agency })),
  ]
  return commands.map((command, index) => ({
    key: '',
    at: at(day, index),
    actor: 'system',
    creates: false,
    build: () => command,
  }))
}

/** Runs the sample in a memory store; throws when a command is refused, for the sample must be lawful. */
export function runSample(
  store: MemoryStore,
  steps: readonly SampleStep[],
  context: (step: SampleStep, actorId: string) => CommandContext,
): ReadonlyMap<string, string> {
  const caseIds = new Map<string, string>()
  const view = (): SampleView => ({
    office: store.office(),
    caseOf: (key) => aggregateOf(store, must(caseIds.get(key), `sample case ${key}`)),
    byId: (caseId) => aggregateOf(store, caseId),
  })
  for (const step of steps) {
    const command = step.build(view())
    const result = store.run(command, context(step, actorIdOf(step, view())))
    if (!result.ok)
      throw new Error(`演示数据 ${step.key} ${command.type} ${step.at}：${result.error.message}`)
    if (step.creates) caseIds.set(step.key, result.value.recordId)
    if (step.opens !== undefined) caseIds.set(step.opens, result.value.recordId)
  }
  return caseIds
}

/** Staff id of the step's actor; `system` before there is one. */
export function actorIdOf(step: SampleStep, view: Pick<SampleView, 'office'>): string {
  if (step.actor === 'system') return 'system'
  const member = view.office.staff.find(({ name }) => `${name.surname}${name.given}` === step.actor)
  return must(member, `sample staff ${step.actor}`).id
}

function aggregateOf(store: MemoryStore, caseId: string) {
  return must(store.aggregate(caseId), `sample case ${caseId}`)
}
