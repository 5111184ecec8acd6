/** 概览: what the case is about, what runs, what happened, what else is like it. */

import { EditOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { type ReactNode, useMemo } from 'react'
import { Link } from 'react-router'
import { clockKey } from '#shared/documents/drafting/snapshot/limits.ts'
import { PAUSES } from '#shared/domain/deadlines/pauses.ts'
import { effectiveEvents, eventsOf } from '#shared/domain/ledger/effective-events.ts'
import { ACT_DELIVERY_LABELS, ACT_KIND_LABELS } from '#shared/domain/model/act.ts'
import { CHANNEL_LABELS } from '#shared/domain/model/case.ts'
import { EVENT_LABELS } from '#shared/domain/model/event.ts'
import { partyName } from '#shared/domain/model/party.ts'
import { useDuplicates } from '../../../data/hooks.ts'
import { defaultLengthText } from '../../../ui/default-length.ts'
import { daysOf, isLive } from '../../../ui/live-clocks.ts'
import { LocalMark } from '../../../ui/local-mark.tsx'
import { Panel } from '../../../ui/page.tsx'
import { DueTag, Mark, ProvisionalMark } from '../../../ui/tags.tsx'
import type { CaseView, ViewProps } from '../case-view.ts'
import { eventText } from '../event-text.ts'
import css from './tabs.module.css'

/** The first tab. */
export function OverviewTab({ view }: ViewProps) {
  return (
    <div className={css.columns}>
      <div className={css.stack}>
        <ClaimsPanel view={view} />
        <FactsPanel view={view} />
        <Chronology view={view} />
      </div>
      <div className={css.stack}>
        <RunningClocks view={view} />
        <SimilarCases view={view} />
      </div>
    </div>
  )
}

/** A labelled value; nothing when there is none. */
export function Pair({ label, wide = false, children }: PairProps) {
  if (children === '' || children === null) return null
  return (
    <div className={wide ? css.wide : undefined}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}

type PairProps = { readonly label: string; readonly wide?: boolean; readonly children: ReactNode }

function ClaimsPanel({ view }: ViewProps) {
  const { case: record, claims } = view.aggregate
  return (
    <Panel title="复议请求">
      <ol className={css.numbered}>
        {claims.map(({ id, text }) => (
          <li key={id}>{text}</li>
        ))}
      </ol>
      {record.factsAndReasons !== '' && (
        <div className={css.reasons}>
          <h3>事实和理由</h3>
          <p className={css.text}>{record.factsAndReasons}</p>
        </div>
      )}
    </Panel>
  )
}

function FactsPanel({ view }: ViewProps) {
  const { case: record } = view.aggregate
  const { act } = record
  return (
    <Panel
      title="登记事项"
      extra={
        <Button
          type="link"
          size="small"
          icon={<EditOutlined />}
          onClick={() => view.open({ kind: 'editRegistration' })}
        >
          更正
        </Button>
      }
    >
      <dl className={css.pairs}>
        <Pair label="行政行为" wide>
          {record.actLabel}
        </Pair>
        <Pair label="类别">{ACT_KIND_LABELS[act.kind]}</Pair>
        <Pair label="领域">{record.field}</Pair>
        <Pair label="作出日期">{act.madeOn}</Pair>
        <Pair label="怎样知道">
          {act.kind === 'dutyNotPerformed' ? '' : ACT_DELIVERY_LABELS[act.delivery]}
        </Pair>
        <Pair label="知道之日">{act.knewOn}</Pair>
        <Pair label="收到履责申请">{act.requestReceivedOn}</Pair>
        <Pair label="履行期满">{act.performanceDueOn}</Pair>
        <Pair label="涉及款额">
          {act.amountYuan === null ? '' : `${act.amountYuan.toLocaleString('zh-CN')} 元`}
        </Pair>
        <Pair label="告知复议权利">{act.toldRemedies ? '已告知' : '没有告知'}</Pair>
        <Pair label="来件方式">{CHANNEL_LABELS[record.channel]}</Pair>
        <Pair label="收到日期">{record.receivedOn}</Pair>
        <Pair label="邮戳日期">{record.postmarkedOn}</Pair>
        <Pair label="申请书落款">{record.appliedOn}</Pair>
        <Pair label="复议前置" wide>
          {record.prerequisite === 1 ? record.prerequisiteGround || '是' : ''}
        </Pair>
        <Pair label="附带审查" wide>
          {record.normativeDocument}
        </Pair>
        <Pair label="赔偿请求" wide>
          {record.compensationClaim}
        </Pair>
        <Pair label="重大案件" wide>
          {record.major === 1 ? record.majorReason || '是' : ''}
        </Pair>
        {record.stayRequested + record.hearingRequested > 0 && (
          <div className={css.wide}>
            <dt>申请人还要求</dt>
            <dd>
              {record.stayRequested === 1 && <Mark tone="accent">停止执行</Mark>}{' '}
              {record.hearingRequested === 1 && <Mark tone="accent">听证</Mark>}
            </dd>
          </div>
        )}
      </dl>
    </Panel>
  )
}

function Chronology({ view }: ViewProps) {
  const { aggregate, office } = view
  const events = effectiveEvents(aggregate.events)
  return (
    <Panel title="办理经过" extra={`${events.length} 项`}>
      <ol className={css.timeline}>
        {events.map((event) => (
          <li key={event.id}>
            <time dateTime={event.on}>{event.on}</time>
            <div>
              <strong>{EVENT_LABELS[event.data.type]}</strong>{' '}
              <span>{eventText(event, aggregate, office)}</span>
            </div>
          </li>
        ))}
      </ol>
    </Panel>
  )
}

function RunningClocks({ view }: ViewProps) {
  const { aggregate, clocks, today } = view
  const live = clocks
    .filter((clock) => isLive(clock, aggregate.case.stage))
    .toSorted((a, b) => (daysOf(a, today).dueOn < daysOf(b, today).dueOn ? -1 : 1))
  return (
    <Panel title="正在计算的期限" extra={<Link to="?tab=clocks">全部期限</Link>}>
      {live.length === 0 && <p className={css.soft}>没有正在计算的期限。</p>}
      <ul>
        {live.map((clock) => (
          <li key={clockKey(clock)} className={css.clock}>
            <div>
              {clock.rule.name}
              <small>
                {[
                  clock.ours ? '' : `${clock.rule.bound}办理`,
                  partyOf(view, clock.partyId),
                  defaultLengthText(clock, view.office.settings),
                ]
                  .filter((part) => part !== '')
                  .join(' · ')}
              </small>
            </div>
            <div className={css.clockDay}>
              <DueTag
                lastDay={daysOf(clock, today).dueOn}
                today={today}
                reminder={!(clock.ours && clock.nature === 'duty')}
                paused={clock.paused}
                isLocal={daysOf(clock, today).dueOn < clock.deadline.lastDay}
              />
              <small>
                {clock.paused === null ? clock.deadline.lastDay : PAUSES[clock.paused].lastDay}{' '}
                <LocalMark clock={clock} today={today} />{' '}
                {clock.deadline.provisional && clock.paused === null && (
                  <ProvisionalMark years={clock.deadline.provisionalYears} />
                )}
              </small>
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

/** The name of the party whose clock it is. */
export function partyOf({ aggregate }: CaseView, partyId: string | null): string {
  const party = aggregate.parties.find(({ id }) => id === partyId)
  return party === undefined ? '' : partyName(party)
}

const REASONS = {
  sameActNumber: '同一文号的行政行为',
  sameActTitle: '同一机关的同类行为',
  sameApplicantId: '同一申请人（证件号相同）',
  sameApplicantName: '申请人同名',
} as const

/** 法30Ⅰ(七): the same act may have been reviewed before; several applications on one act may be heard together. */
function SimilarCases({ view }: ViewProps) {
  const { aggregate } = view
  const input = useMemo(() => {
    const { act, respondentLabel, id } = aggregate.case
    return {
      actNumber: act.number,
      actTitle: act.title,
      agencyName: respondentLabel,
      exceptCaseId: id,
      applicants: aggregate.parties
        .filter(({ role }) => role === 'applicant')
        .map((party) =>
          party.kind === 'natural'
            ? { ...party.name, idNumber: party.idNumber, organizationName: '' }
            : { surname: '', given: '', idNumber: '', organizationName: party.organizationName },
        ),
    }
  }, [aggregate])
  const hits = useDuplicates(input)
  const suits = eventsOf(effectiveEvents(aggregate.events), 'sued').map(({ data }) => data.litigationCaseId)
  return (
    <Panel title="相关案件">
      {hits === undefined || hits.length === 0 ? (
        <p className={css.soft}>没有同一行政行为或者同一申请人的其他案件。</p>
      ) : (
        <ul className={css.links}>
          {hits.map(({ caseId, number, reason }) => (
            <li key={caseId}>
              <Link to={`/cases/${caseId}`}>{number}</Link>
              <span className={css.faint}>
                {suits.includes(caseId) ? '由本案引起的诉讼' : REASONS[reason]}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}
