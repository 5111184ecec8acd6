/** Runs the groups and prints the table. */
import { cpus, loadavg, totalmem } from 'node:os'
import { cleanUp } from './cleanup.ts'
import type { Group } from './group.ts'
import { dataGroup } from './groups/data.ts'
import { deadlinesGroup } from './groups/deadlines.ts'
import { documentsGroup } from './groups/documents.ts'
import { publicationGroup } from './groups/publication.ts'
import { type Row, tableLines } from './report.ts'

// Whoever leaves much behind in memory comes last.
const GROUPS: readonly Group[] = [documentsGroup, publicationGroup, dataGroup, deadlinesGroup]

type Options = { readonly quick: boolean; readonly only: string | null }

/** The options, or null when they make no sense. */
function optionsOf(args: readonly string[]): Options | null {
  let [quick, only]: [boolean, string | null] = [false, null]
  for (let i = 0; i < args.length; i += 1) {
    const next = args[i + 1]
    if (args[i] === '--quick') quick = true
    else if (args[i] === '--only' && GROUPS.some(({ name }) => name === next)) {
      only = next ?? null
      i += 1
    } else return null
  }
  return { quick, only }
}

/** Gives the exit code: 0 measured, 1 something did not run, 2 unknown option, 130 stopped. */
export async function run(root: string, args: readonly string[]): Promise<number> {
  const options = optionsOf(args)
  if (options === null) {
    console.error(`用法：npm run bench -- [--quick] [--only ${GROUPS.map(({ name }) => name).join('|')}]`)
    return 2
  }
  const { quick, only } = options
  const rows: Row[] = []
  const notes: string[] = []
  const failures: string[] = []
  const loadBefore = loadavg()[0] ?? 0
  const isStopped = stopCleanly()
  for (const group of GROUPS) {
    if (only !== null && group.name !== only) continue
    console.log(`${group.title}（${group.name}）`)
    const start = performance.now()
    try {
      await group.run({
        root,
        quick,
        say: console.log,
        // Budgets are about full sizes.
        row: (row) => rows.push(quick ? { ...row, budget: null } : row),
        note: (line) => notes.push(line),
      })
    } catch (error) {
      if (isStopped()) return 130
      const failure = `${group.title}没有测成：${error instanceof Error ? (error.stack ?? '') : String(error)}`
      console.error(failure)
      failures.push(failure)
      await cleanUp()
    }
    console.log(`  ${group.title}用时 ${Math.round((performance.now() - start) / 1_000)} 秒`)
  }
  console.log('')
  for (const line of tableLines(rows)) console.log(line)
  console.log('')
  for (const note of [...notes, machine(loadBefore)]) console.log(`· ${note}`)
  if (quick) console.log('· 本次为快速试跑：规模缩小，数字只说明各项能够运行。')
  for (const failure of failures) console.error(failure)
  return failures.length === 0 ? 0 : 1
}

/** Ctrl+C leaves neither a browser nor a profile behind; the returned function tells whether it was pressed. */
function stopCleanly(): () => boolean {
  let stopped = false
  const stop = async () => {
    stopped = true
    console.error('已中断，正在清理。')
    await cleanUp()
    process.exit(130)
  }
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
  return () => stopped
}

function machine(loadBefore: number): string {
  const [first] = cpus()
  const memory = Math.round(totalmem() / 2 ** 30)
  const load = `${loadBefore.toFixed(1)} → ${(loadavg()[0] ?? 0).toFixed(1)}`
  return `机器：${first?.model ?? ''}，${cpus().length} 核，${memory} GB 内存，Node ${process.versions.node}；测量前后的系统负载 ${load}（超过核数时各项偏慢，倍数仍可比）。`
}
