/** What a rule says, before anything is reckoned. */
import type { Rule, Unit } from '#shared/domain/deadlines/rule.ts'
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
  return (
    <dl className={css.summary}>
      <div>
        <dt>起算</dt>
        <dd>{rule.trigger}</dd>
      </div>
      <div>
        <dt>期间</dt>
        <dd>
          {lengthText(rule)} {rule.status === 'default' && <Mark>法律没有规定，默认值可调整</Mark>}
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

function lengthText(rule: Rule): string {
  if (rule.length === null) return '由法律或者文书确定'
  const own = `${rule.direction === 'backward' ? '倒算 ' : ''}${rule.length}${UNIT_NAMES[rule.unit]}`
  const leadIn =
    rule.leadIn === null ? '' : `先满 ${rule.leadIn.length}${UNIT_NAMES[rule.leadIn.unit]}，再算 `
  const caps = rule.caps.map(({ name }) => `；${name}`).join('')
  return `${leadIn}${own}${caps}`
}
