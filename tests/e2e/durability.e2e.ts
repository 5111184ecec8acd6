import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  type HarnessServer,
  newProfile,
  type Profile,
  type RunningPage,
  serveHarness,
  startPage,
} from '../support/data-harness/chromium-page.ts'
import type { Harness } from '../support/data-harness/page/main.tsx'

declare global {
  interface Window {
    harness: Harness
  }
}

const KILLS = 20

let server: HarnessServer
let profile: Profile
let running: RunningPage | null = null

beforeAll(async () => {
  server = await serveHarness()
})
afterAll(() => server.close())

beforeEach(async () => {
  profile = await newProfile()
})
afterEach(async () => {
  await running?.kill().catch(() => undefined)
  running = null
  await profile.remove()
})

async function start(): Promise<RunningPage> {
  running = await startPage(profile, server.url)
  return running
}

describe('saving in a real Chromium', () => {
  test(`${KILLS} kills during saves lose no acknowledged save and leave no half-written case`, async () => {
    const acknowledged = new Set<string>()
    let perRound = 0
    for (let round = 0; round <= KILLS; round += 1) {
      const { page, kill } = await start()
      const opened = await page.evaluate(() => window.harness.open())
      expect(opened, `start ${round}`).toEqual({ state: round === 0 ? 'fresh' : 'ok' })
      if (round === 0) expect(await page.evaluate(() => window.harness.setUp())).toBe(true)
      const state = await page.evaluate(() => window.harness.state())
      expect(state.torn).toEqual([])
      expect(state.verdict, `after kill ${round}`).toMatchObject({ ok: true })
      const present = new Set(state.cases)
      expect([...acknowledged].filter((id) => !present.has(id))).toEqual([])
      if (round === KILLS) break
      const before = acknowledged.size
      const enough = new Promise<void>((resolve) => {
        page.on('console', (message) => {
          const [said, id] = message.text().split(' ')
          if (said !== 'saved' || id === undefined) return
          acknowledged.add(id)
          // Each round ends at another point of a save: after one save, after two … and a little later.
          if (acknowledged.size - before > round % 5) setTimeout(resolve, (round * 7) % 23)
        })
      })
      void page.evaluate(() => window.harness.saveForEver()).catch(() => undefined)
      await enough
      await kill()
      perRound += acknowledged.size - before
    }
    expect(perRound).toBeGreaterThanOrEqual(KILLS)
  }, 300_000)

  test('every write asks for strict durability', async () => {
    const { page } = await start()
    await page.evaluate(() => window.harness.open())
    await page.evaluate(() => window.harness.setUp())
    await page.evaluate(() => window.harness.save('处罚过重。'))
    expect(await page.evaluate(() => window.harness.durabilities())).toEqual(['strict'])
  })

  test('a full disk refuses the save with a plain message, keeps what was there, and the next save works', async () => {
    const { page, browser } = await start()
    const session = await page.context().newCDPSession(page)
    const origin = new URL(server.url).origin
    // Before the first write: Chromium remembers for a while how much room it found.
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 3_000_000 })
    await page.evaluate(() => window.harness.open())
    await page.evaluate(() => window.harness.setUp())
    const first = await page.evaluate(() => window.harness.save('处罚过重。'))
    const message = await page.evaluate(() => window.harness.saveLarge(8_000_000))
    expect(message).toContain('磁盘空间不足')
    expect(message).toContain('此前已保存的内容不受影响')
    const full = await page.evaluate(() => window.harness.state())
    expect(full).toMatchObject({ cases: [first], torn: [], files: 0, verdict: { ok: true } })
    await session.send('Storage.overrideQuotaForOrigin', { origin })
    expect(await page.evaluate(() => window.harness.saveLarge(8_000_000))).toBe('')
    expect((await page.evaluate(() => window.harness.state())).verdict).toMatchObject({ ok: true })
    expect(browser.isConnected()).toBe(true)
  })

  test('data of a newer release are refused and stay untouched', async () => {
    const { page, close } = await start()
    await page.evaluate(() => window.harness.open())
    await page.evaluate(() => window.harness.setUp())
    await close()
    const again = await start()
    await again.page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          const request = indexedDB.open('fuyi', 20)
          request.onsuccess = () => {
            request.result.close()
            resolve()
          }
        }),
    )
    expect(await again.page.evaluate(() => window.harness.open())).toMatchObject({ code: 'newerSchema' })
    const version = await again.page.evaluate(async () => {
      const databases = await indexedDB.databases()
      return databases.find(({ name }) => name === 'fuyi')?.version
    })
    expect(version).toBe(20)
  })

  test('a deleted database opens the recovery, not an empty office', async () => {
    const { page } = await start()
    await page.evaluate(() => window.harness.open())
    await page.evaluate(() => window.harness.setUp())
    await page.evaluate(() => window.harness.save('处罚过重。'))
    await page.reload()
    await page.waitForFunction(() => 'harness' in window)
    await page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          indexedDB.deleteDatabase('fuyi').onsuccess = () => resolve()
        }),
    )
    expect(await page.evaluate(() => window.harness.open())).toMatchObject({
      state: 'differs',
      findings: [{ code: 'databaseLost' }],
    })
  })

  test('the hooks follow every save', async () => {
    const { page } = await start()
    await page.evaluate(() => window.harness.open())
    await page.evaluate(() => window.harness.watch())
    const shows = (expected: object) =>
      page.waitForFunction((wanted) => {
        const said = JSON.parse(document.querySelector('output')?.textContent ?? '{}') as Record<
          string,
          unknown
        >
        return Object.entries(wanted).every(([key, value]) => said[key] === value)
      }, expected)
    await shows({ office: null, total: 0, open: 0, active: 0, unknown: null, log: null })
    await page.evaluate(() => window.harness.setUp())
    await shows({ office: '禾丰县人民政府', log: 1 })
    for (let n = 1; n <= 3; n += 1) await page.evaluate(() => window.harness.save('处罚过重。'))
    const year = new Date().getFullYear()
    await shows({ total: 3, open: 3, active: 3, log: 4, newest: `禾政复〔${year}〕3号`, guard: 'saved' })
    await page.getByLabel('查找').fill('2号')
    await shows({ total: 1, hits: 1, newest: `禾政复〔${year}〕2号` })
  })
})
