/** The columns of the case list, on screen and in the spreadsheet. */
import { PAUSES } from '#shared/domain/deadlines/pauses.ts'
import { STAGE_LABELS } from '#shared/domain/model/case.ts'
import type { StaffMember } from '#shared/domain/model/office.ts'
import { fullName } from '#shared/domain/model/person.ts'
import type { CivilDate } from '#shared/kernel/civil-date.ts'
import type { CaseEntry } from '../../data/case-entry.ts'
import type { Column } from '../../ui/data-table.tsx'
import { daysLeftText } from '../../ui/due.ts'
import type { LiveClock } from '../../ui/live-clocks.ts'
import { localStandingOf } from '../../ui/local-mark.tsx'
import { DueTag, ProvisionalMark, StageTag } from '../../ui/tags.tsx'
import css from './cases.module.css'

export type ColumnFacts = {
  readonly staff: readonly StaffMember[]
  /** The office's next own limit by case id. */
  readonly limits: ReadonlyMap<string, LiveClock>
  readonly today: CivilDate
}

/** Columns for the given office and day. */
export function caseColumns({ staff, limits, today }: ColumnFacts): readonly Column<CaseEntry>[] {
  const handlers = (row: CaseEntry) =>
    row.handlerIds
      .flatMap((id) => staff.filter((member) => member.id === id))
      .map(({ name }) => fullName(name))
  const limitText = (row: CaseEntry) => {
    const limit = limits.get(row.id)
    if (limit === undefined) return ''
    const { paused } = limit.clock
    if (paused !== null) return `${PAUSES[paused].standing}，${PAUSES[paused].lastDay}`
    const provisional = limit.clock.deadline.provisional ? '，暂定' : ''
    const { dueOn, lastDay } = limit
    const legal = dueOn < lastDay ? `，法定末日${lastDay}` : ''
    return `${dueOn}（${daysLeftText(dueOn, today, false, dueOn < lastDay)}${legal}${provisional}）`
  }
  return [
    {
      key: 'number',
      title: '案号',
      width: 158,
      sortable: true,
      render: (row) => <span className={css.number}>{row.number}</span>,
      text: (row) => row.number,
    },
    {
      key: 'applicant',
      title: '申请人',
      width: 128,
      render: (row) => <Clipped text={row.applicantLabel} />,
      text: (row) => row.applicantLabel,
    },
    {
      key: 'respondent',
      title: '被申请人',
      width: 176,
      render: (row) => <Clipped text={row.respondentLabel} />,
      text: (row) => row.respondentLabel,
    },
    {
      key: 'act',
      title: '行政行为',
      render: (row) => <Clipped text={row.actLabel} />,
      text: (row) => row.actLabel,
    },
    {
      key: 'stage',
      title: '阶段',
      width: 116,
      render: (row) => <StageTag stage={row.stage} />,
      text: (row) => STAGE_LABELS[row.stage],
    },
    {
      key: 'handlers',
      title: '承办人',
      width: 118,
      render: (row) => <Clipped text={handlers(row).join('、') || '未确定'} />,
      text: (row) => handlers(row).join('、'),
    },
    {
      key: 'receivedOn',
      title: '收案日',
      width: 104,
      sortable: true,
      render: (row) => row.receivedOn,
      text: (row) => row.receivedOn,
    },
    {
      key: 'limit',
      title: '届满日',
      width: 226,
      render: (row) => <Limit limit={limits.get(row.id)} today={today} outcome={row.outcomeLabel} />,
      text: limitText,
    },
  ]
}

function Limit(props: {
  readonly limit: LiveClock | undefined
  readonly today: CivilDate
  readonly outcome: string
}) {
  const { limit, today, outcome } = props
  if (limit === undefined) return <span className={css.outcome}>{outcome}</span>
  const { paused, deadline } = limit.clock
  const { provisional, provisionalYears } = deadline
  const { dueOn, lastDay } = limit
  const local = localStandingOf(limit.clock, today)
  const title = [limit.clock.rule.name, local?.text ?? ''].join(' ').trim()
  return (
    <span className={css.limit} title={title}>
      {paused === null ? dueOn : <span className={css.outcome}>{PAUSES[paused].lastDay}</span>}
      <span className={css.marks}>
        {provisional && paused === null && <ProvisionalMark years={provisionalYears} />}
        <DueTag lastDay={dueOn} today={today} paused={paused} isLocal={dueOn < lastDay} />
      </span>
    </span>
  )
}

function Clipped({ text }: { readonly text: string }) {
  return (
    <span className={css.clipped} title={text}>
      {text}
    </span>
  )
}
