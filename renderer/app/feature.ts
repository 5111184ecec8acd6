/** What a feature gives the shell: its pages, its place in the rail. Features know nothing of each other. */
import type { ComponentType, ReactNode } from 'react'
import type { RouteObject } from 'react-router'
import type { MenuCommand } from '#shared/ipc/menu-commands.ts'

export type NavEntry = {
  readonly label: string
  readonly path: string
  readonly icon: ReactNode
  /** Place in the rail, from the top. */
  readonly order: number
  /** Application menu entry that opens the same page. */
  readonly menuCommand?: MenuCommand
}

export type Feature = {
  readonly nav?: NavEntry
  /** Paths relative to the root: `cases/:id`. Pages are loaded when first opened (`lazy`). */
  readonly routes: readonly RouteObject[]
  /** Routes that work before the office is set up, outside the rail (first start, restore). */
  readonly setupRoutes?: readonly RouteObject[]
  /** Shown instead of everything when the stored copies disagree at start (DESIGN §7). */
  readonly Recovery?: ComponentType
}

/** A route whose page is a separate chunk: `page('cases', () => import('./cases-page.tsx'), 'CasesPage')`. */
export function page<Name extends string>(
  path: string,
  load: () => Promise<Readonly<Record<Name, ComponentType>>>,
  name: Name,
): RouteObject {
  return { path, lazy: async () => ({ Component: (await load())[name] }) }
}
