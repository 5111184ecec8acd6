/** One list over all clocks, grouped by how near the last day is. A row opens its case; its reason unfolds in place. */
import { DownOutlined, RightOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { type KeyboardEvent, useState } from 'react'
import { useNavigate } from 'react-router'
import { PAUSES } from '#shared/domain/deadlines/pauses.ts'
import type { OfficeState } from '#shared/domain/model/aggregate.ts'
import { type CivilDate, weekdayName } from '#shared/kernel/civil-date.ts'
import { casePath } from '../../ui/case-path.ts'
import { DUE_BAND_LABELS, DUE_BANDS } from '../../ui/due.ts'
import { bandOf, boundOf, isOnSafeDay, type LiveClock } from '../../ui/live-clocks.ts'
import { LocalMark } from '../../ui/local-mark.tsx'
import { EmptyState } from '../../ui/page.tsx'
import { ClockReckoning } from '../../ui/reckoning.tsx'
import { DueTag, Mark, ProvisionalMark } from '../../ui/tags.tsx'
import css from './today.module.css'

export type DueListProps = {
  readonly clocks: readonly LiveClock[]
  readonly today: CivilDate
  readonly office: OfficeState
  /** Said when there is nothing. */
  readonly empty: string
}

/** Groups in the order of urgency; the far future is folded away until asked for. */
export function DueList({ clocks, today, office, empty }: DueListProps) {
  const [withLater, setWithLater] = useState(false)
  if (clocks.length === 0) {
    return <EmptyState title={empty} hint="新收案件、发出通知、送达文书之后，期限会自动出现在这里。" />
  }
  const groups = DUE_BANDS.map((band) => ({
    band,
    rows: clocks.filter((live) => bandOf(live, today) === band),
  })).filter(({ rows }) => rows.length > 0)
  const far = groups.filter(({ band }) => band === 'later' || band === 'paused')
  const near = groups.filter((group) => !far.includes(group))
  const shown = withLater || near.length === 0 || far.length === 0 ? groups : near
  return (
    <section className={css.list} aria-label="到期提醒列表" onKeyDown={moveBetweenRows}>
      {shown.map(({ band, rows }) => (
        <section key={band} aria-label={DUE_BAND_LABELS[band]}>
          <h3 className={css.band} data-band={band}>
            {DUE_BAND_LABELS[band]} <span>{rows.length}</span>
          </h3>
          <ul>
            {rows.map((live) => (
              <DueRow key={live.key} live={live} today={today} office={office} />
            ))}
          </ul>
        </section>
      ))}
      {shown !== groups && (
        <Button type="link" block onClick={() => setWithLater(true)}>
          {far.map(({ band, rows }) => `${DUE_BAND_LABELS[band]} ${rows.length} 项`).join('，')}，点此展开
        </Button>
      )}
    </section>
  )
}

type RowProps = Pick<DueListProps, 'today' | 'office'> & { readonly live: LiveClock }

function DueRow({ live, today, office }: RowProps) {
  const [open, setOpen] = useState(false)
  const navigate = useNavigate()
  const { clock, aggregate, partyLabel, lastDay, dueOn, safeOn } = live
  const record = aggregate.case
  const { provisional, provisionalYears } = clock.deadline
  const { paused } = clock
  const path = casePath(record)
  return (
    <li className={css.item}>
      <div className={css.row}>
        <Button
          type="text"
          size="small"
          aria-expanded={open}
          aria-label={`${open ? '收起' : '展开'}${clock.rule.name}的计算过程`}
          icon={open ? <DownOutlined /> : <RightOutlined />}
          onClick={() => setOpen(!open)}
        />
        <button type="button" className={css.open} data-due-row onClick={() => void navigate(path)}>
          <span className={css.day}>
            {paused !== null ? (
              <small>{PAUSES[paused].lastDay}</small>
            ) : (
              <>
                {dueOn.slice(5)} <small>{weekdayName(dueOn)}</small>
              </>
            )}
          </span>
          <span className={css.left}>
            <DueTag
              lastDay={dueOn}
              today={today}
              reminder={clock.nature === 'reminder'}
              paused={paused}
              isLocal={dueOn < lastDay}
            />
          </span>
          <span className={css.what}>
            <span className={css.name}>
              {clock.rule.name}
              {partyLabel !== '' && <small>（{partyLabel}）</small>}
            </span>
            <span className={css.marks}>
              {boundOf(clock) !== 'office' && <Mark>{clock.rule.bound}办理</Mark>}
              <LocalMark clock={clock} today={today} withLegalDay />
              {clock.nature === 'reminder' && <Mark>提醒</Mark>}
              {provisional && paused === null && <ProvisionalMark years={provisionalYears} />}
            </span>
          </span>
          <span className={css.case}>
            <span>{record.number}</span>
            <small>
              {record.applicantLabel} · {record.respondentLabel}
            </small>
          </span>
          <span className={css.safe}>
            {safeOn < dueOn && paused === null && dueOn >= today && (
              <span data-now={isOnSafeDay(live, today)}>
                {isOnSafeDay(live, today) ? '稳妥日已到' : `稳妥日 ${safeOn.slice(5)}`}
              </span>
            )}
          </span>
        </button>
      </div>
      {open && (
        <div className={css.reckoning}>
          <ClockReckoning clock={clock} office={office} />
        </div>
      )}
    </li>
  )
}

/** ↑ and ↓ walk the rows across groups, → and ← unfold and fold the reckoning. */
function moveBetweenRows(event: KeyboardEvent<HTMLElement>): void {
  if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') {
    const toggle = document.activeElement?.closest('li')?.querySelector<HTMLElement>('[aria-expanded]')
    if ((toggle?.getAttribute('aria-expanded') === 'true') === (event.key === 'ArrowLeft')) toggle?.click()
    return
  }
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  if (step === 0) return
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-due-row]')]
  const next = rows[rows.indexOf(document.activeElement as HTMLElement) + step]
  if (next === undefined) return
  event.preventDefault()
  next.focus()
}
