/** 导出: PDF, Word, or both; while a file is made, what is being made and a way to stop it. */
import { ExportOutlined, LoadingOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { memo } from 'react'
import type { DocumentModel } from '#shared/documents/blocks.ts'
import { ActionMenu } from '../ui/action-menu.tsx'
import css from './export-button.module.css'
import { useExport } from './use-export.ts'

export type ExportButtonProps = {
  /** Called when an entry is chosen, so that the newest text is exported. */
  readonly model: () => DocumentModel
  /** File name without extension. */
  readonly name: string
}

/** The export menu of one document. */
export const ExportButton = memo(function ExportButton({ model, name }: ExportButtonProps) {
  const { progress, cancel, exportOne, exportFolder } = useExport()
  if (progress !== null) return <ExportProgress text={progress} onCancel={cancel} />
  const choose = (key: string) => {
    const current = model()
    if (key === 'pdf' || key === 'docx') void exportOne({ format: key, model: current, name })
    else
      void exportFolder(name, [
        { format: 'docx', model: current, name },
        { format: 'pdf', model: current, name },
      ])
  }
  return (
    <ActionMenu
      menu={{
        items: [
          { key: 'pdf', label: '导出 PDF（打印、存档）' },
          { key: 'docx', label: '导出 Word（可修改，DOCX）' },
          { key: 'both', label: 'PDF 和 Word 一起导出' },
        ],
        onClick: ({ key }) => choose(key),
      }}
    >
      <Button icon={<ExportOutlined />} aria-haspopup="menu">
        导出
      </Button>
    </ActionMenu>
  )
})

/** What is being made, and the way to stop it. */
export function ExportProgress({ text, onCancel }: { readonly text: string; readonly onCancel: () => void }) {
  return (
    <span className={css.progress} role="status">
      <LoadingOutlined aria-hidden />
      <span className={css.text}>{text}</span>
      <Button size="small" onClick={onCancel}>
        取消
      </Button>
    </span>
  )
}
