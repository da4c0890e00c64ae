import { commandLoaders } from '../commands.ts'
import type { CommandOptions } from '../command.ts'
import { commonOptions } from '../parse-arguments.ts'
import type { Candidate } from './candidate.ts'
import { operandCandidates } from './operand-candidates.ts'
import { optionValues } from './option-values.ts'
import { readTyped } from './read-typed.ts'

/**
 * Ways to go on with the last of the words that stand behind `aeop`. Nothing for words that no command has.
 *
 * @example
 * await completeWords(['call', 'aliexpress.ds.product.g']) // [{ text: 'aliexpress.ds.product.get' }]
 */
export async function completeWords(words: readonly string[]): Promise<Candidate[]> {
  const current = words.at(-1) ?? ''
  const all = await candidatesFor(words.slice(0, -1), current)
  return all.filter(({ text }) => text.startsWith(current))
}

async function candidatesFor([name, ...before]: readonly string[], current: string): Promise<Candidate[]> {
  if (name === undefined) return firstWords(current)
  const load = Object.hasOwn(commandLoaders, name) ? commandLoaders[name] : undefined
  if (load === undefined) return []
  const options: CommandOptions = { ...(await load()).options, ...commonOptions }
  const typed = readTyped(options, before)
  const [, inline, start] = /^(--[^=]+=)(.*)$/s.exec(current) ?? []
  if (typed.awaiting !== undefined) return optionValues(typed.awaiting)
  if (inline !== undefined && start !== undefined) {
    const option = options[inline.slice(2, -1)]
    return option === undefined ? [] : optionValues(option).map(({ text }) => ({ text: inline + text }))
  }
  if (current.startsWith('-')) {
    const open = Object.entries(options).filter(([option, { repeatable }]) => repeatable || !typed.options.has(option))
    return open.map(([option, { summary }]) => ({ text: `--${option}`, summary }))
  }
  return operandCandidates(name, typed.operands, current)
}

async function firstWords(current: string): Promise<Candidate[]> {
  if (current.startsWith('-')) return [{ text: '--help' }, { text: '--version' }]
  const { loadAllCommands } = await import('../commands.ts')
  return Object.entries(await loadAllCommands()).map(([text, { summary }]) => ({ text, summary }))
}
