/** Who stands against whom in an invented case, and about what. */
import type { ActKind } from '#shared/domain/model/act.ts'
import type { ReconsiderationCase } from '#shared/domain/model/case.ts'
import type { RecordMeta } from '#shared/domain/model/meta.ts'
import type { AgencyParty, NaturalParty, OrganizationParty, Party } from '#shared/domain/model/party.ts'
import { addDays, type CivilDate, dateParts } from '#shared/kernel/civil-date.ts'
import { SAMPLE_AGENCIES } from '#shared/sample/sample-office.ts'
import {
  birthday,
  choice,
  companyName,
  creditCode,
  idNumber,
  personName,
  phone,
  scattered,
} from './variety.ts'

/** 1.8 on average; with respondents, agents and third parties about 3.6 parties a case. */
const APPLICANTS = [1, 1, 1, 2, 1, 3, 1, 1, 2, 5] as const

/** Parties of case number `index`; `meta` makes the bookkeeping of a new row. */
export function partiesOf(index: number, caseId: string, meta: () => RecordMeta): readonly Party[] {
  const count = APPLICANTS[index % APPLICANTS.length] ?? 1
  const agency = choice(SAMPLE_AGENCIES, index, 50)
  const common = { caseId, serviceAddress: '', postcode: '639900', note: '' }
  const person = (seat: number, role: Party['role'], order: number, actsFor: readonly string[] = []) => {
    const number = index * 8 + seat
    const male = scattered(number, 51, 2) === 0
    const party: NaturalParty = {
      ...meta(),
      ...common,
      kind: 'natural',
      role,
      order,
      phone: phone(number),
      address: `南岚省澄屿市临澍县南塘街${scattered(number, 52, 300) + 1}号`,
      actsForPartyIds: actsFor,
      name: personName(number),
      formerNames: [],
      gender: male ? '男' : '女',
      ethnicity: '汉族',
      birthOn: birthday(number),
      idKind: 'idCard',
      idNumber: idNumber(number, male),
      agentKind: role === 'agent' ? 'lawyer' : '',
      employer: role === 'agent' ? '南岚望川律师事务所' : '',
      authority: role === 'agent' ? 'general' : '',
    }
    return party
  }
  const company = (): OrganizationParty => ({
    ...meta(),
    ...common,
    kind: 'organization',
    role: 'applicant',
    order: 1,
    phone: phone(index),
    address: `南岚省澄屿市临澍县崇安路${scattered(index, 53, 200) + 1}号`,
    actsForPartyIds: [],
    organizationName: companyName(index),
    creditCode: creditCode(index),
    legalRepresentativeName: '农百川',
    legalRepresentativeTitle: '执行董事',
  })
  const respondent: AgencyParty = {
    ...meta(),
    ...common,
    kind: 'agency',
    role: 'respondent',
    order: 1,
    phone: agency.phone,
    address: agency.address,
    actsForPartyIds: [],
    agencyId: '',
    organizationName: agency.name,
    legalRepresentativeName: agency.legalRepresentativeName,
    legalRepresentativeTitle: agency.legalRepresentativeTitle,
  }
  const applicants = Array.from({ length: count }, (_, seat) =>
    seat === 0 && index % 6 === 0 ? company() : person(seat, 'applicant', seat + 1),
  )
  const [first] = applicants
  return [
    ...applicants,
    respondent,
    ...(index % 3 === 0 ? [person(6, 'thirdParty', 1)] : []),
    ...(index % 2 === 0 && first !== undefined ? [person(7, 'agent', 1, [first.id])] : []),
  ]
}

const MATTERS: readonly (readonly [kind: ActKind, title: string, field: string])[] = [
  ['penalty', '行政处罚决定书', '市场监管'],
  ['penalty', '公安行政处罚决定书', '公安'],
  ['workInjury', '工伤认定决定书', '人力资源社会保障'],
  ['disclosure', '政府信息公开告知书', '自然资源'],
  ['expropriation', '房屋征收补偿决定书', '住房城乡建设'],
  ['licence', '不予行政许可决定书', '卫生健康'],
]

/** The challenged act of case number `index` and its field of administration. */
export function actOf(index: number, received: CivilDate): Pick<ReconsiderationCase, 'act' | 'field'> {
  const [kind, title, field] = choice(MATTERS, index, 54)
  const madeOn = addDays(received, -30)
  const act = {
    kind,
    title,
    number: `临澍决〔${dateParts(madeOn).year}〕${scattered(index, 55, 9_000) + 1}号`,
    madeOn,
    delivery: 'direct',
    knewOn: addDays(received, -27),
    toldRemedies: true,
    knewRightsOn: '',
    realEstate: kind === 'expropriation',
    amountYuan: kind === 'penalty' ? scattered(index, 56, 60) * 1_000 : null,
    electronicMonitoring: false,
    performanceDueOn: '',
    requestReceivedOn: '',
    urgent: false,
  } as const
  return { act, field }
}
