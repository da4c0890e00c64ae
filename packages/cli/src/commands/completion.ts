import { CommandError } from '../command-error.ts'
import { defineCommand } from '../command.ts'
import type { Shell } from '../completion/shells.ts'
import { exitCodes } from '../exit-code.ts'

/** `aeop completion`: the script that makes a shell complete, and behind `--` the answers that the script asks for. */
export const command = defineCommand({
  summary: 'completion of commands, options, API methods and their parameters, for bash, zsh and fish',
  operands: 'bash|zsh|fish [-- WORDS]',
  options: {},
  environment: [],
  examples: ['bash', 'fish', 'bash -- call aliexpress.ds.product.g'],

  async run({ operands: [name, ...words], json }, io) {
    const { shells } = await import('../completion/shells.ts')
    const byName: Readonly<Record<string, Shell>> = shells
    const shell = name !== undefined && Object.hasOwn(shells, name) ? byName[name] : undefined
    if (shell === undefined) {
      const problem = name === undefined ? 'the shell is missing' : 'the first word names no shell that has a script'
      throw new CommandError('wrong-usage', problem, `Use one of ${Object.keys(shells).join(', ')}`)
    }
    if (words.length === 0) {
      io.out(json ? JSON.stringify({ script: shell.script }, null, 2) : shell.script)
      return exitCodes.ok
    }
    const { completeWords } = await import('../completion/complete-words.ts')
    const candidates = await completeWords(shell.words(words))
    if (json) io.out(JSON.stringify({ candidates }, null, 2))
    else for (const candidate of candidates) io.out(shell.line(candidate, words))
    return exitCodes.ok
  },
})
