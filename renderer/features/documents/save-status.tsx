/** Whether the text is stored, and what to do when it is not. */
import { Alert, Button } from 'antd'
import css from './editor.module.css'
import type { DocumentDraft, SaveState } from './use-document-draft.ts'

const TEXTS = {
  saved: '已保存',
  pending: '正在输入…',
  saving: '正在保存…',
  failed: '没有保存',
} as const satisfies Record<SaveState['kind'], string>

/** One or two words beside the buttons. */
export function SaveStatus({ state }: { readonly state: SaveState }) {
  return (
    <span className={css.saveState} role="status" data-document-save={state.kind}>
      {TEXTS[state.kind]}
    </span>
  )
}

/** A failed save with its ways out; the text stays in the editor. */
export function SaveProblem({ draft }: { readonly draft: DocumentDraft }) {
  const { state } = draft
  if (state.kind !== 'failed') return null
  const conflict = state.error.code === 'conflict'
  return (
    <div className={css.notice}>
      <Alert
        type="error"
        showIcon
        role="alert"
        title={
          conflict
            ? '这份文书在别处被修改过，您的修改还没有保存，仍在下面的编辑框里。'
            : `${state.error.message}${state.error.code === 'storage' ? '' : '（修改后会自动再保存）'}`
        }
        action={
          conflict ? (
            <>
              <Button size="small" onClick={() => void draft.overwrite()}>
                以我的为准保存
              </Button>
              <Button size="small" type="link" onClick={draft.reload}>
                放弃我的修改，载入最新内容
              </Button>
            </>
          ) : (
            <Button size="small" onClick={() => void draft.save()}>
              再保存一次
            </Button>
          )
        }
      />
    </div>
  )
}
