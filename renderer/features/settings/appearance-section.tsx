/** 外观: kept on this machine only. */
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

/** Theme and text size; both take effect at once. */
export function AppearanceSection() {
  const { theme, textScale } = usePreferences()
  return (
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
  )
}
