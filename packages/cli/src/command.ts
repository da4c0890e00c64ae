import type { EnvironmentName } from './environment.ts'
import type { ExitCode } from './exit-code.ts'
import type { Io } from './io.ts'

/** One long option. With neither `value` nor `values` it is a switch. */
export interface CommandOption {
  readonly summary: string
  /** Name of the value in the help, such as `FILE`. */
  readonly value?: string
  /** The only values that are taken. */
  readonly values?: readonly string[]
  /** Whether it may be given more than once; its values are a list then. */
  readonly repeatable?: true
}

/** Options by name, without the two dashes. */
export type CommandOptions = { readonly [name: string]: CommandOption }

type ValueOf<Option> = Option extends { readonly repeatable: true }
  ? readonly string[]
  : Option extends { readonly values: readonly (infer Value)[] }
    ? Value
    : Option extends { readonly value: string }
      ? string
      : true

/** What an option can come to. */
export type OptionValue = string | true | readonly string[]

type OptionValues<Options> = string extends keyof Options
  ? { readonly [name: string]: OptionValue }
  : { readonly [Name in keyof Options]?: ValueOf<Options[Name]> }

/** The words of the command line, sorted and checked. */
export interface CommandArguments<Options extends CommandOptions> {
  /** What is no option, in order. */
  readonly operands: readonly string[]
  readonly options: OptionValues<Options>
  /** Whether stdout is to hold one JSON document. Every command has this switch. */
  readonly json: boolean
}

/** One command of `aeop`. */
export interface Command<Options extends CommandOptions = CommandOptions> {
  /** What it does, in one line. */
  readonly summary: string
  /** Its operands as the usage line shows them; a command without operands leaves it empty and is given none. */
  readonly operands: string
  readonly options: Options
  /** The variables that it reads. */
  readonly environment: readonly EnvironmentName[]
  /** Command lines without `aeop` and the command's name. */
  readonly examples: readonly string[]
  /** What its exit codes mean, where that is not what they mean elsewhere. */
  readonly exitCodes?: string
  /** @throws {CommandError | AeopError} for everything that a user can cause. */
  run(args: CommandArguments<Options>, io: Io): Promise<ExitCode>
}

/**
 * Declares a command, so that the options in `run` have the types of its own table.
 *
 * @example
 * export const command = defineCommand({
 *   summary: 'says hello', operands: '', options: { name: { value: 'NAME', summary: 'whom' } }, environment: [], examples: [],
 *   run: async ({ options }, io) => { io.out(`hello ${options.name ?? 'world'}`); return exitCodes.ok },
 * })
 */
export function defineCommand<const Options extends CommandOptions>(command: Command<Options>): Command {
  // The options that `run` is given have been checked against this very table.
  return command as unknown as Command
}
