/** Every feature of the program. A new one is a line here; the rail, the routes and the menu follow. */
import { casePage } from '../features/case/feature.tsx'
import { cases } from '../features/cases/feature.tsx'
import { data } from '../features/data/feature.tsx'
import { deadlines } from '../features/deadlines/feature.tsx'
import { documents } from '../features/documents/feature.tsx'
import { intake } from '../features/intake/feature.tsx'
import { litigation } from '../features/litigation/feature.tsx'
import { publication } from '../features/publication/feature.tsx'
import { schedule } from '../features/schedule/feature.tsx'
import { settings } from '../features/settings/feature.tsx'
import { setup } from '../features/setup/feature.tsx'
import { today } from '../features/today/feature.tsx'
import type { Feature } from './feature.ts'

export const features: readonly Feature[] = [
  today,
  intake,
  cases,
  deadlines,
  casePage,
  documents,
  schedule,
  litigation,
  publication,
  data,
  settings,
  setup,
]

/** Whether some feature serves an address, so that nothing links to a page that is not there. */
export function offers(path: string): boolean {
  return features.some(({ routes, setupRoutes = [] }) =>
    [...routes, ...setupRoutes].some((route) => route.path === path),
  )
}
