/** The route table: the features' pages inside the shell, the first-start pages outside it. */
import { createHashRouter, Navigate, type RouteObject } from 'react-router'
import { PageSkeleton } from '../ui/page.tsx'
import { NotFoundPage, RouteError } from './error-boundary.tsx'
import { features } from './features.ts'
import { SetupFrame } from './setup-frame.tsx'
import { Shell } from './shell.tsx'

/** A failure inside one page leaves the rail and the other pages working. */
function guarded(route: RouteObject): RouteObject {
  return { ...route, ErrorBoundary: RouteError }
}

/** Hash history: the same addresses work on app://, on a loopback server and from a file. */
export function createRouter() {
  return createHashRouter([
    {
      path: '/setup',
      Component: SetupFrame,
      ErrorBoundary: RouteError,
      HydrateFallback: PageSkeleton,
      children: features.flatMap(({ setupRoutes = [] }) => setupRoutes).map(guarded),
    },
    {
      path: '/',
      Component: Shell,
      ErrorBoundary: RouteError,
      HydrateFallback: PageSkeleton,
      children: [
        { index: true, element: <Navigate to="/today" replace /> },
        ...features.flatMap(({ routes }) => routes).map(guarded),
        { path: '*', Component: NotFoundPage },
      ],
    },
  ])
}
