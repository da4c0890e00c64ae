import { text } from 'node:stream/consumers'
import { styleText } from 'node:util'
import { askHidden } from './ask-hidden.ts'
import type { Io } from './io.ts'

/** The {@link Io} of a real process. */
export function processIo(process: NodeJS.Process): Io {
  const coloured = showsColour(process)
  // A terminal that calls itself dumb cannot clear a line.
  const drawsOver = process.stderr.isTTY && process.env['TERM'] !== 'dumb'
  return {
    env: process.env,
    out: (line) => void process.stdout.write(`${line}\n`),
    note: (line) => void process.stderr.write(`${line}\n`),
    readStdin: () => text(process.stdin),
    stdinIsTerminal: () => process.stdin.isTTY,
    askSecret: async (question) =>
      process.stdin.isTTY && process.stderr.isTTY ? askHidden(question, process.stdin, process.stderr) : '',
    paint: (colour, shown) => (coloured ? styleText(colour, shown, { validateStream: false }) : shown),
    // A terminal that was never told its size says 0.
    columns: process.stdout.columns || undefined,
    progress: (line) =>
      void (drawsOver && process.stderr.write(`\r${line.slice(0, process.stderr.columns - 1)}\u001B[K`)),
    bold: (heading) => (coloured ? styleText('bold', heading, { validateStream: false }) : heading),
  }
}

/** `FORCE_COLOR` comes before `NO_COLOR`, as in Node itself. */
function showsColour({ env, stdout }: NodeJS.Process): boolean {
  if (env['FORCE_COLOR'] !== undefined) return env['FORCE_COLOR'] !== '0' && env['FORCE_COLOR'] !== 'false'
  return !env['NO_COLOR'] && stdout.isTTY && stdout.hasColors()
}
