/** 今日: what presses, for me and for the office, and one list of everything that falls due. */
import { PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { Link, useNavigate, useSearchParams } from 'react-router'
import { fullName } from '#shared/domain/model/person.ts'
import { formatChinese, weekdayName } from '#shared/kernel/civil-date.ts'
import { useSession } from '../../app/session.tsx'
import { useLiveClocks } from '../../app/use-live-clocks.ts'
import { useActiveAggregates, useHasCases } from '../../data/hooks.ts'
import { Choice } from '../../ui/fields.tsx'
import { dutiesOf, ownDuties } from '../../ui/live-clocks.ts'
import { EmptyState, Page, PageSkeleton, Panel } from '../../ui/page.tsx'
import { untimedCases } from '../../ui/untimed-cases.ts'
import { DueList } from './due-list.tsx'
import { NearHearings, UntimedCases } from './side-panels.tsx'
import { limitsOf, summaryOf } from './summary.ts'
import { Sentence } from './summary-sentence.tsx'
import css from './today.module.css'

const SCOPE_LABELS = { mine: '我承办的', office: '全机关' } as const
type Scope = keyof typeof SCOPE_LABELS
type Side = 'own' | 'others'

/** The home page. */
export function TodayPage() {
  const { office, operator, today } = useSession()
  const aggregates = useActiveAggregates()
  const clocks = useLiveClocks()
  const hasCases = useHasCases()
  const navigate = useNavigate()
  const [search, setSearch] = useSearchParams()
  if (aggregates === undefined || clocks === undefined || hasCases === undefined) return <PageSkeleton />

  const mine = operator === null ? null : summaryOf(aggregates, clocks, today, operator.id)
  const hasMine = mine !== null && mine.open.value > 0
  const scope: Scope = hasMine && search.get('scope') !== 'office' ? 'mine' : 'office'
  const handlerId = scope === 'mine' && operator !== null ? operator.id : ''
  const duties = dutiesOf(limitsOf(clocks, handlerId))
  const own = ownDuties(duties)
  const others = duties.filter((live) => !own.includes(live))
  const side: Side = search.get('side') === 'others' ? 'others' : 'own'
  const shown = side === 'own' ? own : others
  const choose = (key: 'scope' | 'side', value: string, usual: string) => {
    const next = new URLSearchParams(search)
    if (value === usual) next.delete(key)
    else next.set(key, value)
    setSearch(next, { replace: true })
  }

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
        <p className={css.meaning}>
          “项”是本机关应办、还没有办完的期限和提醒，一件案件可以有几项；日数按自然日，从明天起算；停止计算的（中止、鉴定、勘验、报请提级中）不计；被申请人、法院等他人的期限另列在“等待他人”。
        </p>
      </div>
      <div className={css.columns}>
        <Panel
          flush
          title="到期提醒"
          extra={
            <span className={css.choices}>
              {hasMine && (
                <Choice
                  aria-label="范围"
                  options={SCOPE_LABELS}
                  value={scope}
                  onChange={(chosen) => choose('scope', chosen, 'mine')}
                />
              )}
              <Choice
                aria-label="由谁办理"
                options={{ own: `本机关应办 ${own.length}`, others: `等待他人 ${others.length}` }}
                value={side}
                onChange={(chosen) => choose('side', chosen, 'own')}
              />
            </span>
          }
        >
          {!hasCases ? (
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
            <DueList
              clocks={shown}
              today={today}
              office={office}
              empty={side === 'own' ? '本机关没有正在进行的期限' : '没有在等待他人的期限'}
            />
          )}
          <p className={css.more}>
            <Link to={boardAddress(side, handlerId)}>
              在“期限”中查看这 {shown.length} 项，可筛选、导出、打印
            </Link>
          </p>
        </Panel>
        <div className={css.side}>
          <NearHearings today={today} />
          <UntimedCases cases={untimedCases(aggregates, clocks)} />
        </div>
      </div>
    </Page>
  )
}

/** The board with the same rows as the list here. */
function boardAddress(side: Side, handlerId: string): string {
  const query = new URLSearchParams([
    ...(side === 'others' ? [['bound', 'others']] : []),
    ...(handlerId === '' ? [] : [['handler', handlerId]]),
  ])
  return query.size === 0 ? '/deadlines' : `/deadlines?${query}`
}
