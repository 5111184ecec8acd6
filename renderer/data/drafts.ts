/**
 * Unsaved form text, kept so that a closed window or a power cut costs nobody an hour of typing. This is the
 * one documented exception to the single write path: a draft is no record, has no history and no audit row.
 */
import { type Clock, instantOf } from '#shared/kernel/clock.ts'
import type { Draft, FuyiDatabase, JsonValue } from './schema.ts'

/** Saves or replaces the draft of a form; `key` names the form, `title` is what the list of drafts shows. */
export async function saveDraft(
  db: FuyiDatabase,
  clock: Clock,
  draft: { readonly key: string; readonly title: string; readonly value: JsonValue },
): Promise<void> {
  await db.drafts.put({ ...draft, savedAt: instantOf(clock) })
}

/** The draft of a form; null when there is none. */
export async function loadDraft(db: FuyiDatabase, key: string): Promise<Draft | null> {
  return (await db.drafts.get(key)) ?? null
}

/** Every draft, newest first. */
export async function listDrafts(db: FuyiDatabase): Promise<readonly Draft[]> {
  // Copied: what a live query reads from the cache is frozen.
  return (await db.drafts.toArray()).toSorted((a, b) => (a.savedAt < b.savedAt ? 1 : -1))
}

/** Forgets a draft, once its form was submitted or given up. */
export async function clearDraft(db: FuyiDatabase, key: string): Promise<void> {
  await db.drafts.delete(key)
}
