/** Applies the tokens: CSS variables on the document, and the component kit's theme derived from them. */
import { App, ConfigProvider, theme as kit, type ThemeConfig } from 'antd'
import zhCN from 'antd/locale/zh_CN'
import dayjs from 'dayjs'
import 'dayjs/locale/zh-cn'
import { type ReactNode, useEffect, useLayoutEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import {
  cssVariables,
  FONT_STACK,
  PALETTES,
  PRINT_FACTOR,
  SIZES,
  TEXT_SCALES,
  type TextScale,
  type ThemeName,
} from './tokens.ts'

dayjs.locale('zh-cn')

function themeConfig(name: ThemeName, factor: number): ThemeConfig {
  const p = PALETTES[name]
  const px = (size: number) => Math.round(size * factor)
  return {
    algorithm: name === 'dark' ? kit.darkAlgorithm : kit.defaultAlgorithm,
    token: {
      colorPrimary: p.accent,
      colorInfo: p.accent,
      colorLink: p.accent,
      colorLinkHover: p.accentHover,
      colorError: p.danger,
      colorWarning: p.warning,
      colorSuccess: p.success,
      colorTextLightSolid: p.onAccent,
      colorText: p.text,
      colorTextSecondary: p.textSoft,
      colorTextTertiary: p.textFaint,
      colorTextPlaceholder: p.textFaint,
      colorTextDescription: p.textSoft,
      colorBgLayout: p.canvas,
      colorBgContainer: p.surface,
      colorBgElevated: p.surface,
      colorBorder: p.lineStrong,
      colorBorderSecondary: p.line,
      colorSplit: p.line,
      controlItemBgActive: p.accentSoft,
      fontFamily: FONT_STACK,
      fontSize: px(SIZES.text),
      fontSizeSM: px(SIZES.textSmall),
      controlHeight: px(SIZES.control),
      controlHeightSM: px(SIZES.controlSmall),
      borderRadius: SIZES.radius,
      borderRadiusLG: SIZES.radius + 2,
      // Nothing slides under the pointer while an error line comes or goes, and old machines stay quick.
      motion: false,
    },
    components: {
      Form: { itemMarginBottom: 14, verticalLabelPadding: '0 0 3px', labelColor: p.textSoft },
      Modal: { titleFontSize: px(SIZES.textLarge) },
      Radio: {
        buttonSolidCheckedBg: p.accentSoft,
        buttonSolidCheckedColor: p.accent,
        buttonSolidCheckedHoverBg: p.accentSoft,
        buttonSolidCheckedActiveBg: p.accentSoft,
      },
      // The dark algorithm dims the accent below readable contrast on its own tint.
      Tabs: { horizontalMargin: '0 0 12px 0', itemSelectedColor: p.accent, inkBarColor: p.accent },
      Menu: { itemSelectedColor: p.accent, itemSelectedBg: p.accentSoft },
      // The words inside a switch that is off must be readable too.
      Switch: { colorTextQuaternary: p.textFaint, colorTextTertiary: p.textSoft },
      Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' },
      Tooltip: { colorBgSpotlight: name === 'dark' ? '#3a4849' : '#24393b', colorTextLightSolid: '#ffffff' },
    },
  }
}

/** The theme in force when the person leaves the choice to the system. */
function useSystemTheme(): ThemeName {
  const [dark, setDark] = useState(() => matchMedia('(prefers-color-scheme: dark)').matches)
  useEffect(() => {
    const query = matchMedia('(prefers-color-scheme: dark)')
    const update = () => setDark(query.matches)
    query.addEventListener('change', update)
    return () => query.removeEventListener('change', update)
  }, [])
  return dark ? 'dark' : 'light'
}

/** True while a page is being printed: paper is white, whatever the screen is. */
function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false)
  useEffect(() => {
    // The browser takes its picture right after the event, so the change must be on the page by then.
    const change = (event: Event) => flushSync(() => setPrinting(event.type === 'beforeprint'))
    addEventListener('beforeprint', change)
    addEventListener('afterprint', change)
    return () => {
      removeEventListener('beforeprint', change)
      removeEventListener('afterprint', change)
    }
  }, [])
  return printing
}

export type AppThemeProps = {
  readonly theme: ThemeName | 'system'
  readonly textScale: TextScale
  readonly children: ReactNode
}

/** Wraps the whole program; gives toasts and dialogs their context. */
export function AppTheme({ theme, textScale, children }: AppThemeProps) {
  const system = useSystemTheme()
  const printing = usePrinting()
  const name = printing ? 'light' : theme === 'system' ? system : theme
  const factor = printing ? PRINT_FACTOR : TEXT_SCALES[textScale]
  useLayoutEffect(() => {
    const root = document.documentElement
    root.dataset.theme = name
    for (const [variable, value] of Object.entries(cssVariables(name, factor))) {
      root.style.setProperty(variable, value)
    }
  }, [name, factor])
  return (
    <ConfigProvider
      locale={zhCN}
      theme={themeConfig(name, factor)}
      form={{ requiredMark: true, scrollToFirstError: { block: 'center', focus: true } }}
      button={{ autoInsertSpace: false }}
    >
      <App message={{ maxCount: 3 }} component={false}>
        {children}
      </App>
    </ConfigProvider>
  )
}
