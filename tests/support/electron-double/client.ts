/** The test's side: starts the built program on the double and talks to it. */
import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { decode, encode } from './codec.ts'
import type { ControlCommand } from './control.ts'
import type { Recorded } from './record.ts'

export type RunningProgram = {
  readonly send: (command: ControlCommand) => Promise<unknown>
  /** Evaluates an expression in the page's own world; promises are awaited. */
  readonly evaluate: (expression: string) => Promise<unknown>
  readonly recorded: (what: string) => Promise<readonly unknown[]>
  /** Waits until the program has done something at least `times` times; fails after a minute. */
  readonly waitFor: (what: string, times?: number) => Promise<void>
  /** Resolves with the exit code. */
  readonly exited: Promise<number | null>
  readonly output: () => string
  readonly kill: () => void
}

export type StartOptions = {
  readonly programRoot: string
  /** Stands for the person's home: data, documents. */
  readonly home: string
  readonly chrome?: string
}

const repository = join(import.meta.dirname, '..', '..', '..')

/** Starts the program; does not wait for the page. */
export function startProgram({ programRoot, home, chrome }: StartOptions): RunningProgram {
  const child = spawn(
    process.execPath,
    [
      ...['--import', import.meta.resolve('tsx')],
      ...['--import', join(import.meta.dirname, 'register.ts')],
      join(programRoot, 'dist', 'main', 'main.mjs'),
    ],
    {
      cwd: repository,
      env: {
        ...process.env,
        HOME: home,
        XDG_DATA_HOME: join(home, 'data'),
        ...(chrome === undefined ? {} : { DOUBLE_CHROME: chrome }),
      },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    },
  )
  return control(child)
}

function control(child: ChildProcess): RunningProgram {
  let output = ''
  let lastId = 0
  const waiting = new Map<number, (reply: { ok: boolean; value?: unknown; error?: string }) => void>()
  const collect = (part: Buffer) => {
    output += part.toString('utf8')
  }
  child.stdout?.on('data', collect)
  child.stderr?.on('data', collect)
  child.on('message', (text: string) => {
    const reply = decode(text) as { id: number; ok: boolean; value?: unknown; error?: string }
    waiting.get(reply.id)?.(reply)
    waiting.delete(reply.id)
  })
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve))
  void exited.then(() => {
    for (const settle of waiting.values()) settle({ ok: false, error: `the program has ended\n${output}` })
  })

  async function send(command: ControlCommand): Promise<unknown> {
    lastId += 1
    const id = lastId
    const reply = await new Promise<{ ok: boolean; value?: unknown; error?: string }>((resolve) => {
      waiting.set(id, resolve)
      if (child.connected) child.send(encode({ id, command }))
      else resolve({ ok: false, error: `the program has ended\n${output}` })
    })
    if (!reply.ok) throw new Error(reply.error)
    return reply.value
  }

  async function recorded(what: string): Promise<readonly unknown[]> {
    const all = (await send({ do: 'recorded' })) as readonly Recorded[]
    return all.filter((entry) => entry.what === what).map(({ detail }) => detail)
  }

  return {
    send,
    evaluate: (expression) => send({ do: 'evaluate', expression }),
    recorded,
    async waitFor(what, times = 1) {
      for (let attempt = 0; attempt < 600; attempt += 1) {
        if ((await recorded(what)).length >= times) return
        await delay(100)
      }
      throw new Error(`waited in vain for ${what}\n${output}`)
    },
    exited,
    output: () => output,
    kill: () => void child.kill('SIGKILL'),
  }
}
