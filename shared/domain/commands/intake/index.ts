/** Deciders of registration and intake. */

import type { Deciders } from '../decider.ts'
import { editIntake } from './edit-intake.ts'
import type { IntakeCommand } from './intake-command.ts'
import { addMaterial, removeMaterial } from './materials.ts'
import { register } from './register.ts'

export const INTAKE_DECIDERS: Deciders<IntakeCommand['type']> = {
  'case.register': register,
  'case.editIntake': editIntake,
  'case.addMaterial': addMaterial,
  'case.removeMaterial': removeMaterial,
}
