import { Bench } from 'tinybench'
import type { Side } from './compare.ts'

/**
 * Nanoseconds that one call takes, over a ring of inputs so that no call repeats the one before it.
 *
 * One timed iteration goes once round the ring: reading the clock for each call would cost as much as a few per cent of
 * one. The mean is taken and not the median, because the median would leave out the garbage collector.
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
    const [task] = bench.runSync()
    return { figure: (meanMs(task) * 1e6) / inputs.length }
  }
}
