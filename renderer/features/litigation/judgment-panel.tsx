/** 裁判效力: from when the judgment binds, and every party's own time to appeal. */
import { Button } from 'antd'
import { useMemo } from 'react'
import { scopeOf } from '#shared/domain/deadlines/clocks/clock.ts'
import { type Appellate, suitStanding } from '#shared/domain/deadlines/clocks/judgment-clocks.ts'
import { effectText, type JudgmentEffect } from '#shared/domain/litigation/judgment-effect.ts'
import { PARTY_ROLE_LABELS, partyName } from '#shared/domain/model/party.ts'
import type { NextStep } from '#shared/domain/next-steps/next-steps.ts'
import type { CivilDate } from '#shared/kernel/civil-date.ts'
import { dateWithWeekday } from '../../ui/date-text.ts'
import { Panel } from '../../ui/page.tsx'
import { DueTag, Mark, Note, type Tone } from '../../ui/tags.tsx'
import css from './litigation.module.css'
import type { SuitView } from './suit.ts'

const TONES: Readonly<Record<JudgmentEffect['state'], Tone>> = {
  effective: 'success',
  waiting: 'neutral',
  unserved: 'warning',
  appealed: 'accent',
  reopened: 'neutral',
}

const ACTIONS = {
  recordJudgmentService: '登记送达',
  recordAppeal: '登记上诉',
  recordAppealJudgment: '登记二审裁判',
  recordJudgmentPerformance: '登记履行',
} as const satisfies Partial<Record<NextStep['code'], string>>

export type JudgmentPanelProps = {
  readonly view: SuitView
  readonly onStart: (code: NextStep['code']) => void
}

/** Nothing before the first ruling. */
export function JudgmentPanel({ view, onStart }: JudgmentPanelProps) {
  const { aggregate, office, today, steps } = view
  const { parties, effect } = useMemo(
    () => suitStanding(scopeOf(aggregate, office, today)),
    [aggregate, office, today],
  )
  if (effect === null) return null
  const nameOf = (partyId: string) => {
    const one = parties.find((party) => party.partyId === partyId)
    return one === undefined ? '' : appellateName(one)
  }
  const actions = (Object.keys(ACTIONS) as (keyof typeof ACTIONS)[]).filter((code) =>
    steps.some((step) => step.code === code && step.allowed),
  )
  return (
    <Panel
      title="裁判效力"
      extra={
        <span className={`${css.inline} no-print`}>
          {actions.map((code) => (
            <Button key={code} size="small" onClick={() => onStart(code)}>
              {ACTIONS[code]}
            </Button>
          ))}
        </span>
      }
    >
      <div className={css.effect}>
        <Note tone={TONES[effect.state]}>{effectText(effect, nameOf)}</Note>
        {parties.length > 0 && <Appellates parties={parties} today={today} />}
      </div>
    </Panel>
  )
}

function Appellates(props: { readonly parties: readonly Appellate[]; readonly today: CivilDate }) {
  const { parties, today } = props
  const appealable = parties.some(({ clock }) => clock !== null)
  return (
    <div className={css.scroll}>
      <table className={css.appellates}>
        <caption className="visually-hidden">各方当事人的上诉期</caption>
        <thead>
          <tr>
            <th scope="col">当事人</th>
            <th scope="col">收到裁判文书</th>
            {appealable && <th scope="col">上诉期末日</th>}
            {appealable && <th scope="col">上诉</th>}
          </tr>
        </thead>
        <tbody>
          {parties.map((one) => (
            <tr key={one.partyId}>
              <th scope="row">
                {appellateName(one)}
                <small>{one.party === null ? '' : PARTY_ROLE_LABELS[one.party.role]}</small>
              </th>
              <td>{one.servedOn ?? <Mark tone="warning">未登记</Mark>}</td>
              {appealable && <td>{one.lastDay === null ? '收到后起算' : dateWithWeekday(one.lastDay)}</td>}
              {appealable && (
                <td>
                  <Appeal one={one} today={today} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Appeal({ one, today }: { readonly one: Appellate; readonly today: CivilDate }) {
  const { appealedOn, lastDay, clock } = one
  if (appealedOn !== null) {
    return lastDay !== null && appealedOn > lastDay ? (
      <Mark tone="warning">{appealedOn} 逾期上诉，以法院认定为准</Mark>
    ) : (
      <Mark tone="accent">{appealedOn} 上诉</Mark>
    )
  }
  if (lastDay === null) return null
  if (clock?.status === 'superseded') return <Mark>没有登记上诉</Mark>
  return today > lastDay ? (
    <Mark>期满，没有登记上诉</Mark>
  ) : (
    <DueTag lastDay={lastDay} today={today} reminder />
  )
}

function appellateName({ party, ours }: Appellate): string {
  const name = party === null ? '本机关' : partyName(party)
  return ours && party !== null ? `${name}（本机关）` : name
}
