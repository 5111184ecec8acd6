/** What a run that is stopped must not leave behind: browsers, servers, and profiles on the disk. */

type Clean = () => Promise<unknown>

const pending = new Set<Clean>()

/** Registers a way to clean up; the returned function cleans up now and is done with it. */
export function cleaning(clean: Clean): () => Promise<void> {
  pending.add(clean)
  return async () => {
    if (pending.delete(clean)) await clean()
  }
}

/** Cleans up whatever is still registered, the latest first. */
export async function cleanUp(): Promise<void> {
  for (const clean of [...pending].reverse()) {
    pending.delete(clean)
    // One that fails must not keep the others.
    await clean().catch((error: unknown) => console.error(error))
  }
}
