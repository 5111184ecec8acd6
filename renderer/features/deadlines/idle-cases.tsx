/** 没有期限在走的案件: open cases that no date will remind anybody of, each with the reason why. */
import type { ReactNode } from 'react'
import { Link, useNavigate } from 'react-router'
import type { OfficeState } from '#shared/domain/model/aggregate.ts'
import { fullName } from '#shared/domain/model/person.ts'
import { type CivilDate, daysBetween, laterOf } from '#shared/kernel/civil-date.ts'
import { casePath } from '../../ui/case-path.ts'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { StageTag } from '../../ui/tags.tsx'
import type { UntimedCase } from '../../ui/untimed-cases.ts'
import css from './deadlines.module.css'

export type IdleCasesProps = {
  readonly rows: readonly UntimedCase[]
  readonly office: OfficeState
  readonly today: CivilDate
  readonly empty: ReactNode
}

/** The list; a row opens its case. */
export function IdleCases({ rows, office, today, empty }: IdleCasesProps) {
  const navigate = useNavigate()
  return (
    <DataTable
      label="没有期限在走的案件"
      rows={rows}
      columns={idleColumns(office, today)}
      rowKey={({ aggregate }) => aggregate.case.id}
      onOpen={({ aggregate }) => void navigate(casePath(aggregate.case))}
      empty={empty}
    />
  )
}

/** On screen and in the spreadsheet. */
export function idleColumns(office: OfficeState, today: CivilDate): readonly Column<UntimedCase>[] {
  const handlers = ({ aggregate }: UntimedCase) =>
    aggregate.case.handlerIds
      .flatMap((id) => office.staff.filter((member) => member.id === id))
      .map(({ name }) => fullName(name))
      .join('、')
  const parties = ({ aggregate: { case: record } }: UntimedCase) =>
    `${record.applicantLabel} · ${record.respondentLabel}`
  const quietDays = (row: UntimedCase) => `${daysBetween(lastEventOn(row), today)} 天`
  return [
    {
      key: 'number',
      title: '案号',
      width: 158,
      render: (row) => (
        <Link to={casePath(row.aggregate.case)} className={css.number}>
          {row.aggregate.case.number}
        </Link>
      ),
      text: ({ aggregate }) => aggregate.case.number,
    },
    {
      key: 'stage',
      title: '阶段',
      width: 116,
      render: ({ aggregate }) => <StageTag stage={aggregate.case.stage} />,
    },
    {
      key: 'reason',
      title: '为什么没有期限在走',
      render: ({ reason }) => reason,
      text: ({ reason }) => reason,
    },
    {
      key: 'quiet',
      title: '距上次登记',
      width: 104,
      render: quietDays,
      text: quietDays,
    },
    {
      key: 'parties',
      title: '当事人',
      width: 250,
      render: (row) => (
        <span className={css.clipped} title={parties(row)}>
          {parties(row)}
        </span>
      ),
      text: parties,
    },
    {
      key: 'handlers',
      title: '承办人',
      width: 118,
      render: (row) => handlers(row) || '未确定',
      text: handlers,
    },
  ]
}

/** The day of the newest event; a case begins with one. */
function lastEventOn({ aggregate }: UntimedCase): CivilDate {
  return aggregate.events.reduce((last, { on }) => laterOf(last, on), aggregate.case.receivedOn)
}
