/** Once a day a summary of what falls due, without names: a notification of the system, or a quiet notice here. */
import { useEffect, useRef } from 'react'
import { formatInstant, instantOf } from '#shared/kernel/clock.ts'
import { desktopApi } from '../platform/desktop.ts'
import { systemClock } from '../ui/clock.ts'
import { useNotify } from '../ui/feedback.tsx'
import { preferences, setPreferences, usePreferences } from './preferences.ts'
import { type Reminder, reminderOf } from './reminder-text.ts'
import { useSession } from './session.tsx'
import { useLiveClocks } from './use-live-clocks.ts'

/** How often a program left open overnight looks whether the working day has begun, in ms. */
const INTERVAL = 60_000
/** The hour in China from which people are reminded: at midnight nobody would see it. */
const FROM_HOUR = 7

/** Reminds when the program is opened, and in the morning of each day on which it stays open. */
export function useDailyReminder(): void {
  const { operator, today } = useSession()
  const { dailyReminder } = usePreferences()
  const clocks = useLiveClocks()
  const notify = useNotify()
  const quietly = useRef(notify.quiet)
  quietly.current = notify.quiet
  const handlerId = operator?.id ?? null

  useEffect(() => {
    // Without a person at the desk nobody would read it.
    if (!dailyReminder || clocks === undefined || handlerId === null) return
    const remind = () => {
      if (preferences().remindedOn === today || !isMorning()) return
      setPreferences({ remindedOn: today })
      const mine = clocks.some(({ aggregate }) => aggregate.case.handlerIds.includes(handlerId))
      const reminder = reminderOf(clocks, today, mine ? handlerId : '')
      if (reminder !== null) void show(reminder, quietly.current)
    }
    remind()
    const timer = setInterval(remind, INTERVAL)
    return () => clearInterval(timer)
  }, [dailyReminder, clocks, handlerId, today])
}

/** Shows a reminder where this way of running can. */
async function show(reminder: Reminder, quietly: (text: string) => void): Promise<void> {
  const shown = await desktopApi().notify({ ...reminder, opens: 'go-deadlines' })
  if (!shown.ok) quietly(`${reminder.title}。${reminder.body}`)
}

function isMorning(): boolean {
  return Number(formatInstant(instantOf(systemClock)).slice(11, 13)) >= FROM_HOUR
}
