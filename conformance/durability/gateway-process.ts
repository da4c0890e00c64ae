import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const COMMAND = fileURLToPath(new URL('../../packages/cli/bin/aeop.js', import.meta.url))

/** A gateway in a process of its own. */
export interface GatewayProcess {
  readonly url: string
  /** Ends it as a power switch would: nothing of it runs any more. */
  kill(): Promise<void>
}

/**
 * Starts `aeop gateway` on a database file, with a clock that begins at noon of 2019-01-01 GMT+8 each time.
 *
 * @throws {Error} with what it said when it does not come up.
 */
export async function startProcess(database: string, ...options: readonly string[]): Promise<GatewayProcess> {
  const given = [
    'gateway',
    '--port',
    '0',
    '--db',
    database,
    '--clock',
    '2019-01-01T12:00:00+08:00',
    '--quiet',
    '--json',
  ]
  const child = spawn(process.execPath, [COMMAND, ...given, ...options], { stdio: ['ignore', 'pipe', 'pipe'] })
  const exited = once(child, 'exit')
  let said = ''
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const ended = exited.then(() => Promise.reject(new Error(`the gateway did not start: ${said}`)))
  const [line] = (await Promise.race([once(child.stdout, 'data'), ended])) as [Buffer]
  ended.catch(() => {})
  const { url } = JSON.parse(line.toString()) as { url: string }
  return {
    url,
    kill: async () => {
      child.kill('SIGKILL')
      await exited
    },
  }
}
