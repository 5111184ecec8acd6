/** Keys and application-menu entries that work on every page. */
import { useEffect } from 'react'
import { useNavigate } from 'react-router'
import type { MenuCommand } from '#shared/ipc/menu-commands.ts'
import { useData } from '../data/data-context.tsx'
import { desktopApi } from '../platform/desktop.ts'
import { flushAll } from '../ui/flush.ts'
import { features } from './features.ts'

export type ShellActions = { readonly openSearch: () => void; readonly openHelp: () => void }

/** Ctrl+K or / searches, Alt+N registers a case, F1 helps; the menu does the same. */
export function useShellCommands({ openSearch, openHelp }: ShellActions): void {
  const navigate = useNavigate()
  const { journal } = useData()

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const command = event.ctrlKey || event.metaKey
      if (command && event.key.toLowerCase() === 'k') act(event, openSearch)
      else if (event.key === '/' && !isTyping(event.target)) act(event, openSearch)
      else if (event.altKey && event.key.toLowerCase() === 'n') act(event, () => void navigate('/cases/new'))
      else if (event.key === 'F1') act(event, openHelp)
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [navigate, openSearch, openHelp])

  useEffect(() => {
    const follow = (command: MenuCommand) => {
      if (command === 'find') openSearch()
      else if (command === 'help') openHelp()
      else if (command === 'new-case') void navigate('/cases/new')
      else if (command === 'backup') void navigate('/data')
      else {
        const entry = features.find(({ nav }) => nav?.menuCommand === command)?.nav
        if (entry !== undefined) void navigate(entry.path)
      }
    }
    return desktopApi().onMenuCommand(follow)
  }, [navigate, openSearch, openHelp])

  // Before the window closes: autosaves first, then the second copy of what they saved. A rejection tells the
  // shell that something is not safe yet, and the person is asked.
  useEffect(
    () =>
      desktopApi().onFlushRequest(async () => {
        const stored = await flushAll().then(
          () => true,
          () => false,
        )
        const copied = await journal.flush()
        if (!stored || !copied) throw new Error('not everything is saved')
      }),
    [journal],
  )
}

function act(event: KeyboardEvent, action: () => void): void {
  event.preventDefault()
  action()
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  )
}
