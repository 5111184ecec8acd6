/** 材料与证据: added as they come in, taken off the list by a tombstone. */
import { err } from '#shared/kernel/result.ts'
import type { Material } from '../../model/material.ts'
import { conclude, onAnyCase } from '../case-scope.ts'
import { allValid } from '../checks.ts'
import { created, removed } from '../context.ts'
import type { CommandOf } from '../decider.ts'
import { notFound } from '../errors.ts'
import { materialErrors } from './intake-checks.ts'

/** 登记材料. */
export const addMaterial = onAnyCase<CommandOf<'case.addMaterial'>>((scope, command) => {
  const { aggregate, context } = scope
  const checked = allValid(materialErrors('', command.material, scope.today))
  if (!checked.ok) return checked
  const { fromPartyId } = command.material
  if (fromPartyId !== '' && !aggregate.parties.some((party) => party.id === fromPartyId)) {
    return err(notFound('提交材料的当事人'))
  }
  const order = Math.max(0, ...aggregate.materials.map((material) => material.order)) + 1
  const row = created<Material>(context, { ...command.material, caseId: aggregate.case.id, order })
  return conclude(scope, { puts: { materials: [row] }, summary: `登记材料：${row.name}`, recordId: row.id })
})

/** 移除材料: the row and the file stay in the database and in the log. */
export const removeMaterial = onAnyCase<CommandOf<'case.removeMaterial'>>((scope, command) => {
  const row = scope.aggregate.materials.find(({ id, deleted }) => id === command.materialId && deleted === 0)
  if (row === undefined) return err(notFound('这份材料'))
  return conclude(scope, {
    puts: { materials: [removed(scope.context, row)] },
    summary: `移除材料：${row.name}`,
    recordId: row.id,
  })
})
