/** One opening sentence; every number in it is a link to exactly what it counts. */
import { Fragment } from 'react'
import { Link } from 'react-router'
import type { Count, Summary } from './summary.ts'
import css from './today.module.css'

/** 未办结 12 件：本机关期限 1 项已逾期、2 项今天届满；3 件待审查受理。 */
export function Sentence({ who, summary }: { readonly who: string; readonly summary: Summary }) {
  const { open, dues, stages } = summary
  const nothing = open.value === 0 && dues.length === 0 && stages.length === 0
  return (
    <p className={css.sentence}>
      <span className={css.who}>{who}</span>
      {nothing ? (
        '没有未办结的案件。'
      ) : (
        <>
          未办结 <CountLink who={who} count={open} /> 件：
          {dues.length === 0 ? '7日内没有本机关的期限届满' : <Counts who={who} counts={dues} />}
          {stages.length > 0 && '；'}
          <Counts who={who} counts={stages} />。
        </>
      )}
    </p>
  )
}

function Counts({ who, counts }: { readonly who: string; readonly counts: readonly Count[] }) {
  return counts.map((count, index) => (
    <Fragment key={count.to}>
      {index > 0 && '，'}
      <CountLink who={who} count={count} /> {count.unit}
      {count.text}
    </Fragment>
  ))
}

function CountLink({ who, count }: { readonly who: string; readonly count: Count }) {
  const { to, value, unit, text, urgent } = count
  return (
    <Link to={to} className={urgent ? css.urgent : css.number} aria-label={`${who}${text} ${value} ${unit}`}>
      {value}
    </Link>
  )
}
