/** What people see when a page fails: what is safe, what to do. The failure itself goes to the log as a code. */
import { Button, Result } from 'antd'
import { useEffect } from 'react'
import { Link, useLocation, useRouteError } from 'react-router'
import { desktopApi } from '../platform/desktop.ts'
import { EmptyState, Page, Panel } from '../ui/page.tsx'

/** One page failed. Nothing unsaved was written; what was saved stays. */
export function RouteError() {
  const error = useRouteError()
  const { pathname } = useLocation()
  useEffect(() => {
    console.error(error)
    void desktopApi().writeLog({ level: 'error', code: 'page-failed' })
  }, [error])
  return (
    <Result
      status="error"
      title="这个页面出错了"
      subTitle="已经保存的内容不受影响；未提交的登记表仍在草稿里。请重新打开本页，若再次出错，请先做一次备份，再联系管理员。"
      extra={[
        <Button key="retry" type="primary" onClick={() => location.reload()}>
          重新打开
        </Button>,
        <Link key="home" to="/today">
          <Button>回到今日</Button>
        </Link>,
      ]}
    >
      <details>
        <summary>出错的位置（供排查）</summary>
        <code>
          {pathname}：{error instanceof Error ? error.message : String(error)}
        </code>
      </details>
    </Result>
  )
}

/** An address that leads nowhere. */
export function NotFoundPage() {
  return (
    <Page title="没有这个页面">
      <Panel>
        <EmptyState
          title="这个地址没有对应的页面"
          hint="链接可能已经改变，案件数据不受影响。"
          action={
            <Link to="/today">
              <Button type="primary">回到今日</Button>
            </Link>
          }
        />
      </Panel>
    </Page>
  )
}
