/** Saves through the one write path: a whole registration and a single event, strict as in the application and relaxed. */
import type { Command } from '#shared/domain/commands/command.ts'
import { must } from '#shared/kernel/assert.ts'
import { todayOf } from '#shared/kernel/clock.ts'
import type { DataLayer } from '../../../renderer/data/open-data.ts'
import { registerCase } from '../../support/data-harness/commands.ts'
import { interleaved, type Sample } from '../sampling.ts'
import { openDiskFloor } from './disk-floor.ts'
import { withRelaxedWrites, withStrictWrites } from './durability.ts'

/** Times per save, from the call to the acknowledgement that database and journal have it. */
export async function saveSamples(
  data: DataLayer,
  rounds: number,
): Promise<Readonly<Record<string, Sample>>> {
  const on = todayOf(data.clock)
  const trials = (data.activeCases.aggregates.get() ?? []).filter(({ case: { stage } }) => stage === 'trial')
  let saved = 0

  const register = (): Command => {
    saved += 1
    return registerCase({ given: `甲${saved}`, actNumber: `禾市监罚〔2026〕${saved}号` })
  }
  const hear = (): Command => {
    saved += 1
    const { case: header, parties } = must(trials[saved % trials.length], 'a case on trial')
    const partyIds = parties.filter(({ role }) => role === 'applicant').map(({ id }) => id)
    const summary = '电话听取意见，申请人坚持申请书的意见。'
    return {
      type: 'case.hearOpinion',
      caseId: header.id,
      on,
      opinion: { partyIds, method: 'phone', summary, mediationWilling: false },
    }
  }
  const save = async (command: Command): Promise<void> => {
    const result = await data.execute(command)
    if (!result.ok) throw new Error(`${command.type}：${result.error.message}`)
    if (!result.value.guarded) throw new Error('日志副本没有写成')
  }
  const floor = await openDiskFloor()
  const samples = await interleaved(
    [
      { name: 'floor', run: () => withStrictWrites(floor.put) },
      { name: 'registerStrict', run: () => withStrictWrites(() => save(register())) },
      { name: 'registerRelaxed', run: () => withRelaxedWrites(() => save(register())) },
      { name: 'hearStrict', run: () => withStrictWrites(() => save(hear())) },
      { name: 'hearRelaxed', run: () => withRelaxedWrites(() => save(hear())) },
    ],
    // A person saves every few seconds: what a save sets off in the background is over before the next one.
    { rounds, warmUp: 5, between: () => settle(data) },
  )
  await floor.remove()
  return Object.fromEntries(samples)
}

async function settle({ activeCases, caseIndex, journal }: DataLayer): Promise<void> {
  await Promise.all([activeCases.settled(), caseIndex.settled(), journal.flush()])
}
