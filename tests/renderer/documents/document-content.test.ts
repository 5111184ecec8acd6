import { describe, expect, it } from 'vitest'
import {
  contentOf,
  generatorOf,
  textsOf,
  withFacts,
  withSection,
} from '#renderer/features/documents/document-content.ts'
import { OPERATIVE, sectionsOfBlocks } from '#renderer/features/documents/section-of-block.ts'
import { buildBlocks } from '#shared/documents/drafting/build-blocks.ts'
import { reconsideration } from '#tests/support/fixtures/cases.ts'
import { REVOKE_AND_REDO, recordOf, UPHOLD } from '#tests/support/fixtures/documents.ts'
import { officeState } from '#tests/support/fixtures/office.ts'

const aggregate = reconsideration()
const office = officeState()
const record = recordOf('decision', aggregate, { decisionItems: [UPHOLD] })
const generate = generatorOf(record, aggregate, office, null)
const drafted = { ...contentOf(record), sections: generate(contentOf(record)).sections }

describe('text that follows the facts', () => {
  it('renews the basis when the decision changes', () => {
    const changed = withFacts(drafted, { decisionItems: [REVOKE_AND_REDO] }, generate)
    expect(textsOf(drafted).get('basis')).toContain('第六十八条')
    expect(textsOf(changed).get('basis')).toContain('第六十四条')
  })

  it('leaves a section alone that a person has rewritten', () => {
    const rewritten = withSection(drafted, 'basis', '综上所述，本机关决定：')
    const changed = withFacts(rewritten, { decisionItems: [REVOKE_AND_REDO] }, generate)
    expect(textsOf(changed).get('basis')).toBe('综上所述，本机关决定：')
    expect(changed.decisionItems).toEqual([REVOKE_AND_REDO])
  })

  it('takes text that saving has trimmed for untouched', () => {
    const trimmed = {
      ...drafted,
      sections: drafted.sections.map((section) => ({ ...section, text: section.text.trim() })),
    }
    const changed = withFacts(trimmed, { decisionItems: [REVOKE_AND_REDO] }, generate)
    expect(textsOf(changed).get('basis')).toContain('第六十四条')
  })
})

describe('sections of printed blocks', () => {
  const content = withSection(drafted, 'facts', '第一段。\n\n第二段。')
  const blocks = buildBlocks({ ...record, ...content }, aggregate, office)
  const owners = sectionsOfBlocks(blocks, content)

  it('names the section of every paragraph in the order of the page', () => {
    expect(owners).toHaveLength(blocks.length)
    expect(owners.filter((owner) => owner === 'facts')).toHaveLength(2)
    const printed = [...new Set(owners.filter((owner) => owner !== null && owner !== OPERATIVE))]
    const written = content.sections.filter(({ text }) => text.trim() !== '').map(({ key }) => key)
    expect(printed).toEqual(written)
  })

  it('finds the decision items, and leaves title and signature to nobody', () => {
    const item = blocks.findIndex((_, index) => owners[index] === OPERATIVE)
    expect(JSON.stringify(blocks[item])).toContain(UPHOLD.text)
    for (const [index, block] of blocks.entries())
      if (block.kind === 'title' || block.kind === 'signature') expect(owners[index]).toBeNull()
  })

  it('tells equal lines of two sections apart by their place', () => {
    const twice = withSection(withSection(drafted, 'facts', '同一句。'), 'opinion', '同一句。')
    const same = sectionsOfBlocks(buildBlocks({ ...record, ...twice }, aggregate, office), twice)
    const found = same.filter((owner) => owner === 'facts' || owner === 'opinion')
    expect(found).toEqual(['facts', 'opinion'])
  })
})
