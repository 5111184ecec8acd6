/** Source at the left, published text at the right, paragraph beside paragraph, so that both always scroll together. */
import { memo, type RefObject, useEffect, useRef } from 'react'
import type { ComparisonLine, Piece } from './masked-text.ts'
import css from './review.module.css'

export type ComparisonProps = {
  readonly lines: readonly ComparisonLine[]
  readonly changes: readonly Piece[]
  readonly chosen: Piece | null
  readonly sourceRef: RefObject<HTMLDivElement | null>
  readonly onChoose: (index: number) => void
}

/** One scrolling area with two columns; every change can be clicked in either. */
export function Comparison({ lines, changes, chosen, sourceRef, onChoose }: ComparisonProps) {
  const area = useRef<HTMLDivElement>(null)
  const at = chosen?.at
  useEffect(() => {
    if (at === undefined) return
    area.current?.querySelector(`[data-piece="${at}"]`)?.scrollIntoView({ block: 'center' })
  }, [at])
  const numbers = new Map(changes.map((piece, index) => [piece.at, index]))
  return (
    <div className={css.area} ref={area}>
      <div className={css.columnHeads} aria-hidden>
        <span>原文（内部）</span>
        <span>公开稿</span>
        <span>处理</span>
      </div>
      <div ref={sourceRef}>
        {lines.map((line) => (
          <Line
            key={line.at}
            line={line}
            first={numbers.get(line.pieces.find(({ kind }) => kind !== 'same')?.at ?? -1) ?? 0}
            chosen={line.pieces.some((piece) => piece.at === at) ? (at ?? null) : null}
            onChoose={onChoose}
          />
        ))}
      </div>
    </div>
  )
}

type LineProps = {
  readonly line: ComparisonLine
  /** Number of the line's first change. */
  readonly first: number
  readonly chosen: number | null
  readonly onChoose: (index: number) => void
}

const Line = memo(function Line({ line, first, chosen, onChoose }: LineProps) {
  const marked = line.pieces.filter(({ kind }) => kind !== 'same')
  const piece = (one: Piece, side: 'source' | 'text') =>
    one.kind === 'same' ? (
      <span key={one.at} {...(side === 'source' ? { 'data-at': one.at } : {})}>
        {one[side]}
      </span>
    ) : (
      <MarkedPiece
        key={one.at}
        piece={one}
        side={side}
        chosen={one.at === chosen}
        onChoose={() => onChoose(first + marked.indexOf(one))}
      />
    )
  return (
    <div className={css.line}>
      <p className={css.source}>{line.pieces.map((one) => piece(one, 'source'))}</p>
      <p className={css.published}>{line.pieces.map((one) => piece(one, 'text'))}</p>
      <ul className={css.margin}>
        {rulesOf(marked).map(({ label, group, places }) => (
          <li key={label} data-group={group}>
            {label}
            {places > 1 && ` ×${places}`}
          </li>
        ))}
      </ul>
    </div>
  )
})

/** What was done to a paragraph, each rule once: it stands in the margin, so that the text reads as it will be published. */
function rulesOf(marked: readonly Piece[]) {
  return [...new Set(marked.map(({ label }) => label))].flatMap((label) => {
    const same = marked.filter((piece) => piece.label === label)
    const [first] = same
    return first === undefined ? [] : [{ label, group: groupOf(first), places: same.length }]
  })
}

type MarkedPieceProps = {
  readonly piece: Piece
  readonly side: 'source' | 'text'
  readonly chosen: boolean
  readonly onChoose: () => void
}

/** Names, numbers and the rest by colour, and in the margin by label; what was deleted leaves a mark where it was. */
function MarkedPiece({ piece, side, chosen, onChoose }: MarkedPieceProps) {
  const gone = piece[side] === ''
  return (
    <button
      type="button"
      className={gone ? css.gone : css.piece}
      data-kind={piece.kind}
      data-group={groupOf(piece)}
      data-chosen={chosen}
      title={`${piece.label}：${piece.reason}`}
      onClick={onChoose}
      {...(gone ? { 'aria-label': `此处删去：${piece.label}` } : {})}
      {...(side === 'source' ? { 'data-at': piece.at, 'data-piece': piece.at } : {})}
    >
      {piece[side]}
    </button>
  )
}

const NAMES: readonly (Piece['rule'] & string)[] = [
  'name',
  'name-part',
  'found-name',
  'other-name',
  'organisation',
]

function groupOf({ kind, rule }: Piece): 'name' | 'reviewer' | 'kept' | 'data' {
  if (kind !== 'mask' || rule === null) return 'kept'
  if (rule === 'reviewer') return 'reviewer'
  return NAMES.includes(rule) ? 'name' : 'data'
}
