import { type Feature, page } from '../../app/feature.ts'

/** 文书: the editor of one document, of a reconsideration case or of a suit. */
export const documents: Feature = {
  routes: [page('cases/:id/documents/:docId', () => import('./document-page.tsx'), 'DocumentPage')],
}
