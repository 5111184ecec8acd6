/** What the acceptance review already says about a document that is to be drafted. */
import { cite } from '#shared/documents/templates/citation.ts'
import { ACCEPTANCE_CONDITIONS } from '#shared/domain/acceptance/acceptance-conditions.ts'
import type { ConditionFinding } from '#shared/domain/model/case.ts'
import type { DocumentKind } from '#shared/domain/model/document.ts'
import type { ReconsiderationAggregate } from './dialogs/step-props.ts'

export type InitialFields = {
  readonly fields?: Readonly<Record<string, string>>
  readonly conditions?: readonly string[]
}

/** First values of the fields that the draft quotes; everything can be changed. */
export function initialFields(kind: DocumentKind, aggregate: ReconsiderationAggregate): InitialFields {
  if (kind === 'correctionNotice') {
    return { fields: { items: foundIn(aggregate, 'unclear').map(wording).join('\n') } }
  }
  if (kind !== 'refusalDecision') return {}
  const failed = foundIn(aggregate, 'notMet')
  return {
    conditions: failed.map(({ code }) => code),
    fields: { reason: failed.flatMap(({ note }) => (note === '' ? [] : [note])).join('\n') },
  }
}

type Found = { readonly code: string; readonly text: string; readonly note: string }

function foundIn({ case: record }: ReconsiderationAggregate, finding: ConditionFinding): readonly Found[] {
  return ACCEPTANCE_CONDITIONS.flatMap(({ code, text }) => {
    const found = record.review?.findings[code]
    return found?.finding === finding ? [{ code, text, note: found.note }] : []
  })
}

function wording({ text, note }: Found): string {
  return note === '' ? `补充能够证明“${text}”的材料` : note
}

/** 《行政复议法》第三十条第一款, for each citation code; the short name is enough on the screen. */
export function citeBasis(codes: readonly string[]): readonly string[] {
  return codes.map((code) => cite(code).replace('中华人民共和国', ''))
}
