/** The machine's official typefaces through Chromium's Local Font Access, where the person allows it. */
import type { Reply, SystemFont } from '#shared/ipc/contract.ts'
import { ipcError } from '#shared/ipc/errors.ts'
import { isTrueType, knownFonts } from '#shared/ipc/known-fonts.ts'
import { err, ok } from '#shared/kernel/result.ts'

type LocalFont = { readonly postscriptName: string; readonly blob: () => Promise<Blob> }
type FontAccess = {
  readonly queryLocalFonts?: (options: {
    readonly postscriptNames: readonly string[]
  }) => Promise<readonly LocalFont[]>
}

function access(): FontAccess {
  return globalThis as FontAccess
}

/** True when the browser has the API; whether the person allows it is known only when asked. */
export function canReadFonts(): boolean {
  return access().queryLocalFonts !== undefined
}

async function query(names: readonly string[]): Promise<readonly LocalFont[]> {
  try {
    return (await access().queryLocalFonts?.({ postscriptNames: names })) ?? []
  } catch {
    // Refused, or asked without a click: the bundled fonts are used instead.
    return []
  }
}

/** The known typefaces that are installed; empty when the person does not allow it. */
export async function listFonts(): Reply<readonly SystemFont[]> {
  const wanted = knownFonts.flatMap(({ postscriptName }) => postscriptName ?? [])
  const present = new Set((await query(wanted)).map(({ postscriptName }) => postscriptName))
  return ok(
    knownFonts.flatMap(({ role, family, postscriptName }) =>
      postscriptName !== undefined && present.has(postscriptName)
        ? [{ role, family, handle: `font-${postscriptName}` }]
        : [],
    ),
  )
}

/** The bytes of a listed font. */
export async function readFont({ handle }: { readonly handle: string }): Reply<Uint8Array> {
  const [font] = await query([handle.replace(/^font-/, '')])
  if (font === undefined) return err(ipcError('not-found'))
  const bytes = new Uint8Array(await (await font.blob()).arrayBuffer())
  return isTrueType(bytes) ? ok(bytes) : err(ipcError('wrong-kind'))
}
