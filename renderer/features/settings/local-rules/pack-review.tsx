/** Before anything is written: the limits as they would be, every day that moves, and the one button that writes. */
import { Button } from 'antd'
import { useMemo } from 'react'
import { ruleByCode } from '#shared/domain/deadlines/rules/index.ts'
import type { OfficeState } from '#shared/domain/model/aggregate.ts'
import type { LocalPack, LocalRulePack } from '#shared/domain/model/local-rules.ts'
import { packVersion, withImported } from '#shared/domain/office/local-packs.ts'
import { useSession } from '../../../app/session.tsx'
import { ErrorNotice } from '../../../ui/feedback.tsx'
import { ActionBar, Panel } from '../../../ui/page.tsx'
import { Note } from '../../../ui/tags.tsx'
import { useCommand } from '../../../ui/use-command.ts'
import type { Moves } from '../moves/collect-moves.ts'
import { movesSummary } from '../moves/move-text.ts'
import { MovesReport } from '../moves/moves-report.tsx'
import { type MovesState, useMoves } from '../moves/use-moves.ts'
import { LimitsTable } from './limits-table.tsx'
import css from './local-rules.module.css'

export type PackReviewProps = {
  readonly pack: LocalPack
  readonly onBack: () => void
  readonly onImported: (moves: Moves) => void
}

/** One pack under review. */
export function PackReview({ pack, onBack, onImported }: PackReviewProps) {
  const { office } = useSession()
  const { run, busy, error } = useCommand()
  const after = useMemo(() => officeWith(office, pack), [office, pack])
  const { result, ...rest } = useMoves(after)
  const existing = office.settings.localPacks?.find(({ name }) => name === pack.name)
  const confirm = async () => {
    if (result.state !== 'done') return
    const saved = await run({ type: 'office.importLocalPack', pack })
    if (saved !== null) onImported(result.moves)
  }
  return (
    <div className={css.stack}>
      <ErrorNotice error={error} />
      <Panel title={`${pack.name}：核对后导入`} flush>
        {existing !== undefined && (
          <p className={css.meta}>
            <Replacing existing={existing} pack={pack} />
          </p>
        )}
        <LimitsTable label="导入的期限" limits={pack.limits} />
      </Panel>
      <Panel title="变动的期限">
        <div className={css.stack}>
          <Note>
            法定末日一律不变，法律后果仍只按法定末日。下面列出的是多出来或者移动的本地末日；施行日期以前起算的期限不受影响。
          </Note>
          <MovesReport
            label={`${pack.name}变动的期限`}
            run={{ result, ...rest }}
            nothing="没有在办的期限因此变动"
          />
        </div>
      </Panel>
      <ActionBar status={statusText(result)}>
        <Button onClick={onBack}>返回</Button>
        <Button
          type="primary"
          loading={busy}
          disabled={result.state !== 'done'}
          onClick={() => void confirm()}
        >
          确认导入
        </Button>
      </ActionBar>
    </div>
  )
}

/** The office as it would be; who imports it, and when, moves no day. */
function officeWith(office: OfficeState, pack: LocalPack): OfficeState {
  const { settings } = office
  const stamp = { id: '', importedAt: settings.updatedAt, by: '' }
  return {
    ...office,
    settings: { ...settings, localPacks: withImported(settings.localPacks ?? [], pack, stamp) },
  }
}

type ReplacingProps = { readonly existing: LocalRulePack; readonly pack: LocalPack }

function Replacing({ existing, pack }: ReplacingProps) {
  const dropped = existing.limits
    .filter(({ code }) => !pack.limits.some((limit) => limit.code === code))
    .map(({ code }) => ruleByCode(code)?.name ?? code)
  const version = packVersion(existing)
  return (
    <>
      将成为第 {version + 1} 版，替换第 {version} 版（旧版保留在“历次版本”中）
      {dropped.length > 0 && `；新版不再包括：${dropped.join('、')}`}。
    </>
  )
}

function statusText(result: MovesState): string {
  if (result.state === 'running') return '正在重新计算期限……'
  if (result.state !== 'done') return '看过变动清单才能确认。'
  const all = [...result.moves.open, ...result.moves.finished]
  return all.length === 0 ? '确认后没有在办的期限变动。' : `确认后${movesSummary(all)}。`
}
