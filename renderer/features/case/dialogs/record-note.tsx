/** 补录: what is said in a dialog whose step can no longer be done today, only recorded for its own day. */
import { type CivilDate, formatChinese } from '#shared/kernel/civil-date.ts'
import { Note } from '../../../ui/tags.tsx'

/** Nothing when the step can still be done today. */
export function RecordNote({ until }: { readonly until: CivilDate | '' }) {
  return until === '' ? null : (
    <Note tone="warning">
      补录：期限已于{formatChinese(until)}
      届满，只登记届满以前实际已经办理、当时没有录入的事项。日期填实际办理的那一天；今天补录这件事本身会如实留在日志里。
    </Note>
  )
}

/** The day a dialog starts with: today, or empty where the day lies in the past and must be looked up. */
export function firstDay(today: CivilDate, until: CivilDate | ''): CivilDate | '' {
  return until === '' ? today : ''
}
