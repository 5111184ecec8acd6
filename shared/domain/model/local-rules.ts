/** 地方规则包: what a province, a city or the office itself asks for beyond the statute, as it was imported. */
import type { CivilDate } from '#shared/kernel/civil-date.ts'
import type { Instant } from '#shared/kernel/clock.ts'

export type PackUnit = '工作日' | '日' | '月' | '年'

/** A stricter length for starts on or after `effectiveFrom`. */
export type LocalLimit = {
  readonly code: string
  readonly length: number
  /** Always the unit of the rule with this code: lengths in another cannot be compared. */
  readonly unit: PackUnit
  readonly effectiveFrom: CivilDate
  /** 文件名, as the reckoning prints it: 《云州市行政复议工作规定》. */
  readonly document: string
  /** 条文: 第十二条. */
  readonly article: string
}

/** What an import brings. */
export type LocalPack = { readonly name: string; readonly limits: readonly LocalLimit[] }

export type LocalPackVersion = {
  readonly limits: readonly LocalLimit[]
  readonly importedAt: Instant
  /** Who imported it (staff id). */
  readonly by: string
}

export type PackStanding = 'active' | 'off' | 'removed'

/** The act that brings a pack into a standing. */
export const PACK_ACTIONS: Readonly<Record<PackStanding, string>> = {
  active: '启用',
  off: '停用',
  removed: '移除',
}

/** A pack of the office. It is never deleted: reckonings of its time can be repeated from `earlier`. */
export type LocalRulePack = LocalPackVersion & {
  readonly id: string
  readonly name: string
  readonly standing: PackStanding
  /** Why it was last switched off or on, or removed; empty after an import. */
  readonly reason: string
  /** Versions it replaced, oldest first. */
  readonly earlier: readonly LocalPackVersion[]
}
