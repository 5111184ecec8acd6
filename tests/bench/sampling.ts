/** Repeated timing. Contestants of one comparison take turns in the same run, so that a busy machine slows all of them alike. */

/** Milliseconds (or megabytes) of `n` repetitions. */
export type Sample = { readonly n: number; readonly median: number; readonly p95: number }

export type Contestant = { readonly name: string; readonly run: () => unknown }

export type Turns = {
  readonly rounds: number
  /** Rounds before the first that counts. */
  readonly warmUp: number
  /** Runs untimed after every turn. */
  readonly between?: () => Promise<void>
}

/** Median and 95th percentile (nearest rank) of at least one value. */
export function summarize(values: readonly number[]): Sample {
  const sorted = [...values].sort((a, b) => a - b)
  const rank = (share: number) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]
  const [median, p95] = [rank(0.5), rank(0.95)]
  if (median === undefined || p95 === undefined) throw new Error('没有量到数值')
  return { n: sorted.length, median, p95 }
}

/** Wall-clock time of one call in milliseconds; a returned promise is awaited. */
export async function timed(run: () => unknown): Promise<number> {
  const start = performance.now()
  await run()
  return performance.now() - start
}

/** Lets the contestants take turns; each round starts with another one, and the warm-up rounds do not count. */
export async function interleaved(
  contestants: readonly Contestant[],
  { rounds, warmUp, between }: Turns,
): Promise<ReadonlyMap<string, Sample>> {
  const times = new Map(contestants.map(({ name }) => [name, [] as number[]]))
  for (let round = -warmUp; round < rounds; round += 1) {
    for (let turn = 0; turn < contestants.length; turn += 1) {
      const contestant = contestants[(turn + round + warmUp) % contestants.length]
      if (contestant === undefined) continue
      const time = await timed(contestant.run)
      if (round >= 0) times.get(contestant.name)?.push(time)
      await between?.()
    }
  }
  return new Map([...times].map(([name, values]) => [name, summarize(values)]))
}

/** One contestant alone. */
export async function repeated(run: () => unknown, turns: Turns): Promise<Sample> {
  const samples = await interleaved([{ name: '', run }], turns)
  return samples.get('') ?? summarize([])
}
