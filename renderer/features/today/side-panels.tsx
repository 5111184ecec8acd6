/** Beside the due list: the hearings ahead, and open cases in which nothing runs. */

import { Link } from 'react-router'
import { addDays, type CivilDate } from '#shared/kernel/civil-date.ts'
import { useSession } from '../../app/session.tsx'
import { useScheduledHearings } from '../../data/hooks.ts'
import { casePath } from '../../ui/case-path.ts'
import { shortDate } from '../../ui/date-text.ts'
import { Panel } from '../../ui/page.tsx'
import { StageTag } from '../../ui/tags.tsx'
import type { UntimedCase } from '../../ui/untimed-cases.ts'
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

/** How many of the cases without a running limit are named here; the rest is a click away. */
const NAMED = 5

/** Cases that no date will remind anybody of, each with the reason. */
export function UntimedCases({ cases }: { readonly cases: readonly UntimedCase[] }) {
  if (cases.length === 0) return null
  return (
    <Panel
      title="没有期限在走的案件"
      extra={<Link to="/deadlines?view=idle">{`全部 ${cases.length} 件`}</Link>}
    >
      <ul className={css.plain}>
        {cases.slice(0, NAMED).map(({ aggregate: { case: record }, reason }) => (
          <li key={record.id}>
            <span className={css.line}>
              <Link to={casePath(record)}>{record.number}</Link>
              <StageTag stage={record.stage} />
            </span>
            <small>{reason}</small>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
