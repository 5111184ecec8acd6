/** What the law has made of limits that ran out, and what must be done in time although no number of days is set. */
import { statutoryEffects } from '#shared/domain/deadlines/statutory-effects.ts'
import { TIMINGS } from '#shared/domain/deadlines/timing.ts'
import { Panel } from '../../../ui/page.tsx'
import { Articles, Mark } from '../../../ui/tags.tsx'
import { TimingList } from '../../../ui/timings.tsx'
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

const OWN_TIMINGS = TIMINGS.filter(({ procedure }) => procedure !== '诉讼')

/** 及时、同时、决定前 …: listed so that nobody looks for a last day that does not exist. */
export function TimingsPanel() {
  return <TimingList timings={OWN_TIMINGS} />
}
