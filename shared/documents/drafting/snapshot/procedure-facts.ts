/** 补正、答复、中止、恢复、延期、转换 as last recorded in the ledger. */
import { eventsOf, latestOf } from '#shared/domain/ledger/effective-events.ts'
import type { CaseAggregate, OfficeState } from '#shared/domain/model/aggregate.ts'
import type { CaseEvent } from '#shared/domain/model/event.ts'
import { type Party, partyName } from '#shared/domain/model/party.ts'
import { SUSPENSION_GROUNDS } from '#shared/domain/procedure/statutory-grounds.ts'
import { cite } from '../../templates/citation.ts'
import type { DocumentFacts } from './document-facts.ts'
import { countedExtensions, decisionDueBeforeExtension, type SilentRespondent } from './limits.ts'
import { partiesOf } from './parties.ts'
import { dateText, withoutStop } from './wording.ts'

/** Entered for this notice, or as recorded when the notice was already noted in the ledger. */
export function correctionItemsOf(
  document: DocumentFacts,
  effective: readonly CaseEvent[],
): readonly string[] {
  const entered = (document.fields.items ?? '').split('\n')
  const items = entered.map(withoutStop).filter((item) => item !== '')
  if (items.length > 0) return items
  return (latestOf(effective, 'correctionRequested')?.data.items ?? []).map(withoutStop)
}

/** 书面答复 received, and the respondents who sent none in time (法70). */
export function replyFacts(
  parties: readonly Party[],
  effective: readonly CaseEvent[],
  silent: readonly SilentRespondent[],
) {
  const replies = eventsOf(effective, 'replyReceived')
  const respondents = partiesOf(parties, 'respondent')
  return {
    replies: respondents.flatMap((party) => {
      const reply = replies.find((event) => event.data.partyId === party.id)
      if (reply === undefined) return []
      return [{ respondent: partyName(party), on: dateText(reply.on), summary: reply.data.summary }]
    }),
    silentRespondents: silent.map(({ party }) => partyName(party)),
  }
}

/** 中止、恢复、延期、转换 as last recorded. */
export function interruptionFacts(
  aggregate: CaseAggregate,
  office: OfficeState,
  effective: readonly CaseEvent[],
) {
  const suspended = latestOf(effective, 'suspended')
  const resumed = latestOf(effective, 'resumed')
  const extended = countedExtensions(aggregate, office).at(-1) ?? null
  const converted = latestOf(effective, 'convertedToOrdinary')
  const ground = SUSPENSION_GROUNDS.find((candidate) => candidate.ground === suspended?.data.ground)
  return {
    suspension: {
      exists: suspended !== null,
      on: dateText(suspended?.on ?? ''),
      ground: ground?.text ?? '',
      article: ground === undefined ? '' : cite(ground.article),
      reason: withoutStop(suspended?.data.reason ?? ''),
    },
    resumption: { on: dateText(resumed?.on ?? ''), reason: withoutStop(resumed?.data.reason ?? '') },
    extension: {
      days: extended === null ? '' : String(extended.data.days),
      reason: withoutStop(extended?.data.reason ?? ''),
      oldDue: extended === null ? '' : dateText(decisionDueBeforeExtension(aggregate, office) ?? ''),
    },
    conversion: { on: dateText(converted?.on ?? ''), reason: withoutStop(converted?.data.reason ?? '') },
  }
}
