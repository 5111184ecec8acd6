/** How long a click would have to wait while the page is at work. */

const EVERY_MS = 20

/** Starts watching; the returned function stops and gives the wait in milliseconds at each moment that was tried. */
export function watchPauses(): () => readonly number[] {
  const waits: number[] = []
  let due = performance.now() + EVERY_MS
  const timer = setInterval(() => {
    const now = performance.now()
    waits.push(Math.max(0, now - due))
    due = now + EVERY_MS
  }, EVERY_MS)
  return () => {
    clearInterval(timer)
    return waits
  }
}
