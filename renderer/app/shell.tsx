/** The frame around every page: rail, top bar, content, status line; and the keys that work everywhere. */
import { Suspense, useCallback, useEffect, useRef, useState } from 'react'
import { Navigate, Outlet, useLocation, useNavigation } from 'react-router'
import { useOffice } from '../data/hooks.ts'
import { PageSkeleton } from '../ui/page.tsx'
import { useDailyReminder } from './daily-reminder.ts'
import { GlobalSearch, type GlobalSearchHandle } from './global-search.tsx'
import { HelpDialog } from './help-dialog.tsx'
import { OperatorPrompt } from './operator.tsx'
import { Rail } from './rail.tsx'
import { SessionProvider } from './session.tsx'
import css from './shell.module.css'
import { StatusLine } from './status-line.tsx'
import { TopBar } from './top-bar.tsx'
import { useShellCommands } from './use-shell-commands.ts'

/** The program once the office exists; before that the first-start assistant takes over. */
export function Shell() {
  const office = useOffice()
  if (office === undefined) return <PageSkeleton />
  if (office.profile === null) return <Navigate to="/setup" replace />
  return (
    <SessionProvider office={office} profile={office.profile}>
      <Frame />
    </SessionProvider>
  )
}

function Frame() {
  const search = useRef<GlobalSearchHandle>(null)
  // Null until it is first asked for: a dialog that was never opened need not be made at every start.
  const [helping, setHelping] = useState<boolean | null>(null)
  const openSearch = useCallback(() => search.current?.open(), [])
  const openHelp = useCallback(() => {
    search.current?.close()
    setHelping(true)
  }, [])
  useShellCommands({ openSearch, openHelp })
  useDailyReminder()
  const main = useRef<HTMLElement>(null)
  const { pathname } = useLocation()
  const busy = useNavigation().state !== 'idle'

  useEffect(() => {
    search.current?.close()
    // A new page starts at its top, and the keyboard starts inside it.
    if (pathname !== '') main.current?.scrollTo(0, 0)
  }, [pathname])

  return (
    <div className={css.frame}>
      <button type="button" className={css.skip} onClick={() => main.current?.focus()}>
        跳到正文
      </button>
      <Rail />
      <TopBar onSearch={openSearch} onHelp={openHelp} />
      <main className={css.main} id="content" ref={main} tabIndex={-1} aria-busy={busy}>
        <Suspense fallback={<PageSkeleton />}>
          <Outlet />
        </Suspense>
      </main>
      <StatusLine />
      <GlobalSearch ref={search} />
      {helping !== null && <HelpDialog open={helping} onClose={() => setHelping(false)} />}
      <OperatorPrompt />
    </div>
  )
}
