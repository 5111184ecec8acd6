/** What an import, a switch or a removal makes of the office's packs: for the command, and for the preview before it. */
import type { Instant } from '#shared/kernel/clock.ts'
import type { LocalPack, LocalPackVersion, LocalRulePack, PackStanding } from '../model/local-rules.ts'

type Packs = readonly LocalRulePack[]

type Stamp = { readonly id: string; readonly importedAt: Instant; readonly by: string }

/** Versions of a pack count from 1. */
export function packVersion({ earlier }: Pick<LocalRulePack, 'earlier'>): number {
  return earlier.length + 1
}

/** A pack of a known name becomes its next version, in use again if it was not; the id of the stamp is for a new one. */
export function withImported(packs: Packs, { name, limits }: LocalPack, stamp: Stamp): Packs {
  const { importedAt, by } = stamp
  const fresh = { name, limits, importedAt, by, standing: 'active', reason: '' } as const
  const existing = packs.find((pack) => pack.name === name)
  if (existing === undefined) return [...packs, { ...fresh, id: stamp.id, earlier: [] }]
  const next: LocalRulePack = {
    ...fresh,
    id: existing.id,
    earlier: [...existing.earlier, replaced(existing)],
  }
  return packs.map((pack) => (pack === existing ? next : pack))
}

/** The same pack with another standing; its limits and versions stay. */
export function withStanding(packs: Packs, id: string, standing: PackStanding, reason: string): Packs {
  return packs.map((pack) => (pack.id === id ? { ...pack, standing, reason } : pack))
}

function replaced({ limits, importedAt, by }: LocalRulePack): LocalPackVersion {
  return { limits, importedAt, by }
}
