/** One list over all clocks, grouped by how near the last day is. A row opens its case; its reason unfolds in place. */
import { DownOutlined, RightOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { type KeyboardEvent, useState } from 'react'
import { useNavigate } from 'react-router'
import type { OfficeState } from '#shared/domain/model/aggregate.ts'
import { type CivilDate, weekdayName } from '#shared/kernel/civil-date.ts'
import { DUE_BAND_LABELS, DUE_BANDS, dueBandOf } from '../../ui/due.ts'
import type { LiveClock } from '../../ui/live-clocks.ts'
import { EmptyState } from '../../ui/page.tsx'
import { ClockReckoning } from '../../ui/reckoning.tsx'
import { DueTag, Mark } from '../../ui/tags.tsx'
import css from './today.module.css'

export type DueListProps = {
  readonly clocks: readonly LiveClock[]
  readonly today: CivilDate
  readonly office: OfficeState
}

/** Groups in the order of urgency; the far future is folded away until asked for. */
export function DueList({ clocks, today, office }: DueListProps) {
  const [withLater, setWithLater] = useState(false)
  if (clocks.length === 0) {
    return (
      <EmptyState
        title="没有正在进行的期限"
        hint="新收案件、发出通知、送达文书之后，期限会自动出现在这里。"
      />
    )
  }
  const groups = DUE_BANDS.map((band) => ({
    band,
    rows: clocks.filter(
      ({ lastDay, clock }) => dueBandOf(lastDay, today, clock.nature === 'reminder') === band,
    ),
  })).filter(({ rows }) => rows.length > 0)
  const later = groups.find(({ band }) => band === 'later')
  const near = groups.filter(({ band }) => band !== 'later')
  const shown = withLater || near.length === 0 ? groups : near
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
      {later !== undefined && !shown.includes(later) && (
        <Button type="link" block onClick={() => setWithLater(true)}>
          还有 {later.rows.length} 项在 15 日以后
        </Button>
      )}
    </section>
  )
}

function DueRow({ live, today, office }: Omit<DueListProps, 'clocks'> & { readonly live: LiveClock }) {
  const [open, setOpen] = useState(false)
  const navigate = useNavigate()
  const { clock, aggregate, partyLabel, lastDay } = live
  const record = aggregate.case
  const { safeDay, provisional } = clock.deadline
  const path = `/${record.kind === 'litigation' ? 'litigation' : 'cases'}/${record.id}`
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
            {lastDay.slice(5)} <small>{weekdayName(lastDay)}</small>
          </span>
          <span className={css.left}>
            <DueTag lastDay={lastDay} today={today} reminder={clock.nature === 'reminder'} />
          </span>
          <span className={css.what}>
            <span className={css.name}>
              {clock.rule.name}
              {partyLabel !== '' && <small>（{partyLabel}）</small>}
            </span>
            <span className={css.marks}>
              {!clock.ours && <Mark>{clock.rule.bound}办理</Mark>}
              {clock.nature === 'reminder' && <Mark>提醒</Mark>}
              {clock.paused && <Mark tone="warning">中止中</Mark>}
              {provisional && <Mark tone="warning">暂定</Mark>}
            </span>
          </span>
          <span className={css.case}>
            <span>{record.number}</span>
            <small>
              {record.applicantLabel} · {record.respondentLabel}
            </small>
          </span>
          <span className={css.safe}>
            {safeDay < lastDay && safeDay >= today ? `稳妥日 ${safeDay.slice(5)}` : ''}
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
