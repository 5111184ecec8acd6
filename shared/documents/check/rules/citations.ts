/** Articles exist, laws stand in 《》, and the first mention gives the full name. */
import { LAWS } from '../../templates/citation.ts'
import { findCitations } from '../find-citations.ts'
import { type CheckRule, hitAt } from '../finding.ts'

const ARTICLE_EXISTS: CheckRule = {
  id: 'article.exists',
  level: 'error',
  find: ({ sections }) =>
    sections.flatMap((section) =>
      findCitations(section.text)
        .filter(({ law, article }) => law !== null && (article < 1 || article > law.articles))
        .map(({ law, text, index }) =>
          hitAt(
            section,
            { 0: text, index },
            `“${section.label}”引用了${text}，《${law?.name ?? ''}》共${law?.articles ?? 0}条（${law?.version ?? ''}），没有这一条。`,
          ),
        ),
    ),
}

const BOOK_MARKS: CheckRule = {
  id: 'law.book-marks',
  level: 'warning',
  find: ({ sections }) =>
    sections.flatMap((section) =>
      [
        ...section.text.matchAll(
          /(?<![本该前述上述])[\u4e00-\u9fff]{2}(?:法|条例|办法|规定)(第[零一二三四五六七八九十百\d]+条)/gu,
        ),
      ].map((match) =>
        hitAt(
          section,
          match,
          `“${section.label}”的“${match[1] ?? ''}”前面，法律、法规、规章的名称没有加书名号。`,
        ),
      ),
    ),
}

/** 法律第一次引用写全称: 《行政复议法》 alone is a short name unless it was introduced with 以下简称. */
const FULL_NAME: CheckRule = {
  id: 'law.full-name',
  level: 'warning',
  kinds: ['decision', 'dismissalDecision', 'refusalDecision', 'terminationDecision'],
  find: ({ sections }) => {
    const seen = new Set<string>()
    return sections.flatMap((section) =>
      [...section.text.matchAll(/《([^《》]+)》/gu)].flatMap((match) => {
        const title = match[1] ?? ''
        const law = LAWS.find((candidate) => candidate.aliases.includes(title))
        if (law === undefined) {
          seen.add(title)
          return []
        }
        if (seen.has(law.name)) return []
        seen.add(law.name)
        return [
          hitAt(
            section,
            match,
            `“${section.label}”第一次引用这部法律时写的是简称“${match[0]}”，应当写全称《${law.name}》。`,
          ),
        ]
      }),
    )
  },
}

/** 第一项 and 第（一）项 in one document. */
const ITEM_STYLE: CheckRule = {
  id: 'article.item-style',
  level: 'warning',
  find: ({ sections }) => {
    const text = sections.map((section) => section.text).join('\n')
    const bare = /条(?:第[一二三四五六七八九十]+款)?第[一二三四五六七八九十]+项/u.exec(text)
    return bare !== null && /第（[一二三四五六七八九十]+）项/u.test(text)
      ? [{ message: `条文的项有“${bare[0]}”和“第（一）项”两种写法，请统一。`, sectionKey: '' }]
      : []
  },
}

export const CITATION_RULES: readonly CheckRule[] = [ARTICLE_EXISTS, BOOK_MARKS, FULL_NAME, ITEM_STYLE]
