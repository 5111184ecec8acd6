import { BankOutlined } from '@ant-design/icons'
import { type Feature, page } from '../../app/feature.ts'

/** 应诉: suits against this office, opened from the decided case, with answer and evidence list. */
export const litigation: Feature = {
  nav: {
    label: '应诉',
    path: '/litigation',
    icon: <BankOutlined />,
    order: 40,
    menuCommand: 'go-litigation',
  },
  routes: [
    page('litigation', () => import('./litigation-page.tsx'), 'LitigationPage'),
    page('litigation/:id', () => import('./litigation-case-page.tsx'), 'LitigationCasePage'),
  ],
}
