/** One doubtful point: the question, its readings, why the default is the default, and what another would move. */
import { Button, Radio } from 'antd'
import { useState } from 'react'
import type { ConventionSetting } from '#shared/domain/deadlines/conventions.ts'
import type { MovedLimit } from '#shared/domain/deadlines/moved-limits.ts'
import { DataTable } from '../../../ui/data-table.tsx'
import { Field } from '../../../ui/fields.tsx'
import { Articles, Mark } from '../../../ui/tags.tsx'
import { MOVE_COLUMNS } from '../moves/moves-table.tsx'
import { type Effects, readingName } from './collect-effects.ts'
import css from './doubts.module.css'

export type DoubtChoiceProps = {
  readonly setting: ConventionSetting
  /** The option in force, not the one just clicked. */
  readonly inForce: string
  readonly effects: Effects
}

/** A field of the rules form with its effect below it. */
export function DoubtChoice({ setting, inForce, effects }: DoubtChoiceProps) {
  const { id, key, question, options, explanation, articles } = setting
  return (
    <section className={css.doubt} aria-label={`${id} ${question}`}>
      <Field
        name={['deadlineConventions', key]}
        label={
          <span className={css.question}>
            <Mark>{id}</Mark> {question}
          </span>
        }
      >
        <Radio.Group
          className={css.options ?? ''}
          options={options.map(({ value, label }, index) => ({
            value,
            label: index === 0 ? `${label}（默认）` : label,
          }))}
        />
      </Field>
      <p className={css.explanation}>
        {explanation}
        <span className={css.articles}>
          相关条文：
          <Articles articles={articles} />
        </span>
      </p>
      {options
        .filter(({ value }) => value !== inForce)
        .map(({ value, label }) => (
          <Effect key={value} label={label} moves={effects.get(readingName(key, value))} />
        ))}
    </section>
  )
}

type EffectProps = { readonly label: string; readonly moves: readonly MovedLimit[] | undefined }

function Effect({ label, moves }: EffectProps) {
  const [open, setOpen] = useState(false)
  if (moves === undefined) return <p className={css.effect}>若改为“{label}”：正在核对在办案件……</p>
  if (moves.length === 0) return <p className={css.effect}>若改为“{label}”：现有在办案件的期限都不变动。</p>
  const cases = new Set(moves.map(({ aggregate }) => aggregate.case.id)).size
  return (
    <div className={css.touched}>
      <p className={css.effect}>
        若改为“{label}”：现有{' '}
        <b>
          {cases} 件案件的 {moves.length} 个期限
        </b>{' '}
        会变动。
        <Button type="link" size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? '收起' : '查看变动'}
        </Button>
      </p>
      {open && (
        <DataTable
          label={`若改为“${label}”变动的期限`}
          rows={moves}
          columns={MOVE_COLUMNS}
          rowKey={({ key }) => key}
          maxBodyHeight={300}
        />
      )}
    </div>
  )
}
