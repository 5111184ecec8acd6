import { describe, expect, it } from 'vitest'
import { buildBlocks } from '#shared/documents/drafting/build-blocks.ts'
import { addresseeGroups, draftDocument } from '#shared/documents/drafting/draft-document.ts'
import { TEMPLATES } from '#shared/documents/templates/index.ts'
import { SNAPSHOT_SHAPE } from '#shared/documents/templates/snapshot-shape.ts'
import type { BodyPart } from '#shared/documents/templates/template.ts'
import { verifyTemplate } from '#shared/documents/templates/verify-template.ts'
import type { DocumentKind } from '#shared/domain/model/document.ts'
import { NUMBER_KIND_OF } from '#shared/domain/numbering/number-kinds.ts'
import { CASE_MATRIX } from '#tests/support/fixtures/cases.ts'
import { recordOf, sampleOf, UPHOLD } from '#tests/support/fixtures/documents.ts'
import { officeState } from '#tests/support/fixtures/office.ts'

const KINDS = Object.keys(TEMPLATES) as readonly DocumentKind[]
const CASES = Object.entries(CASE_MATRIX)
const COURT_PAPERS: readonly DocumentKind[] = ['answer', 'evidenceList']

/** What only a person can write: facts, reasons, answers given in a hearing, values that are asked for. */
const LEFT_TO_THE_DRAFTER = new Set([
  '被听取意见人的回答',
  '各方当事人的回答',
  '申请人的陈述',
  '被申请人的答辩',
  '第三人的陈述',
  '各方的最后陈述和调解意愿',
  '第三人的意见，或者“未提交书面意见”',
  '听取当事人意见的日期、方式和情况',
  '查明的事实',
  '查明的事实和证据',
  '证据名称',
  '被申请人的法定职权和依据',
  '对事实和证据的认定',
  '对程序、适用依据和裁量的审查意见',
  '驳回申请的理由',
])

/** Documents that report a step need a case in which it was taken. */
const NEEDS: Partial<Record<DocumentKind, string>> = {
  correctionNotice: 'correctionRequested',
  abandonmentRecord: 'correctionNoticeServed',
  suspensionNotice: 'suspended',
  resumptionNotice: 'resumed',
  extensionNotice: 'extended',
  conversionNotice: 'convertedToOrdinary',
  hearingNotice: 'hearingScheduled',
  hearingRecord: 'hearingHeld',
  opinionRecord: 'opinionHeard',
}

function placeholdersIn(value: unknown): readonly string[] {
  return [...JSON.stringify(value).matchAll(/【待补：([^】]*)】/gu)].map((match) =>
    (match[1] ?? '').replaceAll('\\"', '"'),
  )
}

describe('every delivered template', () => {
  it.each(KINDS)('%s passes its self-test', (kind) => {
    expect(verifyTemplate(TEMPLATES[kind], SNAPSHOT_SHAPE)).toEqual([])
  })

  it.each(KINDS)('%s is plain data', (kind) => {
    expect(JSON.parse(JSON.stringify(TEMPLATES[kind]))).toEqual(TEMPLATES[kind])
  })

  it.each(KINDS)('%s prints a number exactly when its kind takes one', (kind) => {
    const hasNumber = TEMPLATES[kind].body.some((part: BodyPart) => part.kind === 'number')
    expect(hasNumber).toBe(NUMBER_KIND_OF[kind] !== null)
  })

  it.each(KINDS)('%s carries no article of the regulation of 2007 and no term of the old law', (kind) => {
    expect(JSON.stringify(TEMPLATES[kind])).not.toMatch(/具体行政行为|法制机构|第二十八条第一款|499号/u)
  })
})

describe.each(KINDS.filter((kind) => !COURT_PAPERS.includes(kind)))('%s over the matrix of cases', (kind) => {
  const reported = NEEDS[kind]
  const cases = CASES.filter(
    ([, aggregate]) =>
      (reported === undefined || aggregate.events.some((event) => event.data.type === reported)) &&
      (kind !== 'thirdPartyNotice' || aggregate.parties.some((party) => party.role === 'thirdParty')),
  )

  it('is exercised by at least one case', () => {
    expect(cases.length).toBeGreaterThan(0)
  })

  it.each(cases)('leaves nothing open that %s could know', (_name, aggregate) => {
    const { document: sample } = sampleOf(kind)
    const document = recordOf(kind, aggregate, {
      fields: kind === 'deadlineStatement' ? { clock: 'DL-ACC-REVIEW' } : sample.fields,
      decisionItems: kind === 'decision' || kind === 'dismissalDecision' ? [UPHOLD] : [],
      hearingId: sample.hearingId,
    })
    const open = placeholdersIn([document.sections, buildBlocks(document, aggregate, officeState())])
    expect(open.filter((label) => !LEFT_TO_THE_DRAFTER.has(label))).toEqual([])
  })
})

describe('finished samples', () => {
  it.each(KINDS)('%s has no placeholder left', (kind) => {
    const { document, aggregate } = sampleOf(kind)
    expect(placeholdersIn([document.sections, buildBlocks(document, aggregate, officeState())])).toEqual([])
  })
})

describe('an empty office', () => {
  it('drafts with placeholders instead of failing', () => {
    const office = { ...officeState(), profile: null, staff: [], rooms: [] }
    const [, aggregate] = CASES[0] ?? []
    const draft = aggregate === undefined ? null : draftDocument('acceptanceNotice', aggregate, office)
    expect(draft?.sections.length).toBe(2)
  })
})

describe('addressees', () => {
  const parties = CASE_MATRIX.thirdParty?.parties ?? []

  it('get one hearing notice each', () => {
    expect(addresseeGroups('hearingNotice', parties)).toEqual([['a1'], ['r1'], ['t1']])
  })

  it('share one notice of suspension', () => {
    expect(addresseeGroups('suspensionNotice', parties)).toEqual([['a1', 'r1', 't1']])
  })

  it('do not exist for records', () => {
    expect(addresseeGroups('hearingRecord', parties)).toEqual([])
  })
})
