/** The one limit that a case stands under: what the header counts down to. */
import type { CaseClock } from '#shared/domain/deadlines/case-clocks.ts'
import type { Stage } from '#shared/domain/model/case.ts'
import { isLive } from '../../ui/live-clocks.ts'

/** The families whose limit governs a stage; elsewhere the nearest duty does. */
const FAMILY_OF_STAGE: Readonly<Partial<Record<Stage, CaseClock['rule']['family']>>> = {
  review: '受理',
  correction: '受理',
  trial: '决定',
  suspended: '决定',
}

/** The governing limit; null when nothing is running that anybody must do. */
export function governingClock(clocks: readonly CaseClock[], stage: Stage): CaseClock | null {
  const duties = clocks
    .filter((clock) => clock.nature === 'duty' && isLive(clock, stage))
    .toSorted((a, b) => (a.deadline.lastDay < b.deadline.lastDay ? -1 : 1))
  const family = FAMILY_OF_STAGE[stage]
  const own = duties.filter((clock) => clock.ours)
  const governing = own.find((clock) => clock.rule.family === family)
  return governing ?? duties.find((clock) => clock.rule.family === family) ?? own[0] ?? duties[0] ?? null
}
