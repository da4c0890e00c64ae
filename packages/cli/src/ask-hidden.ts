import process from 'node:process'
import { createInterface } from 'node:readline'
import { Writable } from 'node:stream'
import type { ReadStream, WriteStream } from 'node:tty'

/**
 * Asks on a terminal for one line that is not shown while it is typed. Ctrl-D answers nothing; Ctrl-C ends the process as it would anywhere, the terminal put back
 * before.
 */
export function askHidden(question: string, input: ReadStream, output: WriteStream): Promise<string> {
  // Keys are echoed by readline itself, into whatever it was given to write to.
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() })
  const lines = createInterface({ input, output: nowhere, terminal: true, historySize: 0 })
  output.write(question)
  return new Promise((resolve) => {
    let answer = ''
    lines.once('line', (line) => {
      answer = line
      lines.close()
    })
    lines.once('SIGINT', () => {
      lines.close()
      process.kill(process.pid, 'SIGINT')
    })
    // Closing takes the terminal out of raw mode.
    lines.once('close', () => {
      output.write('\n')
      resolve(answer)
    })
  })
}
