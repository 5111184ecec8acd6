/**
 * Identifiers made on the client: UUIDv7 (time-ordered, RFC 9562 §5.7) so that two machines' records can be
 * merged later. Order of records is never taken from ids (clocks go back); see `rev` and the change log.
 */
import type { Clock } from './clock.ts'

export type IdSource = { readonly next: () => string }

/** Fills a byte array with randomness; passed in so that tests can repeat a run. */
export type RandomBytes = (length: number) => Uint8Array

/** Makes a UUIDv7 source from a clock and a source of randomness. */
export function uuidV7Source(clock: Clock, random: RandomBytes): IdSource {
  return { next: () => uuidV7(clock.nowMs(), random(10)) }
}

function uuidV7(ms: number, random: Uint8Array): string {
  const bytes = new Uint8Array(16)
  let rest = ms
  for (let i = 5; i >= 0; i -= 1) {
    bytes[i] = rest % 256
    rest = Math.floor(rest / 256)
  }
  bytes.set(random, 6)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = Array.from(bytes, (b) => b.toString(16).padStart(2, '0')).join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

/** A repeatable id source for tests, the demo and sample data: `…-0001`, `…-0002`. */
export function sequentialIds(prefix: string): IdSource {
  let n = 0
  return {
    next: () => {
      n += 1
      return `${prefix}-${String(n).padStart(4, '0')}`
    },
  }
}
