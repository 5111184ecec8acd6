/** What was asked for on the command line of `npm start`. */
import { parseArgs } from 'node:util'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { Situation } from './choose-shell.ts'
import { DEFAULT_PORT } from './loopback-server.ts'

export type LaunchOptions = { readonly asked: Situation['asked']; readonly port: number }

const USAGE = '可用的选项：--browser、--electron、--port=端口号。'

/** Reads the arguments; otherwise one sentence in Chinese that says what is wrong with them. */
export function parseLaunchOptions(args: readonly string[]): Result<LaunchOptions, string> {
  const given = read(args)
  if (given === null) return err(`软件没有启动：启动选项“${args.join(' ')}”不认识。${USAGE}`)
  const port = given.port === undefined ? DEFAULT_PORT : portOf(given.port)
  if (port === null) {
    return err(`软件没有启动：端口号“${given.port}”不对，应当是 1024 至 65535 的整数。`)
  }
  return ok({ asked: given.electron ? 'electron' : given.browser ? 'browser' : null, port })
}

function read(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: { browser: { type: 'boolean' }, electron: { type: 'boolean' }, port: { type: 'string' } },
    }).values
  } catch {
    return null
  }
}

/** Ports below 1024 belong to the system. */
function portOf(text: string): number | null {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0
  return port >= 1024 && port <= 65_535 ? port : null
}
