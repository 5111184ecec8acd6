/** 数据存在哪里: the three places, what each holds, what it is for, and how it stands now. */
import type { ReactNode } from 'react'
import { useEffect, useState } from 'react'
import { formatInstant } from '#shared/kernel/clock.ts'
import { useGuardStatus, useLastBackup } from '../../data/hooks.ts'
import { desktopApi } from '../../platform/desktop.ts'
import { Panel } from '../../ui/page.tsx'
import { Mark } from '../../ui/tags.tsx'
import css from './data.module.css'

/** One true account, so that nobody takes one copy for another. */
export function CopiesPanel() {
  const guard = useGuardStatus()
  const folder = useDataFolder()
  const here = folder === '' ? '本机的浏览器里' : folder
  return (
    <Panel title="数据存在哪里" flush>
      <table className={css.copies} aria-label="数据存在哪里">
        <thead>
          <tr>
            <th scope="col">哪一份</th>
            <th scope="col">里面有什么</th>
            <th scope="col">存在哪里</th>
            <th scope="col">用来做什么</th>
            <th scope="col">现在的情况</th>
          </tr>
        </thead>
        <tbody>
          <Copy
            name="工作数据库"
            holds="全部：案件、文书、附件、日志"
            place={here}
            purpose="每天办案用的就是这一份"
            state={<Mark tone="success">正在使用</Mark>}
          />
          <Copy
            name="副本"
            holds="案件、文书和日志；没有附件"
            place={folder === '' ? '同一个浏览器，另一处' : '同一文件夹，另一组文件'}
            purpose="每次保存自动另写一份；数据库损坏时，从它找回"
            state={
              guard.state === 'behind' ? (
                <Mark tone="warning">落后，等待补写</Mark>
              ) : (
                <Mark tone="success">与数据库同步</Mark>
              )
            }
          />
          <Copy
            name="备份文件"
            holds="全部，连同附件"
            place="您选择的地方：移动介质、共享目录"
            purpose="电脑坏了、丢了时，在另一台机器上恢复"
            state={<LastBackupMark />}
          />
        </tbody>
      </table>
      <p className={css.truth}>
        工作数据库和副本都在这台机器上。只有备份文件能放到机器以外，附件也只有它另存了一份，所以要定期备份。
      </p>
    </Panel>
  )
}

type CopyProps = {
  readonly name: string
  readonly holds: string
  readonly place: string
  readonly purpose: string
  readonly state: ReactNode
}

function Copy({ name, holds, place, purpose, state }: CopyProps) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{holds}</td>
      <td>{place}</td>
      <td>{purpose}</td>
      <td>{state}</td>
    </tr>
  )
}

function LastBackupMark() {
  const last = useLastBackup()
  if (last === undefined) return null
  if (last === null) return <Mark tone="warning">还没有做过</Mark>
  return (
    <Mark tone={last.changesSince === 0 ? 'success' : 'neutral'}>
      {`${formatInstant(last.at)} 做过${last.changesSince === 0 ? '' : `，之后又保存 ${last.changesSince} 次`}`}
    </Mark>
  )
}

/** Where the data lie on this machine; '' in a browser, which keeps that to itself. */
function useDataFolder(): string {
  const [folder, setFolder] = useState('')
  useEffect(() => {
    void desktopApi()
      .appInfo()
      .then((info) => {
        if (info.ok) setFolder(info.value.dataFolder ?? '')
      })
  }, [])
  return folder
}
