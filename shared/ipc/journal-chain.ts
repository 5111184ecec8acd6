/** How journal entries are chained, the same in the shell's files and in the browser's store. */

/** The head of an empty chain. */
export const EMPTY_HEAD = '0'.repeat(64)

/**
 * The text whose SHA-256 is an entry's chain hash: the previous hash, the sequence number and the entry, so
 * that an edited, removed, doubled or moved entry is found.
 */
export function chainText(previous: string, seq: number, entry: string): string {
  return `${previous}\n${seq}\n${entry}`
}
