/** Splits a written name into surname and given name; what cannot be told apart is kept whole. */
import type { PersonName } from '../model/person.ts'
import { COMPOUND_SURNAMES } from './compound-surnames.ts'

// Written by different input methods for the dot between the parts of a minority or foreign name.
const DOTS = /[•・‧．∙⋅●]/gu

/**
 * 张伟 → 张 + 伟; 欧阳修远 → 欧阳 + 修远; 阿迪力·买买提 and Latin names have no surname to split off and are
 * kept whole in `given`. Spaces inside a Chinese name (张　伟) are only spacing and are dropped.
 */
export function parsePersonName(text: string): PersonName {
  const written = text.replace(DOTS, '·').trim()
  if (written.includes('·') || !/^[\p{Script=Han}〇\s]+$/u.test(written)) {
    return { surname: '', given: written.replace(/\s+/g, ' ').replace(/ ?· ?/g, '·') }
  }
  const characters = [...written.replace(/\s+/g, '')]
  if (characters.length < 2) return { surname: '', given: characters.join('') }
  const firstTwo = characters.slice(0, 2).join('')
  const length = characters.length > 2 && COMPOUND_SURNAMES.has(firstTwo) ? 2 : 1
  return { surname: characters.slice(0, length).join(''), given: characters.slice(length).join('') }
}
