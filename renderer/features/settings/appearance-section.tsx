/** 外观和提醒: kept on this machine only. */
import { Form } from 'antd'
import { type Preferences, setPreferences, usePreferences } from '../../app/preferences.ts'
import { Choice } from '../../ui/fields.tsx'
import { Panel } from '../../ui/page.tsx'
import type { TextScale } from '../../ui/tokens.ts'

const THEME_LABELS = { light: '浅色', dark: '深色', system: '跟随系统' } as const satisfies Record<
  Preferences['theme'],
  string
>
const SCALE_LABELS = { standard: '标准', large: '大', largest: '特大' } as const satisfies Record<
  TextScale,
  string
>

const REMINDER_LABELS = { on: '每天提醒一次', off: '不提醒' } as const

/** Theme, text size and the daily reminder; all take effect at once. */
export function AppearanceSection() {
  const { theme, textScale, dailyReminder } = usePreferences()
  return (
    <>
      <Panel title="外观">
        <Form layout="vertical">
          <Form.Item label="主题">
            <Choice
              aria-label="主题"
              options={THEME_LABELS}
              value={theme}
              onChange={(chosen) => setPreferences({ theme: chosen })}
            />
          </Form.Item>
          <Form.Item label="字号" extra="只改变界面，文书的字号不受影响。">
            <Choice
              aria-label="字号"
              options={SCALE_LABELS}
              value={textScale}
              onChange={(chosen) => setPreferences({ textScale: chosen })}
            />
          </Form.Item>
        </Form>
      </Panel>
      <Panel title="提醒">
        <Form layout="vertical">
          <Form.Item
            label="期限提醒"
            extra="只说件数，例如“今天届满 1 项，3日内 2 项”，不写当事人姓名。桌面程序用系统通知；在浏览器里打开时，在本页显示一行提示。"
          >
            <Choice
              aria-label="期限提醒"
              options={REMINDER_LABELS}
              value={dailyReminder ? 'on' : 'off'}
              onChange={(chosen) => setPreferences({ dailyReminder: chosen === 'on', remindedOn: '' })}
            />
          </Form.Item>
        </Form>
      </Panel>
    </>
  )
}
