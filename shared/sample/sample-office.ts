/** An invented county: no such province, city, county or person exists. */
import type { Draft } from '../domain/model/meta.ts'
import type {
  Agency,
  AgencyRelation,
  OfficeProfile,
  Room,
  StaffMember,
  StaffRole,
} from '../domain/model/office.ts'

export const SAMPLE_PROFILE: Omit<Draft<OfficeProfile>, 'isDemo'> = {
  agencyName: '临澍县人民政府',
  agencyShortName: '澍政',
  level: 'county',
  bodyName: '临澍县司法局',
  selfReference: '本机关',
  superiorName: '澄屿市人民政府',
  basicCourtName: '临澍县人民法院',
  intermediateCourtName: '澄屿市中级人民法院',
  legalRepresentativeName: '傅砚舟',
  legalRepresentativeTitle: '县长',
  address: '南岚省澄屿市临澍县望川路6号',
  postcode: '639900',
  phone: '0999-6180021',
  numbering: {
    mode: 'shared',
    casePrefix: '澍政复',
    litigationPrefix: '澍政诉',
    documentPrefixes: {
      decision: '澍政复决',
      refusal: '澍政复不受',
      correction: '澍政复补',
      acceptance: '澍政复受',
      reply: '澍政复答',
      hearing: '澍政复听',
      notice: '澍政复通',
      termination: '澍政复终',
    },
  },
}

function member(
  surname: string,
  given: string,
  title: string,
  role: StaffRole,
  certificate: string,
  conflicts: StaffMember['conflicts'] = [],
): Draft<StaffMember> {
  const certificateNumber = certificate === '' ? '' : `南岚复议${certificate}`
  return { name: { surname, given }, title, role, certificateNumber, phone: '', active: 1, conflicts }
}

export const SAMPLE_STAFF: readonly Draft<StaffMember>[] = [
  member('沈', '若川', '行政复议科科长', 'head', '0001'),
  member('顾', '明澈', '行政复议科副科长', 'reviewer', '0002'),
  member('温', '知夏', '四级主任科员', 'handler', '0003'),
  member('陆', '怀瑾', '一级科员', 'handler', '0004'),
  member('司徒', '清和', '一级科员', 'handler', '0005'),
  member('祁', '连月', '一级科员', 'handler', '0006', [
    { kind: 'agency', name: '临澍县市场监督管理局', relation: '配偶在该局任职' },
  ]),
  member('唐', '小满', '书记员', 'clerk', ''),
  member('白', '书宁', '书记员', 'clerk', ''),
]

export const SAMPLE_ROOMS: readonly Draft<Room>[] = [
  { name: '第一听证室', address: '望川路6号3楼', seats: 36, active: 1 },
  { name: '第二听证室', address: '望川路6号3楼', seats: 18, active: 1 },
  { name: '调解室', address: '望川路6号1楼', seats: 10, active: 1 },
]

function agency(
  name: string,
  relation: AgencyRelation,
  field: string,
  street: string,
  representative: string,
  title: string,
  superiorDepartment: string,
): Draft<Agency> {
  return {
    name,
    relation,
    field,
    address: `南岚省澄屿市临澍县${street}`,
    phone: '',
    legalRepresentativeName: representative,
    legalRepresentativeTitle: title,
    superiorDepartment,
    active: 1,
  }
}

export const SAMPLE_AGENCIES: readonly Draft<Agency>[] = [
  agency('临澍县公安局', 'department', '公安', '崇安路18号', '裴振岳', '局长', '澄屿市公安局'),
  agency(
    '临澍县市场监督管理局',
    'department',
    '市场监管',
    '崇安路33号',
    '孟庭筠',
    '局长',
    '澄屿市市场监督管理局',
  ),
  agency(
    '临澍县自然资源局',
    'department',
    '自然资源',
    '望川路21号',
    '詹守拙',
    '局长',
    '澄屿市自然资源和规划局',
  ),
  agency(
    '临澍县人力资源和社会保障局',
    'department',
    '人力资源社会保障',
    '望川路9号',
    '柏映川',
    '局长',
    '澄屿市人力资源和社会保障局',
  ),
  agency(
    '临澍县住房和城乡建设局',
    'department',
    '住房城乡建设',
    '南塘街5号',
    '钟见深',
    '局长',
    '澄屿市住房和城乡建设局',
  ),
  agency('临澍县交通运输局', 'department', '交通运输', '南塘街40号', '路长庚', '局长', '澄屿市交通运输局'),
  agency(
    '临澍县卫生健康局',
    'department',
    '卫生健康',
    '望川路15号',
    '苏晚晴',
    '局长',
    '澄屿市卫生健康委员会',
  ),
  agency('临澍县教育局', 'department', '教育', '文澜路2号', '季知行', '局长', '澄屿市教育局'),
  agency('临澍县民政局', 'department', '民政', '文澜路11号', '方回舟', '局长', '澄屿市民政局'),
  agency('临澍县农业农村局', 'department', '农业农村', '南塘街71号', '耿秋实', '局长', '澄屿市农业农村局'),
  agency('青檀镇人民政府', 'lowerGovernment', '乡镇综合', '青檀镇集贤街1号', '霍明川', '镇长', ''),
  agency('临澍经济开发区管理委员会', 'dispatchedOffice', '开发区综合', '开发大道1号', '简从周', '主任', ''),
  agency('临澍县公安局城关派出所', 'departmentBranch', '公安', '崇安路2号', '邵东篱', '所长', '临澍县公安局'),
  agency('临澍县司法局', 'justiceDepartment', '司法行政', '望川路6号', '林述之', '局长', '澄屿市司法局'),
  agency(
    '国家税务总局临澍县税务局',
    'vertical',
    '税务',
    '望川路50号',
    '莫怀远',
    '局长',
    '国家税务总局澄屿市税务局',
  ),
]
