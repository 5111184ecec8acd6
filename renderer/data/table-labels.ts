/** What the tables are called when a person reads about them. */
import type { TableName } from '#shared/domain/model/aggregate.ts'

export const TABLE_LABELS = {
  offices: '单位概况',
  settings: '办案规则',
  staff: '人员',
  rooms: '听证室',
  agencies: '被申请人目录',
  calendars: '节假日安排',
  counters: '文号序列',
  cases: '案件',
  claims: '复议请求',
  parties: '当事人',
  events: '程序事件',
  materials: '材料',
  hearings: '听证',
  documents: '文书',
  services: '送达',
  publications: '公开',
  evidence: '证据清单',
} as const satisfies Record<TableName, string>
