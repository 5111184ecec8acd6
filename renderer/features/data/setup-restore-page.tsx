/** 从备份恢复 before the office is set up. */
import { Button } from 'antd'
import { Navigate, useNavigate } from 'react-router'
import { useOffice } from '../../data/hooks.ts'
import { Page, Panel } from '../../ui/page.tsx'
import { RestoreFlow } from './restore-flow.tsx'

/** A restored office starts the page anew; there is nothing left to restore then. */
export function SetupRestorePage() {
  const office = useOffice()
  const navigate = useNavigate()
  if (office != null && office.profile !== null) return <Navigate to="/today" replace />
  return (
    <Page title="从备份恢复" width="form" description="选择一份备份文件，核对无误后装入。">
      <Panel>
        <RestoreFlow />
      </Panel>
      <Button onClick={() => void navigate('/setup')}>返回</Button>
    </Page>
  )
}
