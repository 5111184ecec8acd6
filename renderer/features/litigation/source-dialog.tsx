/** Chooses the reconsideration case that was sued over. */
import { Input, Modal } from 'antd'
import { useDeferredValue, useState } from 'react'
import type { CaseRecord } from '#shared/domain/model/case.ts'
import { STEP_RULES } from '#shared/domain/next-steps/next-steps.ts'
import { useCaseRows } from '../../data/hooks.ts'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { EmptyState } from '../../ui/page.tsx'
import { StageTag } from '../../ui/tags.tsx'
import css from './litigation.module.css'

export type SourceDialogProps = {
  readonly onChoose: (caseId: string) => void
  readonly onClose: () => void
}

/** Stages from which a suit can be opened; inaction may be sued over as well. */
const STAGES = STEP_RULES.find(({ code }) => code === 'openLitigation')?.stages ?? []

const COLUMNS: readonly Column<CaseRecord>[] = [
  { key: 'number', title: '案号', width: 170, render: ({ number }) => <b>{number}</b> },
  { key: 'applicant', title: '申请人', render: ({ applicantLabel }) => applicantLabel },
  { key: 'respondent', title: '被申请人', render: ({ respondentLabel }) => respondentLabel },
  { key: 'outcome', title: '结案方式', width: 120, render: ({ outcomeLabel }) => outcomeLabel },
  { key: 'stage', title: '阶段', width: 120, render: ({ stage }) => <StageTag stage={stage} /> },
]

/** Without a search text the newest cases are listed. */
export function SourceDialog({ onChoose, onClose }: SourceDialogProps) {
  const [text, setText] = useState('')
  const query = useDeferredValue(text)
  const page = useCaseRows({
    kind: 'reconsideration',
    stages: STAGES,
    ...(query.trim() === '' ? {} : { text: query }),
    sort: { by: 'receivedOn', direction: 'desc' },
    pageSize: 20,
    cursor: null,
  })
  return (
    <Modal title="从哪一件复议案件转应诉" open width={860} footer={null} onCancel={onClose}>
      <div className={css.chooser}>
        <Input.Search
          autoFocus
          allowClear
          aria-label="查复议案件"
          placeholder="案号、当事人、文号、行政行为"
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
        <DataTable
          label="可转应诉的复议案件"
          rows={page?.rows ?? []}
          columns={COLUMNS}
          rowKey={({ id }) => id}
          loading={page === undefined}
          maxBodyHeight={360}
          onOpen={({ id }) => onChoose(id)}
          empty={page === undefined ? ' ' : <EmptyState title="没有找到" hint="换一个词再查。" />}
        />
      </div>
    </Modal>
  )
}
