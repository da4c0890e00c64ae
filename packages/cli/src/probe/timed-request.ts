import http from 'node:http'
import https from 'node:https'
import { isIP, type Socket } from 'node:net'
import { clockAhead } from './clock-ahead.ts'
import { errorCode, failureKind } from './failure-kind.ts'
import type { AnsweredSample, FailedSample, Phase, PhaseTimes } from './sample.ts'

/** What one exchange came to, without its round. */
export type Exchange = Omit<AnsweredSample, 'round' | 'reuseMs'> | Omit<FailedSample, 'round'>

/** How one exchange is made. */
export interface ExchangeOptions {
  readonly agent: http.Agent
  readonly timeoutMs: number
  /** Ends it at once. What it came to by then is of no use. */
  readonly signal: AbortSignal
}

/**
 * Sends one GET and tells how long each of its phases took. An answer of any status counts; certificates are verified always.
 *
 * Never rejects: a failure is a result as well.
 */
export function timedRequest(url: string, { agent, timeoutMs, signal }: ExchangeOptions): Promise<Exchange> {
  const { protocol, hostname } = new URL(url)
  const module = protocol === 'https:' ? https : http
  const timeout = AbortSignal.timeout(timeoutMs)
  const stopwatch = createStopwatch(isIP(hostname.replace(/^\[|\]$/g, '')) ? 'connect' : 'dns')
  return new Promise((resolve) => {
    let hasAnswer = false
    const fail = (error: unknown): void => {
      const during = stopwatch.phase()
      const code = timeout.aborted ? undefined : errorCode(error)
      const failure = timeout.aborted ? 'timeout' : failureKind(during, code)
      resolve({ failure, during, ...(code === undefined ? {} : { code }) })
    }
    const options = { agent, rejectUnauthorized: true, headers: { 'user-agent': 'aeop-probe' } }
    const request = module.get(url, { ...options, signal: AbortSignal.any([signal, timeout]) })
    request.on('error', fail)
    // Such as a switch of protocols, which nobody asked for: the socket is closed without an error.
    request.on('close', () => void (hasAnswer || fail(undefined)))
    request.on('socket', (socket) => watch(socket, protocol === 'https:', stopwatch))
    request.on('response', (response) => {
      hasAnswer = true
      const receivedAt = Date.now()
      const waitedMs = stopwatch.next('download')
      const { remoteAddress = '', remoteFamily } = response.socket
      const ahead = clockAhead(response.headers.date, receivedAt, waitedMs)
      response.on('error', fail)
      response.resume().on('end', () => {
        stopwatch.next('download')
        resolve({
          phasesMs: stopwatch.times(),
          totalMs: stopwatch.totalMs(),
          status: response.statusCode ?? 0,
          address: remoteAddress,
          family: remoteFamily === 'IPv6' ? 'IPv6' : 'IPv4',
          ...(ahead === undefined ? {} : { clockAheadMs: Math.round(ahead) }),
        })
      })
    })
  })
}

/** A socket that was kept from an earlier request is connected already. */
function watch(socket: Socket, isSecure: boolean, stopwatch: Stopwatch): void {
  if (!socket.connecting) {
    stopwatch.skipTo('firstByte')
    return
  }
  // A name with several addresses is told of address by address.
  socket.on('lookup', (error: Error | null) => {
    if (error === null && stopwatch.phase() === 'dns') stopwatch.next('connect')
  })
  socket.once('connect', () => void stopwatch.next(isSecure ? 'tls' : 'firstByte'))
  socket.once('secureConnect', () => void stopwatch.next('firstByte'))
}

interface Stopwatch {
  /** The phase that runs. */
  phase(): Phase
  /** Ends the phase that runs and begins another. @returns the milliseconds of the one that ended. */
  next(phase: Phase): number
  /** Goes to a phase as if those before it had not been. */
  skipTo(phase: Phase): void
  times(): PhaseTimes
  totalMs(): number
}

function createStopwatch(first: Phase): Stopwatch {
  const begun = performance.now()
  let phase = first
  let since = begun
  const times: Partial<Record<Phase, number>> = {}
  return {
    phase: () => phase,
    next(following) {
      const now = performance.now()
      const took = now - since
      times[phase] = took
      phase = following
      since = now
      return took
    },
    skipTo: (following) => void (phase = following),
    times: () => times,
    totalMs: () => since - begun,
  }
}
