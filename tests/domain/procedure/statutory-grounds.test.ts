import { describe, expect, it } from 'vitest'
import { TEMPLATES } from '#shared/documents/templates/index.ts'
import {
  groundLabel,
  SUSPENSION_GROUNDS,
  TERMINATION_GROUNDS,
} from '#shared/domain/procedure/statutory-grounds.ts'

const ITEMS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十']

describe('中止和终止事由', () => {
  it('are the items of 法39Ⅰ and 法41 in order', () => {
    expect(SUSPENSION_GROUNDS.map(({ ground, article }) => [ground, article])).toEqual(
      ITEMS.map((item, index) => [index + 1, `法39Ⅰ(${item})`]),
    )
    expect(TERMINATION_GROUNDS.map(({ ground, article }) => [ground, article])).toEqual(
      ITEMS.slice(0, 5).map((item, index) => [index + 1, `法41(${item})`]),
    )
  })

  it('say in lists what a mere reference is about, and are quoted without it', () => {
    const review = SUSPENSION_GROUNDS.filter(({ article }) => article === '法39Ⅰ(九)')
    expect(review.map(({ text }) => text)).toEqual(['有本法第五十六条或者第五十七条规定的情形'])
    expect(review.map(groundLabel)).toEqual([
      '有本法第五十六条或者第五十七条规定的情形（规范性文件或者行政行为的依据需要附带审查）',
    ])
  })

  it('are the choices of the termination decision', () => {
    const choices = TEMPLATES.terminationDecision.fields.find(({ key }) => key === 'ground')?.choices
    expect(choices).toEqual(
      TERMINATION_GROUNDS.map((rule) => ({ value: String(rule.ground), label: groundLabel(rule) })),
    )
  })
})
