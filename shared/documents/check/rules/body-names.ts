/** Names in the running text are those of this case; nothing was copied in from another. */
import { partyName } from '#shared/domain/model/party.ts'
import { partiesOf } from '../../drafting/snapshot/parties.ts'
import { type CheckContext, ownWords } from '../check-context.ts'
import { type CheckRule, hitAt } from '../finding.ts'
import { startsLikeName } from './surnames.ts'

/** Words that follow a role and begin like a surname without being a name: 申请人陈述、申辩. */
const ORDINARY_WORD =
  /^(?:陈述|许可|方面|方才|方可|应当|施工|安置|安装|管理|支付|经营|计划|解除|曾经|曾向|常年|常住|时任|明知|明确|成立|全部|全家|全体|全额|干涉|平时|平均|水平|单独|单方|从事|从未|向来|温和|终止|居住|容忍|相关|相对|和解|强行|强烈|包括|包庇|储存|双方|任意|任何|高度|高声|万元|古稀|易于|路过|路遇|能否|能够|盛怒|严重|严格|幸免|路途|封存|后来|后续|车辆|毛重|连续|连同|习惯|满足|满意|党员|石材|鲁莽|胡乱|凌晨|乐意|艾滋|冷静|申辩|陈诉)/u

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
        .filter((match) => !ORDINARY_WORD.test(match[1] ?? ''))
        .filter((match) => startsLikeName(match[1] ?? '') && !isKnownPerson(context, match[1] ?? ''))
        .map((match) =>
          hitAt(
            section,
            match,
            `“${section.label}”写了“${match[0]}”，其中的姓名不是本案当事人，请核对是否从别的案件复制而来。`,
          ),
        )
    }),
}

/** An organisation after a role word: 第三人…公司. */
const BODY_ORGANISATIONS: CheckRule = {
  id: 'party.organisation',
  level: 'error',
  find: (context) => {
    const known = knownNames(context)
    return bodySections(context).flatMap((section) => {
      const text = ownWords(section.text)
      return [
        ...text.matchAll(
          /(?<!被)(申请人|第三人|原告)([\u4e00-\u9fff（）]{3,30}?(?:公司|合作社|合伙企业|经营部))/gu,
        ),
      ]
        .filter((match) => !NOT_A_NAME.test(match[2] ?? ''))
        .filter(
          (match) => !known.some((name) => text.startsWith(name, match.index + (match[1] ?? '').length)),
        )
        .map((match) =>
          hitAt(
            section,
            match,
            `“${section.label}”写了“${match[0]}”，不是本案当事人，请核对是否从别的案件复制而来。`,
          ),
        )
    })
  },
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
    const known = knownNames(context)
    return bodySections(context).flatMap((section) => {
      const text = ownWords(section.text)
      return [...text.matchAll(new RegExp(`被申请人([\\u4e00-\\u9fff]{2,24}?(?:${AGENCY_ENDING}))`, 'gu'))]
        .filter((match) => !NOT_A_NAME.test(match[1] ?? ''))
        .filter((match) => !known.some((name) => text.startsWith(name, match.index + 4)))
        .map((match) =>
          hitAt(section, match, `“${section.label}”写了“${match[0]}”，与本案被申请人的全称不一致，请核对。`),
        )
    })
  },
}

/** Agencies that look like the respondent but are written otherwise: 市场监管局 for 市场监督管理局. */
const SIMILAR_AGENCIES: CheckRule = {
  id: 'party.respondent-spelling',
  level: 'warning',
  find: (context) => {
    const known = new Set(knownNames(context))
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
          .map((match) =>
            hitAt(
              section,
              match,
              `“${section.label}”写了“${match[0]}”，与被申请人全称“${respondent}”不一致。使用简称的，请先写明“以下简称”。`,
            ),
          )
      }),
    )
  },
}

/** Share of common characters; 0.6 tells a misspelling from another agency of the same county. */
function isSimilar(a: string, b: string): boolean {
  const shared = [...new Set(a)].filter((char) => b.includes(char)).length
  return (2 * shared) / (new Set(a).size + new Set(b).size) >= 0.6 && shared >= 5
}

/** Parties, agencies of the office's directory, and short names the document itself introduces. */
function knownNames({ names, office, sections }: CheckContext): readonly string[] {
  const { profile } = office
  const introduced = sections.flatMap((section) =>
    [...section.text.matchAll(/以下简称[“《]?([^”》）]+)/gu)].map((match) => match[1] ?? ''),
  )
  return [
    ...names,
    ...introduced,
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

export const BODY_NAME_RULES: readonly CheckRule[] = [
  BODY_PEOPLE,
  BODY_ORGANISATIONS,
  BODY_AGENCIES,
  SIMILAR_AGENCIES,
]
