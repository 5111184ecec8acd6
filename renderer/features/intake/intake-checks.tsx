import type { IntakeValues } from './intake-values.ts'
export function IntakeChecks({ values }: { readonly values: IntakeValues }) {
  return <div hidden>{values.channel}</div>
}
