import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { demo } from '#electron/cli/demo.ts'
import { sha256Hex } from '#shared/kernel/hash.ts'
import { tempFolder } from '#tests/support/temp-folder.ts'

async function run(
  ...args: readonly string[]
): Promise<{ readonly code: number; readonly lines: readonly string[] }> {
  const lines: string[] = []
  const code = await demo(args, (line) => lines.push(line))
  return { code, lines }
}

describe('npm run demo', () => {
  it('writes every document of the case, each as listed, and nothing half', async () => {
    const folder = tempFolder()
    const { code, lines } = await run('--out', join(folder, '示例', '输出'))
    expect(lines.at(-1)).toContain('写好')
    expect(code).toBe(0)
    const out = join(folder, '示例', '输出')
    const names = readdirSync(out)
    for (const expected of ['期限计算说明', '听证通知书', '行政复议决定书', '答辩状', '证据清单']) {
      expect(names.filter((name) => name.includes(expected) && name.endsWith('.pdf')).length).toBeGreaterThan(
        0,
      )
      expect(
        names.filter((name) => name.includes(expected) && name.endsWith('.docx')).length,
      ).toBeGreaterThan(0)
    }
    expect(names.filter((name) => name.includes('听证通知书') && name.endsWith('.pdf'))).toHaveLength(4)
    expect(names.filter((name) => name.endsWith('.part'))).toEqual([])
    for (const line of readFileSync(join(out, '目录.txt'), 'utf8').trim().split('\n')) {
      const [hash = '', name = ''] = line.split('  ')
      expect(sha256Hex(readFileSync(join(out, name)))).toBe(hash)
    }
    const zip = names.find((name) => name.endsWith('.zip')) ?? ''
    expect(Object.keys(unzipSync(readFileSync(join(out, zip)))).sort()).toEqual([
      'README.txt',
      'content.html',
      'document.docx',
      'document.pdf',
      'index.html',
      'manifest.sha256',
      'metadata.csv',
      'metadata.json',
    ])
    const html = readFileSync(
      join(out, readdirSync(out).find((name) => name.endsWith('公开包')) ?? '', 'index.html'),
      'utf8',
    )
    for (const secret of ['司空见微', '上官听雨', '农百川', '339988198308092822', '南塘街112号'])
      expect(html).not.toContain(secret)
    for (const kept of ['澍政复决〔2026〕1号', '临澍县市场监督管理局', '孟庭筠', '陆怀瑾'])
      expect(html).toContain(kept)
  })

  it('refuses a folder it cannot use, in plain words and without writing', async () => {
    const folder = tempFolder()
    const file = join(folder, '是文件')
    writeFileSync(file, '原来的内容')
    for (const bad of [file, join(file, '下面'), '', '--out']) {
      const { code, lines } = await run('--out', bad)
      expect(code).toBe(2)
      expect(lines.join('')).toMatch(/[请换写]/)
      expect(lines.join('')).not.toMatch(/Error|at .*:\d+/)
    }
    expect(readFileSync(file, 'utf8')).toBe('原来的内容')
    expect((await run()).code).toBe(2)
  })

  it('never overwrites a file that is already there', async () => {
    const folder = tempFolder()
    mkdirSync(join(folder, '已有'))
    writeFileSync(join(folder, '已有', '目录.txt'), '别人的文件')
    const { code, lines } = await run('--out', join(folder, '已有'))
    expect(code).toBe(2)
    expect(lines.at(-1)).toContain('没有覆盖')
    expect(readdirSync(join(folder, '已有'))).toEqual(['目录.txt'])
    expect(readFileSync(join(folder, '已有', '目录.txt'), 'utf8')).toBe('别人的文件')
  })
})
