/** The workplace of masking and review of one publication. */
import { ArrowLeftOutlined, DownOutlined, EyeInvisibleOutlined, UpOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import type { CaseAggregate } from '#shared/domain/model/aggregate.ts'
import type { DocumentRecord } from '#shared/domain/model/document.ts'
import { fullName } from '#shared/domain/model/person.ts'
import type { MaskEdit, Publication } from '#shared/domain/model/publication.ts'
import { publicationInput } from '#shared/publication/case-publication.ts'
import { maskDocument } from '#shared/publication/masking/document.ts'
import { activeStaff, useSession } from '../../app/session.tsx'
import { ActionMenu } from '../../ui/action-menu.tsx'
import { ErrorNotice } from '../../ui/feedback.tsx'
import { Mark, Note } from '../../ui/tags.tsx'
import { useCommand } from '../../ui/use-command.ts'
import { ChangeList } from './change-list.tsx'
import { Comparison } from './comparison.tsx'
import { MaskDialog, RestoreDialog } from './edit-dialogs.tsx'
import { ExportDialog } from './export-dialog.tsx'
import { changesOf, comparisonLines, editBehind, type Piece } from './masked-text.ts'
import { DeclineDialog, ReopenDialog } from './reason-dialogs.tsx'
import css from './review.module.css'
import { ReviewDialog } from './review-dialog.tsx'
import { EXPORT_QUERY, STATE_LABELS } from './states.ts'
import { useComparisonSheet } from './use-comparison-sheet.ts'
import { type SourceRange, useSelectedSource } from './use-selected-source.ts'

export type ReviewWorkplaceProps = {
  readonly aggregate: CaseAggregate
  readonly publication: Publication
  readonly document: DocumentRecord
}

type OpenDialog =
  | 'export'
  | 'review'
  | 'decline'
  | 'reopen'
  | { readonly mask: Pick<SourceRange, 'start' | 'end'> }
  | { readonly restore: Piece }
  | null

/** Every edit is saved at once and asks for a new review. */
export function ReviewWorkplace({ aggregate, publication, document }: ReviewWorkplaceProps) {
  const { office, today, operator } = useSession()
  const { run, error } = useCommand()
  const [dialog, setDialog] = useAskedDialog(publication)
  const [chosen, setChosen] = useState(0)
  const source = useRef<HTMLDivElement>(null)
  const selection = useSelectedSource(source)

  const input = useMemo(
    () =>
      publicationInput({
        aggregate,
        office,
        document,
        publication,
        // What left the office is made again as of the day it left.
        preparedOn: publication.releasedOn === '' ? today : publication.releasedOn,
      }),
    [aggregate, office, document, publication, today],
  )
  const masked = useMemo(
    () => maskDocument(input.document, input.knowledge, input.settings, publication.edits),
    [input, publication.edits],
  )
  const lines = useMemo(() => comparisonLines(masked.result), [masked])
  const changes = useMemo(() => changesOf(lines), [lines])
  const exportSheet = useComparisonSheet(document.number, masked.result)
  const editable = publication.status === 'preparing' || publication.status === 'reviewed'
  const mayReview = activeStaff(office).length < 2 || operator?.id !== publication.by

  const at = Math.min(chosen, Math.max(0, changes.length - 1))
  const choose = useCallback((index: number) => setChosen(index), [])
  const step = useCallback(
    (by: -1 | 1) =>
      setChosen((before) =>
        Math.max(0, Math.min(changes.length - 1, Math.min(before, changes.length - 1) + by)),
      ),
    [changes.length],
  )
  useChangeKeys(step)

  const saveEdits = (edits: readonly MaskEdit[], done: string) =>
    run(
      {
        type: 'publication.saveEdits',
        caseId: aggregate.case.id,
        publicationId: publication.id,
        edits,
      },
      { done },
    )
  /** Restores a proposal, takes a manual change back, or masks what was left on purpose. */
  const turn = (piece: Piece) => {
    const behind = editBehind(piece, masked.result, publication.edits)
    if (piece.kind === 'noted') setDialog({ mask: { start: piece.at, end: piece.at + piece.source.length } })
    else if (behind === null) setDialog({ restore: piece })
    else
      void saveEdits(
        publication.edits.filter((edit) => edit !== behind),
        '已撤销这处人工调整',
      )
  }
  const name = (id: string) => {
    const member = office.staff.find((one) => one.id === id)
    return member === undefined ? '' : fullName(member.name)
  }
  const current = changes[at]
  return (
    <div className={css.page}>
      <header className={css.head}>
        <div className={css.heading}>
          <h1>{document.number} 公开稿</h1>
          <Mark tone={publication.status === 'reviewed' ? 'success' : 'accent'}>
            {STATE_LABELS[publication.status]}
          </Mark>
          <Link to={`/publication?state=${publication.status}`} className={css.back}>
            <ArrowLeftOutlined aria-hidden /> 公开队列
          </Link>
          <Link to={`/cases/${aggregate.case.id}`} className={css.back}>
            {aggregate.case.number}
          </Link>
        </div>
        <div className={`${css.actions} no-print`}>
          <span className={css.who}>
            {publication.status === 'preparing' && `办理人 ${name(publication.by)}`}
            {publication.reviewedBy !== '' &&
              `复核人 ${name(publication.reviewedBy)} ${publication.reviewedOn}`}
            {(publication.status === 'declined' || publication.status === 'withdrawn') &&
              `理由：${publication.reason}`}
          </span>
          <ActionMenu
            menu={{
              items: [
                { key: 'sheet', label: '导出脱敏对照单（内部，XLSX）' },
                ...(editable ? [{ key: 'decline', label: '决定不公开' }] : []),
              ],
              onClick: ({ key }) => (key === 'sheet' ? void exportSheet() : setDialog('decline')),
            }}
          >
            <Button aria-haspopup="menu">
              更多 <DownOutlined aria-hidden />
            </Button>
          </ActionMenu>
          {publication.status === 'preparing' && (
            <Button type="primary" disabled={!mayReview} onClick={() => setDialog('review')}>
              复核通过
            </Button>
          )}
          {publication.status === 'reviewed' && (
            <Button type="primary" onClick={() => setDialog('export')}>
              导出公开包
            </Button>
          )}
          {publication.status === 'declined' && <Button onClick={() => setDialog('reopen')}>改为公开</Button>}
          {publication.status === 'released' && (
            <Button onClick={() => setDialog('export')}>再次导出公开包</Button>
          )}
        </div>
      </header>
      {(error !== null ||
        masked.unapplied.length > 0 ||
        (publication.status === 'preparing' && !mayReview)) && (
        <div className={css.notices}>
          <ErrorNotice error={error} />
          {masked.unapplied.length > 0 && (
            <Note tone="warning">
              有 {masked.unapplied.length} 处人工调整与现在的文书对不上，没有生效：
              {masked.unapplied.map((edit) => `“${edit.source}”`).join('、')}。请重新核对这些位置。
            </Note>
          )}
          {publication.status === 'preparing' && !mayReview && (
            <Note>
              这份稿子最后由您办理，应由另一名工作人员复核。请对方在右上角选择自己的姓名后，核对并点“复核通过”。
            </Note>
          )}
        </div>
      )}
      <div className={css.body}>
        <div className={css.texts}>
          <div className={css.toolbar} role="toolbar" aria-label="逐处核对">
            <Button
              size="small"
              icon={<UpOutlined />}
              title="Alt+↑"
              disabled={at <= 0}
              onClick={() => step(-1)}
            >
              上一处
            </Button>
            <Button
              size="small"
              icon={<DownOutlined />}
              title="Alt+↓"
              disabled={at >= changes.length - 1}
              onClick={() => step(1)}
            >
              下一处
            </Button>
            <span aria-live="polite">
              {changes.length === 0 ? '没有改动' : `第 ${at + 1} / ${changes.length} 处`}
            </span>
            <span className={css.gap} />
            {editable && (
              <Button
                size="small"
                icon={<EyeInvisibleOutlined />}
                disabled={selection === null}
                title="先在左侧原文中选中文字"
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => selection !== null && setDialog({ mask: selection })}
              >
                遮盖选中的文字
              </Button>
            )}
          </div>
          <Comparison
            lines={lines}
            changes={changes}
            chosen={current ?? null}
            sourceRef={source}
            onChoose={choose}
          />
        </div>
        <ChangeList
          changes={changes}
          chosen={at}
          result={masked.result}
          edits={publication.edits}
          onChoose={choose}
          {...(editable ? { onTurn: turn } : {})}
        />
      </div>
      {dialog !== null && typeof dialog === 'object' && 'mask' in dialog && (
        <MaskDialog
          result={masked.result}
          range={dialog.mask}
          edits={publication.edits}
          publication={publication}
          onClose={() => setDialog(null)}
        />
      )}
      {dialog === 'decline' && (
        <DeclineDialog
          caseId={aggregate.case.id}
          documentId={document.id}
          label={document.number}
          onClose={() => setDialog(null)}
        />
      )}
      {dialog === 'review' && (
        <ReviewDialog
          publication={publication}
          label={document.number}
          changes={changes}
          onClose={() => setDialog(null)}
        />
      )}
      {dialog === 'reopen' && (
        <ReopenDialog
          caseId={aggregate.case.id}
          documentId={document.id}
          label={document.number}
          declined={publication.reason}
          onClose={() => setDialog(null)}
        />
      )}
      {dialog === 'export' && (
        <ExportDialog input={input} publication={publication} onClose={() => setDialog(null)} />
      )}
      {dialog !== null && typeof dialog === 'object' && 'restore' in dialog && (
        <RestoreDialog
          result={masked.result}
          piece={dialog.restore}
          edits={publication.edits}
          publication={publication}
          onClose={() => setDialog(null)}
        />
      )}
    </div>
  )
}

/** The queue leads straight to the export with a word in the address, which goes once it has been heard. */
function useAskedDialog({ status }: Publication) {
  const [search, setSearch] = useSearchParams()
  const asked = search.has(EXPORT_QUERY)
  const [dialog, setDialog] = useState<OpenDialog>(asked && status === 'reviewed' ? 'export' : null)
  useEffect(() => {
    if (asked) setSearch({}, { replace: true })
  }, [asked, setSearch])
  return [dialog, setDialog] as const
}

/** Alt+↑ and Alt+↓ go through the changes wherever the keyboard is. */
function useChangeKeys(step: (by: -1 | 1) => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!event.altKey || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return
      event.preventDefault()
      step(event.key === 'ArrowDown' ? 1 : -1)
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [step])
}
