import http from 'node:http'
import https from 'node:https'
import { setImmediate } from 'node:timers/promises'
import type { Sample } from './sample.ts'
import type { Target } from './target.ts'
import { timedRequest, type ExchangeOptions } from './timed-request.ts'

/**
 * Measures one environment once: on a connection made for it, and if that is kept, with a second request on the same one.
 *
 * An agent of its own sees to it that no connection and no TLS session is taken over from the round before.
 */
export async function measureTarget(
  { url }: Target,
  round: number,
  options: Omit<ExchangeOptions, 'agent'>,
): Promise<Sample> {
  const { Agent } = url.startsWith('https:') ? https : http
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  try {
    const fresh = await timedRequest(url, { ...options, agent })
    if ('failure' in fresh) return { round, ...fresh }
    // The agent takes a connection back a moment after the answer has ended.
    await setImmediate()
    if (Object.keys(agent.freeSockets).length === 0) return { round, ...fresh }
    const again = await timedRequest(url, { ...options, agent })
    return { round, ...fresh, ...('failure' in again ? {} : { reuseMs: again.totalMs }) }
  } finally {
    agent.destroy()
  }
}
