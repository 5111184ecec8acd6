/** 法律规定的更短审理期限 (法62Ⅰ但书), with 受理 or after it. */
import { MAX_SET_DAYS } from '../../deadlines/rules/decision.ts'
import { TEXT_CAPS, textErrors } from '../../identity/text.ts'
import { latestOf } from '../../ledger/effective-events.ts'
import {
  namedLikeRegulation,
  setTermSource,
  startsFromOf,
  TERM_STARTS,
  type TypedTerm,
} from '../../procedure/decision-term.ts'
import { conclude, type NewEvent, onReconsideration } from '../case-scope.ts'
import { allValid, numberErrors } from '../checks.ts'
import type { CommandOf } from '../decider.ts'
import type { FieldError } from '../errors.ts'
import { requireStep } from '../require-step.ts'

/** What is wrong with the term; the fields are `at.law`, `at.article` and `at.days`. */
export function decisionTermErrors(
  at: string,
  { law, article, days, confirmedLaw = false }: TypedTerm,
): readonly FieldError[] {
  return [
    ...textErrors(`${at}.law`, law, {
      label: '法律名称',
      max: TEXT_CAPS.organization,
      required: true,
      name: true,
    }),
    // 但书 speaks of 法律: regulations and rules cannot shorten the time, and the name alone does not tell.
    ...(namedLikeRegulation(law) && !confirmedLaw
      ? [
          {
            field: `${at}.law`,
            message:
              '只有法律可以规定少于六十日的期限（行政复议法第六十二条第一款但书），行政法规、地方性法规和规章不适用。确属法律的，请勾选“已核对：是法律”。',
          },
        ]
      : []),
    ...textErrors(`${at}.article`, article, { label: '条文', max: TEXT_CAPS.short, required: true }),
    ...numberErrors(`${at}.days`, days, {
      label: '审理期限的天数（少于六十日）',
      min: 1,
      max: MAX_SET_DAYS,
    }),
  ]
}

/** The event; the time runs from the day the statute names whenever the term is entered. */
export function decisionTermEvent(on: NewEvent['on'], term: TypedTerm): NewEvent {
  const { law, article, days } = term
  const data = { type: 'decisionTermSet' as const, law, article, days, startsFrom: startsFromOf(term) }
  return namedLikeRegulation(law) ? { on, data, note: '名称与法规、规章相近，已核对是法律。' } : { on, data }
}

/** 登记更短的审理期限. Its day is that of acceptance: the law had set it from the start. */
export const setDecisionTerm = onReconsideration<CommandOf<'case.setDecisionTerm'>>((scope, { term }) => {
  const checked = allValid(decisionTermErrors('term', term))
  if (!checked.ok) return checked
  const on = latestOf(scope.effective, 'accepted')?.on ?? scope.today
  const step = requireStep(scope, 'setDecisionTerm', scope.today)
  if (!step.ok) return step
  return conclude(scope, {
    events: [decisionTermEvent(on, term)],
    summary: `登记${setTermSource(term)}规定的审理期限${term.days}日，自${TERM_STARTS[startsFromOf(term)]}起算`,
  })
})
