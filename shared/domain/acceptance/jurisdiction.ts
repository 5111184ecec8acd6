/** 管辖 (法24—28): what the relation of the respondent to this office says. A hint for the reviewer, not a finding of law. */
import type { AgencyRelation } from '../model/office.ts'

export type JurisdictionRule = {
  readonly relation: AgencyRelation
  /** `ours`: this office decides · `notOurs`: another agency does · `check`: a person must look. */
  readonly verdict: 'ours' | 'notOurs' | 'check'
  readonly text: string
  readonly article: string
}

/** By relation of the agency in the directory. */
export const JURISDICTION_RULES = {
  department: {
    relation: 'department',
    verdict: 'ours',
    text: '被申请人是本级人民政府工作部门，由本机关管辖。',
    article: '法24Ⅰ(一)',
  },
  lowerGovernment: {
    relation: 'lowerGovernment',
    verdict: 'ours',
    text: '被申请人是下一级人民政府，由本机关管辖。',
    article: '法24Ⅰ(二)',
  },
  dispatchedOffice: {
    relation: 'dispatchedOffice',
    verdict: 'ours',
    text: '被申请人是本级人民政府依法设立的派出机关，由本机关管辖。',
    article: '法24Ⅰ(三)',
  },
  authorizedOrganization: {
    relation: 'authorizedOrganization',
    verdict: 'ours',
    text: '被申请人是本级人民政府或者其工作部门管理的法律、法规、规章授权的组织，由本机关管辖。',
    article: '法24Ⅰ(四)',
  },
  departmentBranch: {
    relation: 'departmentBranch',
    verdict: 'check',
    text: '被申请人是工作部门的派出机构：以自己名义作出行政行为的，由本机关管辖；设区的市的部门按行政区划设立的派出机构，也可以由其所在地人民政府管辖。请核对行政行为是否以其自己的名义作出。',
    article: '法24Ⅳ',
  },
  justiceDepartment: {
    relation: 'justiceDepartment',
    verdict: 'check',
    text: '被申请人是履行行政复议机构职责的司法行政部门：申请人可以向本级人民政府申请，也可以向上一级司法行政部门申请。请确认申请人的选择。',
    article: '法28',
  },
  vertical: {
    relation: 'vertical',
    verdict: 'notOurs',
    text: '被申请人是实行垂直领导的行政机关、税务机关或者国家安全机关，由其上一级主管部门管辖，不属于本机关管辖。不予受理的，应当告知申请人有管辖权的行政复议机关。',
    article: '法27',
  },
  other: {
    relation: 'other',
    verdict: 'check',
    text: '被申请人与本机关的隶属关系没有登记，请核对是否属于本机关管辖。',
    article: '法24',
  },
} as const satisfies { readonly [R in AgencyRelation]: JurisdictionRule & { readonly relation: R } }
