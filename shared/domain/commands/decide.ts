/** The one entrance for changing data: a pure function from state and command to the rows to write. */
import { cleanDeep } from '../identity/text.ts'
import type { DomainState } from '../model/aggregate.ts'
import { ACCEPTANCE_DECIDERS } from './acceptance/index.ts'
import type { Command, CommandType } from './command.ts'
import type { CommandContext } from './context.ts'
import type { Decided, Decider, Deciders } from './decider.ts'
import { DOCUMENT_DECIDERS } from './document/index.ts'
import { HEARING_DECIDERS } from './hearing/index.ts'
import { INTAKE_DECIDERS } from './intake/index.ts'
import { LITIGATION_DECIDERS } from './litigation/index.ts'
import { OFFICE_DECIDERS } from './office/index.ts'
import { PROCEDURE_DECIDERS } from './procedure/index.ts'
import { PUBLICATION_DECIDERS } from './publication/index.ts'
import { SERVICE_DECIDERS } from './service/index.ts'

const DECIDERS: Deciders<CommandType> = {
  ...OFFICE_DECIDERS,
  ...INTAKE_DECIDERS,
  ...ACCEPTANCE_DECIDERS,
  ...PROCEDURE_DECIDERS,
  ...HEARING_DECIDERS,
  ...DOCUMENT_DECIDERS,
  ...SERVICE_DECIDERS,
  ...PUBLICATION_DECIDERS,
  ...LITIGATION_DECIDERS,
}

/** Decides a command: the change to write, or why it cannot be done. Never throws on bad input. */
export function decide(state: DomainState, command: Command, context: CommandContext): Decided {
  // The key and the command come from the same union, which the compiler cannot correlate.
  const decider = DECIDERS[command.type] as Decider<Command>
  return decider(state, cleaned(command), context)
}

// A masking edit finds its place in the signed text character by character, so its text is left as it is.
function cleaned(command: Command): Command {
  return command.type === 'publication.saveEdits' ? command : cleanDeep(command)
}
