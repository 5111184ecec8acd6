/** Puts the domain's field errors at the form's fields. */
import type { FormInstance } from 'antd'
import type { DomainError } from '#shared/domain/commands/errors.ts'

/** `parties.0.idNumber` and `parties[0].idNumber` as the form's own path. */
export function fieldPath(field: string): readonly (string | number)[] {
  return field
    .split(/[.[\]]+/)
    .filter((part) => part !== '')
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part))
}

/**
 * Shows each field error at its field and moves the focus to the first one. `rename` maps a domain field to
 * the form's field where the two differ. Errors of fields that the form does not show stay in the notice.
 */
export function showFieldErrors(
  form: FormInstance,
  error: DomainError,
  rename: (field: string) => string = (field) => field,
): void {
  const entries = error.fields.map(({ field, message }) => ({
    name: [...fieldPath(rename(field))],
    errors: [message],
  }))
  if (entries.length === 0) return
  // The form's type knows nothing of computed paths.
  form.setFields(entries as unknown as Parameters<FormInstance['setFields']>[0])
  const first = entries[0]?.name
  if (first !== undefined) form.scrollToField(first as never, { block: 'center', focus: true })
}
