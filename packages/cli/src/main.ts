import process from 'node:process'
import { processIo } from './process-io.ts'
import { reportFailure } from './report-failure.ts'
import { runCommandLine } from './run-command-line.ts'

const io = processIo(process)

// A reader that has seen enough, such as head, closes the pipe; that is no failure.
process.stdout.on('error', () => process.exit())
process.on('uncaughtException', (thrown) => {
  void reportFailure(thrown, io, { json: false }).then((code) => process.exit(code))
})

process.exitCode = await runCommandLine(process.argv.slice(2), io)
// An end of our own choosing: a kept connection must not hold the process up. Both streams are written out first.
process.stdout.write('', () => process.stderr.write('', () => process.exit()))
