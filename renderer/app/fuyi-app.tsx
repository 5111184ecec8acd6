/** The whole program: appearance, then the data layer, then the pages. */
import { useMemo } from 'react'
import { RouterProvider } from 'react-router'
import { AppTheme } from '../ui/theme.tsx'
import { DataGate } from './data-gate.tsx'
import { FailureWatch } from './failure-watch.tsx'
import { usePreferences } from './preferences.ts'
import { createRouter } from './routes.tsx'

/** The root component. */
export function FuyiApp() {
  const { theme, textScale } = usePreferences()
  return (
    <AppTheme theme={theme} textScale={textScale}>
      <FailureWatch />
      <DataGate>
        <Pages />
      </DataGate>
    </AppTheme>
  )
}

function Pages() {
  const router = useMemo(createRouter, [])
  return <RouterProvider router={router} />
}
