import { describe, expect, it } from 'vitest'
import { officeConventions } from '#shared/domain/deadlines/office-conventions.ts'
import type { LocalLimit, PackStanding } from '#shared/domain/model/local-rules.ts'
import { DEFAULT_SETTINGS } from '#shared/domain/office/default-settings.ts'
import { createDesk, d, errorOf } from '../support/desk.ts'

const DAY = d('2026-09-01')
const LATER = d('2026-09-02')

const limit = (code: string, length: number): LocalLimit => ({
  code,
  length,
  unit: '工作日',
  effectiveFrom: d('2026-07-01'),
  document: '《云州市行政复议工作规定》',
  article: '第十二条',
})
const pack = (...limits: readonly LocalLimit[]) => ({ name: '云州市', limits })

/** A desk that has imported one pack. */
function deskWithPack() {
  const desk = createDesk()
  const { summary } = desk.does(DAY, { type: 'office.importLocalPack', pack: pack(limit('DL-COPY-ORD', 3)) })
  const packs = () => desk.store.office().settings.localPacks ?? []
  const id = packs()[0]?.id ?? ''
  const switching = (standing: PackStanding, reason: string) =>
    ({ type: 'office.switchLocalPack', id, standing, reason }) as const
  return { desk, summary, packs, id, switching }
}

describe('地方规则包', () => {
  it('is imported whole, and every reckoning of the office heeds it', () => {
    const { desk, summary, packs } = deskWithPack()
    expect(summary).toBe('导入地方规则包“云州市”第1版（1项期限）')
    expect(packs()[0]).toMatchObject({ standing: 'active', by: 'system', earlier: [] })
    const { local } = officeConventions(desk.store.office().settings)
    expect(local?.['DL-COPY-ORD']?.map((known) => known.limit)).toEqual([limit('DL-COPY-ORD', 3)])
  })

  it('becomes the next version when its name is known, and the version it replaced is kept', () => {
    const { desk, packs, id } = deskWithPack()
    const change = desk.does(LATER, { type: 'office.importLocalPack', pack: pack(limit('DL-COPY-ORD', 4)) })
    expect(change.summary).toBe('导入地方规则包“云州市”第2版（1项期限）')
    expect(packs()).toHaveLength(1)
    expect(packs()[0]).toMatchObject({
      id,
      limits: [limit('DL-COPY-ORD', 4)],
      earlier: [{ limits: [limit('DL-COPY-ORD', 3)], by: 'system' }],
    })
    const again = desk.on(LATER, { type: 'office.importLocalPack', pack: pack(limit('DL-COPY-ORD', 4)) })
    expect(errorOf(again).message).toContain('与现行的第2版完全相同')
  })

  it('is refused where it is no stricter than what applies, also than the office’s own length', () => {
    const { desk } = deskWithPack()
    const refused = desk.on(DAY, { type: 'office.importLocalPack', pack: pack(limit('DL-COPY-ORD', 7)) })
    expect(errorOf(refused).message).toContain('第1项 DL-COPY-ORD长度应当小于法定的7个工作日')
    const { id: _, rev, createdAt, updatedAt, by, device, deleted, ...settings } = DEFAULT_SETTINGS
    desk.does(DAY, { type: 'office.updateSettings', settings: { ...settings, publicationWorkdays: 8 } })
    const publish = desk.on(DAY, { type: 'office.importLocalPack', pack: pack(limit('DL-PUBLISH', 10)) })
    expect(errorOf(publish).message).toContain('小于本机关现行的8个工作日')
    expect(errorOf(publish).fields[0]?.field).toBe('pack')
  })

  it('is switched off and on with a reason, and counts only while it is on', () => {
    const { desk, packs, switching } = deskWithPack()
    expect(errorOf(desk.on(DAY, switching('off', ''))).fields[0]?.message).toBe('请填写停用的理由。')
    expect(desk.does(DAY, switching('off', '文件正在修订')).summary).toBe(
      '停用地方规则包“云州市”：文件正在修订',
    )
    expect(packs()[0]).toMatchObject({ standing: 'off', reason: '文件正在修订' })
    expect(officeConventions(desk.store.office().settings).local).toBeUndefined()
    expect(errorOf(desk.on(DAY, switching('off', '再来'))).message).toContain('已经停用')
    expect(desk.does(DAY, switching('active', '修订完成')).summary).toBe('启用地方规则包“云州市”：修订完成')
    expect(officeConventions(desk.store.office().settings).local).toHaveProperty('DL-COPY-ORD')
  })

  it('stays on record when it is removed, and an import brings it back', () => {
    const { desk, packs, switching, id } = deskWithPack()
    desk.does(DAY, switching('removed', '文件已废止'))
    expect(packs()).toHaveLength(1)
    expect(officeConventions(desk.store.office().settings).local).toBeUndefined()
    desk.does(LATER, { type: 'office.importLocalPack', pack: pack(limit('DL-COPY-ORD', 3)) })
    expect(packs()[0]).toMatchObject({ id, standing: 'active', reason: '' })
    expect(packs()[0]?.earlier).toHaveLength(1)
  })

  it('is left alone when the rules are saved, and an unknown one is not found', () => {
    const { desk, packs } = deskWithPack()
    const { id: _, rev, createdAt, updatedAt, by, device, deleted, ...settings } = DEFAULT_SETTINGS
    desk.does(DAY, { type: 'office.updateSettings', settings })
    expect(packs()).toHaveLength(1)
    const unknown = { type: 'office.switchLocalPack', id: 'x', standing: 'off', reason: '无' } as const
    expect(errorOf(desk.on(DAY, unknown)).code).toBe('notFound')
  })
})
