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

export type CheckedLine = {
  /** Null when the line is damaged. */
  readonly entry: JournalEntry | null
  readonly faults: readonly JournalFault['what'][]
  readonly end: ChainPosition
}

/** Reads one line, without its line break, and verifies that it continues the chain from `start`. */
export function checkLine(line: string, start: ChainPosition): CheckedLine {
  const parsed = LINE.exec(line)
  if (parsed === null) return { entry: null, faults: ['malformed'], end: start }
  const [, seqText = '', length = '', head = '', text = ''] = parsed
  const seq = Number(seqText)
  const faults: JournalFault['what'][] = []
  if (seq !== start.lastSeq + 1) faults.push('sequence')
  const broken =
    Buffer.byteLength(text) !== Number(length)
      ? 'length'
      : chainHash(start.head, seq, text) !== head
        ? 'chain'
        : null
  if (broken !== null) faults.push(broken)
  // Continue from what the line claims, so that one damaged line is not reported for all that follow.
  return { entry: broken === null ? { seq, text } : null, faults, end: { lastSeq: seq, head } }
}
