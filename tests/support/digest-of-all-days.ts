/**
 * Prints, for each of 38 time zones, a digest of the last day of several limits started on every day of 2020 to 2035,
 * and the machine's own hour for one instant, which shows that the zone was really another one.
 */
import { BUNDLED_CALENDAR } from '#shared/domain/calendar/bundled-calendar.ts'
import { DEFAULT_CONVENTIONS } from '#shared/domain/deadlines/conventions.ts'
import { computeDates } from '#shared/domain/deadlines/engine/compute.ts'
import { ruleOf } from '#shared/domain/deadlines/rules/index.ts'
import { addDays, civilDate } from '#shared/kernel/civil-date.ts'
import { digestOf } from '#shared/kernel/hash.ts'

const ZONES = `Etc/GMT+12 Etc/GMT+11 Pacific/Honolulu Pacific/Marquesas America/Anchorage America/Los_Angeles
  America/Denver America/Chicago America/New_York America/Halifax America/St_Johns America/Sao_Paulo Etc/GMT+2
  Atlantic/Azores Europe/London Europe/Berlin Europe/Helsinki Europe/Moscow Asia/Tehran Asia/Dubai Asia/Kabul
  Asia/Karachi Asia/Kolkata Asia/Kathmandu Asia/Dhaka Asia/Yangon Asia/Bangkok Asia/Shanghai Asia/Urumqi
  Australia/Eucla Asia/Tokyo Australia/Adelaide Australia/Sydney Australia/Lord_Howe Pacific/Noumea Pacific/Auckland
  Pacific/Chatham Pacific/Kiritimati`.split(/\s+/u)

const RULES = (['DL-ACC-REVIEW', 'DL-DECIDE-ORD', 'P-03', 'K-04'] as const).map(ruleOf)
const INSTANT = Date.UTC(2026, 6, 1, 12)

for (const zone of ZONES) {
  process.env.TZ = zone
  const days: string[] = []
  for (let day = civilDate('2020-01-01'); day <= civilDate('2035-12-31'); day = addDays(day, 1)) {
    for (const rule of RULES) {
      const dates = computeDates(rule, { trigger: day }, BUNDLED_CALENDAR, DEFAULT_CONVENTIONS)
      days.push(dates.ok ? dates.value.lastDay : dates.error.message)
    }
  }
  const local = new Date(INSTANT)
  console.log(`${zone} ${digestOf(days)} ${local.getHours()}:${local.getMinutes()}`)
}
