import type { ChildProcess } from 'node:child_process'
import { spawnAeop, untilEnd, type Run } from './run-aeop.ts'

/** A gateway in a process of its own. */
export interface RunningGateway {
  readonly url: string
  readonly child: ChildProcess
  /** Sends a signal and waits for the end. */
  stop(signal?: NodeJS.Signals): Promise<Run>
}

/** Starts `aeop gateway` on a free port and waits until it says where it listens. */
export async function startGateway(...words: readonly string[]): Promise<RunningGateway> {
  const child = spawnAeop(['gateway', '--port', '0', ...words])
  const end = untilEnd(child)
  const url = await new Promise<string>((resolve, reject) => {
    let seen = ''
    child.stdout?.on('data', (text: string) => {
      seen += text
      const found = /http:\/\/[^\s"]+/.exec(seen)
      if (found !== null && seen.endsWith('\n')) resolve(found[0])
    })
    void end.then(({ code, stderr }) => reject(new Error(`the gateway ended with ${code}: ${stderr}`)))
  })
  const stop = (signal: NodeJS.Signals = 'SIGTERM'): Promise<Run> => {
    child.kill(signal)
    return end
  }
  return { url, child, stop }
}
