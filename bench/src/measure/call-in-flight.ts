import type { Sample } from './compare.ts'

/** Calls under way at any moment, the same for all sides. */
export const IN_FLIGHT = 32

/** One asynchronous call; `turn` counts up, so that calls can differ. */
export type Call = (turn: number) => Promise<unknown>

/** Keeps 32 calls under way for so many milliseconds: calls per second, and what one costs this process. */
export async function callInFlight(call: Call, roundMs: number): Promise<Sample> {
  let calls = 0
  const cpu = process.cpuUsage()
  const start = performance.now()
  const deadline = start + roundMs
  const line = async (): Promise<void> => {
    while (performance.now() < deadline) await call(calls++)
  }
  await Promise.all(Array.from({ length: IN_FLIGHT }, line))
  const seconds = (performance.now() - start) / 1000
  const { user, system } = process.cpuUsage(cpu)
  return { figure: calls / seconds, also: { 'client CPU µs per call': (user + system) / calls } }
}
