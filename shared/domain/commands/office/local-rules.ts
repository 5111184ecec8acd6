/** 地方规则包: imported as a new version, switched off and on, removed; each with its reason in the log, none deleted. */
import { must } from '#shared/kernel/assert.ts'
import { instantOf } from '#shared/kernel/clock.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { parseLocalPack } from '../../deadlines/local-pack.ts'
import { officeConventions } from '../../deadlines/office-conventions.ts'
import { TEXT_CAPS, textErrors } from '../../identity/text.ts'
import { PACK_ACTIONS } from '../../model/local-rules.ts'
import { packVersion, withImported, withStanding } from '../../office/local-packs.ts'
import { allValid } from '../checks.ts'
import { revised } from '../context.ts'
import type { CommandOf, Decider } from '../decider.ts'
import { invalid, notAllowed, notFound } from '../errors.ts'
import { officeChange } from './office-changes.ts'

/** 导入: refused as a whole when one of its limits is no stricter than what applies, or not this office's. */
export const importLocalPack: Decider<CommandOf<'office.importLocalPack'>> = (state, command, context) => {
  const { settings } = state.office
  const parsed = parseLocalPack(command.pack, officeConventions(settings).lengths)
  if (!parsed.ok) {
    return err(
      invalid(parsed.error.map(({ at, message }) => ({ field: 'pack', message: `${at}${message}` }))),
    )
  }
  const { name, limits } = parsed.value
  const packs = settings.localPacks ?? []
  const existing = packs.find((pack) => pack.name === name)
  if (existing?.standing === 'active' && JSON.stringify(existing.limits) === JSON.stringify(limits)) {
    return err(notAllowed(`“${name}”的内容与现行的第${packVersion(existing)}版完全相同，不需要再导入。`))
  }
  const stamp = { id: context.ids.next(), importedAt: instantOf(context.clock), by: context.actorId }
  const localPacks = withImported(packs, parsed.value, stamp)
  const pack = must(
    localPacks.find((one) => one.name === name),
    'the imported pack',
  )
  const summary = `导入地方规则包“${name}”第${packVersion(pack)}版（${limits.length}项期限）`
  return ok(officeChange('settings', revised(context, settings, { localPacks }), summary))
}

/** 停用、启用、移除: the statutory days stand as they were either way. */
export const switchLocalPack: Decider<CommandOf<'office.switchLocalPack'>> = (state, command, context) => {
  const { settings } = state.office
  const { id, standing, reason } = command
  const packs = settings.localPacks ?? []
  const pack = packs.find((one) => one.id === id)
  if (pack === undefined) return err(notFound('这个地方规则包'))
  const action = PACK_ACTIONS[standing]
  if (pack.standing === standing) return err(notAllowed(`“${pack.name}”已经${action}，不需要重复操作。`))
  const checked = allValid(
    textErrors('reason', reason, { label: `${action}的理由`, max: TEXT_CAPS.line, required: true }),
  )
  if (!checked.ok) return checked
  const localPacks = withStanding(packs, id, standing, reason)
  const summary = `${action}地方规则包“${pack.name}”：${reason}`
  return ok(officeChange('settings', revised(context, settings, { localPacks }), summary))
}
