/** Small facts the shell keeps between runs (last folders, window place) in one atomically written file. */
import * as v from 'valibot'
import type { AtomicFiles } from './atomic-file.ts'
import type { FilePort } from './file-port.ts'

const schema = v.strictObject({
  folders: v.record(v.string(), v.string()),
  window: v.nullable(
    v.strictObject({
      x: v.number(),
      y: v.number(),
      width: v.number(),
      height: v.number(),
      maximized: v.boolean(),
    }),
  ),
})
export type Remembered = v.InferOutput<typeof schema>

export type RememberedStore = {
  readonly get: () => Remembered
  readonly set: (change: Partial<Remembered>) => Promise<void>
}

const nothing: Remembered = { folders: {}, window: null }

/** Loads the file; a missing or unreadable one only means that nothing is remembered. */
export async function loadRemembered(
  path: string,
  files: FilePort,
  atomic: AtomicFiles,
): Promise<RememberedStore> {
  let current = await files.readFile(path).then(parse, () => nothing)
  let last: Promise<unknown> = Promise.resolve()
  return {
    get: () => current,
    async set(change) {
      current = { ...current, ...change }
      const bytes = Buffer.from(JSON.stringify(current))
      last = last.then(() => atomic.write(path, bytes))
      await last
    },
  }
}

function parse(bytes: Uint8Array): Remembered {
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), schema), Buffer.from(bytes).toString('utf8'))
  return parsed.success ? parsed.output : nothing
}
