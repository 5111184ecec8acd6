/** A document that can no longer be changed: its pages, its data, export, and the next step. */
import { Button } from 'antd'
import { useMemo, useState } from 'react'
import { Link } from 'react-router'
import { documentModelOf, suggestedFileName } from '#shared/documents/drafting/document-model.ts'
import { templateOf } from '#shared/documents/templates/index.ts'
import type { CaseAggregate } from '#shared/domain/model/aggregate.ts'
import type { DocumentRecord } from '#shared/domain/model/document.ts'
import { partyName } from '#shared/domain/model/party.ts'
import { formatChinese } from '#shared/kernel/civil-date.ts'
import { useSession } from '../../app/session.tsx'
import { ExportButton } from '../../documents/export-button.tsx'
import { articleText } from '../../ui/article-text.ts'
import { DocumentHead } from './document-head.tsx'
import css from './editor.module.css'
import { PreviewPane } from './preview-pane.tsx'
import { VoidDialog } from './void-dialog.tsx'

export type IssuedDocumentProps = {
  readonly aggregate: CaseAggregate
  readonly document: DocumentRecord
}

/** Shown as it was signed. */
export function IssuedDocument({ aggregate, document }: IssuedDocumentProps) {
  const { office } = useSession()
  const [voiding, setVoiding] = useState(false)
  const model = useMemo(() => documentModelOf(document, aggregate, office), [document, aggregate, office])
  const served = aggregate.services.some(
    ({ documentId, servedOn }) => documentId === document.id && servedOn !== '',
  )
  return (
    <div className={css.page}>
      <DocumentHead record={aggregate.case} document={document}>
        {document.status === 'issued' && !served && (
          <Button danger onClick={() => setVoiding(true)}>
            作废
          </Button>
        )}
        <ExportButton model={() => model} name={suggestedFileName(document, aggregate.case.number)} />
        {document.status === 'issued' && document.addresseePartyIds.length > 0 && !served && (
          <Link to={`/cases/${aggregate.case.id}?tab=service`}>
            <Button type="primary">登记送达</Button>
          </Link>
        )}
      </DocumentHead>
      <div className={css.reading}>
        <aside className={css.outline}>
          <h2>签发情况</h2>
          <dl className={css.facts}>
            {factsOf(document, aggregate).map(([name, value]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </aside>
        <PreviewPane model={model} />
      </div>
      {voiding && <VoidDialog document={document} onClose={() => setVoiding(false)} />}
    </div>
  )
}

function factsOf(
  document: DocumentRecord,
  { parties, services }: CaseAggregate,
): readonly (readonly [string, string])[] {
  const nameOf = (id: string) => {
    const party = parties.find((row) => row.id === id)
    return party === undefined ? '' : partyName(party)
  }
  const own = services.filter(({ documentId }) => documentId === document.id)
  const facts: readonly (readonly [string, string])[] = [
    ['文号', document.number],
    ['成文日期', document.issuedOn === '' ? '' : formatChinese(document.issuedOn)],
    ['签发人', document.signedBy],
    ['受文人', document.addresseePartyIds.map(nameOf).join('、')],
    [
      '送达',
      own
        .map(
          ({ partyId, servedOn }) =>
            `${nameOf(partyId)}：${servedOn === '' ? '在途' : formatChinese(servedOn)}`,
        )
        .join('；'),
    ],
    ['文书依据', templateOf(document.kind).basis.map(articleText).join('；')],
    ['文书样式版本', document.templateVersion],
  ]
  return facts.filter(([, value]) => value !== '')
}
