import { TransportError } from '../errors/transport-error.ts'
import { abortedError } from './aborted-error.ts'

/** What every transport does before an exchange and at its end. */
export interface ExchangeGate {
  /** Starts an exchange, unless it was aborted before or the gate is closed: then nothing may be sent any more. */
  pass<Value>(signal: AbortSignal | undefined, exchange: () => Promise<Value>): Promise<Value>
  /** Lets nothing pass from now on, and resolves when the exchanges under way have ended. */
  close(): Promise<void>
}

export function createExchangeGate(): ExchangeGate {
  let underWay = 0
  let closed: Promise<void> | undefined
  let onEmpty = (): void => {}
  const settled = (): void => {
    underWay--
    if (underWay === 0) onEmpty()
  }
  return {
    pass<Value>(signal: AbortSignal | undefined, exchange: () => Promise<Value>) {
      if (closed !== undefined)
        return Promise.reject(new TransportError('client-closed', 'The client has been closed', { sent: false }))
      if (signal?.aborted) return Promise.reject(abortedError(signal, { sent: false }))
      underWay++
      // Also what throws at once is an exchange that has ended, or close() would wait for it.
      const answer = new Promise<Value>((resolve) => resolve(exchange()))
      answer.then(settled, settled)
      return answer
    },
    close() {
      closed ??= new Promise((resolve) => {
        onEmpty = resolve
        if (underWay === 0) resolve()
      })
      return closed
    },
  }
}
