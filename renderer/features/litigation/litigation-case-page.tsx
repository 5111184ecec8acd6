/** 应诉案件 `/litigation/:id`: role and why, limits, claims, evidence, papers, and the whole story. */
import { DownOutlined, EditOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useEffect, useMemo, useState } from 'react'
import { Link, Navigate, useParams } from 'react-router'
import { caseClocks } from '#shared/domain/deadlines/case-clocks.ts'
import { TIMINGS } from '#shared/domain/deadlines/timing.ts'
import type { CaseEvent } from '#shared/domain/model/event.ts'
import { PARTY_ROLE_LABELS, type PartyRole, partyName } from '#shared/domain/model/party.ts'
import { type NextStep, nextSteps } from '#shared/domain/next-steps/next-steps.ts'
import { CorrectEventDialog } from '../../app/correct-event-dialog.tsx'
import { useSession } from '../../app/session.tsx'
import { useAggregate } from '../../data/hooks.ts'
import { ActionMenu } from '../../ui/action-menu.tsx'
import { ErrorNotice } from '../../ui/feedback.tsx'
import { EmptyState, Page, PageSkeleton, Panel } from '../../ui/page.tsx'
import { StageTag } from '../../ui/tags.tsx'
import { TimingList } from '../../ui/timings.tsx'
import { chronologyOf } from './chronology.ts'
import { ClocksPanel } from './clocks-panel.tsx'
import { EvidencePanel } from './evidence-panel.tsx'
import {
  AppealDialog,
  AppealJudgmentDialog,
  JudgmentDialog,
  JudgmentServiceDialog,
  SuitPerformanceDialog,
} from './judgment-dialogs.tsx'
import { JudgmentPanel } from './judgment-panel.tsx'
import css from './litigation.module.css'
import { PapersPanel, useDraftPaper } from './papers-panel.tsx'
import { AppealAnswerDialog, CourtHearingDialog, EditSuitDialog, FileAnswerDialog } from './step-dialogs.tsx'
import { isLitigation, isReconsideration, ROLE_LABELS, type SuitView } from './suit.ts'

/** Loads the suit and the case it grew from. */
export function LitigationCasePage() {
  const { id = '' } = useParams()
  const { office, today } = useSession()
  const aggregate = useAggregate(id)
  const sourceId = aggregate?.case.kind === 'litigation' ? aggregate.case.sourceCaseId : ''
  const source = useAggregate(sourceId)
  const steps = useMemo(
    () => (aggregate == null ? [] : nextSteps(aggregate, office, today)),
    [aggregate, office, today],
  )
  if (aggregate === undefined || (sourceId !== '' && source === undefined)) return <PageSkeleton />
  if (aggregate === null) {
    return (
      <Page title="应诉案件">
        <Panel>
          <EmptyState
            title="没有这件应诉案件"
            hint="地址可能抄错了。请在应诉列表里查找。"
            action={
              <Link to="/litigation">
                <Button>到应诉列表</Button>
              </Link>
            }
          />
        </Panel>
      </Page>
    )
  }
  if (!isLitigation(aggregate)) return <Navigate to={`/cases/${id}`} replace />
  const from = source == null || !isReconsideration(source) ? null : source
  return <SuitPage view={{ aggregate, source: from, office, today, steps }} />
}

type SuitDialog =
  | 'file'
  | 'hearing'
  | 'judgment'
  | 'service'
  | 'appeal'
  | 'appealAnswer'
  | 'appealJudgment'
  | 'performance'
  | 'edit'
  | null

const STEP_DIALOGS: Readonly<Partial<Record<NextStep['code'], Exclude<SuitDialog, null>>>> = {
  fileAnswer: 'file',
  recordCourtHearing: 'hearing',
  recordJudgment: 'judgment',
  recordJudgmentService: 'service',
  recordAppeal: 'appeal',
  fileAppealAnswer: 'appealAnswer',
  recordAppealJudgment: 'appealJudgment',
  recordJudgmentPerformance: 'performance',
}

function SuitPage({ view }: { readonly view: SuitView }) {
  const { aggregate, source, office, today } = view
  const record = aggregate.case
  const [dialog, setDialog] = useState<SuitDialog>(null)
  const [correcting, setCorrecting] = useState<CaseEvent | null>(null)
  const paper = useDraftPaper(view)
  const clocks = useMemo(() => caseClocks(aggregate, office, today), [aggregate, office, today])
  const close = () => setDialog(null)
  useEffect(() => {
    document.title = `${record.number} - 复议应诉办案台`
  }, [record.number])

  const start = (code: NextStep['code']) => {
    if (code === 'saveEvidence') document.getElementById('evidence')?.scrollIntoView({ block: 'start' })
    else if (code === 'draftAnswer') void paper.open('answer')
    else setDialog(STEP_DIALOGS[code] ?? null)
  }
  return (
    <div className={css.page}>
      <header className={css.head}>
        <div className={css.identity}>
          <h1>
            {record.number} <StageTag stage={record.stage} />
          </h1>
          <p className={css.parties}>
            <small>原告</small> {record.applicantLabel} <small>诉</small> {record.respondentLabel}
          </p>
          <p className={css.facts}>
            <span>{record.actLabel}</span>
            {source !== null && (
              <span>
                原复议案件 <Link to={`/cases/${source.case.id}`}>{source.case.number}</Link>
                {source.case.outcomeLabel === '' ? '' : `（${source.case.outcomeLabel}）`}
              </span>
            )}
          </p>
        </div>
        <SuitSteps steps={view.steps} onStart={start} />
      </header>
      <ErrorNotice error={paper.error} />
      <div className={css.columns}>
        <div className={css.main}>
          <JudgmentPanel view={view} onStart={start} />
          <Panel
            title="诉讼情况"
            extra={
              <Button size="small" type="link" icon={<EditOutlined />} onClick={() => setDialog('edit')}>
                修改
              </Button>
            }
          >
            <SuitFacts view={view} />
          </Panel>
          <EvidencePanel view={view} />
          <PapersPanel view={view} />
          <TimingList timings={SUIT_TIMINGS} />
        </div>
        <div className={css.aside}>
          <ClocksPanel
            clocks={clocks}
            parties={aggregate.parties}
            stage={record.stage}
            office={office}
            today={today}
          />
          <Panel title="经过">
            <ol className={css.chronology}>
              {chronologyOf(aggregate, source)
                .toReversed()
                .map(({ id, on, title, detail, from, correctable }) => (
                  <li key={id} data-from={from}>
                    <time dateTime={on}>{on}</time>
                    <div>
                      {title}
                      {from === 'source' && <small>复议</small>}
                      {correctable !== null && (
                        <Button
                          type="link"
                          size="small"
                          className={css.correct ?? ''}
                          aria-label={`更正：${title}（${on}）`}
                          onClick={() => setCorrecting(correctable)}
                        >
                          更正
                        </Button>
                      )}
                      {detail !== '' && <p>{detail}</p>}
                    </div>
                  </li>
                ))}
            </ol>
          </Panel>
        </div>
      </div>
      {correcting !== null && (
        <CorrectEventDialog aggregate={aggregate} event={correcting} onClose={() => setCorrecting(null)} />
      )}
      {dialog === 'file' && <FileAnswerDialog view={view} onClose={close} />}
      {dialog === 'hearing' && <CourtHearingDialog view={view} onClose={close} />}
      {dialog === 'judgment' && <JudgmentDialog view={view} onClose={close} />}
      {dialog === 'service' && <JudgmentServiceDialog view={view} onClose={close} />}
      {dialog === 'appeal' && <AppealDialog view={view} onClose={close} />}
      {dialog === 'appealAnswer' && <AppealAnswerDialog view={view} onClose={close} />}
      {dialog === 'appealJudgment' && <AppealJudgmentDialog view={view} onClose={close} />}
      {dialog === 'performance' && <SuitPerformanceDialog view={view} onClose={close} />}
      {dialog === 'edit' && <EditSuitDialog view={view} onClose={close} />}
    </div>
  )
}

const SUIT_TIMINGS = TIMINGS.filter(({ procedure }) => procedure === '诉讼')

const SIDES: readonly PartyRole[] = [
  'plaintiff',
  'defendant',
  'litigationThirdParty',
  'guardian',
  'representative',
  'agent',
]

function SuitFacts({ view: { aggregate } }: { readonly view: SuitView }) {
  const record = aggregate.case
  const facts: readonly (readonly [string, string])[] = [
    ['受理法院', record.court],
    ['法院案号', record.courtCaseNumber === '' ? '还没有填写' : record.courtCaseNumber],
    ['起诉日', record.filedOn],
    ['立案日', record.docketedOn ?? ''],
    ['收到起诉状副本', record.receivedOn],
    ['本机关诉讼地位', `${ROLE_LABELS[record.ourRole]}。${record.ourRoleReason}`],
    [
      '当事人',
      SIDES.flatMap((role) => aggregate.parties.filter((party) => party.role === role))
        .map((party) => `${PARTY_ROLE_LABELS[party.role]} ${partyName(party)}`)
        .join('；'),
    ],
    ['诉讼请求', record.plaintiffClaims === '' ? '还没有填写' : record.plaintiffClaims],
    ['事实和理由', record.plaintiffReasons === '' ? '还没有填写' : record.plaintiffReasons],
    ['裁判结果', record.outcomeLabel],
  ]
  return (
    <dl className={css.list}>
      {facts
        .filter(([, value]) => value !== '')
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  )
}

type SuitStepsProps = {
  readonly steps: readonly NextStep[]
  readonly onStart: (code: NextStep['code']) => void
}

function SuitSteps({ steps, onStart }: SuitStepsProps) {
  const primary = steps.find((step) => step.primary)
  const others = steps.filter((step) => step !== primary)
  return (
    <div className={`${css.actions} no-print`}>
      {primary !== undefined && (
        <Button type="primary" onClick={() => onStart(primary.code)}>
          {primary.label}
        </Button>
      )}
      {others.length > 0 && (
        <ActionMenu
          menu={{
            items: others.map(({ code, label, allowed, reason, articles }) => ({
              key: code,
              disabled: !allowed,
              label: (
                <span className={css.step}>
                  {label}
                  <small>{allowed ? articles.join('；') : reason}</small>
                </span>
              ),
              onClick: () => onStart(code),
            })),
          }}
        >
          <Button aria-haspopup="menu">
            更多 <DownOutlined aria-hidden />
          </Button>
        </ActionMenu>
      )}
    </div>
  )
}
