/**
 * 载入演示数据: runs the sample's commands one by one through the same `execute` as everything else. Each runs
 * on its own day and in its own person's name, so the log of the sample office reads like a real one.
 */
import { documentEngine } from '#shared/documents/drafting/document-engine.ts'
import type { Command } from '#shared/domain/commands/command.ts'
import { decide } from '#shared/domain/commands/decide.ts'
import type { DomainError } from '#shared/domain/commands/errors.ts'
import type { CaseAggregate, OfficeState } from '#shared/domain/model/aggregate.ts'
import { must } from '#shared/kernel/assert.ts'
import type { CivilDate } from '#shared/kernel/civil-date.ts'
import { uuidV7Source } from '#shared/kernel/ids.ts'
import { ok, type Result } from '#shared/kernel/result.ts'
import { actorIdOf, buildSample } from '#shared/sample/build-sample.ts'
import type { SampleStep, SampleView } from '#shared/sample/sample-step.ts'
import { createExecutor, type Execute } from '../data/execute.ts'
import { loadAggregate, loadOffice } from '../data/gather.ts'
import { readMeta } from '../data/head.ts'
import type { DataLayer } from '../data/open-data.ts'

export type SampleProgress = { readonly done: number; readonly total: number }

/** Loads the sample office into an empty database; `report` is called after every saved step. */
export async function loadSample(
  data: DataLayer,
  today: CivilDate,
  report: (progress: SampleProgress) => void,
): Promise<Result<null, DomainError>> {
  const steps = buildSample(today)
  const runner = await createRunner(data)
  for (const [index, step] of steps.entries()) {
    const executed = await runner.run(step)
    if (!executed.ok) return executed
    report({ done: index + 1, total: steps.length })
  }
  return ok(null)
}

/** What the script may look at, read again after every step that could have changed it. */
async function createRunner(data: DataLayer) {
  const { db, journal } = data
  let now = 0
  let actorId = 'system'
  let office: OfficeState = await loadOffice(db)
  const caseIds = new Map<string, string>()
  const aggregates = new Map<string, CaseAggregate>()
  const clock = { nowMs: () => now }
  const execute: Execute = createExecutor({
    db,
    decide,
    clock,
    documents: documentEngine,
    ids: uuidV7Source(clock, (length) => crypto.getRandomValues(new Uint8Array(length))),
    actor: () => actorId,
    device: (await readMeta(db, 'device')) ?? '',
    journal,
  })
  const byId = (caseId: string) => must(aggregates.get(caseId), `sample case ${caseId}`)
  const view = (): SampleView => ({
    office,
    caseOf: (key) => byId(must(caseIds.get(key), `sample case ${key}`)),
    byId,
  })
  const refresh = async (caseId: string) => {
    const aggregate = caseId === '' ? null : await loadAggregate(db, caseId)
    if (aggregate !== null) aggregates.set(caseId, aggregate)
  }
  return {
    run: async (step: SampleStep) => {
      now = Date.parse(step.at)
      actorId = actorIdOf(step, view())
      const command = asDemo(step.build(view()))
      const executed = await execute(command)
      if (!executed.ok) return executed
      const { caseId, recordId } = executed.value
      if (step.creates) caseIds.set(step.key, recordId)
      if (caseId === '') office = await loadOffice(db)
      await refresh(caseId)
      if (recordId !== caseId) await refresh(recordId)
      return executed
    },
  }
}

function asDemo(command: Command): Command {
  return command.type === 'office.setUp' ? { ...command, demo: true } : command
}
