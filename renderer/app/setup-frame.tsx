/** The plain frame of the pages that come before there is an office. */
import { Suspense } from 'react'
import { Outlet } from 'react-router'
import { PageSkeleton } from '../ui/page.tsx'
import css from './setup-frame.module.css'

/** A quiet page without rail. */
export function SetupFrame() {
  return (
    <div className={css.frame}>
      <header className={css.head}>
        <strong>复议应诉办案台</strong>
        <span>行政复议与行政应诉办案软件 · 不联网运行，数据只存在本机</span>
      </header>
      <main className={css.main}>
        <Suspense fallback={<PageSkeleton />}>
          <Outlet />
        </Suspense>
      </main>
    </div>
  )
}
