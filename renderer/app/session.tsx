/** Who works here, in which office, on which legal day. */
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import type { OfficeState } from '#shared/domain/model/aggregate.ts'
import type { OfficeProfile, StaffMember } from '#shared/domain/model/office.ts'
import { must } from '#shared/kernel/assert.ts'
import type { CivilDate } from '#shared/kernel/civil-date.ts'
import { todayHere } from '../ui/clock.ts'
import { setPreferences, usePreferences } from './preferences.ts'

export type Session = {
  readonly office: OfficeState
  readonly profile: OfficeProfile
  /** The chosen operator; null until somebody is chosen or when that person left. */
  readonly operator: StaffMember | null
  readonly today: CivilDate
}

const SessionContext = createContext<Session | null>(null)

/** The legal day in China, changing by itself at midnight. */
export function useToday(): CivilDate {
  const [today, setToday] = useState(todayHere)
  useEffect(() => {
    const timer = setInterval(() => setToday(todayHere()), 20_000)
    return () => clearInterval(timer)
  }, [])
  return today
}

/** Members who may be chosen as operator. */
export function activeStaff(office: OfficeState): readonly StaffMember[] {
  return office.staff.filter(({ active, deleted }) => active === 1 && deleted === 0)
}

export type SessionProviderProps = {
  readonly office: OfficeState
  readonly profile: OfficeProfile
  readonly children: ReactNode
}

/** Gives every page inside the shell its session. An office with one member needs no choice. */
export function SessionProvider({ office, profile, children }: SessionProviderProps) {
  const { operatorId } = usePreferences()
  const today = useToday()
  const staff = activeStaff(office)
  const only = staff.length === 1 ? staff[0] : undefined
  useEffect(() => {
    if (only !== undefined && operatorId !== only.id) setPreferences({ operatorId: only.id })
  }, [only, operatorId])
  const operator = staff.find(({ id }) => id === operatorId) ?? null
  const session = useMemo(() => ({ office, profile, operator, today }), [office, profile, operator, today])
  return <SessionContext value={session}>{children}</SessionContext>
}

/** The session; only inside the shell. */
export function useSession(): Session {
  return must(useContext(SessionContext), 'pages are rendered inside SessionProvider')
}
