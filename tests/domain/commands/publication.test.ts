import { describe, expect, it } from 'vitest'
import type { Command } from '#shared/domain/commands/command.ts'
import { nextSteps } from '#shared/domain/next-steps/next-steps.ts'
import { createDesk, d, effectiveCase, errorOf, issued, onTrial, upholding } from '../support/desk.ts'

const DAY = d('2026-10-26')
const HASH = 'a'.repeat(64)

const prepared = () => {
  const desk = createDesk()
  const { caseId, decision } = effectiveCase(desk)
  const clerk = desk.staff('温知夏')
  const publicationId = desk.does(
    DAY,
    { type: 'publication.prepare', caseId, documentId: decision.id },
    clerk,
  ).recordId
  return { desk, caseId, decision, clerk, publicationId }
}

describe('公开', () => {
  it('needs a decision that is in force for everyone', () => {
    const desk = createDesk()
    const caseId = onTrial(desk)
    const decision = issued(desk, caseId, d('2026-10-20'), 'decision', {
      decisionItems: [upholding(desk, caseId)],
    })
    const prepare: Command = { type: 'publication.prepare', caseId, documentId: decision.id }
    expect(errorOf(desk.on(DAY, prepare)).message).toContain('生效后才能办理公开')
    const notice = issued(desk, onTrial(desk), d('2026-10-20'), 'acceptanceNotice')
    expect(
      errorOf(desk.on(DAY, { ...prepare, caseId: notice.caseId, documentId: notice.id })).message,
    ).toContain('只有已签发的')
  })

  it('is reviewed by another person than the one who prepared it, then released', () => {
    const { desk, caseId, clerk, publicationId } = prepared()
    const review: Command = { type: 'publication.review', caseId, publicationId, on: DAY }
    const release: Command = {
      type: 'publication.release',
      caseId,
      publicationId,
      on: DAY,
      packageHash: HASH,
      packageName: '公开包',
    }
    expect(errorOf(desk.on(DAY, release, clerk)).message).toContain('“办理中”')
    expect(errorOf(desk.on(DAY, review, clerk)).message).toContain('另一名工作人员复核')
    desk.does(DAY, review, desk.staff('傅远山'))
    expect(errorOf(desk.on(DAY, { ...release, packageHash: 'x' }, clerk)).fields[0]?.field).toBe(
      'packageHash',
    )
    desk.does(DAY, release, clerk)
    expect(desk.case(caseId).publications[0]).toMatchObject({
      status: 'released',
      reviewedBy: desk.staff('傅远山'),
    })
    expect(desk.events(caseId).at(-1)).toBe('published')
  })

  it('asks for a new review after any change, and keeps the source text as it stands', () => {
    const { desk, caseId, clerk, publicationId } = prepared()
    desk.does(DAY, { type: 'publication.review', caseId, publicationId, on: DAY }, desk.staff('傅远山'))
    const edits = [
      { kind: 'mask' as const, source: ' 望川路8号', occurrence: 1, replacement: '某路', reason: '门牌' },
    ]
    desk.does(DAY, { type: 'publication.saveEdits', caseId, publicationId, edits }, clerk)
    expect(desk.case(caseId).publications[0]).toMatchObject({ status: 'preparing', reviewedBy: '', edits })
  })

  it('may be declined with a reason, once', () => {
    const { desk, caseId, decision } = prepared()
    const decline: Command = {
      type: 'publication.decline',
      caseId,
      documentId: decision.id,
      on: DAY,
      reason: '涉及未成年人',
    }
    expect(errorOf(desk.on(DAY, { ...decline, reason: '' })).fields[0]?.field).toBe('reason')
    desk.does(DAY, decline)
    expect(desk.case(caseId).publications).toHaveLength(1)
    expect(errorOf(desk.on(DAY, decline)).message).toContain('已经决定不公开')
  })

  it('is taken up again after it was declined, for a reason that the ledger keeps', () => {
    const { desk, caseId, decision } = prepared()
    const documentId = decision.id
    const decline: Command = {
      type: 'publication.decline',
      caseId,
      documentId,
      on: DAY,
      reason: '涉及未成年人',
    }
    desk.does(DAY, decline)
    const prepare: Command = { type: 'publication.prepare', caseId, documentId }
    expect(errorOf(desk.on(DAY, prepare)).fields[0]?.field).toBe('reopenReason')
    desk.does(DAY, { ...prepare, reopenReason: '隐去后可以公开' })
    expect(desk.case(caseId).publications.map(({ status, reason }) => [status, reason])).toEqual([
      ['preparing', ''],
    ])
    expect(desk.case(caseId).events.at(-1)?.data).toMatchObject({
      type: 'publicationReopened',
      reason: '隐去后可以公开',
    })
    const steps = nextSteps(desk.case(caseId), desk.store.office(), DAY)
    expect(steps.find(({ code }) => code === 'publish')?.allowed).toBe(true)
    desk.does(DAY, decline)
    expect(
      nextSteps(desk.case(caseId), desk.store.office(), DAY).find(({ code }) => code === 'publish')?.reason,
    ).toContain('已经决定不公开')
  })

  it('may be withdrawn with a reason and prepared anew', () => {
    const { desk, caseId, decision, clerk, publicationId } = prepared()
    desk.does(DAY, { type: 'publication.review', caseId, publicationId, on: DAY }, desk.staff('傅远山'))
    desk.does(
      DAY,
      {
        type: 'publication.release',
        caseId,
        publicationId,
        on: DAY,
        packageHash: HASH,
        packageName: '公开包',
      },
      clerk,
    )
    expect(
      errorOf(desk.on(DAY, { type: 'publication.prepare', caseId, documentId: decision.id })).message,
    ).toContain('已经在办理公开')
    desk.does(DAY, { type: 'publication.withdraw', caseId, publicationId, on: DAY, reason: '隐去不全' })
    expect(desk.events(caseId).at(-1)).toBe('publicationWithdrawn')
    expect(desk.on(DAY, { type: 'publication.prepare', caseId, documentId: decision.id }).ok).toBe(true)
  })
})
