/** Proves at compile time that every member of a union was handled; throws if data lied to the types. */
export function assertNever(value: never, what: string): never {
  throw new Error(`unhandled ${what}: ${JSON.stringify(value)}`)
}

/** Unwraps a value that the surrounding code has already guaranteed; `why` says what guarantees it. */
export function must<T>(value: T | null | undefined, why: string): T {
  if (value === null || value === undefined) throw new Error(`missing value: ${why}`)
  return value
}
