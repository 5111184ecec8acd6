/** Opens each font source once and keeps it: opening is cheap, but reading 15 MB is not. */
import type { Result } from '#shared/kernel/result.ts'
import type { FontSource } from './font-set.ts'
import { type FontProblem, openTrueType, type TrueTypeFont } from './truetype.ts'

type Opened = Promise<Result<TrueTypeFont, FontProblem>>

const openedSources = new WeakMap<FontSource, Opened>()

/** The font behind a source, read on first use. A failed read is forgotten, so that the next document tries again. */
export function openFontSource(source: FontSource): Opened {
  const known = openedSources.get(source)
  if (known !== undefined) return known
  const opened = source.load().then(openTrueType)
  openedSources.set(source, opened)
  opened.catch(() => openedSources.delete(source))
  return opened
}
