/** The sentinel: a small file that knows how much the database should hold, written whole or not at all. */
import { createHash } from 'node:crypto'
import * as v from 'valibot'
import { type Sentinel, type SentinelState, sentinelSchema } from '#shared/ipc/contract.ts'
import type { IpcError } from '#shared/ipc/errors.ts'
import { canonicalJson } from '#shared/kernel/hash.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { AtomicFiles } from './atomic-file.ts'
import { fileError } from './file-errors.ts'
import { type FilePort, isMissing } from './file-port.ts'

export type SentinelFile = {
  readonly write: (sentinel: Sentinel) => Promise<Result<null, IpcError>>
  readonly read: () => Promise<Result<SentinelState, IpcError>>
}

const fileSchema = v.strictObject({ format: v.literal(1), sha256: v.string(), sentinel: sentinelSchema })

/** Keeps the sentinel in the file `path`. */
export function sentinelFile(path: string, files: FilePort, atomic: AtomicFiles): SentinelFile {
  let last: Promise<unknown> = Promise.resolve()
  return {
    write(sentinel) {
      const bytes = Buffer.from(`${canonicalJson({ format: 1, sha256: digest(sentinel), sentinel })}\n`)
      const turn = last.then(() => atomic.write(path, bytes))
      last = turn
      return turn
    },
    async read() {
      await last
      try {
        return ok(parse(Buffer.from(await files.readFile(path)).toString('utf8')))
      } catch (error) {
        return isMissing(error) ? ok({ state: 'absent' }) : err(fileError(error))
      }
    },
  }
}

function digest(sentinel: Sentinel): string {
  return createHash('sha256').update(canonicalJson(sentinel)).digest('hex')
}

function parse(text: string): SentinelState {
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), fileSchema), text)
  if (!parsed.success || parsed.output.sha256 !== digest(parsed.output.sentinel)) return { state: 'damaged' }
  return { state: 'present', sentinel: parsed.output.sentinel }
}
