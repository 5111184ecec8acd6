/**
 * Worked masking cases: an office (or a reviewer) writes down a text, what must vanish and what must stay, and
 * the program is held to it. Comparison is after NFKC and without white space.
 */
import * as v from 'valibot'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { canonical } from '../masking/fold.ts'
import { maskText } from '../masking/mask.ts'
import { DEFAULT_MASKING_SETTINGS, type MaskingSettings } from '../masking/settings.ts'
import { type KnownParty, maskedText } from '../masking/types.ts'

const Texts = v.array(v.string())

const PartySchema = v.object({
  role: v.string(),
  kind: v.picklist(['natural', 'organisation', 'organization', 'agency']),
  name: v.string(),
  surname: v.optional(v.string()),
  idNumber: v.optional(v.string()),
  phone: v.optional(v.string()),
  address: v.optional(v.string()),
  otherAddresses: v.optional(Texts),
  relation: v.optional(v.string()),
  unifiedCode: v.optional(v.string()),
  birthDate: v.optional(v.string()),
  otherNames: v.optional(Texts),
  identifiers: v.optional(Texts),
})

const ItemSchema = v.object({
  id: v.string(),
  text: v.string(),
  parties: v.array(PartySchema),
  secrets: Texts,
  mustKeep: Texts,
  expectedAliases: v.optional(v.record(v.string(), v.string()), {}),
  expectedAddresses: v.optional(v.record(v.string(), v.string()), {}),
  tolerated: v.optional(Texts, []),
  collision: v.optional(v.boolean(), false),
  explanation: v.optional(v.string()),
  note: v.optional(v.string()),
})

const FileSchema = v.object({ items: v.array(ItemSchema) })

/** One worked case. */
export type RedactionItem = {
  readonly id: string
  readonly text: string
  readonly parties: readonly KnownParty[]
  readonly secrets: readonly string[]
  readonly mustKeep: readonly string[]
  readonly expectedAliases: Readonly<Record<string, string>>
  readonly expectedAddresses: Readonly<Record<string, string>>
  readonly tolerated: readonly string[]
}

export type RedactionVerdict = {
  readonly id: string
  readonly published: string
  readonly leaked: readonly string[]
  readonly lost: readonly string[]
  readonly wrongAliases: readonly {
    readonly name: string
    readonly expected: string
    readonly actual: string | null
  }[]
  readonly wrongAddresses: readonly { readonly address: string; readonly expected: string }[]
  readonly passed: boolean
}

/** Reads a file of worked cases; the error says in plain words what is wrong and where. */
export function parseRedactionFile(json: string): Result<readonly RedactionItem[], string> {
  let data: unknown
  try {
    data = JSON.parse(json.replace(/^\ufeff/u, ''))
  } catch {
    return err('文件不是有效的 JSON，没有检查任何条目。请确认文件完整、编码为 UTF-8。')
  }
  const parsed = v.safeParse(FileSchema, Array.isArray(data) ? { items: data } : data)
  if (!parsed.success) {
    const issue = parsed.issues[0]
    const path = issue.path?.map((part) => String(part.key)).join(' → ') ?? '文件最外层'
    return err(`文件内容不符合脱敏用例的格式（${path}），没有检查任何条目。请对照样例文件补全字段。`)
  }
  return ok(parsed.output.items.map((item) => ({ ...item, parties: item.parties.map(toParty) })))
}

function toParty(party: v.InferOutput<typeof PartySchema>): KnownParty {
  const { role, name, kind, ...rest } = party
  const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined))
  return { role, name, kind: kind === 'organization' ? 'organisation' : kind, ...given }
}

/** Masks one item and compares with what it expects. */
export function checkRedactionItem(
  item: RedactionItem,
  settings: MaskingSettings = DEFAULT_MASKING_SETTINGS,
): RedactionVerdict {
  const result = maskText(item.text, item.parties, settings)
  const published = maskedText(result)
  const folded = canonical(published)
  const lawful = [...item.mustKeep, ...item.tolerated].map(canonical).sort((a, b) => b.length - a.length)
  const leaked = item.secrets.filter((secret) => survives(folded, canonical(secret), lawful))
  const lost = item.mustKeep.filter((keep) => !folded.includes(canonical(keep)))
  const wrongAliases = Object.entries(item.expectedAliases).flatMap(([name, expected]) => {
    const alias = result.aliases.find((entry) => canonical(entry.name) === canonical(name))?.alias ?? null
    return alias === expected && published.includes(expected) ? [] : [{ name, expected, actual: alias }]
  })
  const wrongAddresses = Object.entries(item.expectedAddresses).flatMap(([address, expected]) => {
    const shown = folded.includes(canonical(expected))
    const rest = canonical(address).slice(canonical(expected).length)
    const tooLong = rest.length > 0 && folded.includes(canonical(expected) + rest.slice(0, 2))
    return shown && !tooLong ? [] : [{ address, expected }]
  })
  return {
    id: item.id,
    published,
    leaked,
    lost,
    wrongAliases,
    wrongAddresses,
    passed: leaked.length + lost.length + wrongAliases.length + wrongAddresses.length === 0,
  }
}

/** A secret survives when it is still there after the lawful strings that contain it are blanked out. */
function survives(published: string, secret: string, lawful: readonly string[]): boolean {
  let rest = published
  for (const keep of lawful) if (keep.includes(secret)) rest = rest.split(keep).join('\u0000')
  return rest.includes(secret)
}
