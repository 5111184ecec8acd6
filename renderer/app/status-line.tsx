/** The line at the foot: is what I did saved, is there a backup, is this invented data. */
import { CheckCircleOutlined, CloudOutlined, SyncOutlined, WarningFilled } from '@ant-design/icons'
import { useEffect, useState } from 'react'
import { Link } from 'react-router'
import { formatInstant } from '#shared/kernel/clock.ts'
import { useGuardStatus, useLastBackup } from '../data/hooks.ts'
import { desktopApi } from '../platform/desktop.ts'
import { offers } from './features.ts'
import { useSession } from './session.tsx'
import css from './status-line.module.css'

/** Saved state, backup, demo notice, version. */
export function StatusLine() {
  const { profile } = useSession()
  return (
    <footer className={`${css.line} no-print`}>
      <SaveState />
      <BackupState />
      {profile.isDemo === 1 && <span className={css.demo}>示例数据：单位、人员、案件均为虚构</span>}
      <Version />
    </footer>
  )
}

function SaveState() {
  const { state, message } = useGuardStatus()
  return (
    <span role="status" className={state === 'behind' ? css.problem : undefined} data-save-state={state}>
      {state === 'saved' && (
        <>
          <CheckCircleOutlined aria-hidden /> 已保存
        </>
      )}
      {state === 'saving' && (
        <>
          <SyncOutlined spin aria-hidden /> 正在保存…
        </>
      )}
      {state === 'behind' && (
        <>
          <WarningFilled aria-hidden /> {message}
        </>
      )}
    </span>
  )
}

function BackupState() {
  const backup = useLastBackup()
  if (backup === undefined || !offers('data')) return null
  const since = backup === null || backup.changesSince === 0 ? '' : `，之后有 ${backup.changesSince} 次修改`
  return (
    <Link to="/data" className={css.link}>
      {backup === null ? '还没有备份' : `上次备份 ${formatInstant(backup.at)}${since}`}
    </Link>
  )
}

function Version() {
  const [version, setVersion] = useState('')
  useEffect(() => {
    void desktopApi()
      .appInfo()
      .then((info) => {
        if (info.ok) setVersion(info.value.version)
      })
  }, [])
  return (
    <span className={css.end}>
      <CloudOutlined aria-hidden /> 不联网运行{version === '' ? '' : ` · 版本 ${version}`}
    </span>
  )
}
