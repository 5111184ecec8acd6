/** 可以从严的期限: the codes a pack may use, with what the statute says. */
import type { Conventions } from '#shared/domain/deadlines/conventions.ts'
import { termText } from '#shared/domain/deadlines/engine/wording.ts'
import { PACK_UNITS, STRICTER_RULES } from '#shared/domain/deadlines/local-pack.ts'
import { officeConventions } from '#shared/domain/deadlines/office-conventions.ts'
import { ownLength } from '#shared/domain/deadlines/own-length.ts'
import type { Rule } from '#shared/domain/deadlines/rule.ts'
import { useSession } from '../../../app/session.tsx'
import { type Column, DataTable } from '../../../ui/data-table.tsx'
import { Panel } from '../../../ui/page.tsx'
import { Articles } from '../../../ui/tags.tsx'

function columns(lengths: Conventions['lengths']): readonly Column<Rule>[] {
  return [
    { key: 'code', title: '代码（code）', width: 190, render: ({ code }) => code },
    { key: 'name', title: '期限', render: ({ name }) => name },
    {
      key: 'length',
      title: '现有长度',
      width: 150,
      render: (rule) => lengthText(rule, lengths),
    },
    { key: 'unit', title: '单位（unit）', width: 120, render: ({ unit }) => PACK_UNITS[unit] },
    { key: 'status', title: '由谁规定', width: 110, render: ({ status }) => STATUS_WORDS[status] },
    { key: 'articles', title: '依据', render: ({ articles }) => <Articles articles={articles} /> },
  ]
}

/** What applies now: the office's own length where the law leaves it open. */
function lengthText(rule: Rule, lengths: Conventions['lengths']): string {
  const length = ownLength(rule, lengths)
  if (length === null) return ''
  return `${rule.direction === 'backward' ? '提前' : ''}${termText({ length, unit: rule.unit })}`
}

const STATUS_WORDS: Readonly<Record<Rule['status'], string>> = {
  statutory: '法律规定',
  default: '本机关确定',
  informational: '',
}

/** The table, as a reference while a pack is written. */
export function RuleCodes() {
  const { lengths } = officeConventions(useSession().office.settings)
  return (
    <Panel title="可以从严的期限" flush>
      <DataTable
        label="可以从严的期限"
        rows={STRICTER_RULES}
        columns={columns(lengths)}
        rowKey={({ code }) => code}
        maxBodyHeight={320}
        empty=""
      />
    </Panel>
  )
}
