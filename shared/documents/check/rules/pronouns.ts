/** 他、她 and 你、你们、你单位 fit the people they stand for. */
import { ownWords } from '../check-context.ts'
import { type CheckRule, CLOSING_KINDS, hitAt } from '../finding.ts'

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
      return [...text.matchAll(wrong)].map((match) =>
        hitAt(section, match, `“${section.label}”写了“${match[0]}”，与当事人登记的性别不一致；建议写“其”。`),
      )
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
    return context.sections.flatMap((section) => {
      const match = wrong.exec(ownWords(section.text))
      return match === null
        ? []
        : [hitAt(section, match, `“${section.label}”写了“${match[0]}”，与受文人的人数或者身份不一致。`)]
    })
  },
}

export const PRONOUN_RULES: readonly CheckRule[] = [PRONOUNS, ADDRESS]
