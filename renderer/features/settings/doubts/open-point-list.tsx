/** Points that no setting decides: what the program does, and which live limits they bear on now. */
import { Button } from 'antd'
import { useMemo, useState } from 'react'
import { Link } from 'react-router'
import { OPEN_POINTS, type OpenPoint, POINTS_BESIDE_LIMITS } from '#shared/domain/deadlines/open-points.ts'
import { useLiveClocks } from '../../../app/use-live-clocks.ts'
import type { LiveClock } from '../../../ui/live-clocks.ts'
import { Mark } from '../../../ui/tags.tsx'
import css from './doubts.module.css'

type Touched = { readonly id: string; readonly number: string; readonly path: string }

/** Cases with a live limit on which the point bears, each once. */
function touchedBy(point: OpenPoint, clocks: readonly LiveClock[]): readonly Touched[] {
  const cases = new Map<string, Touched>()
  for (const { clock, aggregate } of clocks) {
    const { id, number, kind } = aggregate.case
    if (!clock.rule.doubts.includes(point.id)) continue
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
  const points = useMemo(
    () =>
      [
        ...OPEN_POINTS.map((point) => ({ point, touched: touchedBy(point, clocks ?? []) })),
        ...POINTS_BESIDE_LIMITS.map((point) => ({ point, touched: [] })),
      ].sort((a, b) => (a.point.id < b.point.id ? -1 : 1)),
    [clocks],
  )
  return (
    <ul className={css.points}>
      {points.map(({ point, touched }) => (
        <Point key={point.id} point={point} touched={touched} />
      ))}
    </ul>
  )
}

function Point({ point, touched }: { readonly point: OpenPoint; readonly touched: readonly Touched[] }) {
  const [open, setOpen] = useState(false)
  return (
    <li>
      <Mark>{point.id}</Mark>
      <div>
        <div className={css.question}>{point.question}</div>
        <div className={css.handling}>{point.handling}</div>
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
