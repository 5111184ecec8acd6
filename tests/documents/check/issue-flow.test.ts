import { describe, expect, it } from 'vitest'
import { documentEngine } from '#shared/documents/drafting/document-engine.ts'
import { draftDocument } from '#shared/documents/drafting/draft-document.ts'
import type { CommandContext } from '#shared/domain/commands/context.ts'
import { decide } from '#shared/domain/commands/decide.ts'
import type { CaseAggregate } from '#shared/domain/model/aggregate.ts'
import type { DocumentKind, DocumentRecord } from '#shared/domain/model/document.ts'
import { fixedClock } from '#shared/kernel/clock.ts'
import { sequentialIds } from '#shared/kernel/ids.ts'
import { CASE_MATRIX, day, reconsideration } from '#tests/support/fixtures/cases.ts'
import { completeDecision, recordOf, SAMPLES } from '#tests/support/fixtures/documents.ts'
import { officeState } from '#tests/support/fixtures/office.ts'

function contextOn(iso: string): CommandContext {
  return {
    clock: fixedClock(iso),
    documents: documentEngine,
    ids: sequentialIds('id'),
    actorId: 'staff-4',
    device: 'device-1',
  }
}

function stateOf(aggregate: CaseAggregate) {
  return { office: officeState(), aggregate, source: null, scheduledHearings: [] }
}

function issue(document: DocumentRecord, aggregate: CaseAggregate, monthDay: string, acceptedFindings = '') {
  const draft = { ...document, number: '', issuedOn: '' as const, signedBy: '' }
  return decide(
    stateOf({ ...aggregate, documents: [...aggregate.documents, draft] }),
    {
      type: 'document.issue',
      caseId: aggregate.case.id,
      documentId: draft.id,
      expectedRev: draft.rev,
      on: day(monthDay),
      signedBy: 'staff-4',
      acceptedFindings,
    },
    contextOn(`2026-${monthDay.slice(0, 2)}-${monthDay.slice(2)}T03:00:00Z`),
  )
}

const AGGREGATE = CASE_MATRIX.oneApplicant ?? reconsideration()

describe('issuing with the real templates and the real check', () => {
  it('drafts through the command that the editor sends', () => {
    const draft = draftDocument('acceptanceNotice', AGGREGATE, officeState())
    const decided = decide(
      stateOf(AGGREGATE),
      { type: 'document.draft', caseId: 'case-1', kind: 'acceptanceNotice', ...draft },
      contextOn('2026-08-26T03:00:00Z'),
    )
    expect(decided.ok ? decided.value.puts.documents?.[0]?.templateVersion : decided.error).toBe(
      '2026-07-01.1',
    )
  })

  it('gives the decision its number and freezes what was signed', () => {
    const issued = issue(completeDecision(), AGGREGATE, '1016')
    const document = issued.ok ? issued.value.puts.documents?.[0] : undefined
    expect(issued.ok ? '' : issued.error.message).toBe('')
    expect(document?.number).toMatch(/^禾政复决〔2026〕\d+号$/u)
    const texts = JSON.stringify(document?.issuedBlocks)
    expect(texts).toContain(document?.number)
    expect(texts).toContain('2026年10月16日')
    expect(texts).not.toContain('签发日期')
  })

  it('stops a decision with a placeholder and names it', () => {
    const document = recordOf('decision', AGGREGATE, { decisionItems: completeDecision().decisionItems })
    const issued = issue(document, AGGREGATE, '1016')
    expect(issued.ok ? '' : issued.error.message).toContain('“经审理查明”还缺“查明的事实”')
  })

  it('never signs a decision whose type nobody has chosen, whatever the reason', () => {
    const document = { ...completeDecision(), decisionItems: [] }
    const issued = issue(document, AGGREGATE, '1016', '先签发，类型以后再补')
    expect(issued.ok ? '' : issued.error.message).toBe('还没有选择决定类型，没有主文的决定书不能签发。')
  })

  it('stops a decision after its last day and gives the day', () => {
    const issued = issue(completeDecision(), AGGREGATE, '1027')
    expect(issued.ok ? '' : issued.error.message).toContain('期限于2026年10月26日届满')
  })

  it('lets the signer go on with a reason', () => {
    expect(issue(completeDecision(), AGGREGATE, '1027', '当事人书面同意，已报批准').ok).toBe(true)
  })

  it.each([
    ['correctionNotice', '0825'],
    ['acceptanceNotice', '0826'],
    ['refusalDecision', '0826'],
    ['replyNotice', '0828'],
    ['suspensionNotice', '0921'],
    ['extensionNotice', '1020'],
    ['terminationDecision', '0928'],
  ] as const)('issues a finished %s', (kind: DocumentKind, monthDay) => {
    const sample = SAMPLES[kind]
    const events = sample.aggregate.events.filter(
      (event) => kind !== 'refusalDecision' || event.data.type === 'applicationReceived',
    )
    const aggregate = { ...sample.aggregate, events }
    const issued = issue(recordOf(kind, sample.aggregate, sample.options), aggregate, monthDay)
    expect(issued.ok ? '' : issued.error.message).toBe('')
  })
})
