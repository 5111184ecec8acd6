/** Items with a key each: what `keyOf` says, and for those that say the same, which of them it is. */
export function withUniqueKeys<T>(
  items: readonly T[],
  keyOf: (item: T) => string,
): readonly { readonly item: T; readonly key: string }[] {
  const seen = new Map<string, number>()
  return items.map((item) => {
    const key = keyOf(item)
    const before = seen.get(key) ?? 0
    seen.set(key, before + 1)
    return { item, key: `${key}#${before}` }
  })
}
