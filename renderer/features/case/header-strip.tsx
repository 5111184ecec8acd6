/** Who against whom, where it stands, how long is left, and the one next step. */
import { DownOutlined } from '@ant-design/icons'
import { Button, Popover, Tooltip } from 'antd'
import type { ReactNode } from 'react'
import type { CaseClock } from '#shared/domain/deadlines/case-clocks.ts'
import { heldSince, PAUSES, type Pause } from '#shared/domain/deadlines/pauses.ts'
import { effectiveEvents } from '#shared/domain/ledger/effective-events.ts'
import { procedureOf, runningInterval } from '#shared/domain/ledger/procedure-facts.ts'
import { PROCEDURE_LABELS } from '#shared/domain/model/case.ts'
import { fullName } from '#shared/domain/model/person.ts'
import {
  SIDE_STEP_GROUP_KEYS,
  SIDE_STEP_GROUPS,
  type SideStepGroup,
} from '#shared/domain/procedure/side-steps.ts'
import { assertNever } from '#shared/kernel/assert.ts'
import { type CivilDate, daysBetween, formatChinese, weekdayName } from '#shared/kernel/civil-date.ts'
import { ActionMenu } from '../../ui/action-menu.tsx'
import { daysLeftText, dueBandOf } from '../../ui/due.ts'
import { ErrorNotice, useNotify } from '../../ui/feedback.tsx'
import { daysOf } from '../../ui/live-clocks.ts'
import { localStandingOf } from '../../ui/local-mark.tsx'
import { provisionalText } from '../../ui/provisional-text.ts'
import { ClockReckoning } from '../../ui/reckoning.tsx'
import { Mark, StageTag } from '../../ui/tags.tsx'
import css from './case-page.module.css'
import type { CaseView } from './case-view.ts'
import { governingClock } from './governing-clock.ts'
import { StageRail } from './stage-rail.tsx'
import { type CaseStep, stepTarget } from './step-target.ts'
import { useDrafting } from './use-drafting.ts'

export type HeaderStripProps = { readonly view: CaseView; readonly onPath: (path: string) => void }

/** The strip above the tabs. */
export function HeaderStrip({ view, onPath }: HeaderStripProps) {
  const { aggregate, office } = view
  const record = aggregate.case
  const procedure = procedureOf(effectiveEvents(aggregate.events))
  const handlers = record.handlerIds
    .flatMap((id) => office.staff.filter((member) => member.id === id))
    .map((member) => fullName(member.name))
  const drafting = useDrafting(view)
  const start = ({ code, recordableUntil }: CaseStep) => {
    const target = stepTarget(code, aggregate, recordableUntil)
    switch (target.kind) {
      case 'path':
        return onPath(target.path)
      case 'action':
        return view.open(target.action)
      case 'draftNow':
        return void drafting.draftNow(target.documentKind)
      default:
        return assertNever(target, 'step target')
    }
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
        <StepButtons
          steps={view.steps}
          busy={drafting.busy}
          onStart={start}
          onSideStep={(group) => view.open({ kind: 'sideStep', group })}
        />
      </div>
      <ErrorNotice error={drafting.error} />
      <StageRail aggregate={aggregate} />
    </section>
  )
}

/** Days to the limit that governs the case; the reckoning unfolds on a click. One that is held counts no days down. */
function Countdown({ view }: { readonly view: CaseView }) {
  const { clocks, aggregate, office, today } = view
  const clock = governingClock(clocks, aggregate.case.stage)
  const held = heldBy(view, clock)
  if (held !== null) {
    return (
      <div className={css.due}>
        <span className={css.dueName}>{PAUSES[held.pause].standing}</span>
        <span className={css.dueDays}>第 {daysBetween(held.from, today) + 1} 日</span>
        <Reckoned clock={clock} office={office}>
          自{formatChinese(held.from)}起，停止计算
        </Reckoned>
      </div>
    )
  }
  if (clock === null) return null
  const { provisional, provisionalYears } = clock.deadline
  const { lastDay, dueOn } = daysOf(clock, today)
  const local = localStandingOf(clock, today)
  return (
    <div className={css.due}>
      <span className={css.dueName}>
        {clock.ours ? clock.rule.name : `${clock.rule.name}（${clock.rule.bound}）`}
      </span>
      <span className={css.dueDays} data-band={clock.ours ? dueBandOf(dueOn, today) : 'later'}>
        {daysLeftText(dueOn, today, false, dueOn < lastDay)}
      </span>
      <Reckoned clock={clock} office={office}>
        {formatChinese(lastDay)} {weekdayName(lastDay)}届满{provisional ? '（暂定）' : ''}
      </Reckoned>
      {local !== null && (
        <span className={css.dueName} title={local.text}>
          {local.state === 'passed' ? '已过' : ''}本地末日 {formatChinese(local.lastDay)}
        </span>
      )}
      {provisional && <span className={css.dueName}>{provisionalText(provisionalYears)}</span>}
    </div>
  )
}

type Held = { readonly pause: Pause; readonly from: CivilDate }

/** What holds the case: a suspension, whatever became of its limits before, else what holds the governing limit. */
function heldBy({ aggregate }: CaseView, clock: CaseClock | null): Held | null {
  const suspended = runningInterval(effectiveEvents(aggregate.events), 'suspension')
  if (suspended !== null && aggregate.case.stage === 'suspended') {
    return { pause: 'suspension', from: suspended.from }
  }
  if (clock === null || clock.paused === null) return null
  return { pause: clock.paused, from: heldSince(clock.paused, clock.facts) }
}

type ReckonedProps = Pick<CaseView, 'office'> & {
  readonly clock: CaseClock | null
  readonly children: ReactNode
}

/** A day that unfolds into how it was reckoned; plain text where there is nothing to unfold. */
function Reckoned({ clock, office, children }: ReckonedProps) {
  if (clock === null) return <span className={css.dueName}>{children}</span>
  return (
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
        {children}
        <DownOutlined aria-hidden />
      </Button>
    </Popover>
  )
}

type StepButtonsProps = {
  readonly steps: readonly CaseStep[]
  readonly busy: boolean
  readonly onStart: (step: CaseStep) => void
  readonly onSideStep: (group: SideStepGroup) => void
}

function StepButtons({ steps, busy, onStart, onSideStep }: StepButtonsProps) {
  const notify = useNotify()
  const primary = steps.find((step) => step.primary)
  const late = lateAcceptance(steps)
  const others = steps.filter((step) => step !== primary && step !== late?.step)
  return (
    <div className={`${css.actions} no-print`}>
      {primary !== undefined && (
        <Tooltip title={primary.articles.join('；')} placement="bottom">
          <Button type="primary" loading={busy} onClick={() => onStart(primary)}>
            {primary.label}
          </Button>
        </Tooltip>
      )}
      {late !== undefined && (
        <Tooltip
          title={`${formatChinese(late.until)}以前已经受理的，按当时的日期补录；期限内没有处理的，登记视为受理。`}
          placement="bottom"
        >
          <Button onClick={() => onStart(late.step)}>受理（补录）</Button>
        </Tooltip>
      )}
      <ActionMenu
        menu={{
          className: css.menu ?? '',
          items: [
            ...ordered(others).map((step) => ({
              key: step.code,
              // Blocked steps stay within reach of the keyboard: choosing one says in full why it cannot be done.
              title: step.allowed ? step.articles.join('；') : step.reason,
              label: <StepText step={step} />,
              onClick: () => (step.allowed ? onStart(step) : notify.problem(step.reason)),
            })),
            {
              key: 'sideSteps',
              type: 'group',
              label: '其他程序事项',
              children: SIDE_STEP_GROUP_KEYS.map((group) => ({
                key: group,
                label: SIDE_STEP_GROUPS[group],
                onClick: () => onSideStep(group),
              })),
            },
          ],
        }}
      >
        <Button aria-haspopup="menu">
          更多 <DownOutlined aria-hidden />
        </Button>
      </ActionMenu>
    </div>
  )
}

/** Beside 登记视为受理: an old paper case whose review is recorded in time was perhaps accepted in time as well. */
function lateAcceptance(steps: readonly CaseStep[]) {
  const deemed = steps.some(({ code, primary }) => code === 'acceptDeemed' && primary)
  const step = steps.find(({ code, allowed }) => code === 'accept' && allowed)
  return deemed && step !== undefined && step.recordableUntil !== ''
    ? { step, until: step.recordableUntil }
    : undefined
}

/** A step of the menu: its name, and underneath what it is for or why it has to wait. */
function StepText({ step: { label, allowed, reason, recordableUntil } }: { readonly step: CaseStep }) {
  return (
    <span className={css.step}>
      <span className={allowed ? undefined : css.blocked}>{label}</span>
      {recordableUntil !== '' && (
        <small className={css.why}> 补录：只限{formatChinese(recordableUntil)}以前已经办理的</small>
      )}
      {!allowed && (
        <small className={css.why}>
          <span className="visually-hidden"> 现在不能办理：</span>
          {reason}
        </small>
      )}
    </span>
  )
}

/** What can be done first, then what cannot and why. */
function ordered(steps: readonly CaseStep[]): readonly CaseStep[] {
  return [...steps.filter(({ allowed }) => allowed), ...steps.filter(({ allowed }) => !allowed)]
}
