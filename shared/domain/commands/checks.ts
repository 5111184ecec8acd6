/** Small checks that many commands share. Each returns the errors it found, so that a form shows all of them at once. */
import { type CivilDate, formatChinese, parseCivilDate } from '#shared/kernel/civil-date.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { DomainError, FieldError } from './errors.ts'
import { invalid } from './errors.ts'

export type DayRule = {
  /** What the day is called on the form, e.g. 受理日期. */
  readonly label: string
  readonly today: CivilDate
  /** The day may not be earlier than this one; `what` names it, e.g. 收到申请日期. */
  readonly after?: { readonly on: CivilDate | ''; readonly what: string }
  /** Planned days (hearings, terms) may lie ahead; everything that has happened may not. */
  readonly future?: boolean
}

/** Checks one legal day: real, not later than today, not before what it depends on. */
export function dayErrors(field: string, on: string, rule: DayRule): readonly FieldError[] {
  if (on === '') return [{ field, message: `请填写${rule.label}。` }]
  const day = parseCivilDate(on)
  if (day === null) return [{ field, message: `${rule.label}“${on}”不是真实存在的日期，请核对年月日。` }]
  if (!rule.future && day > rule.today) {
    return [{ field, message: `${rule.label}不能晚于今天（${formatChinese(rule.today)}）。` }]
  }
  if (rule.after !== undefined && rule.after.on !== '' && day < rule.after.on) {
    return [
      { field, message: `${rule.label}不能早于${rule.after.what}（${formatChinese(rule.after.on)}）。` },
    ]
  }
  return []
}

/** As {@link dayErrors}, but an empty day is in order. */
export function optionalDayErrors(field: string, on: string, rule: DayRule): readonly FieldError[] {
  return on === '' ? [] : dayErrors(field, on, rule)
}

/** A whole number within bounds, both included. */
export function numberErrors(
  field: string,
  value: number,
  rule: { readonly label: string; readonly min: number; readonly max: number },
): readonly FieldError[] {
  if (Number.isInteger(value) && value >= rule.min && value <= rule.max) return []
  return [{ field, message: `${rule.label}应为${rule.min}至${rule.max}之间的整数。` }]
}

/** Fails with all field errors, or passes. */
export function allValid(...groups: readonly (readonly FieldError[])[]): Result<null, DomainError> {
  const errors = groups.flat()
  return errors.length === 0 ? ok(null) : err(invalid(errors))
}
