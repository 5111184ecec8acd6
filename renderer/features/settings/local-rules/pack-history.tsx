/** Every version of every pack, also of those removed, newest first. */
import { Button } from 'antd'
import type { OfficeState } from '#shared/domain/model/aggregate.ts'
import type { LocalPack, LocalPackVersion, LocalRulePack } from '#shared/domain/model/local-rules.ts'
import { packVersion } from '#shared/domain/office/local-packs.ts'
import { formatInstant } from '#shared/kernel/clock.ts'
import { type Column, DataTable } from '../../../ui/data-table.tsx'
import { Panel } from '../../../ui/page.tsx'
import { Mark } from '../../../ui/tags.tsx'
import { LimitsTable } from './limits-table.tsx'
import { importerOf } from './pack-panel.tsx'

type Row = LocalPackVersion & {
  readonly pack: LocalRulePack
  readonly version: number
  readonly latest: boolean
}

function versionsOf(pack: LocalRulePack): readonly Row[] {
  return [...pack.earlier, pack].map((one, index) => ({
    ...one,
    pack,
    version: index + 1,
    latest: index + 1 === packVersion(pack),
  }))
}

export type PackHistoryProps = {
  readonly office: OfficeState
  readonly packs: readonly LocalRulePack[]
  readonly onRestore: (pack: LocalPack) => void
}

/** A row unfolds to its limits; an earlier version is put in force again through the same review as an import. */
export function PackHistory({ office, packs, onRestore }: PackHistoryProps) {
  const rows = packs.flatMap(versionsOf).sort((a, b) => b.importedAt.localeCompare(a.importedAt))
  return (
    <Panel flush title="历次版本">
      <DataTable
        label="历次版本"
        rows={rows}
        columns={columns(office, onRestore)}
        rowKey={({ pack, version }) => `${pack.id}:${version}`}
        expand={({ pack, version, limits }) => (
          <LimitsTable label={`${pack.name}第${version}版`} limits={limits} />
        )}
        empty="没有版本"
      />
    </Panel>
  )
}

function columns(office: OfficeState, onRestore: (pack: LocalPack) => void): readonly Column<Row>[] {
  return [
    { key: 'name', title: '规则包', render: ({ pack }) => pack.name },
    { key: 'version', title: '版本', width: 90, render: ({ version }) => `第 ${version} 版` },
    { key: 'count', title: '期限', width: 80, render: ({ limits }) => `${limits.length} 项` },
    {
      key: 'imported',
      title: '导入',
      width: 210,
      render: ({ importedAt, by }) => `${formatInstant(importedAt)} ${importerOf(office, by)}`,
    },
    { key: 'standing', title: '状态', width: 260, render: (row) => <Standing row={row} /> },
    {
      key: 'restore',
      title: '',
      width: 100,
      render: ({ pack, latest, limits }) =>
        latest && pack.standing !== 'removed' ? null : (
          <Button size="small" onClick={() => onRestore({ name: pack.name, limits })}>
            重新采用
          </Button>
        ),
    },
  ]
}

function Standing({ row: { pack, latest } }: { readonly row: Row }) {
  if (!latest) return <>已被新版替换</>
  switch (pack.standing) {
    case 'active':
      return <Mark tone="success">现行</Mark>
    case 'off':
      return <Mark>已停用</Mark>
    case 'removed':
      return <>已移除：{pack.reason}</>
  }
}
