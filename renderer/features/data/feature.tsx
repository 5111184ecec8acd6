import { DatabaseOutlined } from '@ant-design/icons'
import { type Feature, page } from '../../app/feature.ts'
import { RecoveryPage } from './recovery-page.tsx'

export const data: Feature = {
  nav: { label: '数据', path: '/data', icon: <DatabaseOutlined />, order: 60, menuCommand: 'go-data' },
  routes: [page('data', () => import('./data-page.tsx'), 'DataPage')],
  setupRoutes: [page('restore', () => import('./setup-restore-page.tsx'), 'SetupRestorePage')],
  Recovery: RecoveryPage,
}
