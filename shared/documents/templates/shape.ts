/**
 * What a template may name. The shape of the snapshot is data: every field has a Chinese label, which a
 * missing value prints (【待补：…】), and the TypeScript type of the snapshot is derived from it.
 */

export type Shape =
  | { readonly kind: 'text'; readonly label: string }
  | { readonly kind: 'flag'; readonly label: string }
  | { readonly kind: 'list'; readonly label: string; readonly item: Shape }
  | { readonly kind: 'group'; readonly label: string; readonly fields: Readonly<Record<string, Shape>> }

/** The values that fit a shape. */
export type ValueOf<S extends Shape> = S extends { readonly kind: 'text' }
  ? string
  : S extends { readonly kind: 'flag' }
    ? boolean
    : S extends { readonly kind: 'list'; readonly item: infer I extends Shape }
      ? readonly ValueOf<I>[]
      : S extends { readonly kind: 'group'; readonly fields: infer F extends Readonly<Record<string, Shape>> }
        ? { readonly [K in keyof F]: ValueOf<F[K]> }
        : never

/** Any value a snapshot can hold. */
export type SnapshotValue =
  | string
  | boolean
  | readonly SnapshotValue[]
  | { readonly [key: string]: SnapshotValue }

/** A text; empty means unknown. */
export function text<const L extends string>(label: L) {
  return { kind: 'text', label } as const
}

/** A condition for `{{#if}}`; it cannot be printed. */
export function flag<const L extends string>(label: L) {
  return { kind: 'flag', label } as const
}

/** A list for `{{#each}}`; as a condition, whether it has any entry. */
export function list<const L extends string, const I extends Shape>(label: L, item: I) {
  return { kind: 'list', label, item } as const
}

/** Named fields, reached with a dot. */
export function group<const L extends string, const F extends Readonly<Record<string, Shape>>>(
  label: L,
  fields: F,
) {
  return { kind: 'group', label, fields } as const
}
