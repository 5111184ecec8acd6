/** The answer: three days, why, and the sheet that can be printed. */
import { FileTextOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import type { Deadline } from '#shared/domain/deadlines/engine/explain.ts'
import { type CivilDate, formatChinese, weekdayName } from '#shared/kernel/civil-date.ts'
import { daysOf } from '../../ui/live-clocks.ts'
import { EmptyState } from '../../ui/page.tsx'
import { DeadlineReckoning } from '../../ui/reckoning.tsx'
import { ReckoningDays } from '../../ui/reckoning-days.tsx'
import { DueTag, Note, ProvisionalMark } from '../../ui/tags.tsx'
import css from './calculator.module.css'
import type { Verdict } from './calculator-check.ts'
import { StatementDialog } from './statement-dialog.tsx'

export type CalculatorResultProps = {
  readonly verdict: Exclude<Verdict, { readonly state: 'nothing' }>
  readonly today: CivilDate
}

/** The result, or what is still missing. */
export function CalculatorResult({ verdict, today }: CalculatorResultProps) {
  const [printing, setPrinting] = useState(false)
  if (verdict.state === 'incomplete')
    return <EmptyState title={verdict.message} hint="填好之后，这里随时显示结果。" />
  if (verdict.state === 'refused') {
    return (
      <div className={css.stack}>
        {[...verdict.errors].map(([field, message]) => (
          <Note key={field} tone="danger">
            {message}
          </Note>
        ))}
        <p className={css.soft}>改正之后，这里显示结果。</p>
      </div>
    )
  }
  const { deadline } = verdict
  return (
    <div className={css.stack}>
      <section aria-label="末日" aria-live="polite">
        <p className={css.last}>
          {formatChinese(deadline.lastDay)} <span>{weekdayName(deadline.lastDay)}</span>
        </p>
        <p className={css.marks}>
          {/* A calculation is nobody's duty, so nothing is overdue. */}
          <DueTag lastDay={deadline.lastDay} today={today} reminder />
          {deadline.provisional && <ProvisionalMark years={deadline.provisionalYears} />}
        </p>
        <Days deadline={deadline} today={today} />
      </section>
      <Button className={css.sheet ?? ''} icon={<FileTextOutlined />} onClick={() => setPrinting(true)}>
        期限计算说明（PDF、Word）
      </Button>
      <DeadlineReckoning deadline={deadline} withDays={false} />
      <ReckoningDays reckoning={deadline.reckoning} />
      {deadline.calendarNotices.length > 0 && (
        <p className={css.notices}>采用的放假安排：{deadline.calendarNotices.join('；')}</p>
      )}
      {printing && <StatementDialog deadline={deadline} onClose={() => setPrinting(false)} />}
    </div>
  )
}

function Days({ deadline, today }: { readonly deadline: Deadline; readonly today: CivilDate }) {
  const { safeOn } = daysOf({ deadline, local: deadline.local }, today)
  const days = [
    ['原始末日', deadline.rawDay],
    ...(deadline.local === null ? [] : ([['本地末日', deadline.local.lastDay]] as const)),
    ['法定末日', deadline.lastDay],
    ['稳妥日', safeOn],
  ] as const
  return (
    <dl className={css.days}>
      {days.map(([name, day]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            {day} <small>{weekdayName(day)}</small>
          </dd>
        </div>
      ))}
    </dl>
  )
}
