/** 地方规则: the packs in use, their versions, and the way to import one. */
import { DownloadOutlined, ImportOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import type { LocalPack } from '#shared/domain/model/local-rules.ts'
import { useSession } from '../../app/session.tsx'
import { useNotify } from '../../ui/feedback.tsx'
import { EmptyState, Panel } from '../../ui/page.tsx'
import { Note } from '../../ui/tags.tsx'
import css from './local-rules/local-rules.module.css'
import { PackHistory } from './local-rules/pack-history.tsx'
import { PackImport } from './local-rules/pack-import.tsx'
import { PackPanel } from './local-rules/pack-panel.tsx'
import { saveExample } from './local-rules/save-example.ts'
import { SwitchDialog, type Switching } from './local-rules/switch-dialog.tsx'

/** Whether an import is under way stands in the address. */
export function LocalRulesSection() {
  const { office } = useSession()
  const notify = useNotify()
  const [search, setSearch] = useSearchParams()
  const [restored, setRestored] = useState<LocalPack | null>(null)
  const [switching, setSwitching] = useState<Switching | null>(null)
  const packs = office.settings.localPacks ?? []
  const listed = packs.filter(({ standing }) => standing !== 'removed')
  const startImport = (start: LocalPack | null) => {
    setRestored(start)
    setSearch({ import: '' })
  }
  if (search.has('import')) {
    return (
      <PackImport
        start={restored}
        onLeave={() => {
          setRestored(null)
          setSearch({}, { replace: true })
        }}
      />
    )
  }
  const example = async () => {
    const problem = await saveExample()
    if (problem !== null) notify.problem(problem)
  }
  return (
    <>
      <Panel
        title="地方规则包"
        extra={
          <span className={css.actions}>
            <Button icon={<DownloadOutlined />} onClick={() => void example()}>
              下载样例
            </Button>
            <Button type="primary" icon={<ImportOutlined />} onClick={() => startImport(null)}>
              导入地方规则包
            </Button>
          </span>
        }
      >
        <div className={css.stack}>
          <Note>
            省、市或者本机关的文件把办理期限定得比法律更严的，写成规则包导入。导入之后，有关期限在法定末日之外多一个“本地末日”，今日和期限看板先按本地末日提醒；视为受理、逾期等法律后果仍然只按法定末日。规则包不能放宽期限，也不能缩短申请人、被申请人等其他人的期限。
          </Note>
          {listed.length === 0 && (
            <EmptyState title="没有正在使用的地方规则包" hint="当地没有这类文件的，不需要导入。" />
          )}
        </div>
      </Panel>
      {listed.map((pack) => (
        <PackPanel
          key={pack.id}
          pack={pack}
          office={office}
          onSwitch={(standing) => setSwitching({ pack, standing })}
        />
      ))}
      {packs.length > 0 && <PackHistory office={office} packs={packs} onRestore={startImport} />}
      {switching !== null && <SwitchDialog switching={switching} onClose={() => setSwitching(null)} />}
    </>
  )
}
