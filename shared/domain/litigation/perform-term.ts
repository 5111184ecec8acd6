/** 履行期限: the time a judgment leaves for performing it, in the unit the judgment itself uses (行诉70、72、73). */

export type PerformTerm = { readonly length: number; readonly unit: 'day' | 'workday' | 'month' }

type Unit = PerformTerm['unit']

export const PERFORM_UNITS = {
  day: '日（自然日）',
  workday: '个工作日',
  month: '个月',
} as const satisfies Record<Unit, string>

/** The most of each unit that is no slip of the key: about two years. */
export const MAX_PERFORM_TERM = { day: 730, workday: 500, month: 24 } as const satisfies Record<Unit, number>

/** `30日`, `20个工作日`, `2个月`. */
export function performTermText({ length, unit }: PerformTerm): string {
  return `${length}${unit === 'day' ? '日' : PERFORM_UNITS[unit]}`
}
