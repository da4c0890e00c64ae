import type { ServerProcess } from '../processes/start-server.ts'
import type { Side } from './compare.ts'
import { sendRequests } from './send-requests.ts'
import { quantile } from './statistics.ts'

const CONNECTIONS = 32

/**
 * The figure is what the server could answer with a core of its own: answers per second of CPU time that its process used.
 * On two shared cores the load takes turns with the server, which then stands still for up to a third of the time.
 */
export function loadOn(server: ServerProcess, requests: readonly Buffer[]): Side {
  return async (roundMs) => {
    const cpuBefore = await server.cpuMicros()
    const start = performance.now()
    const waits = await sendRequests(server.url, requests, CONNECTIONS, roundMs)
    const seconds = (performance.now() - start) / 1000
    const cpuSeconds = ((await server.cpuMicros()) - cpuBefore) / 1e6
    return {
      figure: waits.length / cpuSeconds,
      also: {
        'requests/s': waits.length / seconds,
        'server CPU %': (100 * cpuSeconds) / seconds,
        'p99 ms': quantile(waits, 0.99),
      },
    }
  }
}
