/** 文号 on issue, by the office's scheme: the case's own number with the 文种代字, or a series per 文种. */
import type { CivilDate } from '#shared/kernel/civil-date.ts'
import type { CommandContext } from '../commands/context.ts'
import type { CaseAggregate, OfficeState } from '../model/aggregate.ts'
import type { DocumentKind, DocumentRecord } from '../model/document.ts'
import type { Counter, DocumentNumberKind, NumberingScheme } from '../model/office.ts'
import { takeNumber } from './counters.ts'
import { formatDocumentNumber } from './document-number.ts'
import { NUMBER_KIND_OF } from './number-kinds.ts'

export type IssuedNumber = { readonly text: string; readonly counter: Counter | null }

/** The number for a document issued on a day; empty for papers without number. Voided numbers are not used again. */
export function numberForIssue(
  context: CommandContext,
  office: OfficeState,
  numbering: NumberingScheme,
  aggregate: CaseAggregate,
  kind: DocumentKind,
  on: CivilDate,
): IssuedNumber {
  const series = NUMBER_KIND_OF[kind]
  if (series === null) return { text: '', counter: null }
  const prefix = numbering.documentPrefixes[series] || numbering.casePrefix
  if (numbering.mode === 'perKind') {
    const taken = takeNumber(context, office.counters, prefix, on)
    return { text: taken.text, counter: taken.counter }
  }
  const earlier = aggregate.documents.filter((document) => isNumberedIn(document, series)).length
  return {
    text: formatDocumentNumber({
      prefix,
      year: aggregate.case.numberYear,
      sequence: aggregate.case.numberSequence,
      part: earlier === 0 ? null : earlier + 1,
    }),
    counter: null,
  }
}

function isNumberedIn(document: DocumentRecord, series: DocumentNumberKind): boolean {
  return document.number !== '' && NUMBER_KIND_OF[document.kind] === series
}
