/**
 * The statutory holidays (全国年节及纪念日放假办法2) as the part of the year in which each falls. Lunar
 * festivals move within about a month, so a window and a least number of days off are enough to notice that
 * an arrangement leaves one out; the days themselves are never computed, only announced (D-10). Every day off
 * counts, weekends and exchanged days too, and the window reaches past the festival for a stretch that begins
 * before it.
 */
import { addDays, type CivilDate, civilDate } from '#shared/kernel/civil-date.ts'

type StatutoryHoliday = {
  readonly name: string
  /** MM-DD, both ends included. */
  readonly from: string
  readonly to: string
  /** Days off that the window must hold at least. */
  readonly least: number
  readonly since: number
  readonly until: number
}

const FOR_EVER = 9999
const MID_AUTUMN = '中秋节'
/** 国庆节 alone has been seven days since 1999; where 中秋节 falls into it, the stretch has been eight. */
const LONGEST_NATIONAL_DAY = 7

export const STATUTORY_HOLIDAYS: readonly StatutoryHoliday[] = [
  { name: '元旦（1月1日）', from: '01-01', to: '01-01', least: 1, since: 1950, until: FOR_EVER },
  { name: '春节', from: '01-10', to: '03-01', least: 3, since: 1950, until: 2024 },
  { name: '春节', from: '01-10', to: '03-01', least: 4, since: 2025, until: FOR_EVER },
  { name: '清明节', from: '04-02', to: '04-07', least: 1, since: 2008, until: FOR_EVER },
  { name: '劳动节（5月1日至3日）', from: '05-01', to: '05-03', least: 3, since: 2000, until: 2007 },
  { name: '劳动节（5月1日）', from: '05-01', to: '05-01', least: 1, since: 2008, until: 2024 },
  { name: '劳动节（5月1日、2日）', from: '05-01', to: '05-02', least: 2, since: 2025, until: FOR_EVER },
  { name: '端午节', from: '05-25', to: '06-28', least: 1, since: 2008, until: FOR_EVER },
  { name: MID_AUTUMN, from: '09-06', to: '10-11', least: 1, since: 2008, until: FOR_EVER },
  { name: '国庆节（10月1日至3日）', from: '10-01', to: '10-03', least: 3, since: 2000, until: FOR_EVER },
]

/** Sentences for the holidays of a year that `off` leaves out or gives too few days. */
export function missingFrom(year: number, off: readonly CivilDate[]): readonly string[] {
  return STATUTORY_HOLIDAYS.filter(({ since, until }) => since <= year && year <= until).flatMap(
    ({ name, from, to, least }) => {
      const [first, last] = [civilDate(`${year}-${from}`), civilDate(`${year}-${to}`)]
      const taken = name === MID_AUTUMN ? nationalDayOf(year, off) : []
      const found = off.filter((date) => first <= date && date <= last && !taken.includes(date)).length
      if (found >= least) return []
      return [
        found === 0
          ? `没有${name}的放假日。`
          : `${name}只有${found}天放假（连同周末和调休），法定不少于${least}天。`,
      ]
    },
  )
}

/** The stretch around 1 October when it is no longer than 国庆节 alone; it then says nothing of 中秋节. */
function nationalDayOf(year: number, off: readonly CivilDate[]): readonly CivilDate[] {
  const days = new Set(off)
  let first = civilDate(`${year}-10-01`)
  if (!days.has(first)) return []
  while (days.has(addDays(first, -1))) first = addDays(first, -1)
  const stretch = [first]
  for (let day = addDays(first, 1); days.has(day); day = addDays(day, 1)) stretch.push(day)
  return stretch.length > LONGEST_NATIONAL_DAY ? [] : stretch
}
