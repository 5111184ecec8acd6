/** The pages of a document as they will be printed, drawn as SVG from the same layout that the PDF uses. */
import { memo, useMemo } from 'react'
import type { DocumentModel } from '#shared/documents/blocks.ts'
import {
  PREVIEW_FONT_FAMILIES,
  type PreviewPage,
  previewPages,
} from '#shared/documents/html/preview-pages.ts'
import type { CheckBox } from '#shared/documents/layout/laid-out.ts'
import { layoutDocument } from '#shared/documents/layout/layout-document.ts'
import css from './page-preview.module.css'
import { registerPreviewFonts } from './preview-fonts.ts'
import { withUniqueKeys } from './unique-keys.ts'

export type PagePreviewProps = {
  readonly pages: readonly PreviewPage[]
  /** Width of a page on the screen in px. */
  readonly width: number
  readonly sealPlace: boolean
  /** A click on text tells the index of its block in the model. */
  readonly onPick?: (block: number) => void
  /** Blocks of the part being edited, marked lightly. */
  readonly marked?: readonly number[]
}

/** The pages of a model; laid out again when the model changes, which takes a few milliseconds. */
export function usePreviewPages(model: DocumentModel): readonly PreviewPage[] {
  return useMemo(() => previewPages(layoutDocument(model)), [model])
}

/** All pages, one below the other. Only pages whose content changed are drawn again. */
export function PagePreview({ pages, width, sealPlace, onPick, marked = [] }: PagePreviewProps) {
  registerPreviewFonts()
  return (
    <div className={css.pages} style={{ width }}>
      {pages.map((page) => (
        <figure key={page.number} className={css.figure}>
          <Page
            page={page}
            content={JSON.stringify(page)}
            sealPlace={sealPlace}
            marked={marked.join(' ')}
            {...(onPick === undefined ? {} : { onPick })}
          />
          <figcaption className={css.caption}>
            第 {page.number} 页，共 {pages.length} 页
          </figcaption>
        </figure>
      ))}
    </div>
  )
}

type PageProps = {
  readonly page: PreviewPage
  /** The page as text: equal text means an equal drawing. */
  readonly content: string
  readonly sealPlace: boolean
  readonly marked: string
  readonly onPick?: (block: number) => void
}

const Page = memo(
  function Page({ page, sealPlace, marked, onPick }: PageProps) {
    const markedBlocks = new Set(marked.split(' '))
    return (
      <svg
        className={css.page}
        viewBox={`0 0 ${page.width} ${page.height}`}
        role="img"
        aria-label={`第${page.number}页预览`}
        xmlSpace="preserve"
      >
        {withUniqueKeys(page.rules, ruleKey).map(({ item: rule, key }) => (
          <line key={key} {...lineOf(rule)} stroke="currentColor" strokeWidth={rule.width} />
        ))}
        {withUniqueKeys(page.checkBoxes, placeKey).map(({ item: box, key }) => (
          <path key={key} d={checkBoxPath(box)} fill="none" stroke="currentColor" strokeWidth={0.8} />
        ))}
        {sealPlace
          ? withUniqueKeys(page.sealPlaces, placeKey).map(({ item: seal, key }) => (
              <g key={key} className={css.seal}>
                <rect
                  x={seal.x}
                  y={seal.y}
                  width={seal.size}
                  height={seal.size}
                  strokeDasharray="4 3"
                  fill="none"
                />
              </g>
            ))
          : null}
        {withUniqueKeys(page.texts, placeKey).map(({ item: text, key }) => (
          <text
            key={key}
            x={text.x}
            y={text.y}
            fontSize={text.size}
            fontWeight={text.bold ? 700 : 400}
            className={markedBlocks.has(String(text.block)) ? css.marked : css.text}
            style={{ fontFamily: PREVIEW_FONT_FAMILIES[text.font] }}
            {...(text.length === null
              ? {}
              : { textLength: text.length, lengthAdjust: 'spacingAndGlyphs' as const })}
            data-block={text.block}
            // Up, not down: pressing moves the focus to the page first.
            onPointerUp={onPick === undefined || text.block < 0 ? undefined : () => onPick(text.block)}
          >
            {text.text}
          </text>
        ))}
      </svg>
    )
  },
  (before, after) =>
    before.content === after.content &&
    before.sealPlace === after.sealPlace &&
    before.marked === after.marked &&
    before.onPick === after.onPick,
)

type Rule = { readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number }

/** Cells that touch share their rules, so places alone do not tell them apart. */
const ruleKey = ({ x1, y1, x2, y2 }: Rule): string => `${x1},${y1},${x2},${y2}`
const placeKey = ({ x, y }: { readonly x: number | string; readonly y: number }): string => `${x},${y}`

function lineOf({ x1, y1, x2, y2 }: Rule) {
  return { x1, y1, x2, y2 }
}

function checkBoxPath({ x, y, size, checked }: CheckBox): string {
  const box = `M${x} ${y}h${size}v${size}h${-size}z`
  const tick = `M${x + size * 0.18} ${y + size * 0.5}l${size * 0.24} ${size * 0.28}l${size * 0.42} ${-size * 0.56}`
  return checked ? `${box}${tick}` : box
}
