import process from 'node:process'
import { exitCodes } from './exit-code.ts'
import { processIo } from './process-io.ts'
import { reportFailure } from './report-failure.ts'
import { runCommandLine } from './run-command-line.ts'

const io = processIo(process)

// A reader that has seen enough, such as head, closes the pipe; that is no failure.
process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
  if (code === 'EPIPE') process.exit()
  io.note(`aeop: the output cannot be written (${code ?? 'unknown reason'}). Send it where there is room for it.`)
  process.exit(exitCodes.transport)
})
// Where notes cannot be written, nothing can tell of it.
process.stderr.on('error', () => undefined)
process.on('uncaughtException', (thrown) => {
  void reportFailure(thrown, io, { json: false }).then((code) => process.exit(code))
})

process.exitCode = await runCommandLine(process.argv.slice(2), io)
// An end of our own choosing: a kept connection must not hold the process up. Both streams are written out first,
// and an error of theirs comes before what is immediate.
process.stdout.write('', () => process.stderr.write('', () => setImmediate(() => process.exit())))
