/** The top bar: whose office, the search that finds everything, who is working, how it looks. */
import { BulbFilled, BulbOutlined, QuestionCircleOutlined, SearchOutlined } from '@ant-design/icons'
import { Button, Tooltip } from 'antd'
import { OperatorSwitch } from './operator.tsx'
import { setPreferences, usePreferences } from './preferences.ts'
import { useSession } from './session.tsx'
import css from './top-bar.module.css'

export type TopBarProps = { readonly onSearch: () => void; readonly onHelp: () => void }

/** Office name, search, operator, theme, help. */
export function TopBar({ onSearch, onHelp }: TopBarProps) {
  const { profile } = useSession()
  return (
    <header className={`${css.bar} no-print`}>
      <div className={css.office}>
        <strong>{profile.agencyName}</strong>
        <span>{profile.bodyName}</span>
      </div>
      <button type="button" className={css.search} onClick={onSearch} aria-keyshortcuts="Control+K">
        <SearchOutlined aria-hidden />
        <span>查案件、当事人、文书</span>
        <kbd>Ctrl K</kbd>
      </button>
      <div className={css.tools}>
        <ThemeSwitch />
        <Tooltip title="快捷键与帮助（F1）">
          <Button type="text" aria-label="快捷键与帮助" icon={<QuestionCircleOutlined />} onClick={onHelp} />
        </Tooltip>
        <OperatorSwitch />
      </div>
    </header>
  )
}

function ThemeSwitch() {
  const { theme } = usePreferences()
  const dark = theme === 'dark' || (theme === 'system' && document.documentElement.dataset.theme === 'dark')
  const label = dark ? '换成浅色' : '换成深色'
  return (
    <Tooltip title={label}>
      <Button
        type="text"
        aria-label={label}
        icon={dark ? <BulbFilled /> : <BulbOutlined />}
        onClick={() => setPreferences({ theme: dark ? 'light' : 'dark' })}
      />
    </Tooltip>
  )
}
