/**
 * One journal line: `<seq> <bytes of text> <chain hash> <text>\n`. The chain hash finds any
 * edited, removed, doubled or moved line; the length finds one that was cut short inside.
 */
import { createHash } from 'node:crypto'
import type { JournalEntry, JournalFault } from '#shared/ipc/contract.ts'
import { chainText } from '#shared/ipc/journal-chain.ts'

export type ChainPosition = { readonly lastSeq: number; readonly head: string }

const LINE = /^(\d+) (\d+) ([0-9a-f]{64}) (.*)$/

/** The chain hash of an entry after `previous`. */
export function chainHash(previous: string, seq: number, text: string): string {
  return createHash('sha256')
    .update(chainText(previous, seq, text))
    .digest('hex')
}

/** Formats entries as lines and returns the new end of the chain. */
export function formatEntries(
  start: ChainPosition,
  entries: readonly string[],
): { readonly text: string; readonly end: ChainPosition } {
  let { lastSeq, head } = start
  let text = ''
  for (const entry of entries) {
    lastSeq += 1
    head = chainHash(head, lastSeq, entry)
    text += `${lastSeq} ${Buffer.byteLength(entry)} ${head} ${entry}\n`
  }
  return { text, end: { lastSeq, head } }
}

export type ParsedMonth = {
  readonly entries: readonly JournalEntry[]
  readonly faults: readonly JournalFault[]
  readonly end: ChainPosition
  /** Bytes up to and including the last line break; anything after it is a torn line. */
  readonly wholeBytes: number
}

/** Parses and verifies one month's file, continuing the chain from `start`. */
export function parseMonth(month: string, bytes: Uint8Array, start: ChainPosition): ParsedMonth {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const wholeBytes = buffer.lastIndexOf(0x0a) + 1
  const entries: JournalEntry[] = []
  const faults: JournalFault[] = []
  let { lastSeq, head } = start
  const lines = wholeBytes === 0 ? [] : buffer.toString('utf8', 0, wholeBytes - 1).split('\n')
  lines.forEach((line, index) => {
    const parsed = LINE.exec(line)
    const fault = (what: JournalFault['what']) => faults.push({ month, line: index + 1, what })
    if (parsed === null) {
      fault('malformed')
      return
    }
    const [, seqText = '', length = '', hash = '', text = ''] = parsed
    const seq = Number(seqText)
    if (seq !== lastSeq + 1) fault('sequence')
    if (Buffer.byteLength(text) !== Number(length)) fault('length')
    else if (chainHash(head, seq, text) !== hash) fault('chain')
    else entries.push({ seq, text })
    // Continue from what the line claims, so that one damaged line is not reported for all that follow.
    lastSeq = seq
    head = hash
  })
  return { entries, faults, end: { lastSeq, head }, wholeBytes }
}
