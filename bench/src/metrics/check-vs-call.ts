import assert from 'node:assert/strict'
import { createClient } from '@aeop/sdk'
import { checkParameters, loadMethod } from '@aeop/sdk/catalogue'
import { callInFlight } from '../measure/call-in-flight.ts'
import { compare } from '../measure/compare.ts'
import { timeCalls } from '../measure/time-calls.ts'
import { startServer } from '../processes/start-server.ts'
import { app } from '../workload/parameters.ts'
import { recordAnswers } from '../workload/record-answers.ts'
import { productGet } from '../workload/sign-requests.ts'
import { oursToBaseline, type Metric } from './metric.ts'

/** Time that the check of a call's parameters takes, as a share of the whole call over loopback. */
export const checkVsCall: Metric = {
  name: 'check_vs_call',
  ours: 'checkParameters of aliexpress.ds.product.get',
  baseline: 'the call itself, without a check',
  unit: 'x',
  figures: 'µs per call',
  better: 'lower',
  aim: 0.1,
  full: { rounds: 9, roundMs: 300, warmUpMs: 1000 },
  measure: async (effort) => {
    const { method, parameters } = productGet
    const fact = await loadMethod(method)
    assert(fact !== undefined)
    const check = (given: (typeof parameters)[number]) =>
      checkParameters(fact, given, { protocol: 'iop' }).length === 0 ? 'fits' : ''
    const checks = timeCalls(parameters, check)
    const server = await startServer('bare-server.js', await recordAnswers(productGet))
    const client = createClient({ ...app, gateway: server.url, check: false })
    const call = (turn: number) => client.callUntyped(method, parameters[turn % parameters.length])
    try {
      return await compare(
        {
          baseline: async (roundMs) => ({ figure: 1e6 / (await callInFlight(call, roundMs)).figure }),
          ours: async (roundMs) => ({ figure: (await checks(roundMs)).figure / 1000 }),
        },
        oursToBaseline,
        effort,
      )
    } finally {
      await client.close()
      await server.stop()
    }
  },
}
