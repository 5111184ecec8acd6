/** 答辩状 and 证据清单: drafted from what the case knows, edited in the document editor, exported together. */
import { Button } from 'antd'
import { useNavigate } from 'react-router'
import { documentModelOf, suggestedFileName } from '#shared/documents/drafting/document-model.ts'
import { draftDocument } from '#shared/documents/drafting/draft-document.ts'
import { templateOf } from '#shared/documents/templates/index.ts'
import type { DocumentRecord } from '#shared/domain/model/document.ts'
import { ExportProgress } from '../../documents/export-button.tsx'
import { useExport } from '../../documents/use-export.ts'
import { documentPath } from '../../ui/case-path.ts'
import { ErrorNotice } from '../../ui/feedback.tsx'
import { Panel } from '../../ui/page.tsx'
import { Mark } from '../../ui/tags.tsx'
import { useCommand } from '../../ui/use-command.ts'
import css from './litigation.module.css'
import { blockedReason, type SuitView } from './suit.ts'

const KINDS = ['answer', 'evidenceList'] as const
type PaperKind = (typeof KINDS)[number]

const HINTS = {
  answer: '复议程序的每一步按原案台账写好日期和法定期限，补上事实、证据和回应即可。',
  evidenceList: '按上面的证据清单生成，先整理好清单再签发。',
} as const satisfies Record<PaperKind, string>

/** The newest one of a kind that is not void. */
function paperOf({ aggregate }: SuitView, kind: PaperKind): DocumentRecord | undefined {
  return aggregate.documents.findLast((row) => row.kind === kind && row.status !== 'void')
}

/** Drafts the answer or the list; resolves to where it is edited, or null when refused. */
export function useDraftPaper(view: SuitView) {
  const { run, error } = useCommand()
  const navigate = useNavigate()
  const { aggregate, office, source } = view
  return {
    error,
    open: async (kind: PaperKind) => {
      const { id } = aggregate.case
      const present = paperOf(view, kind)
      if (present !== undefined) {
        await navigate(documentPath(aggregate.case, present.id))
        return
      }
      const draft = draftDocument(kind, aggregate, office, { source })
      const executed = await run({ type: 'document.draft', caseId: id, kind, ...draft })
      if (executed !== null) await navigate(documentPath(aggregate.case, executed.recordId))
    },
  }
}

/** Both papers and how they stand. */
export function PapersPanel({ view }: { readonly view: SuitView }) {
  const { aggregate, office } = view
  const { open, error } = useDraftPaper(view)
  const { progress, cancel, exportFolder } = useExport()
  const blocked = blockedReason(view, 'draftAnswer')
  const papers = KINDS.flatMap((kind) => paperOf(view, kind) ?? [])
  const exportAll = () => {
    const { number } = aggregate.case
    const items = papers.flatMap((document) => {
      const file = {
        model: documentModelOf(document, aggregate, office),
        name: suggestedFileName(document, number),
      }
      return [
        { ...file, format: 'docx' as const },
        { ...file, format: 'pdf' as const },
      ]
    })
    void exportFolder(`${number} 应诉材料`, items)
  }
  return (
    <Panel
      title="答辩状和证据清单"
      id="papers"
      extra={
        progress === null ? (
          papers.length > 0 && (
            <Button size="small" onClick={exportAll}>
              全部导出（PDF 和 Word）
            </Button>
          )
        ) : (
          <ExportProgress text={progress} onCancel={cancel} />
        )
      }
    >
      <ErrorNotice error={error} />
      <ul className={css.papers}>
        {KINDS.map((kind) => {
          const paper = paperOf(view, kind)
          return (
            <li key={kind} className={css.paper}>
              <span>
                <b>{templateOf(kind).name}</b>
                <small>{paper === undefined ? HINTS[kind] : stateText(paper)}</small>
              </span>
              {paper?.status === 'issued' && <Mark tone="success">已签发</Mark>}
              {paper?.status === 'draft' && <Mark tone="accent">草稿</Mark>}
              {(paper !== undefined || blocked === '') && (
                <Button onClick={() => void open(kind)}>
                  {paper === undefined ? '起草' : paper.status === 'draft' ? '继续编辑' : '打开'}
                </Button>
              )}
            </li>
          )
        })}
      </ul>
    </Panel>
  )
}

function stateText({ status, issuedOn, signedBy }: DocumentRecord): string {
  return status === 'issued' ? `${issuedOn} ${signedBy}签发` : '草稿，签发后固定'
}
