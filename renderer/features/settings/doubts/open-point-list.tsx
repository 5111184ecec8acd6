/** Points that no setting decides: what the program does, and which live limits they bear on now. */
import { Button } from 'antd'
import { useMemo, useState } from 'react'
import { Link } from 'react-router'
import type { CaseClock } from '#shared/domain/deadlines/case-clocks.ts'
import { OPEN_POINTS, type OpenPoint } from '#shared/domain/deadlines/open-points.ts'
import { POINTS_BESIDE_LIMITS } from '#shared/domain/deadlines/points-beside-limits.ts'
import { RULES } from '#shared/domain/deadlines/rules/index.ts'
import { useLiveClocks } from '../../../app/use-live-clocks.ts'
import type { LiveClock } from '../../../ui/live-clocks.ts'
import { Mark } from '../../../ui/tags.tsx'
import css from './doubts.module.css'

type Touched = { readonly id: string; readonly number: string; readonly path: string }

type Row = {
  readonly point: OpenPoint
  /** Names of the limits it bears on; empty for a point that decides no limit. */
  readonly limits: readonly string[]
  /** Where a point that decides no limit is heeded. */
  readonly heededIn: string
  readonly touched: readonly Touched[]
}

function rowsOf(clocks: readonly LiveClock[]): readonly Row[] {
  const onLimits = OPEN_POINTS.map((point) => ({
    point,
    limits: RULES.filter(({ doubts }) => doubts.includes(point.id)).map(({ name }) => name),
    heededIn: '',
    touched: touchedBy(clocks, ({ rule }) => rule.doubts.includes(point.id)),
  }))
  const beside = POINTS_BESIDE_LIMITS.map((point) => ({
    point,
    limits: [],
    heededIn: point.heededIn,
    touched: touchedBy(clocks, point.shows ?? (() => false)),
  }))
  return [...onLimits, ...beside].sort((a, b) => (a.point.id < b.point.id ? -1 : 1))
}

/** Cases with a live limit on which a point bears, each once. */
function touchedBy(clocks: readonly LiveClock[], bears: (clock: CaseClock) => boolean): readonly Touched[] {
  const cases = new Map<string, Touched>()
  for (const { clock, aggregate } of clocks) {
    const { id, number, kind } = aggregate.case
    if (!bears(clock)) continue
    cases.set(id, {
      id,
      number,
      path: kind === 'litigation' ? `/litigation/${id}` : `/cases/${id}?tab=clocks`,
    })
  }
  return [...cases.values()].sort((a, b) => a.number.localeCompare(b.number, 'zh-CN'))
}

/** Both lists, in the order of their numbers. */
export function OpenPointList() {
  const clocks = useLiveClocks()
  const rows = useMemo(() => rowsOf(clocks ?? []), [clocks])
  return (
    <ul className={css.points}>
      {rows.map((row) => (
        <Point key={row.point.id} row={row} />
      ))}
    </ul>
  )
}

function Point({ row: { point, limits, heededIn, touched } }: { readonly row: Row }) {
  const [open, setOpen] = useState(false)
  return (
    <li>
      <Mark>{point.id}</Mark>
      <div>
        <div className={css.question}>{point.question}</div>
        <div className={css.handling}>{point.handling}</div>
        {point.readings !== undefined && <Readings readings={point.readings} />}
        <div className={css.bearing}>
          {heededIn === '' ? (
            <>涉及的期限：{limits.join('、')}</>
          ) : (
            <>
              <Mark>说明性</Mark>
              <span>不改变期限的算法。体现在：{heededIn}</span>
            </>
          )}
        </div>
        {open && (
          <div className={css.cases}>
            {touched.map(({ id, number, path }) => (
              <Link key={id} to={path}>
                {number}
              </Link>
            ))}
          </div>
        )}
      </div>
      {touched.length > 0 && (
        <Button type="link" size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? '收起' : `涉及 ${touched.length} 件`}
        </Button>
      )}
    </li>
  )
}

function Readings({
  readings: [followed, ...others],
}: {
  readonly readings: readonly [string, ...string[]]
}) {
  return (
    <dl className={css.readings}>
      <div>
        <dt>默认口径</dt>
        <dd>{followed}</dd>
      </div>
      <div>
        <dt>其他口径</dt>
        <dd>{others.join('；')}</dd>
      </div>
    </dl>
  )
}
