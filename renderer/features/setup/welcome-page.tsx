/** The first page of all: set up the office, look at invented data, or bring an office back from a backup. */
import { Button, Progress } from 'antd'
import { useState } from 'react'
import { Navigate, useNavigate } from 'react-router'
import { offers } from '../../app/features.ts'
import { loadSample, type SampleProgress } from '../../app/sample.ts'
import { useData } from '../../data/data-context.tsx'
import { useOffice } from '../../data/hooks.ts'
import { todayHere } from '../../ui/clock.ts'
import { useNotify } from '../../ui/feedback.tsx'
import { PageSkeleton } from '../../ui/page.tsx'
import css from './setup.module.css'

/** Three ways to begin. */
export function WelcomePage() {
  const office = useOffice()
  const data = useData()
  const notify = useNotify()
  const navigate = useNavigate()
  const [progress, setProgress] = useState<SampleProgress | null>(null)

  if (office === undefined) return <PageSkeleton />
  if (office.profile !== null && progress === null) return <Navigate to="/today" replace />

  const load = async () => {
    setProgress({ done: 0, total: 1 })
    const loaded = await loadSample(data, todayHere(), setProgress)
    if (!loaded.ok) notify.problem(loaded.error.message)
    await navigate('/today', { replace: true })
  }

  return (
    <div className={css.welcome}>
      <h1>开始使用</h1>
      <p className={css.lead}>
        从收到申请到公开决定、出庭应诉，期限逐日算清，文书可以直接签发。数据只存在这台电脑上，不连接网络。
      </p>
      {progress === null ? (
        <div className={css.ways}>
          <Way title="新建本机关" text="填写单位概况、文号规则、人员和听证室，约五分钟。之后都可以修改。">
            <Button type="primary" size="large" block onClick={() => void navigate('/setup/office')}>
              开始设置
            </Button>
          </Way>
          <Way title="先看看演示数据" text="载入一个虚构的复议机关：人员、听证室、十二件处于不同阶段的案件。">
            <Button size="large" block onClick={() => void load()}>
              载入演示数据
            </Button>
          </Way>
          {offers('restore') && (
            <Way title="从备份恢复" text="换了电脑或者重装之后，用备份文件找回全部数据。先核对，再恢复。">
              <Button size="large" block onClick={() => void navigate('/setup/restore')}>
                选择备份文件
              </Button>
            </Way>
          )}
        </div>
      ) : (
        <div className={css.loading} role="status">
          <p>正在载入演示数据，请稍候…</p>
          <Progress percent={Math.round((progress.done / Math.max(1, progress.total)) * 100)} />
        </div>
      )}
    </div>
  )
}

function Way({
  title,
  text,
  children,
}: {
  readonly title: string
  readonly text: string
  readonly children: React.ReactNode
}) {
  return (
    <section className={css.way}>
      <h2>{title}</h2>
      <p>{text}</p>
      {children}
    </section>
  )
}
