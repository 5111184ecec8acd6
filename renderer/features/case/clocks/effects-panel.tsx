/** What the law has made of limits that ran out, and what must be done in time although no number of days is set. */
import { statutoryEffects } from '#shared/domain/deadlines/statutory-effects.ts'
import { TIMING_KIND_LABELS, TIMINGS } from '#shared/domain/deadlines/timing.ts'
import { Panel } from '../../../ui/page.tsx'
import { Articles, Mark } from '../../../ui/tags.tsx'
import type { ViewProps } from '../case-view.ts'
import { partyOf } from '../tabs/overview-tab.tsx'
import css from './clocks.module.css'

/** Shown only when something has taken effect. */
export function EffectsPanel({ view }: ViewProps) {
  const effects = statutoryEffects(view.clocks)
  if (effects.length === 0) return null
  return (
    <Panel title="期限届满产生的法律后果" extra={`${effects.length} 项`}>
      <ul className={css.effects}>
        {effects.map((effect) => (
          <li key={`${effect.code}${effect.partyId ?? ''}${effect.fact}`}>
            <Mark tone="warning">已经发生</Mark>
            <div>
              <p className={css.fact}>
                {effect.partyId === null ? '' : `${partyOf(view, effect.partyId)}：`}
                {effect.fact}
              </p>
              <p className={css.next}>
                下一步：{effect.next} <Articles articles={[effect.article]} />
              </p>
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

/** 及时、同时、决定前 …: listed so that nobody looks for a last day that does not exist. */
export function TimingsPanel() {
  const rows = TIMINGS.filter(({ procedure }) => procedure !== '诉讼')
  return (
    <details className={css.timings}>
      <summary>没有固定日数的时间要求（{rows.length} 项）</summary>
      <table className={css.timingTable}>
        <caption className="visually-hidden">没有固定日数的时间要求</caption>
        <thead>
          <tr>
            <th scope="col">事项</th>
            <th scope="col">要求</th>
            <th scope="col">由谁办理</th>
            <th scope="col">依据</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((timing) => (
            <tr key={timing.code}>
              <th scope="row">
                {timing.name}
                <small>{TIMING_KIND_LABELS[timing.kind]}</small>
              </th>
              <td>
                {timing.requirement}
                <small>{timing.consequence}</small>
              </td>
              <td>{timing.bound}</td>
              <td>
                <Articles articles={timing.articles} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
