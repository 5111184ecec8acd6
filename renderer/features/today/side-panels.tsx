/** Beside the due list: the hearings ahead, and open cases in which nothing runs. */
import { Link } from 'react-router'
import type { CaseAggregate } from '#shared/domain/model/aggregate.ts'
import { addDays, type CivilDate } from '#shared/kernel/civil-date.ts'
import { useSession } from '../../app/session.tsx'
import { useScheduledHearings } from '../../data/hooks.ts'
import { shortDate } from '../../ui/date-text.ts'
import { Panel } from '../../ui/page.tsx'
import { StageTag } from '../../ui/tags.tsx'
import css from './today.module.css'

/** Today and the next fourteen days. */
export function NearHearings({ today }: { readonly today: CivilDate }) {
  const { office } = useSession()
  const hearings = useScheduledHearings(today, addDays(today, 14)) ?? []
  const roomName = (id: string) => office.rooms.find((room) => room.id === id)?.name ?? ''
  return (
    <Panel title="两周内的听证" extra={hearings.length === 0 ? undefined : `${hearings.length} 场`}>
      {hearings.length === 0 ? (
        <p className={css.quiet}>没有安排听证。</p>
      ) : (
        <ul className={css.plain}>
          {hearings.map(({ hearing, case: record }) => (
            <li key={hearing.id}>
              <Link to={`/cases/${record.id}?tab=hearings`}>
                {shortDate(hearing.on)} {hearing.startsAt}—{hearing.endsAt}
              </Link>
              <small>
                {roomName(hearing.roomId)} · {record.number} {record.applicantLabel}
              </small>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}

/** Cases that no date will remind anybody of. */
export function UntimedCases({ aggregates }: { readonly aggregates: readonly CaseAggregate[] }) {
  if (aggregates.length === 0) return null
  return (
    <Panel title="没有期限在走的案件" extra={`${aggregates.length} 件`}>
      <p className={css.quiet}>没有日期会提醒这些案件，请逐件确认下一步。</p>
      <ul className={css.plain}>
        {aggregates.map(({ case: record }) => (
          <li key={record.id}>
            <span className={css.line}>
              <Link to={`/${record.kind === 'litigation' ? 'litigation' : 'cases'}/${record.id}`}>
                {record.number}
              </Link>
              <StageTag stage={record.stage} />
            </span>
            <small>
              {record.applicantLabel} · {record.respondentLabel}
            </small>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
