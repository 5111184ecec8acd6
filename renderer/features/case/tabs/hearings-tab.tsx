/** 听证: each hearing with its panel, and whether its notices have reached the parties in time. */
import { FileAddOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Tooltip } from 'antd'
import { Link } from 'react-router'
import { effectiveEvents, eventsOf } from '#shared/domain/ledger/effective-events.ts'
import type { Hearing } from '#shared/domain/model/hearing.ts'
import { type Party, partyName } from '#shared/domain/model/party.ts'
import { fullName } from '#shared/domain/model/person.ts'
import { hearingNoticeLastDay } from '#shared/domain/procedure/limits.ts'
import { dateWithWeekday } from '../../../ui/date-text.ts'
import { EmptyState, Panel } from '../../../ui/page.tsx'
import { Mark, Note } from '../../../ui/tags.tsx'
import { addresseesOf, type CaseView, type ViewProps } from '../case-view.ts'
import { Pair } from './overview-tab.tsx'
import css from './tabs.module.css'

const STATUS = {
  scheduled: { tone: 'accent', label: '待举行' },
  held: { tone: 'success', label: '已举行' },
  cancelled: { tone: 'neutral', label: '已取消' },
} as const

/** Latest first. */
export function HearingsTab({ view }: ViewProps) {
  const hearings = view.aggregate.hearings.toSorted((a, b) => (a.on < b.on ? 1 : -1))
  const step = view.steps.find(({ code }) => code === 'scheduleHearing')
  const schedule = (
    <Tooltip title={step?.allowed === false ? step.reason : ''}>
      <Button
        icon={<PlusOutlined />}
        disabled={step?.allowed !== true}
        onClick={() => view.open({ kind: 'scheduleHearing', on: null })}
      >
        安排听证
      </Button>
    </Tooltip>
  )
  if (hearings.length === 0) {
    return (
      <Panel>
        <EmptyState
          title="本案没有听证"
          hint={
            step === undefined
              ? '案件受理之后、作出决定之前可以安排听证。'
              : '重大、疑难、复杂的案件应当组织听证；认为有必要听证或者申请人请求听证的，可以组织听证（行政复议法第五十条）。'
          }
          action={step === undefined ? undefined : schedule}
        />
      </Panel>
    )
  }
  return (
    <div className={css.stack}>
      <div className={css.toolbar}>
        <Link to="/schedule">在排期中查看</Link>
        {schedule}
      </div>
      {hearings.map((hearing) => (
        <HearingPanel key={hearing.id} hearing={hearing} view={view} />
      ))}
    </div>
  )
}

type HearingPanelProps = ViewProps & { readonly hearing: Hearing }

function HearingPanel({ hearing, view }: HearingPanelProps) {
  const { office, aggregate, today } = view
  const nameOf = (id: string) => {
    const member = office.staff.find((row) => row.id === id)
    return member === undefined ? '' : fullName(member.name)
  }
  const room = office.rooms.find(({ id }) => id === hearing.roomId)
  const held = eventsOf(effectiveEvents(aggregate.events), 'hearingHeld').find(
    ({ data }) => data.hearingId === hearing.id,
  )
  const { tone, label } = STATUS[hearing.status]
  return (
    <Panel
      title={`${dateWithWeekday(hearing.on)} ${hearing.startsAt}—${hearing.endsAt}`}
      extra={
        <span className={css.actions}>
          <Mark tone={tone}>{label}</Mark>
          {hearing.status === 'scheduled' && (
            <>
              <Button
                type="link"
                size="small"
                disabled={hearing.on > today}
                onClick={() => view.open({ kind: 'recordHearing', hearing })}
              >
                登记听证情况
              </Button>
              <Button
                type="link"
                size="small"
                onClick={() => view.open({ kind: 'rescheduleHearing', hearing })}
              >
                改期
              </Button>
              <Button
                type="link"
                size="small"
                danger
                onClick={() => view.open({ kind: 'cancelHearing', hearing })}
              >
                取消
              </Button>
            </>
          )}
        </span>
      }
    >
      <div className={css.hearing}>
        <dl className={css.pairs}>
          <Pair label="地点">
            {room === undefined ? '' : `${room.name}${room.address === '' ? '' : `（${room.address}）`}`}
          </Pair>
          <Pair label="方式">{hearing.openToPublic ? '公开' : '不公开'}</Pair>
          <Pair label="主持人">{nameOf(hearing.presiderId)}</Pair>
          <Pair label="听证员">{hearing.memberIds.map(nameOf).join('、')}</Pair>
          <Pair label="记录员">{nameOf(hearing.recorderId)}</Pair>
          <Pair label="听证事项" wide>
            {hearing.matters}
          </Pair>
          <Pair label="非工作日理由" wide>
            {hearing.nonWorkdayReason}
          </Pair>
          <Pair label="听证情况" wide>
            {held?.data.summary ?? ''}
          </Pair>
        </dl>
        {hearing.status === 'scheduled' && <Notices hearing={hearing} view={view} />}
      </div>
    </Panel>
  )
}

/** 法51Ⅰ: a notice for every party, served five clear working days before. */
function Notices({ hearing, view }: HearingPanelProps) {
  const { aggregate, office, today } = view
  const parties = addresseesOf(aggregate)
  const noticeBy = hearingNoticeLastDay(hearing.on, office)
  const states = parties.map((party) => ({ party, ...noticeState(view, hearing, party) }))
  const missing = states.some(({ documentId }) => documentId === null)
  const late = noticeBy !== null && today > noticeBy && states.some(({ served }) => !served)
  return (
    <div>
      <h3 className={css.subhead}>
        听证通知书{noticeBy === null ? '' : `（最迟 ${dateWithWeekday(noticeBy)} 送达）`}
      </h3>
      <ul className={css.notices}>
        {states.map(({ party, documentId, tone, text }) => (
          <li key={party.id}>
            {documentId === null ? (
              partyName(party)
            ) : (
              <Link to={`/cases/${aggregate.case.id}/documents/${documentId}`}>{partyName(party)}</Link>
            )}
            <Mark tone={tone}>{text}</Mark>
          </li>
        ))}
      </ul>
      {late && <Note tone="danger">通知书没有在五个工作日前送达全部当事人，应当改期。</Note>}
      {missing && (
        <Button
          size="small"
          icon={<FileAddOutlined />}
          onClick={() => view.open({ kind: 'draft', documentKind: 'hearingNotice', hearingId: hearing.id })}
        >
          起草通知书
        </Button>
      )}
    </div>
  )
}

type NoticeState = {
  readonly documentId: string | null
  readonly served: boolean
  readonly tone: 'neutral' | 'accent' | 'warning' | 'success'
  readonly text: string
}

function noticeState({ aggregate }: CaseView, hearing: Hearing, party: Party): NoticeState {
  const document = aggregate.documents.find(
    ({ kind, hearingId, status, addresseePartyIds }) =>
      kind === 'hearingNotice' &&
      hearingId === hearing.id &&
      status !== 'void' &&
      addresseePartyIds.includes(party.id),
  )
  if (document === undefined) return { documentId: null, served: false, tone: 'warning', text: '未起草' }
  if (document.status === 'draft') {
    return { documentId: document.id, served: false, tone: 'neutral', text: '草稿' }
  }
  const service = aggregate.services.findLast(
    ({ documentId, partyId }) => documentId === document.id && partyId === party.id,
  )
  const servedOn = service?.servedOn ?? ''
  return servedOn === ''
    ? {
        documentId: document.id,
        served: false,
        tone: 'accent',
        text: service === undefined ? '已签发，未送达' : '送达中',
      }
    : { documentId: document.id, served: true, tone: 'success', text: `${servedOn} 送达` }
}
