/** One remark of the live checks beside the intake form. Remarks never stop registration: what came in is registered. */
export type IntakeFindingCode =
  | 'timeLimit'
  | 'missing'
  | 'duplicate'
  | 'participants'
  | 'jurisdiction'
  | 'prerequisite'
  | 'simplified'
  | 'channel'

export type IntakeFinding = {
  readonly code: IntakeFindingCode
  /** `warning` speaks against acceptance or asks for a correction; `info` is worth knowing. */
  readonly level: 'warning' | 'info'
  /** Field of the form it points at; empty for the whole application. */
  readonly field: string
  readonly message: string
  /** Citation codes, 法20Ⅰ. */
  readonly articles: readonly string[]
}
