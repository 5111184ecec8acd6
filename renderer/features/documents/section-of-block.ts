/** Which section each printed block comes from, so that the page and the editor can follow each other. */
import type { Block } from '#shared/domain/model/blocks.ts'
import type { Content } from './document-content.ts'

/** Key of the decision items among the sections; the check uses the same. */
export const OPERATIVE = 'operative'

/** The section key of every block; null for fixed parts. Blocks come in the order of the template's sections. */
export function sectionsOfBlocks(
  blocks: readonly Block[],
  { sections, decisionItems }: Pick<Content, 'sections' | 'decisionItems'>,
): readonly (string | null)[] {
  const lines = sections.flatMap(({ key, text }) =>
    text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .map((line) => ({ key, line })),
  )
  const items = decisionItems.map((item) => withoutStop(item.text)).filter((text) => text !== '')
  let at = 0
  return blocks.map((block) => {
    const text = ownText(block)
    if (text === null) return null
    // A line that was typed with its lead is printed with it once; the lead is a run of its own.
    const whole = block.kind === 'paragraph' ? block.runs.map((run) => run.text).join('') : text
    const next = lines.findIndex(({ line }, index) => index >= at && (line === text || line === whole))
    if (next >= 0) {
      at = next + 1
      return lines[next]?.key ?? null
    }
    // Printed items have a number before them and a full stop behind, whether typed or not.
    const printed = withoutStop(text)
    return items.some((item) => printed === item || printed.endsWith(`、${item}`)) ? OPERATIVE : null
  })
}

function ownText(block: Block): string | null {
  if (block.kind === 'heading') return block.text
  return block.kind === 'paragraph' ? (block.runs.at(-1)?.text ?? null) : null
}

function withoutStop(text: string): string {
  return text.trim().replace(/[。；]$/u, '')
}
