/** 停用、启用、移除: the days that move, and the reason that goes into the log. */
import { useMemo } from 'react'
import type { OfficeState } from '#shared/domain/model/aggregate.ts'
import { type LocalRulePack, PACK_ACTIONS, type PackStanding } from '#shared/domain/model/local-rules.ts'
import { withStanding } from '#shared/domain/office/local-packs.ts'
import { useSession } from '../../../app/session.tsx'
import { CommandDialog } from '../../../ui/command-dialog.tsx'
import { Field, LongText } from '../../../ui/fields.tsx'
import { Note } from '../../../ui/tags.tsx'
import { MovesReport } from '../moves/moves-report.tsx'
import { useMoves } from '../moves/use-moves.ts'

export type Switching = { readonly pack: LocalRulePack; readonly standing: PackStanding }

export type SwitchDialogProps = { readonly switching: Switching; readonly onClose: () => void }

const MEANINGS: Readonly<Record<PackStanding, string>> = {
  active: '启用后，这个规则包中的期限重新有本地末日。法定末日不变。',
  off: '停用后，这个规则包中的期限不再有本地末日，可以随时再启用。法定末日不变。',
  removed:
    '移除后，这个规则包不再列出，期限不再有本地末日；内容和历次版本保留，可以从“历次版本”重新采用。法定末日不变。',
}

const LONGEST_REASON = 500

/** One change of one pack. */
export function SwitchDialog({ switching: { pack, standing }, onClose }: SwitchDialogProps) {
  const { office } = useSession()
  const after = useMemo(() => officeWith(office, pack.id, standing), [office, pack.id, standing])
  const moves = useMoves(after)
  const action = PACK_ACTIONS[standing]
  return (
    <CommandDialog<{ readonly reason: string }>
      title={`${action}“${pack.name}”`}
      open
      onClose={onClose}
      okText={action}
      danger={standing === 'removed'}
      width={920}
      intro={<Note>{MEANINGS[standing]}</Note>}
      initialValues={{ reason: '' }}
      toCommand={({ reason }) => ({ type: 'office.switchLocalPack', id: pack.id, standing, reason })}
    >
      <Field name="reason" label={`${action}的理由`} required={`请填写${action}的理由。`}>
        <LongText max={LONGEST_REASON} minRows={2} maxRows={4} />
      </Field>
      <MovesReport label={`${action}后变动的期限`} run={moves} nothing="没有在办的期限因此变动" />
    </CommandDialog>
  )
}

function officeWith(office: OfficeState, id: string, standing: PackStanding): OfficeState {
  const { settings } = office
  return {
    ...office,
    settings: { ...settings, localPacks: withStanding(settings.localPacks ?? [], id, standing, '') },
  }
}
