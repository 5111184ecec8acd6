/** 期限计算说明 of a calculation: seen as it will be printed, exported as PDF or Word. */
import { Button, Input, Modal } from 'antd'
import { useMemo, useState } from 'react'
import { deadlineStatementBlocks } from '#shared/documents/drafting/build-blocks.ts'
import { templateOf } from '#shared/documents/templates/index.ts'
import type { Deadline } from '#shared/domain/deadlines/engine/explain.ts'
import { ExportButton } from '../../documents/export-button.tsx'
import { PagePreview, usePreviewPages } from '../../documents/page-preview.tsx'
import css from './calculator.module.css'
import { Labelled } from './calculator-form.tsx'

const PAGE_WIDTH = 640

/** The case number is printed when one is given; a calculation belongs to no case by itself. */
export function StatementDialog(props: { readonly deadline: Deadline; readonly onClose: () => void }) {
  const { deadline, onClose } = props
  const [caseNumber, setCaseNumber] = useState('')
  const model = useMemo(() => {
    const template = templateOf('deadlineStatement')
    return {
      title: `${template.name}：${deadline.name}`,
      blocks: deadlineStatementBlocks(deadline, caseNumber.trim()),
      layout: template.layout,
    }
  }, [deadline, caseNumber])
  const pages = usePreviewPages(model)
  const name = [caseNumber.trim(), `期限计算说明（${deadline.name}）`].filter((part) => part !== '').join(' ')
  return (
    <Modal
      title={model.title}
      open
      width={PAGE_WIDTH + 110}
      onCancel={onClose}
      footer={
        <div className={css.foot}>
          <Button onClick={onClose}>关闭</Button>
          <ExportButton model={() => model} name={name} />
        </div>
      }
    >
      <Labelled label="案号（可以不填）" id="statement-number">
        <Input
          id="statement-number"
          value={caseNumber}
          maxLength={60}
          onChange={({ target }) => setCaseNumber(target.value)}
        />
      </Labelled>
      <div className={css.pages}>
        <PagePreview pages={pages} width={PAGE_WIDTH} sealPlace={false} />
      </div>
    </Modal>
  )
}
