import { type Feature, page } from '../../app/feature.ts'

/** 案件页: one reconsideration case. The list belongs to another feature, so there is no rail entry. */
export const casePage: Feature = {
  routes: [page('cases/:id', () => import('./case-page.tsx'), 'CasePage')],
}
