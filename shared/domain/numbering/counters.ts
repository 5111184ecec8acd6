/** 编号: one counter per series and year, read and raised in the same transaction, so that no number is given twice or skipped. */
import { type CivilDate, dateParts } from '#shared/kernel/civil-date.ts'
import { type CommandContext, created, revised } from '../commands/context.ts'
import type { Counter } from '../model/office.ts'
import { type DocumentNumber, formatDocumentNumber } from './document-number.ts'

export type Taken = { readonly counter: Counter; readonly number: DocumentNumber; readonly text: string }

/** The number a series would give next; nothing is taken. */
export function nextNumber(counters: readonly Counter[], prefix: string, on: CivilDate): string {
  const { year } = dateParts(on)
  const last = counters.find((counter) => counter.id === counterId(prefix, year))?.last ?? 0
  return formatDocumentNumber({ prefix, year, sequence: last + 1, part: null })
}

function counterId(prefix: string, year: number): string {
  return `${prefix}:${year}`
}

/** Takes the next number of a series; a new year starts at 1 again. */
export function takeNumber(
  context: CommandContext,
  counters: readonly Counter[],
  prefix: string,
  on: CivilDate,
): Taken {
  const { year } = dateParts(on)
  const id = counterId(prefix, year)
  const existing = counters.find((counter) => counter.id === id)
  const last = (existing?.last ?? 0) + 1
  const counter =
    existing === undefined
      ? created<Counter>(context, { prefix, year, last }, id)
      : revised(context, existing, { last })
  const number: DocumentNumber = { prefix, year, sequence: last, part: null }
  return { counter, number, text: formatDocumentNumber(number) }
}
