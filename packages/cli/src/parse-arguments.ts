import { parseArgs } from 'node:util'
import { nearestName } from '@aeop/sdk/facts'
import { CommandError } from './command-error.ts'
import type { Command, CommandArguments, CommandOption, CommandOptions, OptionValue } from './command.ts'

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
  const values = new Map<string, OptionValue>()
  for (const token of tokens) {
    if (token.kind === 'positional') operands.push(token.value)
    if (token.kind !== 'option') continue
    const value = optionValue(options, token)
    if (options[token.name]?.repeatable && typeof value === 'string') {
      values.set(token.name, [...((values.get(token.name) ?? []) as readonly string[]), value])
      continue
    }
    if (values.has(token.name)) throw new CommandError('wrong-usage', `${token.rawName} is given twice`, 'Give it once')
    values.set(token.name, value)
  }
  const help = values.delete('help')
  const json = values.delete('json')
  if (command.operands === '' && operands.length > 0 && !help) {
    throw new CommandError('wrong-usage', 'this command takes no operands', 'Give options with two dashes')
  }
  return { operands, options: Object.fromEntries(values), json, help }
}

interface OptionToken {
  readonly index: number
  readonly name: string
  readonly rawName: string
  readonly value: string | undefined
  readonly inlineValue: boolean | undefined
}

function optionValue(options: CommandOptions, token: OptionToken): string | true {
  const { name, rawName, value, inlineValue } = token
  const option = Object.hasOwn(options, name) ? options[name] : undefined
  if (option === undefined) throw unknownOption(token, options)
  if (!takesValue(option)) {
    if (value === undefined) return true
    throw new CommandError('wrong-usage', `${rawName} is a switch and takes no value`, `Write ${rawName} alone`)
  }
  const missing = new CommandError(
    'wrong-usage',
    `${rawName} needs a value`,
    `Write ${rawName} ${placeholder(option)}, or ${rawName}=-... for a value that begins with a dash`,
  )
  if (value === undefined || value === '') throw missing
  // The next word is an option of its own, unless it is "-" (stdin) or a negative number.
  if (inlineValue === false && /^-[^\d]/.test(value)) throw missing
  if (option.values !== undefined && !option.values.includes(value)) throw notAmong(rawName, value, option.values)
  return value
}

/** Quotes only a word close to a known one: any other may hold a secret that stuck to its option. */
function unknownOption({ rawName, index }: OptionToken, options: CommandOptions): CommandError {
  const word = rawName.replace(/^-+/, '')
  const isStuck = ([name, option]: [string, CommandOption]): boolean =>
    takesValue(option) && word.toLowerCase().startsWith(name)
  const stuck = Object.entries(options).find(isStuck)
  if (stuck !== undefined) {
    const [name, option] = stuck
    const remedy = `Write --${name} ${placeholder(option)}`
    return new CommandError('wrong-usage', `--${name} needs a blank or = before its value`, remedy)
  }
  const nearest = nearestName(word, Object.keys(options))
  return nearest === undefined
    ? new CommandError('wrong-usage', `word ${index + 1} after the command is no option of it`, 'See --help')
    : new CommandError('wrong-usage', `${rawName} is no option of this command`, `Did you mean --${nearest}?`)
}

function notAmong(rawName: string, value: string, known: readonly string[]): CommandError {
  const nearest = nearestName(value.toLowerCase(), known)
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
