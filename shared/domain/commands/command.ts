/**
 * Every way to change data. A command is plain data, parsed at the edge, decided by a pure function
 * (`decide`), written by the one `execute` of the data layer. Dates are legal days (CivilDate).
 */
import type { AcceptanceCommand } from './acceptance/acceptance-command.ts'
import type { DocumentCommand } from './document/document-command.ts'
import type { HearingCommand } from './hearing/hearing-command.ts'
import type { IntakeCommand } from './intake/intake-command.ts'
import type { LitigationCommand } from './litigation/litigation-command.ts'
import type { OfficeCommand } from './office/office-command.ts'
import type { ProcedureCommand } from './procedure/procedure-command.ts'
import type { PublicationCommand } from './publication/publication-command.ts'
import type { ServiceCommand } from './service/service-command.ts'

export type Command =
  | OfficeCommand
  | IntakeCommand
  | AcceptanceCommand
  | ProcedureCommand
  | HearingCommand
  | DocumentCommand
  | ServiceCommand
  | PublicationCommand
  | LitigationCommand

export type CommandType = Command['type']

/** The case a command works on; empty for office commands and registration. */
export function caseIdOf(command: Command): string {
  return 'caseId' in command ? command.caseId : ''
}
