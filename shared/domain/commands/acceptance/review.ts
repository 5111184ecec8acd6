/** 受理审查表 (法30Ⅰ): the reviewer's finding on each condition, each saving an entry of the ledger. It decides nothing. */
import { err } from '#shared/kernel/result.ts'
import { ACCEPTANCE_CONDITIONS, acceptanceCondition } from '../../acceptance/acceptance-conditions.ts'
import { TEXT_CAPS, textErrors } from '../../identity/text.ts'
import type { AcceptanceReview, ConditionFinding } from '../../model/case.ts'
import { conclude, onReconsideration } from '../case-scope.ts'
import { allValid, dayErrors } from '../checks.ts'
import type { CommandOf } from '../decider.ts'
import type { FieldError } from '../errors.ts'
import { requireStep } from '../require-step.ts'

/** 保存受理审查. */
export const review = onReconsideration<CommandOf<'case.review'>>((scope, command) => {
  const checked = allValid(
    dayErrors('review.reviewedOn', command.review.reviewedOn, {
      label: '审查日期',
      today: scope.today,
      after: { on: scope.aggregate.case.receivedOn, what: '收到申请日期' },
    }),
    findingErrors(command.review),
  )
  if (!checked.ok) return checked
  const step = requireStep(scope, 'review', command.review.reviewedOn)
  if (!step.ok) return err(step.error)
  return conclude(scope, {
    events: [
      {
        on: command.review.reviewedOn,
        data: {
          type: 'reviewed',
          notMet: codesFound(command.review, 'notMet'),
          unclear: codesFound(command.review, 'unclear'),
        },
      },
    ],
    patch: { review: command.review },
    summary: '保存受理审查意见',
  })
})

/** Codes of the conditions with one finding, in the order of the statute. */
function codesFound(review: AcceptanceReview, finding: ConditionFinding): readonly string[] {
  return ACCEPTANCE_CONDITIONS.map(({ code }) => code).filter(
    (code) => review.findings[code]?.finding === finding,
  )
}

function findingErrors(review: AcceptanceReview): readonly FieldError[] {
  const missing = ACCEPTANCE_CONDITIONS.filter(({ code }) => review.findings[code] === undefined)
  return [
    ...missing.map(({ code, text }) => ({
      field: `review.findings.${code}`,
      message: `请对“${text}”作出判断。`,
    })),
    ...Object.entries(review.findings).flatMap(([code, { finding, note }]) => {
      const condition = acceptanceCondition(code)
      const field = `review.findings.${code}`
      if (condition === undefined) return [{ field, message: `受理条件中没有“${code}”这一项。` }]
      return textErrors(field, note, {
        label: `“${condition.text}”的说明`,
        max: TEXT_CAPS.paragraph,
        // A finding against the applicant must say why (法30Ⅱ: 说明理由).
        required: finding === 'notMet',
      })
    }),
  ]
}
