/** Shows a paper as it will be printed and exports it as DOCX or PDF. */
import { Button, Modal } from 'antd'
import { useSession } from '../../app/session.tsx'
import { ExportButton } from '../../documents/export-button.tsx'
import { PagePreview, usePreviewPages } from '../../documents/page-preview.tsx'
import css from './paper-dialog.module.css'
import type { Paper } from './papers.ts'

const PAGE_WIDTH = 640

export type PaperDialogProps = { readonly paper: Paper; readonly onClose: () => void }

/** Closing stops an export under way. */
export function PaperDialog({ paper, onClose }: PaperDialogProps) {
  const { office } = useSession()
  const pages = usePreviewPages(paper.model)
  const sealPlace = office.settings.showSealPlace
  return (
    <Modal
      title={paper.title}
      open
      width={PAGE_WIDTH + 110}
      onCancel={onClose}
      footer={
        <div className={css.foot}>
          <Button onClick={onClose}>关闭</Button>
          <ExportButton model={() => paper.model} name={paper.name} />
        </div>
      }
    >
      <div className={css.pages}>
        <PagePreview pages={pages} width={PAGE_WIDTH} sealPlace={sealPlace} />
      </div>
    </Modal>
  )
}
