/** How much is measured. */

export type ArchiveSizes = {
  readonly cases: number
  /** Repetitions, by what is repeated. */
  readonly saves: number
  readonly lists: number
  readonly searches: number
  readonly starts: number
}

/** Ten years of a large city office. */
export const FULL: ArchiveSizes = { cases: 33_000, saves: 200, lists: 25, searches: 3, starts: 7 }

/** Shows that everything runs. */
export const QUICK: ArchiveSizes = { cases: 1_500, saves: 5, lists: 3, searches: 1, starts: 2 }
