/** Keys of things that exist only on a form so far (rows of parties, unsaved drafts); records get their ids from the data layer. */

/** A key that no other form row or draft has. */
export function freshKey(): string {
  return crypto.randomUUID()
}
