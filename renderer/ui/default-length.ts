/** A limit whose length the law leaves open: who set it, and where it can be changed. */
import { officeConventions } from '#shared/domain/deadlines/office-conventions.ts'
import type { Rule } from '#shared/domain/deadlines/rule.ts'
import type { OfficeSettings } from '#shared/domain/model/office.ts'

const UNIT_WORDS = { workday: '个工作日', day: '日', month: '个月', year: '年' } as const

/** One sentence without a full stop; empty where the law itself sets the length. */
export function defaultLengthText({ rule }: { readonly rule: Rule }, settings: OfficeSettings): string {
  if (rule.status !== 'default') return ''
  const own = officeConventions(settings).lengths[rule.code]
  if (own !== undefined) {
    return `法律没有规定日数，本单位定为${own}${UNIT_WORDS[rule.unit]}，可在“设置”的“办案规则”中改`
  }
  return rule.length === null || rule.endsOnMonthDay !== null
    ? '法律没有规定期限，只作提醒'
    : `法律没有规定日数，按${rule.length}${UNIT_WORDS[rule.unit]}提醒`
}
