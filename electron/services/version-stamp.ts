/**
 * Chromium deletes a database written by a newer version of itself. The stamp remembers which Electron wrote
 * the data last, and an older program refuses to start before it can touch anything.
 */
import * as v from 'valibot'
import type { AtomicFiles } from './atomic-file.ts'
import { type FilePort, isMissing } from './file-port.ts'

const schema = v.strictObject({ app: v.string(), chromium: v.number() })
export type Versions = v.InferOutput<typeof schema>

export type StampCheck =
  | { readonly outcome: 'first-start' | 'same' | 'upgraded' }
  | { readonly outcome: 'too-old'; readonly writtenBy: string }

/** Major number of a version such as `154.0.1.2`; 0 when it is not a number. */
export function majorOf(version: string): number {
  const major = Number(version.split('.')[0])
  return Number.isInteger(major) ? major : 0
}

/** Decides whether `now` may open data last written by `before`. */
export function compareVersions(before: Versions | null, now: Versions): StampCheck {
  if (before === null) return { outcome: 'first-start' }
  if (now.chromium < before.chromium) return { outcome: 'too-old', writtenBy: before.app }
  return { outcome: now.chromium > before.chromium ? 'upgraded' : 'same' }
}

/** Reads the stamp; null when there is none. An unreadable stamp counts as none: the data layer checks again. */
export async function readStamp(path: string, files: FilePort): Promise<Versions | null> {
  try {
    const text = Buffer.from(await files.readFile(path)).toString('utf8')
    const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), schema), text)
    return parsed.success ? parsed.output : null
  } catch (error) {
    if (isMissing(error)) return null
    throw error
  }
}

/** Writes the stamp. */
export async function writeStamp(path: string, atomic: AtomicFiles, now: Versions): Promise<void> {
  await atomic.write(path, Buffer.from(JSON.stringify(now)))
}
