import { describe, expect, it } from 'vitest'
import { effectiveEvents } from '#shared/domain/ledger/effective-events.ts'
import { ledgerProblems } from '#shared/domain/ledger/ledger-rules.ts'
import type { SideStepCode } from '#shared/domain/procedure/side-steps.ts'
import { accepted, type Entry, ledger } from '#tests/support/fixtures/cases.ts'
import { createDesk, d, drafted, issueOf, onTrial, upholding } from '../support/desk.ts'

const start: readonly Entry[] = [
  ['0821', { type: 'applicationReceived', channel: 'inPerson', postmarkedOn: '' }],
  ['0826', accepted('ordinary')],
]
const step = (on: string, code: SideStepCode, body = ''): Entry => [
  on,
  { type: 'sideStep', step: code, body },
]
const problemsOf = (...entries: readonly Entry[]) =>
  ledgerProblems(effectiveEvents(ledger([...start, ...entries]))).join('')

describe('a side step', () => {
  it('of the incidental review needs the suspension for it (法39Ⅰ(九))', () => {
    const suspended = (ground: 8 | 9): Entry => ['0901', { type: 'suspended', ground, reason: '' }]
    expect(problemsOf(suspended(9), step('0902', 'normNoticeSent', '某局'))).toBe('')
    expect(problemsOf(suspended(8), step('0902', 'normNoticeSent', '某局'))).toContain(
      '第三十九条第一款第九项',
    )
  })

  it('that ends something needs its open start', () => {
    const began = step('0901', 'obstacleBegan')
    expect(problemsOf(began, step('0902', 'obstacleEnded'))).toBe('')
    expect(problemsOf(began, step('0902', 'obstacleEnded'), step('0903', 'obstacleEnded'))).toContain(
      '没有对应的',
    )
    expect(problemsOf(step('0902', 'escalationNoticed', '云州市人民政府'))).toBe('')
  })

  it('that answers a letter names a body that had one', () => {
    const letter = step('0901', 'opinionServed', '甲局')
    expect(problemsOf(letter, step('0910', 'opinionAnswered', '甲局'))).toBe('')
    expect(problemsOf(letter, step('0910', 'opinionAnswered', '乙局'))).toContain('已登记的是甲局')
  })
})

describe('the command', () => {
  const TODAY = d('2026-12-01')
  const setting = () => {
    const desk = createDesk()
    const caseId = onTrial(desk)
    const record = (day: string, code: SideStepCode, note = '', body = '顾南亭') => {
      const result = desk.on(TODAY, {
        type: 'case.recordSideStep',
        caseId,
        on: d(day),
        step: code,
        body,
        note,
      })
      return result.ok ? '' : result.error.message
    }
    return { desk, caseId, record }
  }

  it('asks for the evidence of an obstacle', () => {
    const { record } = setting()
    expect(record('2026-09-20', 'obstacleBegan')).toContain('说明（证据、经办情况）')
    expect(record('2026-09-20', 'obstacleBegan', '洪灾，有证明')).toBe('')
  })

  it('refuses enforcement without a demand and before its ten working days are over (行政强制法54)', () => {
    const { desk, caseId, record } = setting()
    const decision = drafted(desk, caseId, d('2026-09-20'), 'decision', {
      decisionItems: [upholding(desk, caseId)],
    })
    desk.does(d('2026-09-20'), issueOf(decision, d('2026-09-20')))
    expect(record('2026-11-20', 'enforcementAsked', '', '禾丰县人民法院')).toContain('请先催告')
    expect(record('2026-11-02', 'demandServed')).toBe('')
    expect(record('2026-11-16', 'enforcementAsked', '', '禾丰县人民法院')).toContain('到2026年11月16日届满')
    expect(record('2026-11-17', 'enforcementAsked', '', '禾丰县人民法院')).toBe('')
  })
})
