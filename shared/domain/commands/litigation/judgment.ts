/** 裁判 and what follows it: service on the other parties, appeals, the second instance, performance (行诉85—96). */
import { formatChinese } from '#shared/kernel/civil-date.ts'
import { TEXT_CAPS, textErrors } from '../../identity/text.ts'
import { eventsOf } from '../../ledger/effective-events.ts'
import { judgmentsOf, litigantsOf, unservedOf } from '../../litigation/judgment.ts'
import { litigationOutcome, litigationOutcomeLabel } from '../../litigation/outcomes.ts'
import { partyName } from '../../model/party.ts'
import { conclude, type LitigationScope, type NewEvent, onLitigation } from '../case-scope.ts'
import { allValid, dayErrors, numberErrors, optionalDayErrors } from '../checks.ts'
import type { CommandOf } from '../decider.ts'
import type { FieldError } from '../errors.ts'
import { afterReceipt, requireLitigationStep } from './conduct.ts'

/** 自然日; a judgment that leaves more than this for performing it is surely a slip of the key. */
const MAX_PERFORM_DAYS = 730

type Ruling = Pick<CommandOf<'litigation.recordJudgment'>, 'on' | 'outcome' | 'summary' | 'performDays'>

/** 裁判结果: closes the instance. */
export const recordJudgment = onLitigation<CommandOf<'litigation.recordJudgment'>>((scope, command) => {
  const checked = allValid(rulingErrors(scope, command, scope.aggregate.case.instance))
  if (!checked.ok) return checked
  const step = requireLitigationStep(scope, 'recordJudgment')
  if (!step.ok) return step
  return conclude(scope, {
    events: [judgedEvent(command)],
    summary: `登记裁判结果：${litigationOutcomeLabel(command.outcome)}`,
  })
})

function rulingErrors(
  scope: LitigationScope,
  { on, outcome, summary, performDays }: Ruling,
  instance: 'first' | 'second',
): readonly FieldError[] {
  return [
    ...dayErrors('on', on, afterReceipt(scope, '裁判日期')),
    ...(litigationOutcome(outcome)?.instance === instance
      ? []
      : [{ field: 'outcome', message: '请选择本审级的裁判结果。' }]),
    ...(performDays === undefined
      ? []
      : numberErrors('performDays', performDays, {
          label: '裁判确定的履行期限（日）',
          min: 1,
          max: MAX_PERFORM_DAYS,
        })),
    ...textErrors('summary', summary, { label: '裁判要点', max: TEXT_CAPS.longText }),
  ]
}

function judgedEvent({ on, outcome, summary, performDays }: Ruling): NewEvent {
  const days = performDays === undefined ? {} : { performDays }
  return { on, data: { type: 'judged', outcome, summary, ...days } }
}

/** 裁判文书送达其他当事人, several at once: each party's time to appeal runs from its own day. */
export const recordJudgmentService = onLitigation<CommandOf<'litigation.recordJudgmentService'>>(
  (scope, { served }) => {
    const { parties } = scope.aggregate
    const open = unservedOf(parties, scope.effective, scope.office)
    const checked = allValid(
      served.length === 0
        ? [{ field: `served.${open[0]?.id ?? ''}`, message: '请至少填写一名当事人收到裁判文书的日期。' }]
        : [],
      served.flatMap(({ partyId, on }) => {
        const party = open.find(({ id }) => id === partyId)
        return party === undefined
          ? [{ field: `served.${partyId}`, message: '这名当事人的送达日期已经登记，或者不是本案的当事人。' }]
          : dayErrors(`served.${partyId}`, on, afterReceipt(scope, `${partyName(party)}收到裁判文书日期`))
      }),
    )
    if (!checked.ok) return checked
    const step = requireLitigationStep(scope, 'recordJudgmentService')
    if (!step.ok) return step
    return conclude(scope, {
      events: served.map(({ partyId, on }) => ({ on, data: { type: 'judgmentServed', partyId } })),
      summary: `登记裁判文书送达其他当事人（${served.length}名）`,
    })
  },
)

/** 上诉 of one party; from then on the suit is before the court again. */
export const recordAppeal = onLitigation<CommandOf<'litigation.recordAppeal'>>((scope, command) => {
  const { partyId, on, copyReceivedOn } = command
  const party = litigantsOf(scope.aggregate.parties).find(({ id }) => id === partyId)
  const already = eventsOf(scope.effective, 'appealed').some(({ data }) => data.partyId === partyId)
  const served = eventsOf(scope.effective, 'judgmentServed').find(({ data }) => data.partyId === partyId)
  const checked = allValid(
    party === undefined
      ? [{ field: 'partyId', message: '请选择上诉人。' }]
      : already
        ? [{ field: 'partyId', message: `${partyName(party)}的上诉已经登记。` }]
        : [],
    dayErrors('on', on, {
      ...afterReceipt(scope, '上诉日期'),
      ...(served === undefined ? {} : { after: { on: served.on, what: '该当事人收到裁判文书日期' } }),
    }),
    optionalDayErrors('copyReceivedOn', copyReceivedOn, {
      label: '收到上诉状副本日期',
      today: scope.today,
      after: { on, what: '上诉日期' },
    }),
  )
  if (!checked.ok) return checked
  const step = requireLitigationStep(scope, 'recordAppeal')
  if (!step.ok) return step
  return conclude(scope, {
    events: [{ on, data: { type: 'appealed', partyId, copyReceivedOn } }],
    summary: `登记上诉：${party === undefined ? '' : partyName(party)}（${formatChinese(on)}）`,
  })
})

/** 二审裁判: final. */
export const recordAppealJudgment = onLitigation<CommandOf<'litigation.recordAppealJudgment'>>(
  (scope, command) => {
    const { first } = judgmentsOf(scope.effective)
    const checked = allValid(
      rulingErrors(scope, command, 'second'),
      first !== null && command.on < first.on
        ? [{ field: 'on', message: `二审裁判日期不能早于收到一审裁判日期（${formatChinese(first.on)}）。` }]
        : [],
    )
    if (!checked.ok) return checked
    const step = requireLitigationStep(scope, 'recordAppealJudgment')
    if (!step.ok) return step
    return conclude(scope, {
      events: [judgedEvent(command)],
      summary: `登记二审裁判：${litigationOutcomeLabel(command.outcome)}`,
    })
  },
)

/** 裁判履行情况 (行诉94); may be recorded more than once. */
export const recordPerformance = onLitigation<CommandOf<'litigation.recordPerformance'>>((scope, command) => {
  const checked = allValid(
    dayErrors('on', command.on, afterReceipt(scope, '履行日期')),
    textErrors('summary', command.summary, { label: '履行情况', max: TEXT_CAPS.paragraph, required: true }),
  )
  if (!checked.ok) return checked
  const step = requireLitigationStep(scope, 'recordJudgmentPerformance')
  if (!step.ok) return step
  return conclude(scope, {
    events: [{ on: command.on, data: { type: 'performed', summary: command.summary } }],
    summary: '登记裁判的履行情况',
  })
})
