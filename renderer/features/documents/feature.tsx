import { type Feature, page } from '../../app/feature.ts'

/** 文书: the editor of one document, of a reconsideration case or of a suit. */
export const documents: Feature = {
  routes: ['cases/:id/documents/:docId', 'litigation/:id/documents/:docId'].map((path) =>
    page(path, () => import('./document-page.tsx'), 'DocumentPage'),
  ),
}
