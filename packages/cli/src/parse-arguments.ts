import { parseArgs } from 'node:util'
import { CommandError } from './command-error.ts'
import type { Command, CommandArguments, CommandOption, CommandOptions } from './command.ts'
import { nearestWord } from './nearest-word.ts'

/** The switches that every command has. */
export const commonOptions = {
  json: { summary: 'print one JSON document' },
  help: { summary: 'show this help' },
} as const satisfies CommandOptions

/** {@link CommandArguments}, and whether help was asked for instead. */
export interface ParsedArguments extends CommandArguments<CommandOptions> {
  readonly help: boolean
}

/**
 * Sorts the words behind a command's name into options and operands.
 *
 * Messages name options, never values: a value may be a secret.
 *
 * @throws {CommandError} `wrong-usage`
 */
export function parseArguments(command: Command, words: readonly string[]): ParsedArguments {
  const options: CommandOptions = { ...command.options, ...commonOptions }
  const types = Object.entries(options).map(([name, option]) => [
    name,
    { type: takesValue(option) ? 'string' : 'boolean', ...(name === 'help' ? { short: 'h' } : {}) } as const,
  ])
  // Not strict: parseArgs' own messages quote values.
  const { tokens } = parseArgs({
    args: [...words],
    options: Object.fromEntries(types),
    strict: false,
    allowPositionals: true,
    tokens: true,
  })
  const operands: string[] = []
  const values = new Map<string, string | true>()
  for (const token of tokens) {
    if (token.kind === 'positional') operands.push(token.value)
    else if (token.kind === 'option') values.set(token.name, optionValue(options, token))
  }
  const help = values.delete('help')
  const json = values.delete('json')
  if (command.operands === '' && operands.length > 0 && !help) {
    throw new CommandError('wrong-usage', 'this command takes no operands', 'Give options with two dashes')
  }
  return { operands, options: Object.fromEntries(values), json, help }
}

interface OptionToken {
  readonly name: string
  readonly rawName: string
  readonly value: string | undefined
  readonly inlineValue: boolean | undefined
}

function optionValue(options: CommandOptions, token: OptionToken): string | true {
  const { name, rawName, value, inlineValue } = token
  const option = Object.hasOwn(options, name) ? options[name] : undefined
  if (option === undefined) throw unknownOption(rawName, Object.keys(options))
  if (!takesValue(option)) {
    if (value === undefined) return true
    throw new CommandError('wrong-usage', `${rawName} is a switch and takes no value`, `Write ${rawName} alone`)
  }
  const missing = new CommandError('wrong-usage', `${rawName} needs a value`, `Write ${rawName} ${placeholder(option)}`)
  if (value === undefined || value === '') throw missing
  // The next word is an option of its own, unless it is "-" (stdin) or a negative number.
  if (inlineValue === false && /^-[^\d]/.test(value)) throw missing
  if (option.values !== undefined && !option.values.includes(value)) throw notAmong(rawName, value, option.values)
  return value
}

function unknownOption(rawName: string, known: readonly string[]): CommandError {
  const nearest = nearestWord(rawName.replace(/^-+/, ''), known)
  const remedy = nearest === undefined ? 'See --help' : `Did you mean --${nearest}?`
  return new CommandError('wrong-usage', `${rawName} is no option of this command`, remedy)
}

function notAmong(rawName: string, value: string, known: readonly string[]): CommandError {
  const nearest = nearestWord(value.toLowerCase(), known)
  const question = nearest === undefined ? '' : `; did you mean ${nearest}?`
  return new CommandError('wrong-usage', `${rawName} takes another value`, `Use one of ${known.join(', ')}${question}`)
}

function takesValue(option: CommandOption): boolean {
  return option.value !== undefined || option.values !== undefined
}

/** How an option's value shows in the help, such as `FILE` or `top|iop`. */
export function placeholder(option: CommandOption): string {
  return option.value ?? option.values?.join('|') ?? ''
}
