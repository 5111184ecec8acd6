/** 不公开, its reversal, and 撤回: each needs a reason that stays in the ledger. */
import { useNavigate } from 'react-router'
import { useSession } from '../../app/session.tsx'
import { CommandDialog } from '../../ui/command-dialog.tsx'
import { Field, LongText } from '../../ui/fields.tsx'
import { Note } from '../../ui/tags.tsx'

type ReasonValues = { readonly reason: string }

export type DeclineDialogProps = {
  readonly caseId: string
  readonly documentId: string
  readonly label: string
  readonly onClose: () => void
}

/** Decides against publication. */
export function DeclineDialog({ caseId, documentId, label, onClose }: DeclineDialogProps) {
  const { today } = useSession()
  return (
    <CommandDialog<ReasonValues>
      title={`决定不公开：${label}`}
      open
      onClose={onClose}
      okText="决定不公开"
      intro={
        <Note>
          行政复议决定书按照国家有关规定向社会公开（行政复议法第七十九条第一款）；被申请行政行为未公开、涉及国家秘密、商业秘密、个人隐私或者未成年人等的，写明理由后不予公开。
        </Note>
      }
      initialValues={{ reason: '' }}
      toCommand={({ reason }) => ({ type: 'publication.decline', caseId, documentId, on: today, reason })}
    >
      <Field label="不公开的理由" name="reason" required="请写明不公开的理由。">
        <LongText max={500} minRows={3} />
      </Field>
    </CommandDialog>
  )
}

export type WithdrawDialogProps = {
  readonly caseId: string
  readonly publicationId: string
  readonly label: string
  readonly onClose: () => void
}

/** Records that the website took the document down. */
export function WithdrawDialog({ caseId, publicationId, label, onClose }: WithdrawDialogProps) {
  const { today } = useSession()
  return (
    <CommandDialog<ReasonValues>
      title={`撤回公开：${label}`}
      open
      danger
      onClose={onClose}
      okText="撤回公开"
      intro={
        <Note tone="warning">
          登记撤回不会自动删除网站上的内容，请同时通知网站管理部门下架。撤回后可以重新脱敏、复核、公开。
        </Note>
      }
      initialValues={{ reason: '' }}
      toCommand={({ reason }) => ({ type: 'publication.withdraw', caseId, publicationId, on: today, reason })}
    >
      <Field label="撤回的理由" name="reason" required="请写明撤回的理由。">
        <LongText max={500} minRows={3} />
      </Field>
    </CommandDialog>
  )
}

export type ReopenDialogProps = {
  readonly caseId: string
  readonly documentId: string
  readonly label: string
  /** Why it was not to be published. */
  readonly declined: string
  readonly onClose: () => void
}

/** Takes back 决定不公开; the masking begins anew. */
export function ReopenDialog({ caseId, documentId, label, declined, onClose }: ReopenDialogProps) {
  const navigate = useNavigate()
  return (
    <CommandDialog<ReasonValues>
      title={`改为公开：${label}`}
      open
      onClose={onClose}
      okText="改为公开，开始脱敏"
      intro={
        <Note tone="warning">
          此前决定不公开，理由是“{declined}”。改为公开后重新脱敏、由另一人复核，前后两次的理由都保留在日志里。
        </Note>
      }
      initialValues={{ reason: '' }}
      toCommand={({ reason }) => ({
        type: 'publication.prepare',
        caseId,
        documentId,
        reopenReason: reason,
      })}
      options={() => ({ rename: (field) => (field === 'reopenReason' ? 'reason' : field) })}
      onDone={({ recordId }) => void navigate(`/publication/${caseId}/${recordId}`)}
    >
      <Field label="改为公开的理由" name="reason" required="请写明改为公开的理由。">
        <LongText max={500} minRows={3} />
      </Field>
    </CommandDialog>
  )
}
