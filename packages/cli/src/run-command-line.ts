import { readFileSync } from 'node:fs'
import { nearestName } from '@aeop/sdk/facts'
import { CommandError } from './command-error.ts'
import { commandLoaders, loadAllCommands } from './commands.ts'
import { exitCodes, type ExitCode } from './exit-code.ts'
import { commandHelp, commandUsage, mainHelp, mainUsage } from './help-text.ts'
import type { Io } from './io.ts'
import { parseArguments } from './parse-arguments.ts'
import { reportFailure } from './report-failure.ts'

/** Runs `aeop` with the words behind its name. Never throws: every failure becomes an exit code. */
export async function runCommandLine(words: readonly string[], io: Io): Promise<ExitCode> {
  const json = words.includes('--json')
  const isLeading = words[0] === '--json'
  const [name, ...behind] = isLeading ? words.slice(1) : words
  const rest = isLeading ? ['--json', ...behind] : behind
  let usage = mainUsage
  try {
    if (name === undefined || name === '--help' || name === '-h') {
      return show(io, json, 'usage', mainHelp(await loadAllCommands()))
    }
    if (name === '--version') return show(io, json, 'version', readVersion())
    const load = Object.hasOwn(commandLoaders, name) ? commandLoaders[name] : undefined
    if (load === undefined) throw unknownWord(name)
    const command = await load()
    usage = commandUsage(name, command)
    const args = parseArguments(command, rest)
    if (!args.help) return await command.run(args, io)
    return show(io, json, 'usage', commandHelp(name, command))
  } catch (error) {
    return await reportFailure(error, io, { json, usage })
  }
}

function show(io: Io, json: boolean, name: string, text: string): ExitCode {
  io.out(json ? JSON.stringify({ [name]: text }) : text)
  return exitCodes.ok
}

/** What other programs call the two options of `aeop` itself. */
const habits: Readonly<Record<string, string>> = {
  help: '--help',
  version: '--version',
  '-v': '--version',
  '-V': '--version',
}

function unknownWord(word: string): CommandError {
  const isOption = word.startsWith('-')
  const known = isOption ? ['--help', '--version'] : Object.keys(commandLoaders)
  const nearest = Object.hasOwn(habits, word) ? habits[word] : nearestName(word.replace(/=.*/s, ''), known)
  // An option that is like none may hold a secret.
  const shownOption = nearest === undefined ? 'the first word' : word.replace(/=.*/s, '')
  return new CommandError(
    'wrong-usage',
    isOption ? `${shownOption} is no option of aeop` : `${JSON.stringify(word)} is no command`,
    nearest === undefined ? `Use one of ${known.join(', ')}` : `Did you mean ${nearest}?`,
  )
}

function readVersion(): string {
  const text = readFileSync(new URL('../package.json', import.meta.url), 'utf8')
  return (JSON.parse(text) as { readonly version: string }).version
}
