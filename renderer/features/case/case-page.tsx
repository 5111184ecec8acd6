/** 案件页 `/cases/:id`: header, stage rail, tabs; every action of the case opens its dialog here. */
import { Button, Tabs } from 'antd'
import { useEffect, useMemo, useState } from 'react'
import { Link, Navigate, useNavigate, useParams, useSearchParams } from 'react-router'
import { caseClocks } from '#shared/domain/deadlines/case-clocks.ts'
import type { CaseAggregate } from '#shared/domain/model/aggregate.ts'
import type { Party, PartyRole } from '#shared/domain/model/party.ts'
import { nextSteps } from '#shared/domain/next-steps/next-steps.ts'
import { parseCivilDate } from '#shared/kernel/civil-date.ts'
import { useSession } from '../../app/session.tsx'
import { useAggregate } from '../../data/hooks.ts'
import { EmptyState, PageSkeleton, Panel } from '../../ui/page.tsx'
import { ActionDialog } from './action-dialog.tsx'
import css from './case-page.module.css'
import type { CaseAction, CaseView } from './case-view.ts'
import type { ReconsiderationAggregate } from './dialogs/step-props.ts'
import { HeaderStrip } from './header-strip.tsx'
import { isCaseStep } from './step-target.ts'
import { CASE_TABS, tabOf } from './tabs/case-tabs.tsx'

/** Loads the case; a suit has a page of its own. */
export function CasePage() {
  const { id = '' } = useParams()
  const aggregate = useAggregate(id)
  if (aggregate === undefined) return <PageSkeleton />
  if (aggregate === null) {
    return (
      <div className={css.page}>
        <Panel>
          <EmptyState
            title="没有这件案件"
            hint="地址可能抄错了，或者案件在另一台机器上。可以在案件列表里按案号或者当事人查找。"
            action={
              <Link to="/cases">
                <Button>到案件列表</Button>
              </Link>
            }
          />
        </Panel>
      </div>
    )
  }
  if (!isReconsideration(aggregate)) return <Navigate to={`/litigation/${id}`} replace />
  return <CaseWorkplace stored={aggregate} />
}

function isReconsideration(aggregate: CaseAggregate): aggregate is ReconsiderationAggregate {
  return aggregate.case.kind === 'reconsideration'
}

const ROLE_ORDER: readonly PartyRole[] = [
  'applicant',
  'representative',
  'guardian',
  'respondent',
  'thirdParty',
  'agent',
]

/** Parties side by side with their own: every list on the page names them in this order. */
function inRoleOrder(aggregate: ReconsiderationAggregate): ReconsiderationAggregate {
  const rank = ({ role }: Party) => ROLE_ORDER.indexOf(role)
  return { ...aggregate, parties: aggregate.parties.toSorted((a, b) => rank(a) - rank(b)) }
}

function CaseWorkplace({ stored }: { readonly stored: ReconsiderationAggregate }) {
  const aggregate = useMemo(() => inRoleOrder(stored), [stored])
  const { office, today } = useSession()
  const [search, setSearch] = useSearchParams()
  const navigate = useNavigate()
  const [action, setAction] = useState<CaseAction | null>(() => actionAsked(search))
  const clocks = useMemo(() => caseClocks(aggregate, office, today), [aggregate, office, today])
  const steps = useMemo(
    () => nextSteps(aggregate, office, today).filter(isCaseStep),
    [aggregate, office, today],
  )
  const { number } = aggregate.case
  useEffect(() => {
    document.title = `${number} - 复议应诉办案台`
  }, [number])

  const close = () => {
    setAction(null)
    // A reload must not open again what was just closed.
    if (search.has('schedule')) setSearch({ tab: 'hearings' }, { replace: true })
  }
  const view: CaseView = { aggregate, office, today, clocks, steps, open: setAction }
  const tab = tabOf(search.get('tab'))
  return (
    <div className={css.page}>
      <HeaderStrip view={view} onPath={(path) => void navigate(path)} />
      <Tabs
        className={css.tabs ?? ''}
        activeKey={tab}
        destroyOnHidden
        onChange={(key) => setSearch(key === 'overview' ? {} : { tab: key }, { replace: true })}
        items={CASE_TABS.map(({ key, label, count, Content }) => ({
          key,
          label: <TabLabel label={label} count={count(view)} />,
          children: <Content view={view} />,
        }))}
      />
      {action !== null && <ActionDialog action={action} view={view} onClose={close} />}
    </div>
  )
}

function TabLabel({ label, count }: { readonly label: string; readonly count: number }) {
  return (
    <>
      {label}
      {count > 0 && <span className={css.count}>{count}</span>}
    </>
  )
}

/** 排期 links here with the day that was clicked. */
function actionAsked(search: URLSearchParams): CaseAction | null {
  const asked = search.get('schedule')
  return asked === null ? null : { kind: 'scheduleHearing', on: parseCivilDate(asked) }
}
