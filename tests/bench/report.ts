/** The table that a run ends with. */
import type { Budget } from './budgets.ts'
import type { Sample } from './sampling.ts'

export type Peer = { readonly name: string; readonly median: number }

export type Row = {
  readonly what: string
  readonly unit: 'ms' | 'MB'
  readonly sample: Sample
  /** Measured in the same run and in the same unit. */
  readonly peers: readonly Peer[]
  readonly budget: Budget | null
}

/** A row of milliseconds without anything to compare it with. */
export function plainRow(what: string, sample: Sample, budget: Budget | null = null): Row {
  return { what, unit: 'ms', sample, peers: [], budget }
}

const HEADERS = ['项目', '中位数', 'p95', '次数', '对照（为本软件的几倍）', '设计指标', '结论'] as const
const RIGHT_ALIGNED: ReadonlySet<number> = new Set([1, 2, 3])

/** The rows as lines of text; a row with several peers takes several lines. */
export function tableLines(rows: readonly Row[]): readonly string[] {
  const lines = [HEADERS, ...rows.flatMap(cellsOf)]
  const widths = HEADERS.map((_, column) => Math.max(...lines.map((cells) => widthOf(cells[column] ?? ''))))
  const [header = '', ...body] = lines.map((cells) =>
    cells
      .map((cell, column) => padded(cell, widths[column] ?? 0, RIGHT_ALIGNED.has(column)))
      .join(' │ ')
      .trimEnd(),
  )
  return [header, widths.map((width) => '─'.repeat(width)).join('─┼─'), ...body]
}

function cellsOf({ what, unit, sample, peers, budget }: Row): readonly (readonly string[])[] {
  const peerTexts = peers.map(
    ({ name, median }) => `${name} ${amount(median, unit)}（${(median / sample.median).toFixed(1)}）`,
  )
  const first = [
    what,
    amount(sample.median, unit),
    sample.n === 1 ? '' : amount(sample.p95, unit),
    String(sample.n),
    peerTexts[0] ?? '',
    budget?.text ?? '',
    budget === null ? '' : sample[budget.on] <= budget.limitMs ? '达到' : '超出',
  ]
  return [first, ...peerTexts.slice(1).map((text) => ['', '', '', '', text, '', ''])]
}

/** `12.3 ms`, `4.56 s`, `310 MB`. */
export function amount(value: number, unit: Row['unit']): string {
  if (unit === 'MB') return `${value.toFixed(0)} MB`
  if (value >= 1_000) return `${(value / 1_000).toFixed(2)} s`
  return `${value.toFixed(value < 10 ? 2 : 1)} ms`
}

function padded(text: string, width: number, right: boolean): string {
  const space = ' '.repeat(width - widthOf(text))
  return right ? space + text : text + space
}

/** Columns on a terminal: Chinese characters and full-width marks take two. */
function widthOf(text: string): number {
  return [...text].reduce((sum, char) => sum + (/[\u2e80-\uffef]/u.test(char) ? 2 : 1), 0)
}
