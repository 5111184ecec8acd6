import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Command } from '#shared/domain/commands/command.ts'
import type { PartyInput } from '#shared/domain/commands/intake/intake-command.ts'
import { effectiveEvents } from '#shared/domain/ledger/effective-events.ts'
import { ledgerProblems } from '#shared/domain/ledger/ledger-rules.ts'
import { projectionOf } from '#shared/domain/ledger/projection.ts'
import type { CaseAggregate } from '#shared/domain/model/aggregate.ts'
import type { SuspensionGround, TerminationGround } from '#shared/domain/model/event.ts'
import { nextSteps } from '#shared/domain/next-steps/next-steps.ts'
import { addDays, type CivilDate } from '#shared/kernel/civil-date.ts'
import {
  createDesk,
  type Desk,
  d,
  effectiveCase,
  hearingInput,
  intake,
  onTrial,
  registered,
  reviewOf,
  serviceOf,
  upholding,
} from '../support/desk.ts'

/** One random move: which command, on which day before or after today, aimed at which record. */
type Move = { readonly kind: number; readonly wait: number; readonly back: number; readonly pick: number }

const move: fc.Arbitrary<Move> = fc.record({
  kind: fc.nat(27),
  wait: fc.nat(2),
  back: fc.integer({ min: -1, max: 4 }),
  pick: fc.nat(11),
})

function pickFrom<T>(rows: readonly T[], pick: number): T | undefined {
  return rows.length === 0 ? undefined : rows[pick % rows.length]
}

/** Builds a command that may well be nonsense for the case; null when there is nothing to aim at. */
function commandOf(
  desk: Desk,
  aggregate: CaseAggregate,
  on: CivilDate,
  { kind, pick }: Move,
): Command | null {
  const caseId = aggregate.case.id
  const party = pickFrom(aggregate.parties, pick)
  const document = pickFrom(aggregate.documents, pick)
  const hearing = pickFrom(aggregate.hearings, pick)
  const event = pickFrom(aggregate.events, pick)
  const publication = pickFrom(aggregate.publications, pick)
  const names = ['温知夏', '陆怀瑾', '林见深', '叶知秋']
  const staffIds = names.slice(pick % 3, (pick % 3) + 2).map((name) => desk.staff(name))
  const partyId = party?.id ?? ''
  const reason = '情况属实'
  const draftKinds = [
    'decision',
    'correctionNotice',
    'replyNotice',
    'terminationDecision',
    'refusalDecision',
  ] as const
  switch (kind) {
    case 0:
      return { type: 'case.review', caseId, review: reviewOf(on, pick % 4 === 0 ? { scope: 'notMet' } : {}) }
    case 1:
    case 2:
      return {
        type: 'case.accept',
        caseId,
        on,
        procedure: pick % 2 === 0 ? 'ordinary' : 'simplified',
        simplifiedGround: 'agreed',
        deemed: kind === 2,
        overrideReason: reason,
      }
    case 3:
      return {
        type: 'case.requestCorrection',
        caseId,
        on,
        items: ['身份证明'],
        documentId: '',
        confirmSecond: true,
      }
    case 4:
      return { type: 'case.correctionNoticeServed', caseId, on, partyId }
    case 5:
      return { type: 'case.receiveCorrection', caseId, on, content: '身份证明' }
    case 6:
      return { type: 'case.abandon', caseId, on }
    case 7:
      return { type: 'case.refuse', caseId, on, conditions: ['scope'], reason, documentId: '' }
    case 8:
      return { type: 'case.assign', caseId, on, staffIds, confirmNameMatch: true }
    case 9:
      return { type: 'case.recuse', caseId, on, staffId: staffIds[0] ?? '', reason }
    case 10:
      return { type: 'case.sendCopy', caseId, on, partyId, servedOn: pick % 2 === 0 ? on : '' }
    case 11:
      return { type: 'case.copyServed', caseId, on, partyId }
    case 12:
      return { type: 'case.receiveReply', caseId, on, partyId, summary: '维持', withEvidence: true }
    case 13: {
      const opinion = {
        partyIds: [partyId],
        method: 'phone' as const,
        summary: '同意见',
        mediationWilling: false,
      }
      return { type: 'case.hearOpinion', caseId, on, opinion }
    }
    case 14:
      return {
        type: 'case.suspend',
        caseId,
        on,
        ground: (1 + (pick % 10)) as SuspensionGround,
        reason,
        bothAgree: true,
      }
    case 15:
      return { type: 'case.resume', caseId, on, reason }
    case 16:
    case 17: {
      const exclusion = pick % 2 === 0 ? 'appraisal' : 'inspection'
      return kind === 16
        ? { type: 'case.startExclusion', caseId, on, kind: exclusion, matter: '笔迹' }
        : { type: 'case.endExclusion', caseId, on, kind: exclusion }
    }
    case 18:
      return { type: 'case.extend', caseId, on, days: 1 + pick * 3, reason, approvedBy: '沈若川' }
    case 19:
      return { type: 'case.convert', caseId, on, reason, approvedBy: '沈若川' }
    case 20:
      return {
        type: 'case.terminate',
        caseId,
        on,
        ground: (1 + (pick % 5)) as TerminationGround,
        reason,
        documentId: '',
      }
    case 21:
      return event === undefined
        ? null
        : { type: 'case.correctEvent', caseId, eventId: event.id, newOn: on, voided: pick % 3 === 0, reason }
    case 22:
      return {
        type: 'hearing.schedule',
        caseId,
        hearing: hearingInput(desk, { on: addDays(on, 20), nonWorkdayReason: reason }),
      }
    case 23:
      return hearing === undefined
        ? null
        : { type: 'hearing.record', caseId, hearingId: hearing.id, summary: '到场' }
    case 24:
      return {
        type: 'document.draft',
        caseId,
        kind: draftKinds[pick % draftKinds.length] ?? 'decision',
        templateVersion: '1',
        title: '文书',
        sections: [],
        fields: { items: '身份证明', reason, ground: '1' },
        decisionItems: [upholding(desk, caseId)],
        addresseePartyIds: [],
        hearingId: '',
      }
    case 25:
      if (document === undefined) return null
      return {
        type: 'document.issue',
        caseId,
        documentId: document.id,
        expectedRev: document.rev,
        on,
        signedBy: '沈若川',
        acceptedFindings: reason,
      }
    case 26:
      if (document === undefined || party === undefined || document.status !== 'issued') return null
      return serviceOf(document, party, on)
    default:
      if (document === undefined) return null
      return publication === undefined
        ? { type: 'document.void', caseId, documentId: document.id, reason }
        : { type: 'publication.decline', caseId, documentId: document.id, on, reason }
  }
}

/** A walk from the very beginning seldom gets far, so walks also begin in the middle and near the end. */
const STARTS = {
  registered: (desk: Desk) => registered(desk),
  trial: (desk: Desk) => onTrial(desk),
  effective: (desk: Desk) => effectiveCase(desk).caseId,
} as const
const FIRST_DAY = { registered: d('2026-09-01'), trial: d('2026-09-16'), effective: d('2026-10-22') } as const

describe('random commands', () => {
  it('never throw, never leave an impossible ledger or a header that disagrees with it', () => {
    let accepted = 0
    const kinds = new Set<string>()
    fc.assert(
      fc.property(
        fc.constantFrom('registered', 'trial', 'effective'),
        fc.array(move, { minLength: 60, maxLength: 60 }),
        (start, moves) => {
          const desk = createDesk()
          const caseId = STARTS[start](desk)
          let day = FIRST_DAY[start]
          for (const next of moves) {
            day = addDays(day, next.wait)
            const before = desk.case(caseId)
            const command = commandOf(desk, before, addDays(day, -next.back), next)
            if (command === null) continue
            const result = desk.on(day, command)
            const after = desk.case(caseId)
            if (!result.ok) {
              expect(after).toEqual(before)
              expect(result.error.message).toMatch(/[。：？]|\n/u)
              continue
            }
            accepted += 1
            kinds.add(command.type)
            expect(ledgerProblems(effectiveEvents(after.events))).toEqual([])
            expect(after.case).toMatchObject(projectionOf(after, desk.store.office()))
            const primary = nextSteps(after, desk.store.office(), day).filter((step) => step.primary)
            expect(primary.length).toBeLessThanOrEqual(1)
          }
        },
      ),
      { numRuns: 60, seed: 20260701 },
    )
    // The walk must really get somewhere, or it proves nothing.
    expect(accepted).toBeGreaterThan(300)
    expect(kinds.size).toBeGreaterThan(20)
  }, 120_000)

  it('of intake never throw, whatever is typed', () => {
    const desk = createDesk()
    const text = fc.oneof(
      fc.string(),
      fc.constantFrom('2026-02-30', '\u0000', '<script>', '\uE000', '〔2026〕9号'),
    )
    fc.assert(
      fc.property(text, text, text, text, (a, b, c, e) => {
        const input = intake(desk)
        const [first, ...rest] = input.parties
        if (first === undefined || first.kind !== 'natural') throw new Error('the first party is a person')
        const odd: PartyInput = {
          ...first,
          name: { surname: a, given: b },
          idNumber: c,
          phone: e,
          birthOn: a as '',
        }
        const act = { ...input.act, number: c, title: b, knewOn: a as '' }
        const result = desk.on(d('2026-09-01'), {
          type: 'case.register',
          intake: { ...input, act, parties: [odd, ...rest], receivedOn: (e || '2026-09-01') as CivilDate },
          materials: [],
        })
        if (!result.ok) expect(result.error.code).toBe('invalid')
      }),
      { numRuns: 300, seed: 836 },
    )
  })
})
