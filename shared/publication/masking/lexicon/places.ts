/** Endings of agencies, places and organisations: a surname-like start before them is not a person. */
const words = (list: string) => [...new Set(list.split(' '))]

export const AGENCY_SUFFIXES: readonly string[] = words(
  '人民政府 人民法院 人民检察院 街道办事处 办事处 管理委员会 委员会 公安局 公安分局 派出所 交通警察大队 交警大队 大队 支队 中队 分局 司法局 司法所 管理局 监督管理局 监管局 ' +
    '保障局 执法局 规划局 资源局 环境局 税务局 民政局 财政局 教育局 医保局 住建局 城管局 应急局 审计局 统计局 气象局 海关 边检站 局 厅 委 办公室 办公厅 服务中心 管理中心 ' +
    '执法队 监察大队 监狱 看守所 拘留所 戒毒所 法庭 检察院 法院 政府 仲裁院 仲裁委员会 管委会 街道办 管理所 征收办 指挥部 信访局 中心',
)

/** Endings of administrative places. */
export const PLACE_SUFFIXES: readonly string[] = words(
  '省 市 县 区 旗 州 盟 镇 乡 街道 村 屯 寨 庄 坝 湾 沟 岭 山 河 湖 江 港 岛 路 街 巷 弄 胡同 大道 桥 社区 小区 花园 新村 广场 大厦 公寓 水库 林场 农场 牧场 车站 机场 码头 高速 ' +
    '集镇 组 段 口 线',
)

/** Endings of organisations; the name before them may hold a person's name, which is still masked. */
export const ORGANISATION_SUFFIXES: readonly string[] = words(
  '股份有限公司 有限责任公司 有限公司 分公司 公司 集团 合伙企业 企业 事务所 合作社 专业合作社 工厂 厂 商行 商店 超市 便利店 经营部 经销部 门市部 服务部 工作室 饭店 酒店 宾馆 餐馆 餐厅 ' +
    '饭馆 面馆 小吃店 药店 大药房 诊所 医院 学校 幼儿园 养殖场 加工厂 养老院 店 馆 行 坊 部 场 站 社 协会 基金会 商会',
)
