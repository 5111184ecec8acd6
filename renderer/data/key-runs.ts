/**
 * Turns a set of wanted keys into few ranges over all keys. Active cases are mostly the recent ones and keys
 * are time-ordered, so a handful of range reads replaces thousands of single ones.
 */

export type KeyRun = { readonly from: string; readonly to: string }

/** Ranges over `sorted` (all keys, ascending) that cover every wanted key; up to `gap` unwanted ones between two are read along. */
export function keyRuns(
  sorted: readonly string[],
  wanted: ReadonlySet<string>,
  gap: number,
): readonly KeyRun[] {
  const runs: { readonly from: string; to: string }[] = []
  let skipped = 0
  for (const key of sorted) {
    if (!wanted.has(key)) {
      skipped += 1
      continue
    }
    const run = runs.at(-1)
    if (run !== undefined && skipped <= gap) run.to = key
    else runs.push({ from: key, to: key })
    skipped = 0
  }
  return runs
}
