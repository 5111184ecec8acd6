/** 设置: one page per subject, the subject in the address. */
import { Menu } from 'antd'
import type { ComponentType } from 'react'
import { useNavigate, useParams } from 'react-router'
import { Page } from '../../ui/page.tsx'
import { AgenciesSection } from './agencies-section.tsx'
import { AppearanceSection } from './appearance-section.tsx'
import { CalendarSection } from './calendar-section.tsx'
import { LocalRulesSection } from './local-rules-section.tsx'
import { ProfileSection } from './profile-section.tsx'
import { RoomsSection } from './rooms-section.tsx'
import { RulesSection } from './rules-section.tsx'
import css from './settings.module.css'
import { StaffSection } from './staff-section.tsx'

type Section = { readonly key: string; readonly label: string; readonly Component: ComponentType }

const SECTIONS: readonly [Section, ...Section[]] = [
  { key: 'profile', label: '单位概况', Component: ProfileSection },
  { key: 'staff', label: '人员', Component: StaffSection },
  { key: 'rooms', label: '听证室', Component: RoomsSection },
  { key: 'agencies', label: '被申请人目录', Component: AgenciesSection },
  { key: 'rules', label: '办案规则', Component: RulesSection },
  { key: 'local-rules', label: '地方规则', Component: LocalRulesSection },
  { key: 'calendar', label: '日历', Component: CalendarSection },
  { key: 'appearance', label: '外观和提醒', Component: AppearanceSection },
]

/** Subjects at the left, the chosen one at the right. */
export function SettingsPage() {
  const { section } = useParams()
  const navigate = useNavigate()
  const chosen = SECTIONS.find(({ key }) => key === section) ?? SECTIONS[0]
  return (
    <Page title="设置">
      <div className={css.layout}>
        <Menu
          className={css.menu ?? ''}
          aria-label="设置项目"
          selectedKeys={[chosen.key]}
          items={SECTIONS.map(({ key, label }) => ({ key, label }))}
          onClick={({ key }) => void navigate(`/settings/${key}`)}
        />
        <div className={css.content}>
          <chosen.Component />
        </div>
      </div>
    </Page>
  )
}
