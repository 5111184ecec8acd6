import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { Column } from '#renderer/ui/data-table.tsx'
import { sheetBytes } from '#renderer/ui/export-xlsx.ts'

type Row = { readonly name: string }
const columns: readonly Column<Row>[] = [
  { key: 'name', title: '申请人', render: () => null, text: ({ name }) => name },
  { key: 'screen-only', title: '只在屏幕上', render: () => null },
]

describe('a list as a spreadsheet', () => {
  it('writes every cell as text, so that nothing a party wrote becomes a formula', async () => {
    const names = ['=HYPERLINK("http://x")', '+1+1', '@SUM(A1)', '-2', '䶮𬭎', '<b>&']
    const files = unzipSync(
      await sheetBytes(
        '案件',
        columns,
        names.map((name) => ({ name })),
      ),
    )
    const xml = Object.entries(files)
      .filter(([path]) => path.endsWith('.xml'))
      .map(([, bytes]) => new TextDecoder().decode(bytes))
      .join('\n')
    expect(xml).not.toMatch(/<f[ >]/)
    expect(xml).toContain('=HYPERLINK(')
    expect(xml).toContain('䶮𬭎')
    expect(xml).toContain('&lt;b&gt;&amp;')
    expect(xml).toContain('申请人')
    expect(xml).not.toContain('只在屏幕上')
  })
})
