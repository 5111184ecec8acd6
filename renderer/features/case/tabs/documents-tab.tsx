/** 文书: drafts and what was signed. */
import { FileAddOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { DocumentRecord } from '#shared/domain/model/document.ts'
import { partyName } from '#shared/domain/model/party.ts'
import type { ServiceRecord } from '#shared/domain/model/service.ts'
import { type Column, DataTable } from '../../../ui/data-table.tsx'
import { EmptyState, Panel } from '../../../ui/page.tsx'
import { Mark } from '../../../ui/tags.tsx'
import type { CaseView, ViewProps } from '../case-view.ts'
import { PaperDialog } from '../paper-dialog.tsx'
import { type Paper, paperOf } from '../papers.ts'
import css from './tabs.module.css'

const STATUS = {
  draft: { tone: 'accent', label: '草稿' },
  issued: { tone: 'success', label: '已签发' },
  void: { tone: 'warning', label: '已作废' },
} as const

/** Newest first; a row opens the editor. */
export function DocumentsTab({ view }: ViewProps) {
  const { documents, case: record } = view.aggregate
  const [paper, setPaper] = useState<Paper | null>(null)
  const navigate = useNavigate()
  const create = (
    <Button icon={<FileAddOutlined />} onClick={() => view.open({ kind: 'chooseDocument' })}>
      新建文书
    </Button>
  )
  return (
    <div className={css.stack}>
      <div className={css.toolbar}>
        <span className={css.soft}>签发时才编文号；签发后的文书不再改动。</span>
        {documents.length > 0 && create}
      </div>
      <Panel flush>
        <DataTable
          label="文书"
          rows={documents.toReversed()}
          columns={documentColumns(view, setPaper)}
          rowKey={({ id }) => id}
          onOpen={({ id }) => void navigate(`/cases/${record.id}/documents/${id}`)}
          empty={
            <EmptyState
              title="还没有文书"
              hint="补正通知、受理通知、答复通知、决定书等都从案件内容起草，不必重复填写。"
              action={create}
            />
          }
        />
      </Panel>
      {paper !== null && <PaperDialog paper={paper} onClose={() => setPaper(null)} />}
    </div>
  )
}

/** A document that reached somebody stands (法75Ⅱ). */
function canBeVoided({ id, status }: DocumentRecord, services: readonly ServiceRecord[]): boolean {
  return status !== 'void' && !services.some((row) => row.documentId === id && row.servedOn !== '')
}

function documentColumns(view: CaseView, onPaper: (paper: Paper) => void): readonly Column<DocumentRecord>[] {
  const { parties, services } = view.aggregate
  return [
    { key: 'title', title: '文书', render: ({ title }) => title },
    { key: 'number', title: '文号', width: 190, render: ({ number }) => number },
    {
      key: 'status',
      title: '状态',
      width: 92,
      render: ({ status }) => <Mark tone={STATUS[status].tone}>{STATUS[status].label}</Mark>,
    },
    { key: 'issuedOn', title: '成文日期', width: 104, render: ({ issuedOn }) => issuedOn },
    {
      key: 'addressees',
      title: '受文人',
      width: 240,
      render: ({ addresseePartyIds }) =>
        parties
          .filter(({ id }) => addresseePartyIds.includes(id))
          .map(partyName)
          .join('、'),
    },
    {
      key: 'service',
      title: '送达',
      width: 76,
      render: ({ id, status, addresseePartyIds }) => {
        if (status !== 'issued' || addresseePartyIds.length === 0) return ''
        const served = new Set(
          services.filter((row) => row.documentId === id && row.servedOn !== '').map((row) => row.partyId),
        )
        return `${addresseePartyIds.filter((party) => served.has(party)).length}/${addresseePartyIds.length}`
      },
    },
    {
      key: 'actions',
      title: '',
      width: 168,
      render: (document) => (
        <span className={css.actions}>
          <Button type="link" size="small" onClick={() => onPaper(paperOf(document, view))}>
            预览导出
          </Button>
          {canBeVoided(document, services) && (
            <Button
              type="link"
              size="small"
              danger
              aria-label={`作废${document.title}${document.number}`}
              onClick={() => view.open({ kind: 'voidDocument', document })}
            >
              作废
            </Button>
          )}
        </span>
      ),
    },
  ]
}
