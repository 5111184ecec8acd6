import { appendFileSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type FilePort, nodeFiles } from '#electron/services/file-port.ts'
import { openJournal } from '#electron/services/journal.ts'
import { chainHash, formatEntries } from '#electron/services/journal-format.ts'
import { EMPTY_HEAD } from '#shared/ipc/journal-chain.ts'
import { fixedClock } from '#shared/kernel/clock.ts'
import { faultyFiles } from '../support/faulty-files.ts'
import { tempFolder } from '../support/temp-folder.ts'

const november = fixedClock('2026-11-21T02:00:00Z')
const december = fixedClock('2026-12-01T02:00:00Z')
const START = { lastSeq: 0, head: EMPTY_HEAD }

describe('the journal', () => {
  it('chains entries over months and restarts', async () => {
    const folder = tempFolder()
    await openJournal(folder, nodeFiles, november).append(['{"op":"a"}', '{"op":"b"}'])
    const later = openJournal(folder, nodeFiles, december)
    const head = await later.append(['{"op":"丙"}'])
    const first = chainHash(EMPTY_HEAD, 1, '{"op":"a"}')
    const third = chainHash(chainHash(first, 2, '{"op":"b"}'), 3, '{"op":"丙"}')
    expect(head).toEqual({ ok: true, value: { lastSeq: 3, head: third } })
    expect(readdirSync(folder)).toEqual(['2026-11.ndj', '2026-12.ndj'])
    expect(await openJournal(folder, nodeFiles, december).summary()).toMatchObject({
      ok: true,
      value: {
        lastSeq: 3,
        head: third,
        faults: [],
        months: [{ entries: 2 }, { month: '2026-12', entries: 1 }],
      },
    })
  })

  it('returns entries after a sequence number, page by page', async () => {
    const journal = openJournal(tempFolder(), nodeFiles, november)
    await journal.append(['a', 'b', 'c', 'd'])
    expect(await journal.read(1, 2)).toEqual({
      ok: true,
      value: {
        entries: [
          { seq: 2, text: 'b' },
          { seq: 3, text: 'c' },
        ],
        more: true,
      },
    })
    expect(await journal.read(4, 2)).toEqual({ ok: true, value: { entries: [], more: false } })
  })

  it('gives every entry once, page by page over months, also what is appended between two pages', async () => {
    const folder = tempFolder()
    await openJournal(folder, nodeFiles, november).append(['a', 'b', 'c'])
    const journal = openJournal(folder, nodeFiles, december)
    await journal.append(['d', '戊'.repeat(700_000), 'f'])
    const texts: string[] = []
    for (let after = 0, more = true; more; ) {
      const page = await journal.read(after, 2)
      if (!page.ok) throw new Error(page.error.message)
      texts.push(...page.value.entries.map(({ text }) => text.slice(0, 1)))
      after = page.value.entries.at(-1)?.seq ?? after
      if (after === 4) await journal.append(['g'])
      more = page.value.more
    }
    expect(texts.join('')).toBe('abcd戊fg')
    expect(await journal.read(2, 1)).toMatchObject({
      value: { entries: [{ seq: 3, text: 'c' }], more: true },
    })
  })

  it('reads a month from where the last page ended', async () => {
    const folder = tempFolder()
    await openJournal(folder, nodeFiles, november).append(['a', 'b', 'c', 'd'])
    const places: number[] = []
    const watched: FilePort = {
      ...nodeFiles,
      open: async (path, flags) => {
        const file = await nodeFiles.open(path, flags)
        return {
          ...file,
          read: (buffer, offset, length, position) => {
            places.push(position)
            return file.read(buffer, offset, length, position)
          },
          close: () => file.close(),
        }
      },
    }
    const journal = openJournal(folder, watched, november)
    await journal.read(0, 2)
    await journal.read(2, 2)
    const firstTwo = formatEntries(START, ['a', 'b']).text.length
    expect(places.filter((place) => place > 0)[0]).toBe(firstTwo)
  })

  it('keeps appending to the newest month when the clock goes back', async () => {
    const folder = tempFolder()
    await openJournal(folder, nodeFiles, december).append(['a'])
    await openJournal(folder, nodeFiles, november).append(['b'])
    expect(readdirSync(folder)).toEqual(['2026-12.ndj'])
    expect(await openJournal(folder, nodeFiles, november).summary()).toMatchObject({
      value: { lastSeq: 2, faults: [] },
    })
  })

  it('does not interleave appends that overlap', async () => {
    const journal = openJournal(tempFolder(), nodeFiles, november)
    await Promise.all(Array.from({ length: 20 }, (_, i) => journal.append([`x${i}`, `y${i}`])))
    expect(await journal.summary()).toMatchObject({ value: { lastSeq: 40, faults: [] } })
  })

  it('sets a half-written last line aside and goes on after the last whole one', async () => {
    const folder = tempFolder()
    await openJournal(folder, nodeFiles, november).append(['a', 'b'])
    appendFileSync(join(folder, '2026-11.ndj'), '3 9 abcdef {"op":')
    const journal = openJournal(folder, nodeFiles, november)
    expect(await journal.summary()).toMatchObject({
      value: { lastSeq: 2, faults: [], tornTailSetAside: true },
    })
    await journal.append(['c'])
    expect(await openJournal(folder, nodeFiles, november).summary()).toMatchObject({
      value: { lastSeq: 3, faults: [] },
    })
    const aside = readdirSync(folder).filter((name) => name.includes('torn'))
    expect(aside.map((name) => readFileSync(join(folder, name), 'utf8'))).toEqual(['3 9 abcdef {"op":'])
  })

  it('finds any truncation at a line end by its lower last number', async () => {
    const folder = tempFolder()
    const path = join(folder, '2026-11.ndj')
    await openJournal(folder, nodeFiles, november).append(['a', 'b', 'c'])
    const lines = readFileSync(path, 'utf8').split('\n')
    truncateSync(path, Buffer.byteLength(`${lines[0]}\n`))
    expect(await openJournal(folder, nodeFiles, november).summary()).toMatchObject({ value: { lastSeq: 1 } })
  })

  it.each(['ENOSPC', 'EIO'])(
    'keeps every acknowledged entry and stays whole, whichever call fails with %s',
    async (code) => {
      const counted = faultyFiles(null)
      const journal = openJournal(tempFolder(), counted.files, november)
      await journal.append(['one'])
      await journal.append(['two'])
      const total = counted.calls().length
      for (let call = 1; call <= total; call += 1) {
        const folder = tempFolder()
        const faulty = openJournal(folder, faultyFiles({ call, code }).files, november)
        const acknowledged = [(await faulty.append(['one'])).ok, (await faulty.append(['two'])).ok]
        const after = openJournal(folder, nodeFiles, november)
        const summary = await after.summary()
        const read = await after.read(0, 10)
        expect(summary, `call ${call}`).toMatchObject({ ok: true, value: { faults: [] } })
        const texts = read.ok ? read.value.entries.map(({ text }) => text) : []
        if (acknowledged[0]) expect(texts, `call ${call}`).toContain('one')
        if (acknowledged[1]) expect(texts, `call ${call}`).toContain('two')
      }
    },
  )
})

describe('the journal format', () => {
  const written = formatEntries(START, ['{"案号":"一"}', '{"b":2}', '{"c":3}'])

  /** What the journal says about a month that holds these bytes. */
  async function summaryOf(bytes: Uint8Array | string, folder = tempFolder()) {
    writeFileSync(join(folder, '2026-11.ndj'), bytes)
    const summary = await openJournal(folder, nodeFiles, november).summary()
    if (!summary.ok) throw new Error(summary.error.message)
    return summary.value
  }

  it('reads back what it wrote', async () => {
    const folder = tempFolder()
    const { faults, lastSeq, head } = await summaryOf(written.text, folder)
    expect(faults).toEqual([])
    expect({ lastSeq, head }).toEqual(written.end)
    const read = await openJournal(folder, nodeFiles, november).read(0, 10)
    const texts = read.ok ? read.value.entries.map(({ text }) => text) : []
    expect(texts).toEqual(['{"案号":"一"}', '{"b":2}', '{"c":3}'])
  })

  it('finds an edited, a removed, a doubled and an exchanged line', async () => {
    const [a = '', b = '', c = ''] = written.text.trimEnd().split('\n')
    const faultsOf = async (...lines: readonly string[]) =>
      (await summaryOf(`${lines.join('\n')}\n`)).faults.map(({ line, what }) => `${line} ${what}`)
    expect(await faultsOf(a, b.replace('"b":2', '"b":3'), c)).toEqual(['2 chain'])
    expect(await faultsOf(a, c)).toEqual(['2 sequence', '2 chain'])
    expect(await faultsOf(a, b, b, c)).toEqual(['3 sequence', '3 chain'])
    expect(await faultsOf(b, a, c)).toContain('1 sequence')
    expect(await faultsOf(a, `${b} `, c)).toEqual(['2 length'])
    expect(await faultsOf(a, 'x', c)).toContain('2 malformed')
  })

  it('finds every single flipped bit', async () => {
    const bytes = Buffer.from(written.text)
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.nat(7), async (at, bit) => {
        const flipped = Buffer.from(bytes)
        flipped[at] = (flipped[at] ?? 0) ^ (1 << bit)
        const { faults, lastSeq, head, tornTailSetAside } = await summaryOf(flipped)
        const same = head === written.end.head && lastSeq === 3
        expect(faults.length > 0 || tornTailSetAside || !same).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  it('survives a folder with other files in it', async () => {
    const folder = tempFolder()
    writeFileSync(join(folder, '说明.txt'), 'x')
    const journal = openJournal(folder, nodeFiles, november)
    expect(await journal.append(['a'])).toMatchObject({ ok: true, value: { lastSeq: 1 } })
  })
})
