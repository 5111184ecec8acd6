import { fieldPath } from '../../ui/form-errors.ts'

/** Moves the focus to a field of the form by its domain name; a list leads to its first entry. */
export function goToField(field: string): void {
  const id = fieldPath(field).join('_')
  const target =
    document.getElementById(id) ?? document.querySelector<HTMLElement>(`[id^="${CSS.escape(id)}"]`)
  target?.scrollIntoView({ block: 'center' })
  target?.focus()
}
