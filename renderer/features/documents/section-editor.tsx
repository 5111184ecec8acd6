/** One section of a document: its text, what belongs there, and the way back to what the case says. */
import { UndoOutlined } from '@ant-design/icons'
import { Button, Input } from 'antd'
import { memo } from 'react'
import css from './editor.module.css'

export type SectionEditorProps = {
  readonly sectionKey: string
  readonly label: string
  readonly hint: string
  readonly text: string
  /** What the case would write here now. */
  readonly generated: string
  readonly active: boolean
  readonly onChange: (key: string, text: string) => void
}

/** A growing text area; paragraphs are separated by line breaks. */
export const SectionEditor = memo(function SectionEditor({
  sectionKey,
  label,
  hint,
  text,
  generated,
  active,
  onChange,
}: SectionEditorProps) {
  const id = `section-${sectionKey}`
  return (
    <section className={css.section} data-section={sectionKey} data-active={active}>
      <div className={css.sectionHead}>
        <label htmlFor={id}>{label}</label>
        {generated.trim() !== '' && text.trim() !== generated.trim() && (
          <Button
            size="small"
            type="link"
            icon={<UndoOutlined />}
            title="用案件登记的内容重新生成这一节，可按 Ctrl+Z 撤销"
            onClick={() => regenerate(id, generated, (value) => onChange(sectionKey, value))}
          >
            按案件重新生成
          </Button>
        )}
      </div>
      {hint !== '' && <p className={css.hint}>{hint}</p>}
      <Input.TextArea
        id={id}
        value={text}
        className={css.text ?? ''}
        onChange={(event) => onChange(sectionKey, event.target.value)}
      />
    </section>
  )
})

/** Typed in as if by hand, so that the browser's own undo brings the old text back. */
function regenerate(id: string, text: string, change: (text: string) => void): void {
  const field = document.getElementById(id)
  if (!(field instanceof HTMLTextAreaElement)) return
  field.focus()
  field.select()
  // The only way to change a field that keeps its undo history; browsers go on supporting it for that reason.
  if (!document.execCommand('insertText', false, text)) change(text)
}
