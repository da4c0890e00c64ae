import http from 'node:http'
import https from 'node:https'
import type { StageEvidence } from '@aeop/doctor'
import { endpoints } from '@aeop/sdk/facts'
import { timedRequest } from '../../probe/timed-request.ts'
import type { Answered, Caller } from './ask-platform.ts'

const TIMEOUT_MS = 10_000

/**
 * How far this machine's clock is off, by the time in the request id of an answer; TOP has none there, so its header `date` is asked for.
 *
 * Source: iop-protocol 4.5 (request id), RFC 9110 6.6.1 (`date`).
 */
export async function measureClock(answered: Answered, { address }: Caller): Promise<StageEvidence> {
  const { read, receivedAt, ms } = answered
  const skew =
    read?.serverTime === undefined
      ? await skewByDate(address.origin + address.pathOf('taobao.time.get'))
      : receivedAt - ms / 2 - read.serverTime
  if (skew === undefined) return { name: 'clock', outcome: 'skipped', note: 'No answer tells the time of the server.' }
  const { clockToleranceMs } = endpoints[address.protocol === 'top' ? 'top' : 'sync']
  const outcome = Math.abs(skew) < clockToleranceMs ? 'passed' : 'failed'
  return { name: 'clock', outcome, skewMs: Math.round(skew) }
}

async function skewByDate(url: string): Promise<number | undefined> {
  const { Agent } = url.startsWith('https:') ? https : http
  const agent = new Agent()
  try {
    const options = { agent, timeoutMs: TIMEOUT_MS, signal: new AbortController().signal }
    const exchange = await timedRequest(url, options)
    return 'failure' in exchange ? undefined : exchange.clockAheadMs
  } finally {
    agent.destroy()
  }
}
