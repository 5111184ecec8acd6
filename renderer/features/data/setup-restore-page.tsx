/** 从备份恢复 before the office is set up. */
import { Button } from 'antd'
import { useNavigate } from 'react-router'
import { Page, Panel } from '../../ui/page.tsx'
import { RestoreFlow } from './restore-flow.tsx'

export function SetupRestorePage() {
  const navigate = useNavigate()
  return (
    <Page title="从备份恢复" width="form" description="选择一份备份文件，核对无误后装入。">
      <Panel>
        <RestoreFlow />
      </Panel>
      <Button onClick={() => void navigate('/setup')}>返回</Button>
    </Page>
  )
}
