/** 副本、答复、听取意见 (法48—49、54). */
import { formatChinese } from '#shared/kernel/civil-date.ts'
import { err } from '#shared/kernel/result.ts'
import { TEXT_CAPS, textErrors } from '../../identity/text.ts'
import { eventsOf, latestOf } from '../../ledger/effective-events.ts'
import { PARTY_ROLE_LABELS, partyName } from '../../model/party.ts'
import { conclude, onReconsideration, type ReconsiderationScope } from '../case-scope.ts'
import { allValid, type DayRule, dayErrors, optionalDayErrors } from '../checks.ts'
import type { CommandOf } from '../decider.ts'
import { invalid, notAllowed } from '../errors.ts'
import { findParty } from '../find.ts'
import { requireStep } from '../require-step.ts'

function afterAcceptance(scope: ReconsiderationScope, label: string): DayRule {
  const accepted = latestOf(scope.effective, 'accepted')
  return { label, today: scope.today, after: { on: accepted?.on ?? '', what: '受理日期' } }
}

/** 发送申请书副本 to one respondent: seven 工作日 from acceptance, three in the simplified procedure. */
export const sendCopy = onReconsideration<CommandOf<'case.sendCopy'>>((scope, command) => {
  const checked = allValid(
    dayErrors('on', command.on, afterAcceptance(scope, '发送副本日期')),
    optionalDayErrors('servedOn', command.servedOn, {
      label: '被申请人收到副本日期',
      today: scope.today,
      after: { on: command.on, what: '发送副本日期' },
    }),
  )
  if (!checked.ok) return checked
  const party = findParty(scope, command.partyId, ['respondent'])
  if (!party.ok) return party
  const earlier = copySentOn(scope, command.partyId)
  if (earlier !== '') {
    return err(
      notAllowed(
        `已于${formatChinese(earlier)}向${partyName(party.value)}发送副本，不必重复登记。日期有误的，请更正原记录。`,
      ),
    )
  }
  const step = requireStep(scope, 'sendCopy', command.on)
  if (!step.ok) return step
  return conclude(scope, {
    events: [
      { on: command.on, data: { type: 'copySent', partyId: command.partyId } },
      ...(command.servedOn === ''
        ? []
        : [{ on: command.servedOn, data: { type: 'copyServed', partyId: command.partyId } as const }]),
    ],
    summary: `向${partyName(party.value)}发送申请书副本`,
  })
})

/** 被申请人收到副本: the reply period starts. */
export const copyServed = onReconsideration<CommandOf<'case.copyServed'>>((scope, command) => {
  const party = findParty(scope, command.partyId, ['respondent'])
  if (!party.ok) return party
  const checked = allValid(
    dayErrors('on', command.on, {
      label: '被申请人收到副本日期',
      today: scope.today,
      after: { on: copySentOn(scope, command.partyId), what: '发送副本日期' },
    }),
  )
  if (!checked.ok) return checked
  const already = eventsOf(scope.effective, 'copyServed').find((e) => e.data.partyId === command.partyId)
  if (already !== undefined) {
    return err(
      notAllowed(
        `已登记${partyName(party.value)}于${formatChinese(already.on)}收到副本。日期有误的，请更正原记录。`,
      ),
    )
  }
  const step = requireStep(scope, 'copyServed', command.on)
  if (!step.ok) return step
  return conclude(scope, {
    events: [{ on: command.on, data: { type: 'copyServed', partyId: command.partyId } }],
    summary: `${partyName(party.value)}收到申请书副本`,
  })
})

/** 书面答复; a late one is recorded too, its consequence (法70) is for the decision. */
export const receiveReply = onReconsideration<CommandOf<'case.receiveReply'>>((scope, command) => {
  const party = findParty(scope, command.partyId, ['respondent'])
  if (!party.ok) return party
  const checked = allValid(
    dayErrors('on', command.on, {
      label: '收到答复日期',
      today: scope.today,
      after: { on: copySentOn(scope, command.partyId), what: '发送副本日期' },
    }),
    textErrors('summary', command.summary, { label: '答复要点', max: TEXT_CAPS.longText }),
  )
  if (!checked.ok) return checked
  const step = requireStep(scope, 'receiveReply', command.on)
  if (!step.ok) return step
  const { partyId, summary, withEvidence } = command
  return conclude(scope, {
    events: [{ on: command.on, data: { type: 'replyReceived', partyId, summary, withEvidence } }],
    summary: `收到${partyName(party.value)}的书面答复${withEvidence ? '和证据' : '（未附证据）'}`,
  })
})

/** 听取意见; when it was not possible for the party's own reasons, the reasons are recorded (法49). */
export const hearOpinion = onReconsideration<CommandOf<'case.hearOpinion'>>((scope, command) => {
  const { opinion } = command
  const checked = allValid(
    dayErrors('on', command.on, afterAcceptance(scope, '听取意见日期')),
    opinion.partyIds.length === 0 ? [{ field: 'partyIds', message: '请选择听取了谁的意见。' }] : [],
    textErrors('summary', opinion.summary, {
      label: opinion.method === 'notPossible' ? '不能听取意见的原因' : '意见要点',
      max: TEXT_CAPS.longText,
      required: true,
    }),
  )
  if (!checked.ok) return checked
  for (const partyId of opinion.partyIds) {
    const party = findParty(scope, partyId)
    if (!party.ok) return party
    // 法49: opinions of the parties; the respondent speaks in its written reply and may be asked as well.
    if (party.value.role === 'plaintiff' || party.value.role === 'defendant') {
      const message = `${PARTY_ROLE_LABELS[party.value.role]}不是复议案件的当事人。`
      return err(invalid([{ field: 'partyIds', message }]))
    }
  }
  const step = requireStep(scope, 'hearOpinion', command.on)
  if (!step.ok) return step
  return conclude(scope, {
    events: [{ on: command.on, data: { type: 'opinionHeard', ...opinion } }],
    summary: opinion.method === 'notPossible' ? '记录未能听取意见的原因' : '听取当事人意见',
  })
})

function copySentOn(scope: ReconsiderationScope, partyId: string): ReconsiderationScope['today'] | '' {
  return eventsOf(scope.effective, 'copySent').find((event) => event.data.partyId === partyId)?.on ?? ''
}
