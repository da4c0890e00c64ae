import process from 'node:process'

/** Ctrl+C, a request to end, and a terminal that was closed. */
const endSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Waits for a signal to end. The second one ends the process at once. */
export function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    const stop = (): void => {
      for (const signal of endSignals) process.off(signal, stop)
      resolve()
    }
    for (const signal of endSignals) process.on(signal, stop)
  })
}
