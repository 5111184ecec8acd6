import { CalendarOutlined } from '@ant-design/icons'
import { type Feature, page } from '../../app/feature.ts'

/** 今日. */
export const today: Feature = {
  nav: { label: '今日', path: '/today', icon: <CalendarOutlined />, order: 10, menuCommand: 'go-today' },
  routes: [page('today', () => import('./today-page.tsx'), 'TodayPage')],
}
