/** What every group of measurements is given and gives back. */
import type { Row } from './report.ts'

export type BenchContext = {
  /** The project's folder. */
  readonly root: string
  /** Smaller sizes and fewer rounds: shows that everything runs, its figures mean little. */
  readonly quick: boolean
  /** Progress, in Chinese. */
  readonly say: (line: string) => void
  /** A remark printed below the table: how something was measured. */
  readonly note: (line: string) => void
}

export type Group = {
  readonly name: string
  readonly title: string
  readonly run: (context: BenchContext) => Promise<readonly Row[]>
}
