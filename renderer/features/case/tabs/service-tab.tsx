/** 送达: signed documents against parties; each cell says whether and how it arrived, or lets it be registered. */
import { PrinterOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { templateOf } from '#shared/documents/templates/index.ts'
import type { DocumentRecord } from '#shared/domain/model/document.ts'
import { PARTY_ROLE_LABELS, type Party, partyName } from '#shared/domain/model/party.ts'
import { SERVICE_METHOD_LABELS, type ServiceRecord } from '#shared/domain/model/service.ts'
import { announcementServedOn } from '#shared/domain/service/service-methods.ts'
import { type Column, DataTable } from '../../../ui/data-table.tsx'
import { EmptyState, Panel } from '../../../ui/page.tsx'
import { Mark } from '../../../ui/tags.tsx'
import { addresseesOf, type ViewProps } from '../case-view.ts'
import { PaperDialog } from '../paper-dialog.tsx'
import { type Paper, serviceReceipt } from '../papers.ts'
import { partyOf } from './overview-tab.tsx'
import css from './tabs.module.css'

/** The matrix, and below it what was registered. */
export function ServiceTab({ view }: ViewProps) {
  const { aggregate } = view
  const [paper, setPaper] = useState<Paper | null>(null)
  const issued = aggregate.documents.filter(isServed)
  const parties = addresseesOf(aggregate)
  if (issued.length === 0) {
    return (
      <Panel>
        <EmptyState title="还没有可以送达的文书" hint="文书签发之后，在这里登记向每名当事人的送达。" />
      </Panel>
    )
  }
  return (
    <div className={css.stack}>
      <Panel title="送达情况" flush>
        <div className={css.scroll}>
          <table className={css.matrix} aria-label="送达情况">
            <thead>
              <tr>
                <th scope="col">文书</th>
                {parties.map((party) => (
                  <th key={party.id} scope="col">
                    {PARTY_ROLE_LABELS[party.role]} {partyName(party)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {issued.map((document) => (
                <tr key={document.id}>
                  <th scope="row">
                    {document.title}
                    <small>
                      {document.number} {document.issuedOn}
                    </small>
                  </th>
                  {parties.map((party) => (
                    <td key={party.id}>
                      <ServiceCell document={document} party={party} view={view} onPaper={setPaper} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </Panel>
      {aggregate.services.length > 0 && (
        <Panel title="送达记录" extra={`${aggregate.services.length} 条`} flush>
          <DataTable
            label="送达记录"
            rows={aggregate.services.toReversed()}
            columns={serviceColumns(view, setPaper)}
            rowKey={({ id }) => id}
          />
        </Panel>
      )}
      {paper !== null && <PaperDialog paper={paper} onClose={() => setPaper(null)} />}
    </div>
  )
}

/** Records and forms are signed on the spot; they are not served. */
function isServed({ status, kind }: DocumentRecord): boolean {
  return status === 'issued' && templateOf(kind).addressees !== null
}

type CellProps = ViewProps & {
  readonly document: DocumentRecord
  readonly party: Party
  readonly onPaper: (paper: Paper) => void
}

function ServiceCell({ document, party, view, onPaper }: CellProps) {
  const rows = view.aggregate.services.filter(
    (row) => row.documentId === document.id && row.partyId === party.id,
  )
  const served = rows.find((row) => row.servedOn !== '')
  if (served !== undefined) {
    return (
      <>
        <Mark tone="success">{served.servedOn} 送达</Mark>
        <small>{SERVICE_METHOD_LABELS[served.method]}</small>
      </>
    )
  }
  if (!document.addresseePartyIds.includes(party.id)) {
    return (
      <span className={css.faint}>
        <span aria-hidden>—</span>
        <span className="visually-hidden">不是受文人</span>
      </span>
    )
  }
  const underway = rows.at(-1)
  const label = `${document.title}，${partyName(party)}`
  return (
    <div className={css.cell}>
      {underway !== undefined && (
        <>
          <Mark tone="accent">{`${SERVICE_METHOD_LABELS[underway.method]}，${underway.sentOn} 发出`}</Mark>
          <Button
            size="small"
            aria-label={`登记送达日期：${label}`}
            onClick={() => view.open({ kind: 'completeService', service: underway })}
          >
            登记送达日期
          </Button>
          {underway.method === 'announcement' && (
            <span className={css.faint}>{announcementServedOn(underway.sentOn)} 视为送达</span>
          )}
        </>
      )}
      <Button
        size="small"
        type={underway === undefined ? 'default' : 'link'}
        aria-label={`登记送达：${label}`}
        onClick={() => view.open({ kind: 'serve', documentId: document.id, partyId: party.id })}
      >
        {underway === undefined ? '登记送达' : '改用其他方式'}
      </Button>
      <Button
        type="text"
        size="small"
        icon={<PrinterOutlined />}
        title="送达回证"
        aria-label={`送达回证：${label}`}
        onClick={() => onPaper(serviceReceipt(document, party.id, underway?.method ?? '', view))}
      />
    </div>
  )
}

function serviceColumns(
  view: ViewProps['view'],
  onPaper: (paper: Paper) => void,
): readonly Column<ServiceRecord>[] {
  const { documents } = view.aggregate
  const documentOf = ({ documentId }: ServiceRecord) => documents.find(({ id }) => id === documentId)
  return [
    {
      key: 'document',
      title: '文书',
      render: (row) => {
        const document = documentOf(row)
        return document === undefined ? '' : `${document.title} ${document.number}`
      },
    },
    { key: 'party', title: '受送达人', width: 190, render: ({ partyId }) => partyOf(view, partyId) },
    { key: 'method', title: '方式', width: 96, render: ({ method }) => SERVICE_METHOD_LABELS[method] },
    { key: 'sentOn', title: '发出', width: 104, render: ({ sentOn }) => sentOn },
    {
      key: 'servedOn',
      title: '送达',
      width: 104,
      render: ({ servedOn }) => (servedOn === '' ? <Mark tone="accent">在途</Mark> : servedOn),
    },
    {
      key: 'receivedBy',
      title: '签收',
      width: 150,
      render: ({ receivedBy, relation }) => [receivedBy, relation === '' ? '' : `（${relation}）`].join(''),
    },
    { key: 'evidence', title: '凭证', width: 180, render: ({ evidence }) => evidence },
    {
      key: 'receipt',
      title: '送达回证',
      width: 96,
      render: (row) => {
        const document = documentOf(row)
        return document === undefined ? null : (
          <Button
            type="link"
            size="small"
            aria-label={`送达回证：${partyOf(view, row.partyId)}`}
            onClick={() => onPaper(serviceReceipt(document, row.partyId, row.method, view))}
          >
            预览导出
          </Button>
        )
      },
    },
  ]
}
