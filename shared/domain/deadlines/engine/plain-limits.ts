/**
 * Limits that are counted from one day and nothing else. They end alike in every case, and an archive of ten years
 * asks for the same rule and day again and again, so each is reckoned once per calendar and set of readings.
 */
import type { Calendar } from '#shared/domain/calendar/calendar.ts'
import { type CivilDate, toEpochDay } from '#shared/kernel/civil-date.ts'
import type { Conventions } from '../conventions.ts'
import type { Rule } from '../rule.ts'
import type { Facts } from './facts.ts'

/** What is known by epoch day of the start, in pages: the days of a few years are asked for hundreds of thousands of times. */
export type ByStart<V> = (V | undefined)[][]
type ByRule<V> = Map<Rule, ByStart<V>>

const PAGE_BITS = 9
const DAYS_PER_PAGE = 2 ** PAGE_BITS
/** Epoch day of 1900-01-01, before which no civil date lies. */
const FIRST_DAY = -25_567

/** What is known of a start; undefined where nothing is. */
export function knownAt<V>(known: ByStart<V>, start: number): V | undefined {
  const at = start - FIRST_DAY
  return known[at >> PAGE_BITS]?.[at & (DAYS_PER_PAGE - 1)]
}

/** Remembers what was found out about a start. */
export function remember<V>(known: ByStart<V>, start: number, value: V): void {
  const at = start - FIRST_DAY
  const page = known[at >> PAGE_BITS] ?? new Array<V | undefined>(DAYS_PER_PAGE).fill(undefined)
  known[at >> PAGE_BITS] = page
  page[at & (DAYS_PER_PAGE - 1)] = value
}

/** The epoch day that alone decides when the limit ends; undefined where anything else has a say. */
export function plainStart(rule: Rule, facts: Facts): number | undefined {
  const { exclusions, extensionDays, realEstate, setDays, dueOn } = facts
  const plain =
    (exclusions === undefined || exclusions.length === 0) &&
    extensionDays === undefined &&
    (realEstate === undefined || (realEstate === rule.realEstateOnly && rule.realEstateLength === null)) &&
    setDays === undefined &&
    dueOn === undefined
  const start = plain ? onlyStart(rule, facts) : undefined
  return start === undefined ? undefined : toEpochDay(start)
}

/** The one day counting can begin on; while nobody knew of the act that is the start of the longest limit (法21). */
function onlyStart({ start, caps }: Rule, facts: Facts): CivilDate | undefined {
  const own = facts[start]
  const [cap] = caps
  if (cap === undefined) return own
  return caps.length === 1 && own === undefined ? facts[cap.start] : undefined
}

/** A memory of reckoned limits. It lives as long as the calendar and the readings it was reckoned with. */
export function plainLimits<V>(): (calendar: Calendar, conventions: Conventions, rule: Rule) => ByStart<V> {
  const known = new WeakMap<Calendar, WeakMap<Conventions, ByRule<V>>>()
  // One calendar is asked about for clock after clock: the one asked about last is at hand.
  let recent: { calendar: Calendar; conventions: Conventions; rules: ByRule<V> } | null = null
  return (calendar, conventions, rule) => {
    if (recent?.calendar !== calendar || recent.conventions !== conventions) {
      const readings = entryOf(known, calendar, () => new WeakMap())
      recent = { calendar, conventions, rules: entryOf(readings, conventions, () => new Map()) }
    }
    return entryOf(recent.rules, rule, () => [])
  }
}

type Store<K, V> = { get(key: K): V | undefined; set(key: K, value: V): unknown }

function entryOf<K, V>(store: Store<K, V>, key: K, create: () => V): V {
  const known = store.get(key)
  if (known !== undefined) return known
  const created = create()
  store.set(key, created)
  return created
}
