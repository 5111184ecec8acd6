/** 申请书要素 (条例27): what the application should say and does not. Missing parts are asked for by 补正 (法31). */
import type { IntakeInput, PartyInput } from '../commands/intake/intake-command.ts'
import { PARTY_ROLE_LABELS } from '../model/party.ts'
import type { IntakeFinding } from './finding.ts'

/** One finding per incomplete party, one per missing part of the application. */
export function missingParts(intake: IntakeInput): readonly IntakeFinding[] {
  return [
    ...intake.parties.flatMap((party, index) => partyFinding(party, index)),
    ...whole(intake).map(({ field, what }) => finding(field, `申请书缺少${what}。`, ['条例27Ⅰ', '法31Ⅰ'])),
  ]
}

function finding(field: string, message: string, articles: readonly string[]): IntakeFinding {
  return { code: 'missing', level: 'warning', field, message, articles }
}

function partyFinding(party: PartyInput, index: number): readonly IntakeFinding[] {
  const missing = missingOf(party)
  if (missing.length === 0) return []
  return [
    finding(
      `parties.${index}`,
      `${PARTY_ROLE_LABELS[party.role]}还缺：${missing.join('、')}。`,
      party.role === 'agent' || party.role === 'guardian' ? ['条例27Ⅱ'] : ['条例27Ⅰ'],
    ),
  ]
}

function missingOf(party: PartyInput): readonly string[] {
  const need = (present: boolean, what: string) => (present ? [] : [what])
  const reachable = [
    ...need(party.address !== '', '住所'),
    ...need(party.serviceAddress !== '' || party.address !== '', '送达地址'),
    ...need(party.phone !== '', '联系方式'),
  ]
  if (party.kind === 'natural') {
    if (party.role === 'applicant') {
      return [...need(party.gender !== '', '性别'), ...need(party.idNumber !== '', '身份证号'), ...reachable]
    }
    return party.role === 'agent' ? need(party.authority !== '', '代理权限') : []
  }
  if (party.kind === 'organization' && party.role === 'applicant') {
    return [
      ...need(party.creditCode !== '', '统一社会信用代码'),
      ...need(party.legalRepresentativeName !== '', '法定代表人或者负责人姓名'),
      ...need(party.legalRepresentativeTitle !== '', '法定代表人或者负责人职务'),
      ...reachable,
    ]
  }
  return []
}

function whole(intake: IntakeInput): readonly { readonly field: string; readonly what: string }[] {
  const claims = intake.claims.filter((claim) => claim.trim() !== '')
  return [
    ...(claims.length === 0 ? [{ field: 'claims', what: '行政复议请求' }] : []),
    ...(intake.factsAndReasons.trim() === '' ? [{ field: 'factsAndReasons', what: '主要事实和理由' }] : []),
    ...(intake.act.title.trim() === '' ? [{ field: 'act.title', what: '被申请的行政行为' }] : []),
    // An oral application is recorded on the spot and needs no date of its own (法22Ⅰ).
    ...(intake.appliedOn === '' && intake.channel !== 'oral'
      ? [{ field: 'appliedOn', what: '申请日期' }]
      : []),
  ]
}
