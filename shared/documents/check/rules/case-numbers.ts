/** Numbers that identify: ID numbers of the parties, 案号 and 文号 of this case. */
import { type CheckRule, hitAt } from '../finding.ts'

const ID_NUMBERS: CheckRule = {
  id: 'party.id-number',
  level: 'error',
  find: (context) => {
    const known = new Set(
      context.aggregate.parties.map((party) => ('idNumber' in party ? party.idNumber.toUpperCase() : '')),
    )
    return context.sections.flatMap((section) =>
      [...section.text.matchAll(/(?<!\d)\d{17}[\dXx](?!\d)/gu)]
        .filter((match) => !known.has(match[0].toUpperCase()))
        .map((match) =>
          hitAt(
            section,
            match,
            `“${section.label}”写的身份号码“${match[0]}”不是本案当事人登记的号码，请核对。`,
          ),
        ),
    )
  },
}

/** 案号 and 文号 with this office's own prefix that belong to another case. */
const CASE_NUMBERS: CheckRule = {
  id: 'number.other-case',
  level: 'error',
  find: (context) => {
    const { numbering } = context.office.profile ?? {}
    if (numbering === undefined) return []
    const { aggregate, document } = context
    const own = new Set([
      aggregate.case.number,
      document.number,
      aggregate.case.act.number,
      ...aggregate.documents.map((other) => other.number),
    ])
    const prefixes = [
      numbering.casePrefix,
      numbering.litigationPrefix,
      ...Object.values(numbering.documentPrefixes),
    ]
      .filter((prefix) => prefix !== '')
      .map(escapeRegExp)
    const pattern = new RegExp(`(?:${prefixes.join('|')})[\\u4e00-\\u9fff]{0,3}〔\\d{4}〕\\d+号`, 'gu')
    if (aggregate.case.kind !== 'reconsideration') return []
    return context.sections.flatMap((section) =>
      [...section.text.matchAll(pattern)]
        .filter((match) => ![...own].some((number) => number !== '' && number.endsWith(match[0])))
        .map((match) =>
          hitAt(
            section,
            match,
            `“${section.label}”写的“${match[0]}”不是本案的案号或者文号（本案案号：${aggregate.case.number}），请核对。`,
          ),
        ),
    )
  },
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')
}

export const NUMBER_RULES: readonly CheckRule[] = [ID_NUMBERS, CASE_NUMBERS]
