import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import { canonicalString, createSigner } from '@aeop/sdk/sign'
import { compare } from '../measure/compare.ts'
import { timeCalls } from '../measure/time-calls.ts'
import { parameterSets, SECRET } from '../workload/parameters.ts'
import { oursToBaseline, type Metric } from './metric.ts'

/** Time of a whole signature, in relation to the bare HMAC of a string that is ready. */
export const signVsRawHmac: Metric = {
  name: 'sign_vs_raw_hmac',
  ours: 'parameters to signature, signer prepared once',
  baseline: 'createHmac of the ready string',
  unit: 'x',
  figures: 'ns per signature',
  better: 'lower',
  aim: 1,
  full: { rounds: 21, roundMs: 100, warmUpMs: 500 },
  measure: (effort) => {
    const signer = createSigner(SECRET)
    const readyStrings = parameterSets.map((parameters) => Buffer.from(canonicalString(parameters)).toString())
    const sign = (parameters: (typeof parameterSets)[number]) => signer.sign(parameters, 'sha256')
    const rawHmac = (text: string) => createHmac('sha256', SECRET).update(text).digest('hex')
    assert.deepEqual(
      parameterSets.map(sign),
      readyStrings.map((text) => rawHmac(text).toUpperCase()),
    )
    return compare(
      { baseline: timeCalls(readyStrings, rawHmac), ours: timeCalls(parameterSets, sign) },
      oursToBaseline,
      effort,
    )
  },
}
