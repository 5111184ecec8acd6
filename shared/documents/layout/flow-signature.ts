/** 落款: where the agency and the date stand (GB/T 9704—2012 7.3.5). */
import type { Block } from '../blocks.ts'
import type { FlowContext, FlowParagraph } from './flow.ts'
import { BODY_SIZE, BODY_SPACING } from './page-metrics.ts'
import { widthOfText } from './text-cells.ts'

type Signature = Extract<Block, { readonly kind: 'signature' }>

type Placement = { readonly left: number; readonly text: string }

type MakeParagraphs = (text: string, style: Partial<FlowParagraph>) => readonly FlowParagraph[]

const CHARACTER = BODY_SIZE * 20 + BODY_SPACING

/** Signers and date as lines with a reckoned left edge, kept together. */
export function signatureFlow(
  block: Signature,
  makeParagraphs: MakeParagraphs,
  context: FlowContext,
): readonly FlowParagraph[] {
  const texts = [...block.signers, block.date].filter((text) => text !== '')
  const { textWidth } = context.metrics
  const placed = block.seal === 'reserved' ? sealedPlaces(texts, textWidth) : plainPlaces(texts, textWidth)
  return placed.flatMap(({ left, text }, index) =>
    makeParagraphs(text, {
      role: 'signature',
      align: 'left',
      left,
      firstLine: 0,
      keepNext: index < placed.length - 1,
      keepLines: true,
      sealPlace: block.seal === 'reserved' && index === placed.length - 1,
    }),
  )
}

/** With a seal: the date ends four characters from the edge, every signer centred over it (7.3.5.1). */
function sealedPlaces(texts: readonly string[], textWidth: number): readonly Placement[] {
  const widths = texts.map(width)
  const dateWidth = widths.at(-1) ?? 0
  const widest = Math.max(...widths)
  // A long name would run over the edge: it then ends two characters from it and the date stays centred below.
  const centre = Math.min(textWidth - 4 * CHARACTER - dateWidth / 2, textWidth - 2 * CHARACTER - widest / 2)
  return texts.map((text, index) => ({ text, left: placed(centre - (widths[index] ?? 0) / 2) }))
}

/** Without a seal: the signer ends two characters from the edge, the date starts two characters further in (7.3.5.2). */
function plainPlaces(texts: readonly string[], textWidth: number): readonly Placement[] {
  const widths = texts.map(width)
  const signers = widths.slice(0, -1)
  const dateWidth = widths.at(-1) ?? 0
  const right = textWidth - 2 * CHARACTER
  const signerLeft = Math.min(right - Math.max(0, ...signers), right - 2 * CHARACTER - dateWidth)
  return texts.map((text, index) => ({
    text,
    left: placed(index === texts.length - 1 && signers.length > 0 ? signerLeft + 2 * CHARACTER : signerLeft),
  }))
}

function width(text: string): number {
  return widthOfText(text, BODY_SIZE, BODY_SPACING)
}

function placed(left: number): number {
  return Math.max(0, Math.round(left))
}
