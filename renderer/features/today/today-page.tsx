/** 今日: what presses, for me and for the office, and one list of everything that falls due. */
import { PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { Link, useNavigate, useSearchParams } from 'react-router'
import { fullName } from '#shared/domain/model/person.ts'
import { formatChinese, weekdayName } from '#shared/kernel/civil-date.ts'
import { useSession } from '../../app/session.tsx'
import { useLiveClocks } from '../../app/use-live-clocks.ts'
import { useActiveAggregates, useCaseCounts } from '../../data/hooks.ts'
import { Choice } from '../../ui/fields.tsx'
import { dutiesOf } from '../../ui/live-clocks.ts'
import { EmptyState, Page, PageSkeleton, Panel } from '../../ui/page.tsx'
import { DueList } from './due-list.tsx'
import { NearHearings, UntimedCases } from './side-panels.tsx'
import { casesWithoutClock, type Summary, summaryOf } from './summary.ts'
import css from './today.module.css'

const SCOPE_LABELS = { mine: '我承办的', office: '全机关' } as const
type Scope = keyof typeof SCOPE_LABELS

/** The home page. */
export function TodayPage() {
  const { office, operator, today } = useSession()
  const aggregates = useActiveAggregates()
  const clocks = useLiveClocks()
  const counts = useCaseCounts()
  const navigate = useNavigate()
  const [search, setSearch] = useSearchParams()
  if (aggregates === undefined || clocks === undefined || counts === undefined) return <PageSkeleton />

  const duties = dutiesOf(clocks)
  const mine = operator === null ? null : summaryOf(aggregates, clocks, today, operator.id)
  const hasMine = mine !== null && mine.open.cases > 0
  const scope: Scope = hasMine && search.get('scope') !== 'office' ? 'mine' : 'office'
  const shown =
    scope === 'mine' && operator !== null
      ? duties.filter(({ aggregate }) => aggregate.case.handlerIds.includes(operator.id))
      : duties

  return (
    <Page
      title={`${formatChinese(today)} ${weekdayName(today)}`}
      actions={
        <Button type="primary" icon={<PlusOutlined />} onClick={() => void navigate('/cases/new')}>
          收案登记
        </Button>
      }
    >
      <div className={css.sentences}>
        {hasMine && <Sentence who={operator === null ? '我' : fullName(operator.name)} summary={mine} />}
        <Sentence who="全机关" summary={summaryOf(aggregates, clocks, today, '')} />
      </div>
      <div className={css.columns}>
        <Panel
          flush
          title="到期提醒"
          extra={
            hasMine ? (
              <Choice
                aria-label="范围"
                options={SCOPE_LABELS}
                value={scope}
                onChange={(chosen) =>
                  setSearch(chosen === 'mine' ? {} : { scope: chosen }, { replace: true })
                }
              />
            ) : (
              `${shown.length} 项`
            )
          }
        >
          {counts.total === 0 ? (
            <EmptyState
              title="还没有案件"
              hint="收到复议申请后先登记，期限从收到之日的次日起自动计算。"
              action={
                <Link to="/cases/new">
                  <Button icon={<PlusOutlined />}>登记第一件</Button>
                </Link>
              }
            />
          ) : (
            <DueList clocks={shown} today={today} office={office} />
          )}
        </Panel>
        <div className={css.side}>
          <NearHearings today={today} />
          <UntimedCases aggregates={casesWithoutClock(aggregates, clocks)} />
        </div>
      </div>
    </Page>
  )
}

function Sentence({ who, summary }: { readonly who: string; readonly summary: Summary }) {
  const { open, parts } = summary
  return (
    <p className={css.sentence}>
      <span className={css.who}>{who}</span>
      {open.cases === 0 ? (
        '没有未办结的案件。'
      ) : (
        <>
          未办结 <CountLink to={open.to} value={open.cases} label={`${who}未办结`} /> 件
          {parts.length === 0 ? '，近期没有期限届满。' : '：'}
          {parts.map((part, index) => (
            <span key={part.to}>
              <CountLink to={part.to} value={part.cases} label={`${who}${part.text}`} urgent={part.urgent} />{' '}
              件{/^\d/.test(part.text) && '在'}
              {part.text}
              {index === parts.length - 1 ? '。' : '，'}
            </span>
          ))}
        </>
      )}
    </p>
  )
}

function CountLink(props: {
  readonly to: string
  readonly value: number
  readonly label: string
  readonly urgent?: boolean
}) {
  return (
    <Link
      to={props.to}
      className={props.urgent === true ? css.urgent : css.number}
      aria-label={`${props.label} ${props.value} 件`}
    >
      {props.value}
    </Link>
  )
}
