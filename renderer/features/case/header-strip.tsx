/** Who against whom, where it stands, how long is left, and the one next step. */
import { DownOutlined } from '@ant-design/icons'
import { Button, Dropdown, Popover, Tooltip } from 'antd'
import { effectiveEvents } from '#shared/domain/ledger/effective-events.ts'
import { procedureOf } from '#shared/domain/ledger/procedure-facts.ts'
import { PROCEDURE_LABELS } from '#shared/domain/model/case.ts'
import { fullName } from '#shared/domain/model/person.ts'
import type { StepCode } from '#shared/domain/next-steps/step-rule.ts'
import { formatChinese, weekdayName } from '#shared/kernel/civil-date.ts'
import { daysLeftText, dueBandOf } from '../../ui/due.ts'
import { ClockReckoning } from '../../ui/reckoning.tsx'
import { Mark, StageTag } from '../../ui/tags.tsx'
import css from './case-page.module.css'
import type { CaseView } from './case-view.ts'
import { governingClock } from './governing-clock.ts'
import { StageRail } from './stage-rail.tsx'
import { type CaseStep, stepTarget } from './step-target.ts'

export type HeaderStripProps = { readonly view: CaseView; readonly onPath: (path: string) => void }

/** The strip above the tabs. */
export function HeaderStrip({ view, onPath }: HeaderStripProps) {
  const { aggregate, office } = view
  const record = aggregate.case
  const procedure = procedureOf(effectiveEvents(aggregate.events))
  const handlers = record.handlerIds
    .flatMap((id) => office.staff.filter((member) => member.id === id))
    .map((member) => fullName(member.name))
  const start = (code: StepCode) => {
    const target = stepTarget(code, aggregate)
    if (target.kind === 'path') onPath(target.path)
    else view.open(target.action)
  }
  return (
    <section className={css.strip} aria-label="案件概况">
      <div className={css.top}>
        <div className={css.identity}>
          <h1 className={css.number}>
            {record.number}
            <StageTag stage={record.stage} />
            {procedure !== null && <Mark>{PROCEDURE_LABELS[procedure]}</Mark>}
            {record.major === 1 && <Mark tone="warning">重大案件</Mark>}
            {record.decidedOn !== '' && <Mark>{record.outcomeLabel}</Mark>}
          </h1>
          <p className={css.parties}>
            <small>申请人</small> {record.applicantLabel}
            <span className={css.against} aria-hidden>
              ›
            </span>
            <small>被申请人</small> {record.respondentLabel}
          </p>
          <p className={css.facts}>
            <span>{record.actLabel}</span>
            <span>承办人：{handlers.length === 0 ? '未确定' : handlers.join('、')}</span>
          </p>
        </div>
        <Countdown view={view} />
        <StepButtons steps={view.steps} onStart={start} />
      </div>
      <StageRail aggregate={aggregate} />
    </section>
  )
}

/** Days to the limit that governs the case; the reckoning unfolds on a click. */
function Countdown({ view }: { readonly view: CaseView }) {
  const { clocks, aggregate, office, today } = view
  const clock = governingClock(clocks, aggregate.case.stage)
  if (clock === null) return null
  const { lastDay, provisional } = clock.deadline
  return (
    <div className={css.due}>
      <span className={css.dueName}>
        {clock.ours ? clock.rule.name : `${clock.rule.name}（${clock.rule.bound}）`}
      </span>
      {clock.paused ? (
        <span className={css.dueDays}>中止中，停止计算</span>
      ) : (
        <span className={css.dueDays} data-band={clock.ours ? dueBandOf(lastDay, today) : 'later'}>
          {daysLeftText(lastDay, today)}
        </span>
      )}
      <Popover
        trigger="click"
        placement="bottomRight"
        title={clock.rule.name}
        content={
          <div className={css.reckoning}>
            <ClockReckoning clock={clock} office={office} />
          </div>
        }
      >
        <Button type="link" className={css.dueDay ?? ''} aria-label={`${clock.rule.name}是怎么算的`}>
          {clock.paused ? '已用期间如何计算' : `${formatChinese(lastDay)} ${weekdayName(lastDay)}届满`}
          {provisional ? '（暂定）' : ''}
          <DownOutlined aria-hidden />
        </Button>
      </Popover>
    </div>
  )
}

type StepButtonsProps = {
  readonly steps: readonly CaseStep[]
  readonly onStart: (code: StepCode) => void
}

function StepButtons({ steps, onStart }: StepButtonsProps) {
  const primary = steps.find((step) => step.primary)
  const others = steps.filter((step) => step !== primary)
  return (
    <div className={`${css.actions} no-print`}>
      {primary !== undefined && (
        <Tooltip title={primary.articles.join('；')} placement="bottom">
          <Button type="primary" onClick={() => onStart(primary.code)}>
            {primary.label}
          </Button>
        </Tooltip>
      )}
      {others.length > 0 && (
        <Dropdown
          trigger={['click']}
          placement="bottomRight"
          menu={{
            className: css.menu ?? '',
            items: ordered(others).map(({ code, label, allowed, reason, articles }) => ({
              key: code,
              disabled: !allowed,
              title: allowed ? articles.join('；') : '',
              label: (
                <span className={css.step}>
                  {label}
                  {!allowed && <small>{reason}</small>}
                </span>
              ),
              onClick: () => onStart(code),
            })),
          }}
        >
          <Button aria-haspopup="menu">
            更多 <DownOutlined aria-hidden />
          </Button>
        </Dropdown>
      )}
    </div>
  )
}

/** What can be done first, then what cannot and why. */
function ordered(steps: readonly CaseStep[]): readonly CaseStep[] {
  return [...steps.filter(({ allowed }) => allowed), ...steps.filter(({ allowed }) => !allowed)]
}
