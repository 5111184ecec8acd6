/** Every version of a year's arrangement: the delivered one and each import, newest first. */
import { Button } from 'antd'
import type { ArrangementDraft } from '#shared/domain/calendar/arrangement-input.ts'
import { BUNDLED_CALENDAR } from '#shared/domain/calendar/bundled-calendar.ts'
import { deliveredVersion } from '#shared/domain/calendar/office-calendar.ts'
import type { OfficeState } from '#shared/domain/model/aggregate.ts'
import { fullName } from '#shared/domain/model/person.ts'
import { formatInstant, type Instant } from '#shared/kernel/clock.ts'
import { type Column, DataTable } from '../../../ui/data-table.tsx'
import { Panel } from '../../../ui/page.tsx'
import { Mark } from '../../../ui/tags.tsx'

export type ArrangementVersion = {
  readonly version: number
  readonly draft: ArrangementDraft
  /** Null for the delivered one. */
  readonly importedAt: Instant | null
  readonly by: string
  readonly inForce: boolean
}

/** Versions of one year, newest first. */
export function versionsOf(office: OfficeState, year: number): readonly ArrangementVersion[] {
  const delivered = BUNDLED_CALENDAR.years.filter((arrangement) => arrangement.year === year)
  const row = office.calendars.find((calendar) => calendar.year === year && calendar.deleted === 0)
  const first = deliveredVersion(year) + 1
  const imported =
    row === undefined
      ? []
      : [
          ...(row.earlier ?? []),
          { ...row, publishedOn: row.publishedOn ?? ('' as const), importedAt: row.updatedAt },
        ]
  const all = [
    ...delivered.map(({ version, ...draft }) => ({ version, draft, importedAt: null, by: '' })),
    ...imported.map(({ off, work, noticeNumber, source, publishedOn, importedAt, by }, index) => ({
      version: first + index,
      draft: { year, off, work, noticeNumber, source, publishedOn },
      importedAt,
      by,
    })),
  ]
  return all.map((version, index) => ({ ...version, inForce: index === all.length - 1 })).reverse()
}

export type VersionHistoryProps = {
  readonly office: OfficeState
  readonly year: number
  readonly onRestore: (version: ArrangementVersion) => void
}

/** The table; an earlier version is put in force again through the same review as an import. */
export function VersionHistory({ office, year, onRestore }: VersionHistoryProps) {
  const versions = versionsOf(office, year)
  const columns: readonly Column<ArrangementVersion>[] = [
    {
      key: 'version',
      title: '版本',
      width: 130,
      render: ({ version, inForce }) => (
        <>
          第 {version} 版 {inForce && <Mark tone="success">现行</Mark>}
        </>
      ),
    },
    { key: 'notice', title: '通知文号', width: 240, render: ({ draft }) => draft.noticeNumber },
    { key: 'source', title: '来源', render: ({ draft }) => draft.source },
    {
      key: 'days',
      title: '放假／上班',
      width: 110,
      render: ({ draft }) => `${draft.off.length}／${draft.work.length} 天`,
    },
    {
      key: 'imported',
      title: '导入',
      width: 190,
      render: ({ importedAt, by }) =>
        importedAt === null ? '随软件提供' : `${formatInstant(importedAt)} ${importer(office, by)}`,
    },
    {
      key: 'restore',
      title: '',
      width: 90,
      render: (version) =>
        version.inForce ? null : (
          <Button size="small" onClick={() => onRestore(version)}>
            重新采用
          </Button>
        ),
    },
  ]
  return (
    <Panel flush title="历次版本">
      <DataTable
        label="历次版本"
        rows={versions}
        columns={columns}
        rowKey={({ version }) => String(version)}
        empty="还没有导入过这一年的放假安排"
      />
    </Panel>
  )
}

function importer(office: OfficeState, staffId: string): string {
  const member = office.staff.find(({ id }) => id === staffId)
  return member === undefined ? '' : fullName(member.name)
}
