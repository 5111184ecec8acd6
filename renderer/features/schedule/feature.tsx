import { ScheduleOutlined } from '@ant-design/icons'
import { type Feature, page } from '../../app/feature.ts'

/** 排期: hearings of every case by room and by person. */
export const schedule: Feature = {
  nav: {
    label: '排期',
    path: '/schedule',
    icon: <ScheduleOutlined />,
    order: 30,
    menuCommand: 'go-schedule',
  },
  routes: [page('schedule', () => import('./schedule-page.tsx'), 'SchedulePage')],
}
