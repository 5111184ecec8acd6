/** A text as the detectors see it: its views, its opening lines, and what in it is no one's name. */
import { findProtected, type Protected } from './detect/agencies.ts'
import { type HeaderLine, headerLines } from './detect/header.ts'
import { type Compact, compact, narrow } from './fold.ts'
import type { KnownParty } from './types.ts'

export type Reading = {
  readonly text: string
  readonly view: Compact
  /** Same-length view for numbers: there white space separates. */
  readonly flat: string
  readonly headers: readonly HeaderLine[]
  readonly knowledge: readonly KnownParty[]
  readonly agencies: readonly string[]
  readonly protectedRanges: readonly Protected[]
}

/** Reads a text once for all detectors. */
export function readText(text: string, knowledge: readonly KnownParty[]): Reading {
  const view = compact(text)
  const agencies = knowledge.filter((party) => party.kind === 'agency').map((party) => party.name)
  return {
    text,
    view,
    flat: narrow(text),
    headers: headerLines(view),
    knowledge,
    agencies,
    protectedRanges: findProtected(view, agencies),
  }
}
