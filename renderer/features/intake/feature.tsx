import { type Feature, page } from '../../app/feature.ts'

/** 收案登记. */
export const intake: Feature = {
  routes: [page('cases/new', () => import('./intake-page.tsx'), 'IntakePage')],
}
