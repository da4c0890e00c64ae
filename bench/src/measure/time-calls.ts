import { Bench } from 'tinybench'
import type { Side } from './compare.ts'

/**
 * Nanoseconds that one call takes, over a ring of inputs so that no call repeats the one before it.
 *
 * One timed iteration goes once round the ring, so that reading the clock costs next to nothing. The mean is taken and not
 * the median, because the median would leave out the garbage collector.
 */
export function timeCalls<Input>(inputs: readonly Input[], call: (input: Input) => string): Side {
  return (roundMs) => {
    const bench = new Bench({ time: roundMs, warmup: false, throws: true })
    bench.add('ring', () => {
      let length = 0
      for (const input of inputs) length += call(input).length
      // Results that are used cannot be optimised away.
      if (length === 0) throw new Error('the calls gave nothing')
    })
    const result = bench.runSync()[0]?.result
    if (result?.state !== 'completed') throw new Error(`tinybench ended as ${result?.state}`)
    return { figure: (result.latency.mean * 1e6) / inputs.length }
  }
}
