/**
 * `npm test`: every check from a bare machine, in one command. Types, lint, unit, data and document checks,
 * then the build, then the built shell in its double and the application end to end. Ends with one line
 * `N passed, N failed`; exits 1 when anything failed.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { findTool, TOOLS, type Tool } from './tools.ts'

type Outcome = {
  readonly name: string
  readonly passed: number
  readonly failed: number
  readonly skipped: number
  readonly seconds: number
}

/** Script of a tool that npm installed; run with this same Node, so that no shell and no .cmd file is needed. */
const BINARIES = {
  tsc: ['typescript', 'bin/tsc'],
  biome: ['@biomejs/biome', 'bin/biome'],
  vite: ['vite', 'bin/vite.js'],
  vitest: ['vitest', 'vitest.mjs'],
} as const

type Binary = keyof typeof BINARIES

const require = createRequire(import.meta.url)

function scriptOf(binary: Binary): string {
  const [name, path] = BINARIES[binary]
  return join(dirname(require.resolve(`${name}/package.json`)), path)
}

function missingTools(): readonly Tool[] {
  return TOOLS.filter((tool) => findTool(tool) === null)
}

/** Debian as root: install what is missing. Elsewhere: say what is missing and which checks that leaves out. */
function provideTools(): readonly Tool[] {
  const missing = missingTools()
  if (missing.length === 0) return []
  const canInstall =
    process.platform === 'linux' && process.getuid?.() === 0 && spawnSync('which', ['apt-get']).status === 0
  if (canInstall) {
    const packages = missing.map((tool) => tool.debianPackage)
    console.log(`安装检查所需的软件包：${packages.join('、')}`)
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit', env })
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env,
    })
  }
  const still = missingTools()
  for (const tool of still)
    console.log(`缺少 ${tool.name}（软件包 ${tool.debianPackage}）。没有它，不做以下检查：${tool.checks}`)
  return still
}

function step(name: string, binary: Binary, args: readonly string[], env: NodeJS.ProcessEnv): Outcome {
  console.log(`\n── ${name}`)
  const started = process.hrtime.bigint()
  const run = spawnSync(process.execPath, [scriptOf(binary), ...args], { stdio: 'inherit', env })
  const seconds = Number(process.hrtime.bigint() - started) / 1e9
  const ok = run.status === 0
  return { name, passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0, seconds }
}

/** Runs one vitest project and counts its tests from the JSON report. */
function tests(name: string, project: string, env: NodeJS.ProcessEnv, folder: string): Outcome {
  const report = join(folder, `${project}.json`)
  const outcome = step(
    name,
    'vitest',
    ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    env,
  )
  try {
    const counts = JSON.parse(readFileSync(report, 'utf8')) as {
      readonly numPassedTests: number
      readonly numFailedTests: number
      readonly numPendingTests: number
    }
    const crashed = outcome.failed === 1 && counts.numFailedTests === 0 ? 1 : 0
    return {
      ...outcome,
      passed: counts.numPassedTests,
      failed: counts.numFailedTests + crashed,
      skipped: counts.numPendingTests,
    }
  } catch {
    return outcome
  }
}

function main(): void {
  const without = provideTools().map((tool) => tool.name)
  const env = { ...process.env, FUYI_WITHOUT: without.join(',') }
  const folder = mkdtempSync(join(tmpdir(), 'fuyi-test-'))
  const outcomes = [
    step('类型检查', 'tsc', ['-b'], env),
    step('格式与静态检查', 'biome', ['ci', '.'], env),
    ...(['renderer', 'main', 'preload'] as const).map((mode) =>
      step(`构建 ${mode}`, 'vite', ['build', '--mode', mode, '--logLevel', 'warn'], env),
    ),
    tests('单元、数据、文书检查', 'unit', env, folder),
    ...(without.includes('chromium') ? [] : [tests('外壳替身与端到端检查', 'e2e', env, folder)]),
  ]
  rmSync(folder, { recursive: true, force: true })
  console.log('')
  for (const o of outcomes) {
    console.log(
      `${o.failed === 0 ? '通过' : '失败'}  ${o.name}：${o.passed} 项通过，${o.failed} 项失败，${o.skipped} 项跳过，${o.seconds.toFixed(0)} 秒`,
    )
  }
  const sum = (key: 'passed' | 'failed') => outcomes.reduce((total, outcome) => total + outcome[key], 0)
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`)
  process.exit(sum('failed') === 0 ? 0 : 1)
}

main()
