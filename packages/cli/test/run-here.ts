import { runCommandLine } from '../src/run-command-line.ts'
import type { Run } from './run-aeop.ts'

/** Surroundings of one run. */
export interface Surroundings {
  readonly env?: Readonly<Record<string, string>>
  readonly columns?: number
  /** What stdin holds; without it stdin is a terminal. */
  readonly input?: string
  /** What is typed when a secret is asked for. */
  readonly typed?: string
}

/** Runs the command from its sources within the test's own process, which takes a fraction of the time of a process of its own. */
export async function runHere(
  words: readonly string[],
  { env = {}, columns, input, typed = '' }: Surroundings = {},
): Promise<Run> {
  let stdout = ''
  let stderr = ''
  const code = await runCommandLine(words, {
    env,
    out: (line) => (stdout += `${line}\n`),
    note: (line) => (stderr += `${line}\n`),
    readStdin: () => Promise.resolve(input ?? ''),
    stdinIsTerminal: () => input === undefined,
    askSecret: () => Promise.resolve(typed),
    bold: (text) => text,
    paint: (_colour, text) => text,
    columns,
    progress: () => undefined,
  })
  return { code, stdout, stderr }
}
