import type { Command, CommandOptions } from './command.ts'
import { environmentVariables } from './environment.ts'
import { commonOptions, placeholder } from './parse-arguments.ts'

/** The usage line of `aeop` itself. */
export const mainUsage = 'Usage: aeop COMMAND [options]; aeop COMMAND --help tells more'

/** The usage line of one command. */
export function commandUsage(name: string, command: Command): string {
  return `Usage: ${['aeop', name, command.operands, '[options]'].filter(Boolean).join(' ')}`
}

/** What `aeop --help` shows. */
export function mainHelp(commands: Readonly<Record<string, Command>>): string {
  const rows = Object.entries(commands).map(([name, { summary }]) => [name, summary] as const)
  return [
    'aeop: the toolkit for the AliExpress Open Platform',
    mainUsage,
    section('Commands', rows),
    section('Options', [
      ['--help', commonOptions.help.summary],
      ['--version', 'show the version'],
    ]),
    section('Environment', Object.entries(environmentVariables)),
    EXIT_CODES,
  ].join('\n\n')
}

/** What `aeop COMMAND --help` shows. */
export function commandHelp(name: string, command: Command): string {
  const all: CommandOptions = { ...command.options, ...commonOptions }
  const options = Object.entries(all).map(
    ([option, fact]) => [`--${option} ${placeholder(fact)}${fact.repeatable ? ' ...' : ''}`, fact.summary] as const,
  )
  const environment = command.environment.map((variable) => [variable, environmentVariables[variable]] as const)
  const examples = command.examples.map((example) => `  aeop ${name} ${example}`.trimEnd())
  return [
    `aeop ${name}: ${command.summary}`,
    commandUsage(name, command),
    section('Options', options),
    ...(environment.length === 0 ? [] : [section('Environment', environment)]),
    ...(examples.length === 0 ? [] : [`Examples:\n${examples.join('\n')}`]),
    command.exitCodes === undefined ? EXIT_CODES : `Exit codes: ${command.exitCodes}`,
  ].join('\n\n')
}

const EXIT_CODES =
  'Exit codes: 0 done, 1 refused by the platform, 2 wrong usage, 3 no answer, no port or no output, ' +
  '70 a bug (AEOP_DEBUG=1 shows where)'

function section(title: string, rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([left]) => left.length))
  return [`${title}:`, ...rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`)].join('\n')
}
