/**
 * A clerk at the program: the real page in a fresh profile, on the legal day the test says, with everything
 * that must never happen (errors, blocked content, a request that leaves the machine) written down.
 */
import { readFile } from 'node:fs/promises'
import type { CivilDate } from '#shared/kernel/civil-date.ts'
import { type AppPage, openApp } from '../app-page.ts'

export type Downloaded = { readonly name: string; readonly bytes: Uint8Array }

export type Desk = AppPage & {
  /** Comes back in the morning of a day (09:00 in China): the program is opened anew, as after a night. */
  readonly startDay: (day: CivilDate) => Promise<void>
  /** The file that an action hands over. */
  readonly download: (action: () => Promise<unknown>) => Promise<Downloaded>
}

/** Opens the program with nothing in it. */
export async function openDesk(day: CivilDate): Promise<Desk> {
  const app = await openApp()
  const { page, address } = app
  page.setDefaultTimeout(30_000)
  const problems: string[] = []
  const { origin } = new URL(address)
  app.context.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith(`${origin}/`) && !/^(blob|data):/.test(url)) problems.push(`request to ${url}`)
  })
  await app.context.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      console.error(`content security policy: ${violatedDirective} ${blockedURI}`),
    )
  })
  const startDay = async (next: CivilDate) => {
    await page.clock.setSystemTime(`${next}T09:00:00+08:00`)
    await page.reload()
  }
  await startDay(day)
  return {
    ...app,
    get problems() {
      return [...app.problems, ...problems]
    },
    startDay,
    download: async (action) => {
      const waiting = page.waitForEvent('download', { timeout: 60_000 })
      const [download] = await Promise.all([waiting, action()])
      return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) }
    },
  }
}
