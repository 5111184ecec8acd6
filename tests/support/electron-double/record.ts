/** What the program did to the outside, for tests to read, and the answers scripted for its dialogs. */

export type Recorded = { readonly what: string; readonly detail: unknown }

export const recorded: Recorded[] = []

/** Notes one effect. */
export function record(what: string, detail: unknown = null): void {
  recorded.push({ what, detail })
}

const answers = new Map<string, unknown[]>()

/** Queues the answer to the next call of a dialog. */
export function scriptAnswer(dialog: string, answer: unknown): void {
  answers.set(dialog, [...(answers.get(dialog) ?? []), answer])
}

/** Takes the scripted answer; a dialog nobody expected is an error, not a default. */
export function takeAnswer(dialog: string): unknown {
  const [next, ...rest] = answers.get(dialog) ?? []
  if (next === undefined) throw new Error(`no scripted answer for dialog.${dialog}`)
  answers.set(dialog, rest)
  return next
}
