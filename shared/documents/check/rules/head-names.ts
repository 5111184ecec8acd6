/** 首部 names exactly the parties of this case, with the gender that is registered. */
import { PARTY_ROLE_LABELS, type Party, type PartyRole, partyName } from '#shared/domain/model/party.ts'
import { partiesLabel, partiesOf } from '../../drafting/snapshot/parties.ts'
import { type CheckContext, sectionText } from '../check-context.ts'
import { type CheckRule, CLOSING_KINDS, type Hit } from '../finding.ts'

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

export const HEAD_RULES: readonly CheckRule[] = [HEAD_NAMES, HEAD_MISSING, HEAD_DETAILS]
