/** The due board's table: one body per band, every row with its reason a key away. */
import { Fragment, type KeyboardEvent, useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { officeCalendar } from '#shared/domain/calendar/office-calendar.ts'
import { PAUSES } from '#shared/domain/deadlines/pauses.ts'
import type { OfficeState } from '#shared/domain/model/aggregate.ts'
import { type CivilDate, weekdayName } from '#shared/kernel/civil-date.ts'
import { casePath } from '../../ui/case-path.ts'
import { DUE_BAND_LABELS } from '../../ui/due.ts'
import { isOnSafeDay, type LiveClock } from '../../ui/live-clocks.ts'
import { LocalMark } from '../../ui/local-mark.tsx'
import { ClockReckoning } from '../../ui/reckoning.tsx'
import { DueTag, Mark, ProvisionalMark } from '../../ui/tags.tsx'
import type { BoardFilters, BoardSort } from './board-filters.ts'
import type { BandRows } from './board-rows.ts'
import { boundText, handlersText, workdaysLeft } from './board-text.ts'
import css from './deadlines.module.css'

export type BoardTableProps = {
  readonly bands: readonly BandRows[]
  /** All rows of each band, also those on other pages. */
  readonly totals: ReadonlyMap<string, number>
  readonly office: OfficeState
  readonly today: CivilDate
  readonly order: Pick<BoardFilters, 'sort' | 'descending'>
  readonly onOrder: (order: Pick<BoardFilters, 'sort' | 'descending'>) => void
}

type Head = { readonly title: string; readonly sort?: BoardSort; readonly className: string | undefined }

const HEADS: readonly Head[] = [
  { title: '法定末日', sort: 'lastDay', className: css.dayColumn },
  { title: '剩余', className: css.leftColumn },
  { title: '稳妥日', sort: 'safeDay', className: css.safeColumn },
  { title: '期限', sort: 'name', className: undefined },
  { title: '办理人', className: css.boundColumn },
  { title: '案件', sort: 'number', className: css.caseColumn },
  { title: '承办人', className: css.handlerColumn },
]

/** ↑ ↓ Home End walk the rows, → ← unfold and fold the reckoning, Enter opens the case. */
export function BoardTable({ bands, totals, office, today, order, onOrder }: BoardTableProps) {
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set())
  const toggle = (key: string, wanted: boolean) => {
    const next = new Set(open)
    if (wanted) next.add(key)
    else next.delete(key)
    setOpen(next)
  }
  const first = bands[0]?.rows[0]?.key
  return (
    <div className={css.scroll}>
      <table className={css.board} aria-label="期限" onKeyDown={walkRows}>
        <thead>
          <tr>
            <th className={css.toggleColumn}>
              <span className="visually-hidden">计算过程</span>
            </th>
            {HEADS.map((head) => (
              <HeadCell key={head.title} head={head} order={order} onOrder={onOrder} />
            ))}
          </tr>
        </thead>
        {bands.map(({ band, rows }) => (
          <tbody key={band}>
            <tr className={css.bandRow} data-band={band}>
              <th colSpan={HEADS.length + 1} scope="rowgroup">
                {DUE_BAND_LABELS[band]} <span>{totals.get(band) ?? rows.length} 项</span>
              </th>
            </tr>
            {rows.map((live) => (
              <BoardRow
                key={live.key}
                live={live}
                office={office}
                today={today}
                focusable={live.key === first}
                open={open.has(live.key)}
                onToggle={(wanted) => toggle(live.key, wanted)}
              />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  )
}

function HeadCell(props: { readonly head: Head } & Pick<BoardTableProps, 'order' | 'onOrder'>) {
  const { head, order, onOrder } = props
  const { sort } = head
  if (sort === undefined) {
    return (
      <th scope="col" className={head.className}>
        {head.title}
      </th>
    )
  }
  const chosen = order.sort === sort
  const direction = order.descending ? 'descending' : 'ascending'
  return (
    <th scope="col" className={head.className} aria-sort={chosen ? direction : 'none'}>
      <button
        type="button"
        className={css.sort}
        onClick={() => onOrder({ sort, descending: chosen && !order.descending })}
      >
        {head.title}
        <span aria-hidden>{chosen ? (order.descending ? ' ↓' : ' ↑') : ''}</span>
      </button>
    </th>
  )
}

type RowProps = {
  readonly live: LiveClock
  readonly office: OfficeState
  readonly today: CivilDate
  readonly focusable: boolean
  readonly open: boolean
  readonly onToggle: (open: boolean) => void
}

function BoardRow({ live, office, today, focusable, open, onToggle }: RowProps) {
  const navigate = useNavigate()
  const { clock, aggregate, partyLabel, lastDay, dueOn, safeOn } = live
  const record = aggregate.case
  const path = casePath(record)
  const { provisional, provisionalYears } = clock.deadline
  const { paused } = clock
  const workdays = workdaysLeft(live, officeCalendar(office), today)
  return (
    <Fragment>
      <tr
        className={css.row}
        tabIndex={focusable ? 0 : -1}
        data-due-row={live.key}
        onClick={(event) => {
          if (!isControl(event.target)) void navigate(path)
        }}
        onKeyDown={(event) => {
          if (event.target !== event.currentTarget) return
          if (event.key === 'Enter') void navigate(path)
          if (event.key === 'ArrowRight') onToggle(true)
          if (event.key === 'ArrowLeft') onToggle(false)
        }}
      >
        <td className={css.toggleColumn}>
          <button
            type="button"
            className={css.toggle}
            tabIndex={focusable ? 0 : -1}
            aria-expanded={open}
            aria-label={`${open ? '收起' : '展开'}${record.number}${clock.rule.name}的计算过程`}
            onClick={() => onToggle(!open)}
          />
        </td>
        <td className={css.day}>
          {paused !== null ? (
            <span className={css.soft}>{PAUSES[paused].lastDay}</span>
          ) : (
            <>
              {lastDay} <small>{weekdayName(lastDay)}</small>
              {dueOn < lastDay && (
                <small className={css.under}>
                  本地 {dueOn.slice(5)} {weekdayName(dueOn)}
                </small>
              )}
            </>
          )}
        </td>
        <td>
          <DueTag
            lastDay={dueOn}
            today={today}
            reminder={clock.nature !== 'duty'}
            paused={paused}
            isLocal={dueOn < lastDay}
          />
          {workdays !== null && paused === null && <small className={css.under}>{workdays} 个工作日</small>}
        </td>
        <td className={css.safe}>
          {paused === null && (
            <>
              {safeOn.slice(5)} <small>{weekdayName(safeOn)}</small>
            </>
          )}
          {safeOn < dueOn && isOnSafeDay(live, today) && <small className={css.now}>稳妥日已到</small>}
        </td>
        <td>
          <span className={css.name}>{clock.rule.name}</span>{' '}
          {provisional && paused === null && <ProvisionalMark years={provisionalYears} />}{' '}
          <LocalMark clock={clock} today={today} /> {clock.nature === 'reminder' && <Mark>提醒</Mark>}
          {partyLabel !== '' && <small className={css.under}>{partyLabel}</small>}
        </td>
        <td className={css.wrap}>{boundText(live)}</td>
        <td>
          <Link to={path} className={css.number} tabIndex={focusable ? 0 : -1}>
            {record.number}
          </Link>
          <small className={css.clipped} title={`${record.applicantLabel} · ${record.respondentLabel}`}>
            {record.applicantLabel} · {record.respondentLabel}
          </small>
        </td>
        <td className={css.wrap}>{handlersText(live, office) || '未确定'}</td>
      </tr>
      {open && (
        <tr className={css.why}>
          <td colSpan={HEADS.length + 1}>
            <ClockReckoning clock={clock} office={office} />
          </td>
        </tr>
      )}
    </Fragment>
  )
}

/** A click on a link or button inside a row is meant for that control, not for the row. */
function isControl(target: EventTarget): boolean {
  return target instanceof Element && target.closest('a, button') !== null
}

function walkRows(event: KeyboardEvent<HTMLElement>): void {
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-due-row]')]
  const at = rows.findIndex((row) => row.contains(document.activeElement))
  if (at === -1) return
  const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key]
  if (next === undefined) return
  event.preventDefault()
  rows[Math.max(0, Math.min(rows.length - 1, next))]?.focus()
}
