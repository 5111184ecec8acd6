import { describe, expect, it } from 'vitest'
import { nextSteps } from '#shared/domain/next-steps/next-steps.ts'
import { createDesk, d, effectiveCase, onTrial, registered } from '../support/desk.ts'

describe('a case from application to effect', () => {
  it('runs through the stages in order and ends effective', () => {
    const desk = createDesk()
    const { caseId } = effectiveCase(desk)
    expect(desk.events(caseId)).toEqual([
      'applicationReceived',
      'reviewed',
      'accepted',
      'handlersAssigned',
      'copySent',
      'copyServed',
      'replyReceived',
      'opinionHeard',
      'decided',
      'served',
      'served',
    ])
    expect(desk.case(caseId).case).toMatchObject({
      stage: 'effective',
      open: 0,
      outcomeLabel: '维持',
      acceptedOn: '2026-09-03',
      decidedOn: '2026-10-20',
      applicantLabel: '顾南亭',
      respondentLabel: '禾丰县市场监督管理局',
      actLabel: '《行政处罚决定书》（禾市监罚〔2026〕18号）',
    })
  })

  it('names one primary step at every stage', () => {
    const desk = createDesk()
    const caseId = registered(desk)
    const primary = (day: string) =>
      nextSteps(desk.case(caseId), desk.store.office(), d(day))
        .filter((step) => step.primary)
        .map((step) => step.code)
    expect(primary('2026-09-02')).toEqual(['review'])
    expect(primary('2026-09-09')).toEqual(['acceptDeemed'])
    const trial = onTrial(desk)
    expect(
      nextSteps(desk.case(trial), desk.store.office(), d('2026-09-20')).find((step) => step.primary)?.code,
    ).toBe('decide')
  })

  it('numbers cases from 1 without gaps and starts anew each year', () => {
    const desk = createDesk()
    const numbers = ['2026-11-02', '2026-11-03', '2027-01-04'].map(
      (day) => desk.case(registered(desk, { receivedOn: d(day) })).case.number,
    )
    expect(numbers).toEqual(['禾政复〔2026〕1号', '禾政复〔2026〕2号', '禾政复〔2027〕1号'])
  })

  it('leaves one log line per command and none for a refused one', () => {
    const desk = createDesk()
    const before = desk.store.log().length
    const caseId = registered(desk)
    desk.on(d('2026-09-02'), { type: 'case.resume', caseId, on: d('2026-09-02'), reason: '无' })
    expect(desk.store.log().length).toBe(before + 1)
    expect(desk.store.log().at(-1)).toMatchObject({ action: 'case.register', caseId })
  })
})
