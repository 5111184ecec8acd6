/** The hearings of one day, one row each: who, where, who sits. */
import { useNavigate } from 'react-router'
import type { OfficeState } from '#shared/domain/model/aggregate.ts'
import { fullName } from '#shared/domain/model/person.ts'
import type { ScheduledHearing } from '../../data/queries.ts'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { EmptyState } from '../../ui/page.tsx'
import { Mark } from '../../ui/tags.tsx'
import css from './schedule.module.css'

export type DayListProps = {
  readonly office: OfficeState
  readonly hearings: readonly ScheduledHearing[]
  readonly loading: boolean
}

/** A row opens the case at its hearing. */
export function DayList({ office, hearings, loading }: DayListProps) {
  const navigate = useNavigate()
  return (
    <DataTable
      label="当天听证"
      rows={hearings}
      columns={dayColumns(office)}
      rowKey={({ hearing }) => hearing.id}
      loading={loading}
      onOpen={({ case: record }) => void navigate(`/cases/${record.id}?tab=hearings`)}
      empty={<EmptyState title="这一天没有听证" hint="点上面表头的日期，看别的一天。" />}
    />
  )
}

function dayColumns(office: OfficeState): readonly Column<ScheduledHearing>[] {
  const names = (ids: readonly string[]) =>
    ids.flatMap((id) => office.staff.filter((member) => member.id === id)).map(({ name }) => fullName(name))
  return [
    {
      key: 'time',
      title: '时间',
      width: 118,
      render: ({ hearing }) => `${hearing.startsAt}—${hearing.endsAt}`,
    },
    {
      key: 'room',
      title: '地点',
      width: 140,
      render: ({ hearing }) => office.rooms.find(({ id }) => id === hearing.roomId)?.name ?? '',
    },
    {
      key: 'case',
      title: '案件',
      render: ({ case: record }) => (
        <>
          {record.number}
          <div className={css.soft}>
            {record.applicantLabel}，{record.respondentLabel}
          </div>
        </>
      ),
    },
    {
      key: 'panel',
      title: '主持人 / 听证员 / 记录员',
      width: 300,
      render: ({ hearing }) =>
        [[hearing.presiderId], hearing.memberIds, [hearing.recorderId]]
          .map((ids) => names(ids).join('、'))
          .join(' / '),
    },
    {
      key: 'status',
      title: '状态',
      width: 150,
      render: ({ hearing }) => (
        <>
          <Mark tone={hearing.status === 'held' ? 'success' : 'accent'}>
            {hearing.status === 'held' ? '已举行' : '待举行'}
          </Mark>{' '}
          {hearing.openToPublic ? '公开' : '不公开'}
        </>
      ),
    },
  ]
}
