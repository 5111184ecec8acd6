import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { loadBundledFonts } from '#electron/fonts/load-bundled-fonts.ts'
import { civilDate } from '#shared/kernel/civil-date.ts'
import { makePackage } from '../../../renderer/documents/make-package.ts'
import type { PackageSource } from '../../../renderer/documents/render-protocol.ts'
import { DECISION, PARTIES } from '../../publication/sample.ts'

const input: PackageSource = {
  caseNumber: '禾政复决字〔2026〕17号',
  document: DECISION,
  knowledge: PARTIES,
  preparedOn: civilDate('2026-05-20'),
  contact: '0577-12345678',
  facts: {
    documentType: '行政复议决定书',
    agency: '禾丰县人民政府',
    respondent: '禾丰县公安局',
    matterCategory: '公安',
    actType: '行政处罚',
    procedure: '普通程序',
    result: '维持',
    decisionDate: '2026年5月15日',
    publishDate: '2026年5月20日',
    version: 2,
  },
}

describe('the package made in the render worker', () => {
  it('is made again bit for bit from the message that crossed to the worker, and tells its steps', async () => {
    const steps: string[] = []
    const one = await makePackage(structuredClone(input), loadBundledFonts(), (text) => steps.push(text))
    const two = await makePackage(input, loadBundledFonts(), () => undefined)
    if (!one.ok || !two.ok) throw new Error('the sample was refused')
    expect(two.value.sha256).toBe(one.value.sha256)
    expect(steps).toEqual(['正在重新排版 PDF', '正在生成 Word', '正在打包，并逐字节扫描成品'])
    expect(structuredClone(one.value)).toEqual(one.value)
    const metadata: unknown = JSON.parse(
      strFromU8(unzipSync(one.value.bytes)['metadata.json'] ?? new Uint8Array()),
    )
    expect(metadata).toMatchObject({ version: '2' })
  })

  it('carries the reason back when it is refused', async () => {
    const facts = { ...input.facts, result: '欧阳建华胜诉' }
    const refused = await makePackage({ ...input, facts }, loadBundledFonts(), () => undefined)
    expect(refused.ok ? 'made' : structuredClone(refused.error).kind).toBe('leak')
  })

  it('differs on another day', async () => {
    const day = await makePackage(input, loadBundledFonts(), () => undefined)
    const next = await makePackage(
      { ...input, preparedOn: civilDate('2026-05-21') },
      loadBundledFonts(),
      () => undefined,
    )
    expect(day.ok && next.ok && day.value.sha256 !== next.value.sha256).toBe(true)
  })
})
