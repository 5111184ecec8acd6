import { FolderOpenOutlined } from '@ant-design/icons'
import { type Feature, page } from '../../app/feature.ts'

/** 案件: the list. The case page is a feature of its own. */
export const cases: Feature = {
  nav: { label: '案件', path: '/cases', icon: <FolderOpenOutlined />, order: 20, menuCommand: 'go-cases' },
  routes: [page('cases', () => import('./cases-page.tsx'), 'CasesPage')],
}
