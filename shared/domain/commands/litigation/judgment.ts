/** 裁判 and what follows it: service on the other parties, appeals, the second instance, performance (行诉85—96). */
import { type CivilDate, formatChinese } from '#shared/kernel/civil-date.ts'
import { TEXT_CAPS, textErrors } from '../../identity/text.ts'
import { eventsOf } from '../../ledger/effective-events.ts'
import { appellantsOf, isOurOffice, judgmentsOf, litigantsOf, unservedOf } from '../../litigation/judgment.ts'
import {
  FINAL_ORDERS,
  litigationOutcome,
  litigationOutcomeLabel,
  rulingLabel,
} from '../../litigation/outcomes.ts'
import { MAX_PERFORM_TERM, PERFORM_UNITS } from '../../litigation/perform-term.ts'
import { reconsideredOf } from '../../litigation/reconsidered.ts'
import type { EventData } from '../../model/event.ts'
import { type Party, partyName } from '../../model/party.ts'
import { conclude, type LitigationScope, type NewEvent, onLitigation } from '../case-scope.ts'
import { allValid, dayErrors, numberErrors, optionalDayErrors } from '../checks.ts'
import type { CommandOf } from '../decider.ts'
import type { FieldError } from '../errors.ts'
import { afterReceipt, requireLitigationStep } from './conduct.ts'

type Ruling = CommandOf<'litigation.recordJudgment'> | CommandOf<'litigation.recordAppealJudgment'>

/** 裁判结果: closes the instance. */
export const recordJudgment = onLitigation<CommandOf<'litigation.recordJudgment'>>((scope, command) => {
  const checked = allValid(rulingErrors(scope, command, scope.aggregate.case.instance))
  if (!checked.ok) return checked
  const step = requireLitigationStep(scope, 'recordJudgment')
  if (!step.ok) return step
  return conclude(scope, {
    events: [judgedEvent(scope, command)],
    summary: `登记裁判结果：${litigationOutcomeLabel(command.outcome)}`,
  })
})

function rulingErrors(
  scope: LitigationScope,
  { on, outcome, summary, performTerm }: Ruling,
  instance: 'first' | 'second',
): readonly FieldError[] {
  return [
    ...dayErrors('on', on, afterReceipt(scope, '裁判日期')),
    ...(litigationOutcome(outcome)?.instance === instance
      ? []
      : [{ field: 'outcome', message: '请选择本审级的裁判结果。' }]),
    ...(performTerm === undefined
      ? []
      : numberErrors('performTerm.length', performTerm.length, {
          label: `裁判确定的履行期限（${PERFORM_UNITS[performTerm.unit]}）`,
          min: 1,
          max: MAX_PERFORM_TERM[performTerm.unit],
        })),
    ...textErrors('summary', summary, { label: '裁判要点', max: TEXT_CAPS.longText }),
  ]
}

function judgedEvent(
  { source }: LitigationScope,
  { on, outcome, summary, performTerm }: Ruling,
): NewEvent & { readonly data: Extract<EventData, { readonly type: 'judged' }> } {
  const term = performTerm === undefined ? {} : { performTerm }
  const reconsidered = source === null ? {} : { reconsidered: reconsideredOf(source) }
  return { on, data: { type: 'judged', outcome, summary, ...term, ...reconsidered } }
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
  const servedOn = party === undefined ? undefined : servedDay(scope, party)
  const checked = allValid(
    party === undefined
      ? [{ field: 'partyId', message: '请选择上诉人。' }]
      : already
        ? [{ field: 'partyId', message: `${partyName(party)}的上诉已经登记。` }]
        : [],
    dayErrors('on', on, {
      ...afterReceipt(scope, '上诉日期'),
      ...(servedOn === undefined ? {} : { after: { on: servedOn, what: '该当事人收到裁判文书日期' } }),
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

/** When the first ruling reached the party; this office's own service is the day of the ruling itself. */
function servedDay({ effective, office }: LitigationScope, party: Party): CivilDate | undefined {
  if (isOurOffice(party, office)) return judgmentsOf(effective).first?.on
  return eventsOf(effective, 'judgmentServed').find(({ data }) => data.partyId === party.id)?.on
}

/** 二审裁判: final. A withdrawal by one of several appellants leaves the others' appeals standing. */
export const recordAppealJudgment = onLitigation<CommandOf<'litigation.recordAppealJudgment'>>(
  (scope, command) => {
    const checked = allValid(
      rulingErrors(scope, command, 'second'),
      appealDayErrors(scope, command),
      ordersErrors(command),
      appellantErrors(scope, command),
    )
    if (!checked.ok) return checked
    const step = requireLitigationStep(scope, 'recordAppealJudgment')
    if (!step.ok) return step
    const { orders, appellantId } = command
    const { on, data } = judgedEvent(scope, command)
    const more = {
      ...(orders === undefined ? {} : { orders }),
      ...(appellantId === undefined ? {} : { appellantId }),
    }
    return conclude(scope, {
      events: [{ on, data: { ...data, ...more } }],
      summary: `登记二审裁判：${rulingLabel(command)}`,
    })
  },
)

type AppealRuling = CommandOf<'litigation.recordAppealJudgment'>

/** A ruling on an appeal follows the first one and the appeal it is about. */
function appealDayErrors(
  { effective }: LitigationScope,
  { on, appellantId }: AppealRuling,
): readonly FieldError[] {
  const { first } = judgmentsOf(effective)
  if (first !== null && on < first.on) {
    return [{ field: 'on', message: `二审裁判日期不能早于收到一审裁判日期（${formatChinese(first.on)}）。` }]
  }
  const appeal = eventsOf(effective, 'appealed').findLast(
    ({ data }) => appellantId === undefined || data.partyId === appellantId,
  )
  return appeal !== undefined && on < appeal.on
    ? [{ field: 'on', message: `二审裁判日期不能早于上诉日期（${formatChinese(appeal.on)}）。` }]
    : []
}

function ordersErrors({ outcome, orders }: AppealRuling): readonly FieldError[] {
  if (outcome !== 'changedOnAppeal') {
    return orders === undefined ? [] : [{ field: 'orders', message: '只有改判才另行登记判决内容。' }]
  }
  return FINAL_ORDERS.some(({ code }) => code === orders)
    ? []
    : [{ field: 'orders', message: '请选择二审改判后的判决内容。' }]
}

function appellantErrors(
  { aggregate, effective }: LitigationScope,
  { outcome, appellantId }: AppealRuling,
): readonly FieldError[] {
  const open = appellantsOf(aggregate.parties, effective)
  const withdrawn = litigationOutcome(outcome)?.below === 'unheard'
  if (appellantId === undefined) {
    return withdrawn && open.length > 1
      ? [{ field: 'appellantId', message: '有几名上诉人，请选择是谁的上诉撤回。' }]
      : []
  }
  return withdrawn && open.some(({ id }) => id === appellantId)
    ? []
    : [{ field: 'appellantId', message: '请选择已经上诉、还没有撤回的当事人。' }]
}

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
