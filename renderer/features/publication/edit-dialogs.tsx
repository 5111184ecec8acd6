/** 恢复原文 and 遮盖选中的文字: each with the reason that stands in the comparison sheet. */
import { Checkbox, Input } from 'antd'
import type { MaskEdit, Publication } from '#shared/domain/model/publication.ts'
import { type MaskResult, sourceText } from '#shared/publication/masking/types.ts'
import { CommandDialog } from '../../ui/command-dialog.tsx'
import { Field } from '../../ui/fields.tsx'
import { Note } from '../../ui/tags.tsx'
import { maskEdits, type Piece, restoreEdits } from './masked-text.ts'
import type { SourceRange } from './use-selected-source.ts'

type Common = {
  readonly result: MaskResult
  readonly edits: readonly MaskEdit[]
  readonly publication: Publication
  readonly onClose: () => void
}

type RestoreValues = { readonly reason: string; readonly everywhere: boolean }

/** Shows the source text again, here or wherever the same text was masked. */
export function RestoreDialog({
  result,
  edits,
  publication,
  piece,
  onClose,
}: Common & { readonly piece: Piece }) {
  const same = restoreEdits(piece, result, '', true).length
  return (
    <CommandDialog<RestoreValues>
      title="恢复原文"
      open
      onClose={onClose}
      okText="恢复"
      intro={
        <Note tone="warning">
          公开稿将显示原文“{piece.source}”（现为“{piece.text === '' ? '删去' : piece.text}”，{piece.label}
          ）。恢复后需要重新复核。
        </Note>
      }
      initialValues={{ reason: '', everywhere: false }}
      toCommand={({ reason, everywhere }) =>
        savedEdits(publication, [...edits, ...restoreEdits(piece, result, reason, everywhere)])
      }
      options={() => ({ done: '已恢复' })}
    >
      <Field label="恢复的理由" name="reason" required="请写明恢复的理由。">
        <Input maxLength={200} />
      </Field>
      {same > 1 && (
        <Field name="everywhere" valuePropName="checked">
          <Checkbox>全文 {same} 处相同的一并恢复</Checkbox>
        </Field>
      )}
    </CommandDialog>
  )
}

type MaskValues = { readonly replacement: string; readonly reason: string; readonly everywhere: boolean }

/** Hides what is selected in the source. */
export function MaskDialog({
  result,
  edits,
  publication,
  range: { start, end },
  onClose,
}: Common & { readonly range: Pick<SourceRange, 'start' | 'end'> }) {
  const source = sourceText(result).slice(start, end)
  const same = maskEdits(result, start, end, '', '', true).length
  const fits = maskEdits(result, start, end, '', '', false).length > 0
  return (
    <CommandDialog<MaskValues>
      title="遮盖选中的文字"
      open
      onClose={onClose}
      okText="遮盖"
      intro={
        fits ? (
          <Note>公开稿将不再显示“{source}”。遮盖后需要重新复核。</Note>
        ) : (
          <Note tone="warning">
            选中的文字只盖住了已有改动的一部分，不能单独遮盖。请关闭后重新选择，或者先恢复那一处改动。
          </Note>
        )
      }
      initialValues={{ replacement: '×××', reason: '', everywhere: same > 1 }}
      toCommand={({ replacement, reason, everywhere }) =>
        savedEdits(publication, [
          ...edits,
          ...maskEdits(result, start, end, replacement ?? '', reason, everywhere),
        ])
      }
      options={() => ({ done: '已遮盖' })}
    >
      <Field label="替换为（留空即删去）" name="replacement">
        <Input maxLength={100} />
      </Field>
      <Field label="遮盖的理由" name="reason" required="请写明遮盖的理由。">
        <Input maxLength={200} />
      </Field>
      {same > 1 && (
        <Field name="everywhere" valuePropName="checked">
          <Checkbox>全文 {same} 处相同的一并遮盖</Checkbox>
        </Field>
      )}
    </CommandDialog>
  )
}

function savedEdits({ caseId, id }: Publication, edits: readonly MaskEdit[]) {
  return { type: 'publication.saveEdits', caseId, publicationId: id, edits } as const
}
