/** How many 行政复议人员 must handle a case: the higher of the statute (条例39) and the office's own rule (D-15). */
import type { Procedure } from '../model/case.ts'
import type { OfficeSettings } from '../model/office.ts'

/** 条例39: at least two, one in the simplified procedure. */
export const STATUTORY_HANDLERS = { ordinary: 2, simplified: 1 } as const satisfies Record<Procedure, number>

/** The least number of handlers; before acceptance the procedure is taken to be ordinary. */
export function minimumHandlers(
  settings: OfficeSettings,
  procedure: Procedure | null,
  major: boolean,
): number {
  const ordinary = Math.max(STATUTORY_HANDLERS.ordinary, settings.ordinaryHandlers)
  if (major) return Math.max(ordinary, settings.majorHandlers)
  return procedure === 'simplified' && settings.simplifiedByOne ? STATUTORY_HANDLERS.simplified : ordinary
}
