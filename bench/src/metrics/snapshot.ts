import { createGateway, type Gateway } from '@aeop/gateway'
import { compare, type Side } from '../measure/compare.ts'
import type { Metric } from './metric.ts'

const NAME = 'bench'

/** Milliseconds to keep a copy of the embedded seed's state. */
export const snapshot = stateMetric('gateway_snapshot_ms', 'state.snapshot() of the embedded seed', (state) =>
  state.snapshot(NAME),
)

/** Milliseconds to put it back. */
export const restore = stateMetric('gateway_restore_ms', 'state.restore() of the embedded seed', (state) =>
  state.restore(NAME),
)

function stateMetric(name: string, ours: string, act: (state: Gateway['state']) => void): Metric {
  return {
    name,
    ours,
    baseline: 'reset() to the seed',
    unit: 'ms',
    figures: 'ms',
    better: 'lower',
    aim: 20,
    full: { rounds: 7, roundMs: 300, warmUpMs: 300 },
    measure: async (effort) => {
      const gateway = await createGateway({ port: null })
      try {
        gateway.state.snapshot(NAME)
        const sides = { baseline: repeated(() => gateway.reset()), ours: repeated(() => act(gateway.state)) }
        return await compare(sides, (_baseline, ms) => ms, effort)
      } finally {
        await gateway.close()
      }
    },
  }
}

function repeated(act: () => void): Side {
  return (roundMs) => {
    let times = 0
    const start = performance.now()
    do {
      act()
      times++
    } while (performance.now() - start < roundMs)
    return { figure: (performance.now() - start) / times }
  }
}
