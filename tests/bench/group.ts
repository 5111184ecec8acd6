/** What every group of measurements is given. */
import type { Row } from './report.ts'

export type BenchContext = {
  /** The project's folder. */
  readonly root: string
  /** Smaller sizes and fewer rounds: shows that everything runs, its figures mean little. */
  readonly quick: boolean
  /** Progress, in Chinese. */
  readonly say: (line: string) => void
  /** A finished measurement; it stays in the table even if a later one does not run. */
  readonly row: (row: Row) => void
  /** A remark printed below the table: how something was measured. */
  readonly note: (line: string) => void
}

export type Group = {
  readonly name: string
  readonly title: string
  /** Throws when something could not be measured. */
  readonly run: (context: BenchContext) => Promise<void>
}
