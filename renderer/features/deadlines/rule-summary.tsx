/** What a rule says, before anything is reckoned. */
import { Link } from 'react-router'
import { OWN_LENGTHS, officeConventions } from '#shared/domain/deadlines/office-conventions.ts'
import { ownLength } from '#shared/domain/deadlines/own-length.ts'
import type { Rule, Unit } from '#shared/domain/deadlines/rule.ts'
import type { OfficeSettings } from '#shared/domain/model/office.ts'
import { useSession } from '../../app/session.tsx'
import { defaultLengthText } from '../../ui/default-length.ts'
import { Articles, Mark } from '../../ui/tags.tsx'
import css from './calculator.module.css'

const UNIT_NAMES: Readonly<Record<Unit, string>> = {
  workday: '个工作日',
  day: '日（自然日）',
  month: '个月',
  year: '年',
}

/** Trigger, length, who is bound, articles. */
export function RuleSummary({ rule }: { readonly rule: Rule }) {
  const { office } = useSession()
  return (
    <dl className={css.summary}>
      <div>
        <dt>起算</dt>
        <dd>{rule.trigger}</dd>
      </div>
      <div>
        <dt>期间</dt>
        <dd>
          {lengthText(rule, ownLength(rule, officeConventions(office.settings).lengths))}{' '}
          {rule.status === 'default' && <Unset rule={rule} settings={office.settings} />}
          {rule.status === 'informational' && <Mark>约束法院或者其他机关，供参考</Mark>}
        </dd>
      </div>
      <div>
        <dt>应当遵守的是</dt>
        <dd>{rule.bound}</dd>
      </div>
      <div>
        <dt>依据</dt>
        <dd>
          <Articles articles={rule.articles} />
        </dd>
      </div>
    </dl>
  )
}

type UnsetProps = { readonly rule: Rule; readonly settings: OfficeSettings }

/** Where the law sets no length: whose it is, and the way to where the office can change it, if it can. */
function Unset({ rule, settings }: UnsetProps) {
  if (!Object.hasOwn(OWN_LENGTHS, rule.code)) return <Mark>{defaultLengthText({ rule }, settings)}</Mark>
  return (
    <>
      <Mark>法律没有规定日数，由本机关确定</Mark> <Link to="/settings/rules">在“办案规则”中修改</Link>
    </>
  )
}

function lengthText(rule: Rule, length: number | null): string {
  if (length === null) return '由法律或者文书确定'
  const own = `${rule.direction === 'backward' ? '倒算 ' : ''}${length}${UNIT_NAMES[rule.unit]}`
  const leadIn =
    rule.leadIn === null ? '' : `先满 ${rule.leadIn.length}${UNIT_NAMES[rule.leadIn.unit]}，再算 `
  const caps = rule.caps.map(({ name }) => `；${name}`).join('')
  return `${leadIn}${own}${caps}`
}
