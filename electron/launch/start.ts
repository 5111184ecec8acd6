/** `npm start`: opens the program with what this machine has. Options: --browser, --electron, --port=N. */
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import type { Server } from 'node:http'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { thisMachine } from '../machine.ts'
import { chooseDataFolder, dataLayout } from '../paths.ts'
import { browserArguments, findBrowser, hasDisplay } from './browser.ts'
import { needsBuild } from './build-state.ts'
import { fetchElectron, findElectron } from './electron-binary.ts'
import { launch, unexpectedFailure } from './launch.ts'
import { addressOf, serve } from './loopback-server.ts'
import { parseLaunchOptions } from './options.ts'

const FETCH_TIMEOUT_MS = 20_000
const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
const { platform, env } = process
const asRoot = process.getuid?.() === 0
const say = (line: string) => console.log(line)

const options = parseLaunchOptions(process.argv.slice(2))
if (!options.ok) {
  say(options.error)
  process.exit(2)
}
const { asked, port } = options.value
const data = chooseDataFolder(thisMachine())
const layout = dataLayout(data.ok ? data.value.folder : '', join)

const servers = new Set<Server>()
const children = new Set<ChildProcess>()

/** Runs a program to its end; null when it could not be started. */
function run(
  program: string,
  args: readonly string[],
  options: { readonly quiet: boolean },
): Promise<number | null> {
  return new Promise((resolve) => {
    const { ELECTRON_RUN_AS_NODE: _unwanted, ...clean } = env
    const child = spawn(program, args, { cwd: root, env: clean, stdio: options.quiet ? 'ignore' : 'inherit' })
    children.add(child)
    child.on('error', () => resolve(null))
    child.on('exit', (code) => {
      children.delete(child)
      resolve(code)
    })
  })
}

async function build(): Promise<boolean> {
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js')
  const steps = [
    ['renderer', '界面'],
    ['main', '主程序'],
    ['preload', '连接层'],
  ] as const
  for (const [index, [mode, name]] of steps.entries()) {
    say(`正在准备程序（${index + 1}/${steps.length} ${name}）……`)
    const code = await run(process.execPath, [vite, 'build', '--mode', mode, '--logLevel', 'error'], {
      quiet: false,
    })
    if (code !== 0) return false
  }
  return true
}

const stopped = new Promise<void>((resolve) => {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
})

const code = await launch(
  {
    say,
    needsBuild: () => needsBuild(root),
    build,
    dataProblem: () => (data.ok ? null : data.error),
    situation: () => ({
      electronPresent: findElectron(root, platform, env) !== null,
      electronHasData: existsSync(layout.profile),
      browserHasData: existsSync(layout.browserProfile),
    }),
    fetchElectron: () => fetchElectron(root, FETCH_TIMEOUT_MS, Date.now()),
    runElectron: async () => {
      const electron = findElectron(root, platform, env)
      const code =
        electron === null
          ? null
          : await run(electron, [root, ...(asRoot ? ['--no-sandbox'] : [])], { quiet: false })
      return code ?? 1
    },
    hasDisplay: () => hasDisplay(platform, env),
    serve: async () => {
      const outcome = await serve(join(root, 'dist', 'renderer'), port)
      if (outcome.outcome === 'serving') servers.add(outcome.server)
      return outcome.outcome
    },
    address: addressOf(port),
    findBrowser: () => findBrowser({ platform, env, exists: existsSync }),
    runBrowser: async (program) => {
      mkdirSync(layout.browserProfile, { recursive: true })
      const args = browserArguments(addressOf(port), layout.browserProfile, asRoot)
      return (await run(program, args, { quiet: true })) === 0 ? 'closed' : 'failed'
    },
    stopped,
  },
  asked,
).catch((error: unknown) => {
  say(unexpectedFailure(error))
  return 1
})
for (const child of children) child.kill()
for (const server of servers) {
  server.close()
  server.closeAllConnections()
}
process.exit(code)
