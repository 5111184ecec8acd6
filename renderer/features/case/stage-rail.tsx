/** The stops of the case as a line: what is done, where it stands, what was not reached. */
import {
  CheckCircleFilled,
  MinusCircleOutlined,
  PauseCircleFilled,
  RightCircleFilled,
} from '@ant-design/icons'
import type { ReactNode } from 'react'
import css from './case-page.module.css'
import type { ReconsiderationAggregate } from './dialogs/step-props.ts'
import { type StopState, stopsOf } from './stages.ts'

const ICONS: Readonly<Record<StopState, ReactNode>> = {
  done: <CheckCircleFilled aria-hidden />,
  current: <RightCircleFilled aria-hidden />,
  paused: <PauseCircleFilled aria-hidden />,
  todo: <MinusCircleOutlined aria-hidden />,
  skipped: <MinusCircleOutlined aria-hidden />,
}

const STATE_WORDS: Readonly<Record<StopState, string>> = {
  done: '已完成',
  current: '正在进行',
  paused: '暂停',
  todo: '未到',
  skipped: '不再进行',
}

/** An ordered list, so that screen readers count the stops. */
export function StageRail({ aggregate }: { readonly aggregate: ReconsiderationAggregate }) {
  return (
    <ol className={css.rail} aria-label="办案阶段">
      {stopsOf(aggregate).map(({ key, label, state, note }) => (
        <li
          key={key}
          className={css.stop}
          data-state={state}
          {...(state === 'current' || state === 'paused' ? { 'aria-current': 'step' as const } : {})}
        >
          {ICONS[state]}
          <span>
            {label}
            <span className="visually-hidden">：{STATE_WORDS[state]}</span>
          </span>
          {note !== '' && <small>{note}</small>}
        </li>
      ))}
    </ol>
  )
}
