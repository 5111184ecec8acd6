/** 他、她 and 你、你们、你单位 fit the people they stand for. */
import { excerpt, ownWords } from '../check-context.ts'
import { type CheckRule, CLOSING_KINDS } from '../finding.ts'

/** 他 and 她 of a single applicant agree with the registered gender. */
const PRONOUNS: CheckRule = {
  id: 'pronoun.gender',
  level: 'warning',
  kinds: CLOSING_KINDS,
  find: (context) => {
    const people = context.aggregate.parties.filter(
      (party) => party.deleted === 0 && party.kind === 'natural',
    )
    const genders = new Set(people.map((party) => (party.kind === 'natural' ? party.gender : '')))
    if (genders.size !== 1) return []
    const wrong = genders.has('男') ? /她/gu : /(?<![其吉])他(?![人们项案处方])/gu
    return context.sections.flatMap((section) => {
      const text = ownWords(section.text)
      return [...text.matchAll(wrong)].map((match) => ({
        message: `“${excerpt(text, match.index, 1)}”处的人称与当事人的性别不一致；建议写“其”。`,
        sectionKey: section.key,
      }))
    })
  },
}

/** 你、你们、你单位 fit the addressees. */
const ADDRESS: CheckRule = {
  id: 'pronoun.addressee',
  level: 'warning',
  kinds: ['correctionNotice', 'acceptanceNotice', 'replyNotice', 'thirdPartyNotice', 'hearingNotice'],
  find: (context) => {
    const addressees = context.aggregate.parties.filter((party) =>
      context.document.addresseePartyIds.includes(party.id),
    )
    const wrong =
      addressees.length !== 1
        ? /你(?!们)/u
        : addressees[0]?.kind === 'natural'
          ? /你(?:们|单位)/u
          : /你(?!单位)/u
    return context.sections
      .filter((section) => wrong.test(ownWords(section.text)))
      .map((section) => ({
        message: `“${section.label}”中“你”“你们”“你单位”的称呼与受文人不一致。`,
        sectionKey: section.key,
      }))
  },
}

export const PRONOUN_RULES: readonly CheckRule[] = [PRONOUNS, ADDRESS]
