/** One pack in the list: its standing, its version, its limits, and the switch. */
import { Button } from 'antd'
import type { OfficeState } from '#shared/domain/model/aggregate.ts'
import type { LocalRulePack, PackStanding } from '#shared/domain/model/local-rules.ts'
import { fullName } from '#shared/domain/model/person.ts'
import { packVersion } from '#shared/domain/office/local-packs.ts'
import { formatInstant } from '#shared/kernel/clock.ts'
import { Panel } from '../../../ui/page.tsx'
import { Mark } from '../../../ui/tags.tsx'
import { LimitsTable } from './limits-table.tsx'
import css from './local-rules.module.css'

export type PackPanelProps = {
  readonly pack: LocalRulePack
  readonly office: OfficeState
  readonly onSwitch: (standing: PackStanding) => void
}

/** A panel named by the pack. */
export function PackPanel({ pack, office, onSwitch }: PackPanelProps) {
  const { name, standing, importedAt, by, reason, limits } = pack
  const active = standing === 'active'
  return (
    <Panel
      title={name}
      flush
      extra={
        <span className={css.actions}>
          <Mark tone={active ? 'success' : 'neutral'}>{active ? '启用中' : '已停用'}</Mark>
          <Button size="small" onClick={() => onSwitch(active ? 'off' : 'active')}>
            {active ? '停用' : '启用'}
          </Button>
          <Button size="small" onClick={() => onSwitch('removed')}>
            移除
          </Button>
        </span>
      }
    >
      <p className={css.meta}>
        第 {packVersion(pack)} 版，{formatInstant(importedAt)} {importerOf(office, by)}导入
        {reason !== '' && `；${active ? '启用' : '停用'}理由：${reason}`}
      </p>
      <LimitsTable label={`${name}的期限`} limits={limits} />
    </Panel>
  )
}

/** Name of who imported a version; empty where the member is not on the list. */
export function importerOf(office: OfficeState, staffId: string): string {
  const member = office.staff.find(({ id }) => id === staffId)
  return member === undefined ? '' : fullName(member.name)
}
