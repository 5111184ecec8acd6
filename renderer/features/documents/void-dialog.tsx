/** 作废: a draft, or an issued document that reached nobody; the reason is kept. */
import { Input } from 'antd'
import { useNavigate } from 'react-router'
import type { DocumentRecord } from '#shared/domain/model/document.ts'
import { CommandDialog } from '../../ui/command-dialog.tsx'
import { Field } from '../../ui/fields.tsx'
import { Note } from '../../ui/tags.tsx'

/** After a draft is voided there is nothing left to edit, so the page goes back to where it was opened from. */
export function VoidDialog({
  document,
  onClose,
}: {
  readonly document: DocumentRecord
  readonly onClose: () => void
}) {
  const navigate = useNavigate()
  const isDraft = document.status === 'draft'
  return (
    <CommandDialog<{ reason: string }>
      title={`作废${document.title}${document.number}`}
      open
      danger
      onClose={onClose}
      okText="作废"
      intro={
        <Note tone="warning">
          {isDraft
            ? '草稿作废后不能再编辑，记录仍保留。'
            : '文号不再使用，随签发登记的事项一并作废，期限重新计算。已经送达的文书不能作废。'}
        </Note>
      }
      initialValues={{ reason: '' }}
      toCommand={({ reason }) => ({
        type: 'document.void',
        caseId: document.caseId,
        documentId: document.id,
        reason,
      })}
      onDone={() => {
        if (isDraft) void navigate(-1)
      }}
    >
      <Field label="作废理由" name="reason" required="请写明作废理由。">
        <Input maxLength={200} />
      </Field>
    </CommandDialog>
  )
}
