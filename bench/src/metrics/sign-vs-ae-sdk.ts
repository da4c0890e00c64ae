import assert from 'node:assert/strict'
import { createSigner } from '@aeop/sdk/sign'
import { compare } from '../measure/compare.ts'
import { timeCalls } from '../measure/time-calls.ts'
import { AeSdk } from '../workload/ae-sdk.ts'
import { parameterSets, SECRET } from '../workload/parameters.ts'
import { baselineToOurs, type Metric } from './metric.ts'

/** How many times faster than ae_sdk a signature is made from the same parameters. */
export const signVsAeSdk: Metric = {
  name: 'sign_vs_ae_sdk',
  ours: 'parameters to signature, signer prepared once',
  baseline: 'sign of ae_sdk 0.6.0',
  unit: 'x',
  figures: 'ns per signature',
  better: 'higher',
  aim: 2.5,
  full: { rounds: 21, roundMs: 100, warmUpMs: 500 },
  measure: (effort) => {
    const signer = createSigner(SECRET)
    const peer = new AeSdk({ app_key: '34567890', app_secret: SECRET, session: '' })
    const sign = (parameters: (typeof parameterSets)[number]) => signer.sign(parameters, 'sha256')
    const peerSign = (parameters: (typeof parameterSets)[number]) => peer.signOf(parameters)
    assert.deepEqual(parameterSets.map(sign), parameterSets.map(peerSign))
    return compare(
      { baseline: timeCalls(parameterSets, peerSign), ours: timeCalls(parameterSets, sign) },
      baselineToOurs,
      effort,
    )
  },
}
