/** What the design asks for: 10 years of a large city office. Limits in milliseconds, judged on the median unless p95 is named. */

export type Budget = { readonly text: string; readonly limitMs: number; readonly on: 'median' | 'p95' }

export const BUDGETS = {
  start: { text: '启动到今日可用 ≤ 2 s', limitMs: 2_000, on: 'median' },
  list: { text: '列表页 ≤ 150 ms', limitMs: 150, on: 'median' },
  search: { text: '边输边查 ≤ 50 ms', limitMs: 50, on: 'median' },
  save: { text: '严格落盘保存 p95 ≤ 30 ms', limitMs: 30, on: 'p95' },
  pdf: { text: '5 页决定书 PDF ≤ 50 ms', limitMs: 50, on: 'median' },
  docx: { text: '5 页决定书 DOCX ≤ 50 ms', limitMs: 50, on: 'median' },
  preview: { text: '按键后预览 ≤ 150 ms', limitMs: 150, on: 'median' },
  deadlines: { text: '33,000 件期限重算 ≤ 1 s', limitMs: 1_000, on: 'median' },
  publication: { text: '1,000 件公开包 ≤ 60 s', limitMs: 60_000, on: 'median' },
  snapshot: { text: '全部数据备份 ≤ 60 s', limitMs: 60_000, on: 'median' },
} as const satisfies Readonly<Record<string, Budget>>
