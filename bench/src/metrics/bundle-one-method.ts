import { compare, type Sample } from '../measure/compare.ts'
import { bundle, gzippedBytes } from '../workload/bundle.ts'
import { listedProgram, loadingProgram } from '../workload/one-method.ts'
import type { Metric } from './metric.ts'

/** What a program of one method weighs, minified and gzipped, undici and sax apart. */
export const bundleOneMethod: Metric = {
  name: 'bundle_one_method_bytes',
  ours: 'one call by @aeop/sdk/client and one method, bundled',
  baseline: 'the same call by @aeop/sdk, everything in one file',
  unit: 'bytes',
  figures: 'bytes, minified and gzipped',
  better: 'lower',
  aim: null,
  // The same input gives the same bytes.
  full: { rounds: 1, roundMs: 0, warmUpMs: 0 },
  measure: (effort) =>
    compare(
      { baseline: () => weigh(loadingProgram), ours: () => weigh(listedProgram) },
      (_baseline, ours) => ours,
      effort,
    ),
}

async function weigh(program: string): Promise<Sample> {
  const whole = await bundle(program, 'one file')
  const entry = (await bundle(program, 'split')).filter(({ isEntry }) => isEntry)
  return {
    figure: sum(whole.map(gzippedBytes)),
    also: {
      'minified bytes': sum(whole.map(({ code }) => code.length)),
      'gzipped bytes of the first file where the bundle is split': sum(entry.map(gzippedBytes)),
    },
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
