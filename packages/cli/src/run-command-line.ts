import { readFileSync } from 'node:fs'
import { CommandError } from './command-error.ts'
import { commandLoaders, loadAllCommands } from './commands.ts'
import { exitCodes, type ExitCode } from './exit-code.ts'
import { commandHelp, commandUsage, mainHelp, mainUsage } from './help-text.ts'
import type { Io } from './io.ts'
import { nearestWord } from './nearest-word.ts'
import { parseArguments } from './parse-arguments.ts'
import { reportFailure } from './report-failure.ts'

/** Runs `aeop` with the words behind its name. Never throws: every failure becomes an exit code. */
export async function runCommandLine(words: readonly string[], io: Io): Promise<ExitCode> {
  const [name, ...rest] = words
  let usage = mainUsage
  try {
    if (name === undefined || name === '--help' || name === '-h') {
      io.out(mainHelp(await loadAllCommands()))
      return exitCodes.ok
    }
    if (name === '--version') {
      io.out(readVersion())
      return exitCodes.ok
    }
    const load = Object.hasOwn(commandLoaders, name) ? commandLoaders[name] : undefined
    if (load === undefined) throw unknownWord(name)
    const command = await load()
    usage = commandUsage(name, command)
    const args = parseArguments(command, rest)
    if (!args.help) return await command.run(args, io)
    io.out(commandHelp(name, command))
    return exitCodes.ok
  } catch (error) {
    return await reportFailure(error, io, { json: rest.includes('--json'), usage })
  }
}

function unknownWord(word: string): CommandError {
  const isOption = word.startsWith('-')
  const known = isOption ? ['--help', '--version'] : Object.keys(commandLoaders)
  const nearest = nearestWord(word, known)
  const shown = isOption ? word.replace(/=.*/s, '') : JSON.stringify(word)
  return new CommandError(
    'wrong-usage',
    `${shown} is no ${isOption ? 'option of aeop' : 'command'}`,
    nearest === undefined ? `Use one of ${known.join(', ')}` : `Did you mean ${nearest}?`,
  )
}

function readVersion(): string {
  const text = readFileSync(new URL('../package.json', import.meta.url), 'utf8')
  return (JSON.parse(text) as { readonly version: string }).version
}
