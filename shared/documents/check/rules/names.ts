/** People, agencies and numbers in the text are those of this case; nothing was copied in from another. */
import { PARTY_ROLE_LABELS, type Party, type PartyRole, partyName } from '#shared/domain/model/party.ts'
import { partiesLabel, partiesOf } from '../../drafting/snapshot/parties.ts'
import { type CheckContext, excerpt, ownWords, sectionText } from '../check-context.ts'
import { type CheckRule, CLOSING_KINDS, type Hit } from '../finding.ts'
import { startsWithSurname } from './surnames.ts'

const HEAD_LINE =
  /^(?:[^：]{0,30}?)(申请人|被申请人|第三人|法定代表人|法定代理人|代表人|委托代理人)：([^，。（]+)(.*)$/u

const ROLE_OF_LABEL: Readonly<Record<string, PartyRole>> = {
  申请人: 'applicant',
  被申请人: 'respondent',
  第三人: 'thirdParty',
  法定代理人: 'guardian',
  代表人: 'representative',
  委托代理人: 'agent',
}

type HeadLine = { readonly label: string; readonly name: string; readonly rest: string }

function headLinesOf(context: CheckContext): readonly HeadLine[] {
  return sectionText(context, 'head')
    .split('\n')
    .flatMap((line) => {
      const match = HEAD_LINE.exec(line)
      if (match === null) return []
      // 被申请人 ends with 申请人; the label before the colon decides.
      const label = line.includes('被申请人：') ? '被申请人' : (match[1] ?? '')
      return [{ label, name: match[2] ?? '', rest: match[3] ?? '' }]
    })
}

const HEAD_NAMES: CheckRule = {
  id: 'party.head',
  level: 'error',
  kinds: CLOSING_KINDS,
  find: (context) => headLinesOf(context).flatMap((line) => strangerInHead(context, line)),
}

function strangerInHead(context: CheckContext, { label, name }: HeadLine): readonly Hit[] {
  if (label === '法定代表人') {
    const heads = context.aggregate.parties.flatMap((party) =>
      party.kind === 'natural' ? [] : [party.legalRepresentativeName],
    )
    return heads.includes(name) ? [] : [headHit(label, name, heads)]
  }
  const role = ROLE_OF_LABEL[label]
  if (role === undefined) return []
  const parties = partiesOf(context.aggregate.parties, role)
  const names = [...parties.map(partyName), partiesLabel(parties)]
  return names.includes(name) ? [] : [headHit(label, name, parties.map(partyName))]
}

function headHit(label: string, name: string, known: readonly string[]): Hit {
  const registered = known.filter((entry) => entry !== '').join('、')
  return {
    message: `首部的“${label}：${name}”与案件登记不一致（登记的是：${registered === '' ? '没有' : registered}），请核对是否从别的案件复制而来。`,
    sectionKey: 'head',
  }
}

/** Every applicant, respondent and third party stands in 首部, or the annex is named. */
const HEAD_MISSING: CheckRule = {
  id: 'party.missing',
  level: 'error',
  kinds: CLOSING_KINDS,
  find: (context) => {
    const text = sectionText(context, 'head')
    if (text === '') return []
    return (['applicant', 'respondent', 'thirdParty'] as const).flatMap((role) => {
      const parties = partiesOf(context.aggregate.parties, role)
      if (text.includes(`${partiesLabel(parties)}（名单附后）`)) return []
      return parties
        .filter((party) => !text.includes(partyName(party)))
        .map((party) => ({
          message: `首部没有写${PARTY_ROLE_LABELS[role]}${partyName(party)}。`,
          sectionKey: 'head',
        }))
    })
  },
}

/** Gender and ID number beside a name are those registered. */
const HEAD_DETAILS: CheckRule = {
  id: 'party.details',
  level: 'error',
  kinds: CLOSING_KINDS,
  find: (context) =>
    headLinesOf(context).flatMap(({ name, rest }) => {
      const party = context.aggregate.parties.find(
        (candidate) =>
          candidate.deleted === 0 && candidate.kind === 'natural' && partyName(candidate) === name,
      )
      return party === undefined ? [] : detailHits(party, rest)
    }),
}

function detailHits(party: Party, rest: string): readonly Hit[] {
  if (party.kind !== 'natural') return []
  const gender = /，(男|女)(?=，|。)/u.exec(rest)?.[1]
  const name = partyName(party)
  return gender !== undefined && party.gender !== '' && gender !== party.gender
    ? [{ message: `首部写${name}为“${gender}”，登记的性别是“${party.gender}”。`, sectionKey: 'head' }]
    : []
}

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
        .map((match) => ({
          message: `身份号码“${match[0]}”不是本案当事人登记的号码，请核对。`,
          sectionKey: section.key,
        })),
    )
  },
}

/** A name after a role word in the running text: `申请人张三认为`. */
const BODY_PEOPLE: CheckRule = {
  id: 'party.body',
  level: 'error',
  find: (context) =>
    bodySections(context).flatMap((section) => {
      const text = ownWords(section.text)
      return [
        ...text.matchAll(
          /(?:申请人|第三人|原告)([\u4e00-\u9fff]{2,4}?)(?=等\d+人|不服|认为|诉?称|于\d|提出|提交|请求|申请|一案|、|，男|，女)/gu,
        ),
      ]
        .filter((match) => startsWithSurname(match[1] ?? '') && !isKnownPerson(context, match[1] ?? ''))
        .map((match) => ({
          message: `“${match[0]}”中的姓名不是本案当事人，请核对是否从别的案件复制而来。`,
          sectionKey: section.key,
        }))
    }),
}

function isKnownPerson(context: CheckContext, candidate: string): boolean {
  return context.names.some((name) => name.startsWith(candidate) || candidate.startsWith(name))
}

const AGENCY_ENDING = '局|委员会|人民政府|厅|街道办事处|管理处|大队|支队|派出所'
/** A word after 被申请人 that begins like this goes on with the sentence instead of naming an agency. */
const NOT_A_NAME =
  /^[于向在对以依将未不已应经因与和及的是为由所作认答提收履实根按称其具有无均也仍即又并从处可拟曾立调]/u

const BODY_AGENCIES: CheckRule = {
  id: 'party.respondent',
  level: 'error',
  find: (context) => {
    const known = [...context.names, ...agencyNames(context)]
    return bodySections(context).flatMap((section) => {
      const text = ownWords(section.text)
      return [...text.matchAll(new RegExp(`被申请人([\\u4e00-\\u9fff]{2,24}?(?:${AGENCY_ENDING}))`, 'gu'))]
        .filter((match) => !NOT_A_NAME.test(match[1] ?? ''))
        .filter((match) => !known.some((name) => text.startsWith(name, match.index + 4)))
        .map((match) => ({
          message: `“${match[0]}”与本案被申请人的全称不一致，请核对。`,
          sectionKey: section.key,
        }))
    })
  },
}

/** Agencies that look like the respondent but are written otherwise: 市场监管局 for 市场监督管理局. */
const SIMILAR_AGENCIES: CheckRule = {
  id: 'party.respondent-spelling',
  level: 'warning',
  find: (context) => {
    const known = new Set([...context.names, ...agencyNames(context)])
    const respondents = partiesOf(context.aggregate.parties, 'respondent').map(partyName)
    return bodySections(context).flatMap((section) =>
      respondents.flatMap((respondent) => {
        const token = new RegExp(
          `${respondent.slice(0, 3)}[\\u4e00-\\u9fff]{1,16}?(?:${AGENCY_ENDING})`,
          'gu',
        )
        return [...section.text.matchAll(token)]
          .filter((match) => !section.text.slice(0, match.index).endsWith('被申请人'))
          .filter((match) => !known.has(match[0]) && isSimilar(match[0], respondent))
          .map((match) => ({
            message: `“${match[0]}”与被申请人全称“${respondent}”写法不一致。使用简称的，请先写明“以下简称”。`,
            sectionKey: section.key,
          }))
      }),
    )
  },
}

/** Share of common characters; 0.6 tells a misspelling from another agency of the same county. */
function isSimilar(a: string, b: string): boolean {
  const shared = [...new Set(a)].filter((char) => b.includes(char)).length
  return (2 * shared) / (new Set(a).size + new Set(b).size) >= 0.6 && shared >= 5
}

function agencyNames({ office }: CheckContext): readonly string[] {
  const { profile } = office
  return [
    ...office.agencies.map((agency) => agency.name),
    ...(profile === null
      ? []
      : [
          profile.agencyName,
          profile.bodyName,
          profile.superiorName,
          profile.basicCourtName,
          profile.intermediateCourtName,
        ]),
  ]
}

function bodySections(context: CheckContext) {
  return context.sections.filter((section) => section.key !== 'head')
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
        .map((match) => ({
          message: `“${match[0]}”不是本案的案号或者文号（本案案号：${aggregate.case.number}），请核对。`,
          sectionKey: section.key,
        })),
    )
  },
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')
}

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

export const NAME_RULES: readonly CheckRule[] = [
  HEAD_NAMES,
  HEAD_MISSING,
  HEAD_DETAILS,
  ID_NUMBERS,
  BODY_PEOPLE,
  BODY_AGENCIES,
  SIMILAR_AGENCIES,
  CASE_NUMBERS,
  PRONOUNS,
  ADDRESS,
]
