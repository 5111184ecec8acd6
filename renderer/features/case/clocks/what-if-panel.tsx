/** 试算: what 中止、鉴定、延期、听证 … would do to every limit, before anything is done. Nothing here is saved. */
import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, InputNumber, Select } from 'antd'
import { useMemo, useState } from 'react'
import { type Supposition, type Trial, tryOut } from '#shared/domain/commands/what-if.ts'
import { type ClockChange, changeText } from '#shared/domain/deadlines/clock-changes.ts'
import { PAUSES } from '#shared/domain/deadlines/pauses.ts'
import { groundLabel, SUSPENSION_GROUNDS } from '#shared/domain/procedure/statutory-grounds.ts'
import { DateField } from '../../../ui/date-field.tsx'
import { dateWithWeekday } from '../../../ui/date-text.ts'
import { localAside } from '../../../ui/local-mark.tsx'
import { Panel } from '../../../ui/page.tsx'
import { Mark, Note } from '../../../ui/tags.tsx'
import type { CaseView, ViewProps } from '../case-view.ts'
import { partyOf } from '../tabs/overview-tab.tsx'
import {
  actionOf,
  GUESS_LABELS,
  type Guess,
  type GuessKind,
  guessOf,
  isInterval,
  suppositionOf,
} from './guesses.ts'
import css from './what-if.module.css'

/** Several suppositions at once; the limits are compared as they stand and as they would stand. */
export function WhatIfPanel({ view }: ViewProps) {
  const [guesses, setGuesses] = useState<readonly Guess[]>([])
  const change = (id: number, patch: Partial<Guess>) =>
    setGuesses(guesses.map((guess) => (guess.id === id ? { ...guess, ...patch } : guess)))
  const add = (kind: GuessKind) => {
    const id = Math.max(0, ...guesses.map((guess) => guess.id)) + 1
    setGuesses([...guesses, guessOf(id, kind, view.today)])
  }
  const complete = useMemo(
    () =>
      guesses.flatMap((guess) => {
        const supposition = suppositionOf(guess)
        return supposition === null ? [] : [{ id: guess.id, supposition }]
      }),
    [guesses],
  )
  const trial = useMemo(
    () =>
      tried(
        view,
        complete.map(({ supposition }) => supposition),
      ),
    [view, complete],
  )
  const findingsOf = (id: number) => {
    const index = complete.findIndex((item) => item.id === id)
    const own = (list: Trial['refusals']) => list.filter((finding) => finding.index === index && index !== -1)
    return { refusals: own(trial?.refusals ?? []), warnings: own(trial?.warnings ?? []) }
  }
  return (
    <Panel title="试算" extra={<span className={css.quiet}>只试算，不保存</span>}>
      <div className={css.guesses}>
        {guesses.map((guess, index) => (
          <GuessRow
            key={guess.id}
            number={index + 1}
            guess={guess}
            view={view}
            {...findingsOf(guess.id)}
            onChange={(patch) => change(guess.id, patch)}
            onRemove={() => setGuesses(guesses.filter(({ id }) => id !== guess.id))}
          />
        ))}
      </div>
      <div className={css.toolbar}>
        <Select<GuessKind | null>
          aria-label="加一项假设"
          className={css.kind ?? ''}
          value={null}
          placeholder="加一项假设"
          suffixIcon={<PlusOutlined aria-hidden />}
          options={(Object.keys(GUESS_LABELS) as readonly GuessKind[]).map((kind) => ({
            value: kind,
            label: GUESS_LABELS[kind],
          }))}
          onChange={(kind) => {
            if (kind !== null) add(kind)
          }}
        />
        {guesses.length === 0 ? (
          <span className={css.quiet}>
            先看一看中止、鉴定、延期、听证或者转普通程序之后，各项期限会变到哪一天。
          </span>
        ) : (
          <Button type="link" onClick={() => setGuesses([])}>
            清空
          </Button>
        )}
      </div>
      {trial !== null && <Comparison changes={trial.changes} view={view} />}
    </Panel>
  )
}

function tried({ aggregate, office, today }: CaseView, suppositions: readonly Supposition[]): Trial | null {
  return suppositions.length === 0 ? null : tryOut(aggregate, office, today, suppositions)
}

type GuessRowProps = {
  readonly number: number
  readonly guess: Guess
  readonly view: CaseView
  readonly refusals: Trial['refusals']
  readonly warnings: Trial['warnings']
  readonly onChange: (patch: Partial<Guess>) => void
  readonly onRemove: () => void
}

function GuessRow({ number, guess, view, refusals, warnings, onChange, onRemove }: GuessRowProps) {
  const label = GUESS_LABELS[guess.kind]
  const action = actionOf(guess, view.today)
  const refused = refusals.length > 0
  // A refusal is told in full below; otherwise the reason stands beside the button.
  const why = action.action === null && !refused ? action.why : ''
  return (
    <fieldset className={css.guess} aria-label={`假设${number}：${label}`}>
      <Mark tone="accent">{label}</Mark>
      {guess.kind === 'suspend' && (
        <Select
          aria-label="中止情形"
          className={css.ground ?? ''}
          value={guess.ground}
          options={SUSPENSION_GROUNDS.map((rule) => ({
            value: rule.ground,
            label: groundLabel(rule),
            title: groundLabel(rule),
          }))}
          onChange={(ground) => onChange({ ground })}
        />
      )}
      <DayInput
        label={isInterval(guess.kind) ? '自' : '日期'}
        value={guess.from}
        onChange={(from) => onChange({ from })}
      />
      {isInterval(guess.kind) && <DayInput label="至" value={guess.to} onChange={(to) => onChange({ to })} />}
      {guess.kind === 'extend' && (
        <InputNumber
          aria-label="延长天数"
          min={1}
          max={90}
          precision={0}
          value={guess.days}
          suffix="日"
          onChange={(days) => onChange({ days: days ?? 1 })}
        />
      )}
      <Button
        type="link"
        disabled={refused || action.action === null}
        onClick={() => {
          if (action.action !== null) view.open(action.action)
        }}
      >
        照此办理
      </Button>
      <Button
        type="text"
        icon={<DeleteOutlined />}
        aria-label={`去掉假设${number}`}
        title="去掉这一项"
        onClick={onRemove}
      />
      {why !== '' && <small className={css.quiet}>照此办理：{why}</small>}
      {[
        ...refusals.map((one) => ({ ...one, tone: 'danger' as const })),
        ...warnings.map((one) => ({ ...one, tone: 'warning' as const })),
      ].map(({ message, tone }) => (
        <div key={message} className={css.refused}>
          <Note tone={tone}>{tone === 'danger' ? `不能这样办理：${message}` : message}</Note>
        </div>
      ))}
    </fieldset>
  )
}

type DayInputProps = {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
}

function DayInput({ label, value, onChange }: DayInputProps) {
  return (
    <span className={css.day}>
      <span aria-hidden>{label}</span>
      <span>
        <DateField aria-label={label} value={value} onChange={onChange} />
      </span>
    </span>
  )
}

function Comparison({
  changes,
  view,
}: {
  readonly changes: readonly ClockChange[]
  readonly view: CaseView
}) {
  const shown = changes.filter(({ moved, before }) => moved || before?.status === 'running')
  const moves = shown.filter(({ moved }) => moved).length
  return (
    <>
      <p aria-live="polite" className="visually-hidden">
        {moves === 0 ? '各项期限都不变。' : `有${moves}项期限变动。`}
      </p>
      <table className={css.compare}>
        <caption className="visually-hidden">试算前后的期限</caption>
        <thead>
          <tr>
            <th scope="col">期限</th>
            <th scope="col">现在</th>
            <th scope="col">试算之后</th>
            <th scope="col">变化</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((change) => (
            <tr key={change.key} data-moved={change.moved}>
              <th scope="row">
                {change.name}
                {change.partyId !== null && <small>{partyOf(view, change.partyId)}</small>}
              </th>
              <td>{lastDayOf(change.before)}</td>
              <td>
                {lastDayOf(change.after)}{' '}
                {change.after?.deadline.provisional === true && change.after.paused === null && (
                  <Mark tone="warning">暂定</Mark>
                )}
              </td>
              <td>{change.moved ? <Moved change={change} /> : '不变'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

/** A limit that is held has no last day yet. */
function lastDayOf(clock: ClockChange['after']): string {
  if (clock === null) return '—'
  if (clock.paused !== null) return PAUSES[clock.paused].lastDay
  return `${dateWithWeekday(clock.deadline.lastDay)}${localAside(clock)}`
}

function Moved({ change }: { readonly change: ClockChange }) {
  const { days, reason, after } = change
  if (days === 0 || after === null || after.paused !== null) return <>{changeText(change)}</>
  return (
    <>
      {days > 0 ? `▲ 推后 ${days} 日` : `▼ 提前 ${-days} 日`}
      {reason !== '' && <small>{reason}</small>}
    </>
  )
}
