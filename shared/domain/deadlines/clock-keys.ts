/** Names for the clocks of one case that stay the same when its ledger or a calendar changes, to compare them by. */
import type { CaseClock } from './clocks/clock.ts'

/**
 * Clocks by rule, party and what else tells two of them apart (the days a decision sets, the hearing they are for);
 * what is still alike is told apart by its turn (several reviews, several opinions).
 */
export function keyed(clocks: readonly CaseClock[]): ReadonlyMap<string, CaseClock> {
  const byKey = new Map<string, CaseClock>()
  for (const clock of clocks) {
    const { setDays, hearingOn } = clock.facts
    const name = [clock.rule.code, clock.partyId ?? '', setDays ?? '', hearingOn ?? ''].join('@')
    let turn = 1
    while (byKey.has(`${name}#${turn}`)) turn += 1
    byKey.set(`${name}#${turn}`, clock)
  }
  return byKey
}
