/** Names of companies: kept by default; when the office hides them, the place and the legal form stay. */
import { type Compact, compact, sourceRange } from '../fold.ts'
import { ORGANISATION_SUFFIXES } from '../lexicon/places.ts'
import type { MaskingSettings } from '../settings.ts'
import type { KnownParty } from '../types.ts'
import { publicPrefixLength } from './addresses.ts'
import { type Finding, places } from './finding.ts'

/** 「重庆市某某有限公司」: the place, 某某, the legal form. */
export function organisationAlias(name: string): string {
  const prefix = name.slice(0, publicPrefixLength(name))
  const suffix =
    [...ORGANISATION_SUFFIXES].sort((a, b) => b.length - a.length).find((ending) => name.endsWith(ending)) ??
    ''
  return `${prefix}某某${suffix}`
}

/** Occurrences of the record's organisations when the setting hides them. */
export function findOrganisations(
  view: Compact,
  knowledge: readonly KnownParty[],
  settings: MaskingSettings,
): readonly Finding[] {
  if (settings.organisations === 'keep') return []
  return knowledge
    .filter((party) => party.kind === 'organisation')
    .flatMap((party) => {
      const name = compact(party.name).text
      return [...places(view.text, name)].map(({ start, end }) => ({
        ...sourceRange(view, start, end),
        rule: 'organisation' as const,
        replacement: { text: organisationAlias(name) },
        weight: 110,
        secret: name,
      }))
    })
}
