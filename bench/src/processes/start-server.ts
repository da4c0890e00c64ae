import { fork } from 'node:child_process'
import { once } from 'node:events'
import type { Report } from './serve-parent.ts'

/** A server in a process of its own. */
export interface ServerProcess {
  readonly url: string
  /** CPU time used so far, by all of its threads. */
  cpuMicros(): Promise<number>
  stop(): Promise<void>
}

/** Starts one of the modules beside this one that call `serveParent`. */
export async function startServer(module: string, input: object = {}): Promise<ServerProcess> {
  // The table or the JSON goes to our standard output, so nothing else may.
  const child = fork(new URL(module, import.meta.url), { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  const exited = once(child, 'exit')
  const ask = async (message: object): Promise<Report> => {
    child.send(message)
    const [report] = (await Promise.race([
      once(child, 'message'),
      exited.then(([code]) => Promise.reject(new Error(`${module} ended with code ${code}`))),
    ])) as [Report]
    return report
  }
  const started = await ask(input)
  if (!('url' in started)) throw new Error(`${module} reported no URL`)
  return {
    url: started.url,
    cpuMicros: async () => {
      const report = await ask({})
      if ('cpuMicros' in report) return report.cpuMicros
      throw new Error(`${module} reported no CPU time`)
    },
    stop: async () => {
      child.disconnect()
      await exited
    },
  }
}
