import type { Side } from './compare.ts'

/** Microseconds that reading one body takes, over a ring of bodies. The garbage collector's time is in it. */
export function timeReads(bodies: readonly string[], read: (body: string) => unknown): Side {
  return async (roundMs) => {
    let reads = 0
    let value: unknown
    const start = performance.now()
    const deadline = start + roundMs
    do {
      for (const body of bodies) value = await read(body)
      reads += bodies.length
    } while (performance.now() < deadline)
    const took = performance.now() - start
    // A value that is used cannot be optimised away.
    if (value === undefined) throw new Error('nothing was read')
    return { figure: (took * 1000) / reads }
  }
}
