/** Every change with its rule and reason, in text order; the chosen one with what can be done about it. */
import { Button } from 'antd'
import { useEffect, useRef } from 'react'
import type { MaskEdit } from '#shared/domain/model/publication.ts'
import { MASKING_RULES } from '#shared/publication/masking/rules.ts'
import type { MaskResult } from '#shared/publication/masking/types.ts'
import { editBehind, type Piece } from './masked-text.ts'
import css from './review.module.css'

export type ChangeListProps = {
  readonly changes: readonly Piece[]
  readonly chosen: number
  readonly result: MaskResult
  readonly edits: readonly MaskEdit[]
  readonly onChoose: (index: number) => void
  /** Turns a change into its opposite; absent when nothing can be changed any more. */
  readonly onTurn?: (piece: Piece) => void
}

/** The list beside the texts. */
export function ChangeList({ changes, chosen, result, edits, onChoose, onTurn }: ChangeListProps) {
  const list = useRef<HTMLOListElement>(null)
  useEffect(() => {
    list.current?.children[chosen]?.scrollIntoView({ block: 'nearest' })
  }, [chosen])
  const masks = changes.filter(({ kind }) => kind === 'mask').length
  const restored = changes.filter(({ kind }) => kind === 'restored').length
  const noted = changes.length - masks - restored
  return (
    <aside className={css.side}>
      <h2>
        隐去 {masks} 处{restored > 0 ? `，恢复 ${restored} 处` : ''}
        {noted > 0 ? `，提示保留 ${noted} 处` : ''}
      </h2>
      <ol className={css.list} ref={list} aria-label="全部改动">
        {changes.map((piece, index) => (
          <li key={piece.at} className={css.change} data-chosen={index === chosen}>
            <button
              type="button"
              className={css.changeHead}
              aria-current={index === chosen}
              onClick={() => onChoose(index)}
            >
              <b>{piece.label}</b>
              <span>
                {shortened(piece.source)}
                {piece.kind === 'mask' && <> → {piece.text === '' ? '（删去）' : piece.text}</>}
              </span>
            </button>
            {index === chosen && (
              <div className={css.detail}>
                <p>{piece.reason}</p>
                {piece.rule !== null && piece.rule !== 'reviewer' && (
                  <p className={css.basis}>依据：{MASKING_RULES[piece.rule].basis}</p>
                )}
                {onTurn !== undefined && (
                  <Button size="small" onClick={() => onTurn(piece)}>
                    {turnLabel(piece, result, edits)}
                  </Button>
                )}
              </div>
            )}
          </li>
        ))}
      </ol>
    </aside>
  )
}

function turnLabel(piece: Piece, result: MaskResult, edits: readonly MaskEdit[]): string {
  if (piece.kind === 'noted') return '遮盖'
  return editBehind(piece, result, edits) === null ? '恢复原文' : '撤销这处人工调整'
}

function shortened(text: string): string {
  const chars = [...text]
  return chars.length > 24 ? `${chars.slice(0, 24).join('')}…` : text
}
