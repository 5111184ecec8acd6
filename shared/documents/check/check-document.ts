/** The check before signing: every rule that applies to the kind, errors first, in the order of the text. */
import type { DocumentFinding } from '#shared/domain/commands/context.ts'
import type { CaseAggregate, OfficeState } from '#shared/domain/model/aggregate.ts'
import type { DocumentRecord } from '#shared/domain/model/document.ts'
import { checkContext, OPERATIVE } from './check-context.ts'
import type { CheckRule } from './finding.ts'
import { BODY_NAME_RULES } from './rules/body-names.ts'
import { NUMBER_RULES } from './rules/case-numbers.ts'
import { CITATION_RULES } from './rules/citations.ts'
import { COMPLETENESS_RULES } from './rules/completeness.ts'
import { CONSISTENCY_RULES } from './rules/consistency.ts'
import { DATE_RULES } from './rules/dates.ts'
import { DECISION_CHECK_RULES, domainFindings } from './rules/decision.ts'
import { HEAD_RULES } from './rules/head-names.ts'
import { PAIR_RULE, PATTERN_RULES, UNPRINTABLE_RULE } from './rules/patterns.ts'
import { PRONOUN_RULES } from './rules/pronouns.ts'
import { REMEDY_RULES } from './rules/remedy.ts'

/** Every rule of the check. */
export const CHECK_RULES: readonly CheckRule[] = [
  ...COMPLETENESS_RULES,
  ...PATTERN_RULES,
  UNPRINTABLE_RULE,
  PAIR_RULE,
  ...HEAD_RULES,
  ...BODY_NAME_RULES,
  ...NUMBER_RULES,
  ...PRONOUN_RULES,
  ...DATE_RULES,
  ...DECISION_CHECK_RULES,
  ...REMEDY_RULES,
  ...CITATION_RULES,
  ...CONSISTENCY_RULES,
]

/** Findings for a document; ids are unique within one run: the rule's id and a count. */
export function checkDocument(
  document: DocumentRecord,
  aggregate: CaseAggregate,
  office: OfficeState,
): readonly DocumentFinding[] {
  const context = checkContext(document, aggregate, office)
  // 主文 is printed after 决定依据; a termination has it among its sections.
  const order = [
    '',
    ...context.template.sections.flatMap(({ key }) => (key === 'basis' ? [key, OPERATIVE] : [key])),
  ]
  const found = CHECK_RULES.filter(
    (rule) => rule.kinds === undefined || rule.kinds.includes(document.kind),
  ).flatMap((rule) =>
    rule.find(context).map((hit, index) => ({
      id: index === 0 ? rule.id : `${rule.id}.${index + 1}`,
      level: rule.level,
      ...hit,
    })),
  )
  return [...domainFindings(context), ...found].sort(
    (a, b) =>
      (a.level === b.level ? 0 : a.level === 'error' ? -1 : 1) ||
      order.indexOf(a.sectionKey) - order.indexOf(b.sectionKey) ||
      (a.at?.start ?? 0) - (b.at?.start ?? 0),
  )
}
