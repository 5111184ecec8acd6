/** Words of the office's own records, as forms and lists print them. */
import type { AgencyRelation, OfficeProfile, StaffRole } from '#shared/domain/model/office.ts'

export const STAFF_ROLE_LABELS = {
  handler: '承办人',
  reviewer: '审核人',
  head: '负责人',
  clerk: '书记员',
  admin: '管理员',
} as const satisfies Record<StaffRole, string>

export const LEVEL_LABELS = {
  county: '县级',
  city: '设区的市级',
  province: '省级',
} as const satisfies Record<OfficeProfile['level'], string>

export const SELF_REFERENCE_LABELS = { 本机关: '本机关', 本府: '本府' } as const satisfies Record<
  OfficeProfile['selfReference'],
  string
>

export const AGENCY_RELATION_LABELS = {
  department: '本级政府工作部门',
  lowerGovernment: '下一级人民政府',
  dispatchedOffice: '本级政府派出机关',
  authorizedOrganization: '法律法规授权的组织',
  departmentBranch: '工作部门的派出机构',
  justiceDepartment: '履行复议机构职责的司法行政部门',
  vertical: '垂直领导的机关、税务、国家安全机关',
  other: '其他',
} as const satisfies Record<AgencyRelation, string>
