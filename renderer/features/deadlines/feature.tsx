import { FieldTimeOutlined } from '@ant-design/icons'
import { type Feature, page } from '../../app/feature.ts'

/** 期限: the due board over all cases, and the calculator for any rule. */
export const deadlines: Feature = {
  nav: {
    label: '期限',
    path: '/deadlines',
    icon: <FieldTimeOutlined />,
    order: 25,
    menuCommand: 'go-deadlines',
  },
  routes: [
    page('deadlines', () => import('./board-page.tsx'), 'BoardPage'),
    page('deadlines/calculator', () => import('./calculator-page.tsx'), 'CalculatorPage'),
  ],
}
