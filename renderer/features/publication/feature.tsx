import { GlobalOutlined } from '@ant-design/icons'
import { type Feature, page } from '../../app/feature.ts'

/** 公开: which decisions are published, the masking and its review, the package for the website. */
export const publication: Feature = {
  nav: {
    label: '公开',
    path: '/publication',
    icon: <GlobalOutlined />,
    order: 50,
    menuCommand: 'go-publication',
  },
  routes: [
    page('publication', () => import('./publication-page.tsx'), 'PublicationPage'),
    page('publication/:caseId/:id', () => import('./review-page.tsx'), 'ReviewPage'),
  ],
}
