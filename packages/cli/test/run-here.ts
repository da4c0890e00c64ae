import { runCommandLine } from '../src/run-command-line.ts'
import type { Run } from './run-aeop.ts'

/** Runs the command from its sources within the test's own process, which takes a fraction of the time of a process of its own. */
export async function runHere(
  words: readonly string[],
  { env = {}, columns }: { readonly env?: Readonly<Record<string, string>>; readonly columns?: number } = {},
): Promise<Run> {
  let stdout = ''
  let stderr = ''
  const code = await runCommandLine(words, {
    env,
    out: (line) => (stdout += `${line}\n`),
    note: (line) => (stderr += `${line}\n`),
    readStdin: () => Promise.resolve(''),
    bold: (text) => text,
    paint: (_colour, text) => text,
    columns,
    progress: () => undefined,
  })
  return { code, stdout, stderr }
}
