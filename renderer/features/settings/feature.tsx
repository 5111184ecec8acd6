import { SettingOutlined } from '@ant-design/icons'
import { type Feature, page } from '../../app/feature.ts'

/** 设置. */
export const settings: Feature = {
  nav: { label: '设置', path: '/settings', icon: <SettingOutlined />, order: 90, menuCommand: 'go-settings' },
  routes: [
    page('settings', () => import('./settings-page.tsx'), 'SettingsPage'),
    page('settings/:section', () => import('./settings-page.tsx'), 'SettingsPage'),
  ],
}
