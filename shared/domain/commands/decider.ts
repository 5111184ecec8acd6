/** Types of the deciding functions: one per command type, collected by the dispatch table in decide.ts. */
import type { Result } from '#shared/kernel/result.ts'
import type { DomainState } from '../model/aggregate.ts'
import type { Change } from './change.ts'
import type { Command, CommandType } from './command.ts'
import type { CommandContext } from './context.ts'
import type { DomainError } from './errors.ts'

export type CommandOf<T extends CommandType> = Extract<Command, { readonly type: T }>

export type Decided = Result<Change, DomainError>

export type Decider<C extends Command> = (state: DomainState, command: C, context: CommandContext) => Decided

/** A decider for every listed command type; a missing one does not compile. */
export type Deciders<T extends CommandType> = { readonly [K in T]: Decider<CommandOf<K>> }
