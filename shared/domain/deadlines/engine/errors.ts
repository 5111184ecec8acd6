/** Why a limit could not be computed; `message` is for the person at the screen. */
export type DeadlineError = {
  readonly kind:
    | 'unknown-rule'
    | 'missing-fact'
    | 'bad-fact'
    | 'impossible-date'
    | 'exclusion-reversed'
    | 'extension-not-allowed'
    | 'extension-too-long'
    | 'extension-day'
    | 'wrong-rule'
  readonly message: string
}

/** Builds an error; the message is a whole Chinese sentence. */
export function deadlineError(kind: DeadlineError['kind'], message: string): DeadlineError {
  return { kind, message }
}
