import { batchVsCalls, batchVsCallsInTurn } from './batch-vs-calls.ts'
import { bundleOneMethod } from './bundle-one-method.ts'
import { callVsAeSdk } from './call-vs-ae-sdk.ts'
import { callVsUndici } from './call-vs-undici.ts'
import { checkVsCall } from './check-vs-call.ts'
import { doctorBound, doctorDouble, doctorSingle } from './doctor.ts'
import { gatewayMemory } from './gateway-memory.ts'
import { gatewayMixed, gatewayMixedP99 } from './gateway-mixed.ts'
import { gatewayProcessStart, gatewayStart } from './gateway-start.ts'
import { gatewayTimeGetVsNodeHttp, gatewayVsNodeHttp } from './gateway-vs-node-http.ts'
import type { Metric } from './metric.ts'
import { readJsonVsJsonParse, readXmlVsParser } from './read-answers.ts'
import { signVsAeSdk } from './sign-vs-ae-sdk.ts'
import { signVsRawHmac } from './sign-vs-raw-hmac.ts'
import { restore, snapshot } from './snapshot.ts'
import { typecheckThreeCalls } from './typecheck-three-calls.ts'
import { worldCosts } from './world-cost.ts'

/** Everything the bench measures, in the order of the table. */
export const metrics: readonly Metric[] = [
  signVsRawHmac,
  signVsAeSdk,
  readJsonVsJsonParse,
  readXmlVsParser,
  callVsUndici,
  callVsAeSdk,
  checkVsCall,
  batchVsCalls,
  batchVsCallsInTurn,
  gatewayVsNodeHttp,
  gatewayTimeGetVsNodeHttp,
  gatewayMixed,
  gatewayMixedP99,
  gatewayStart,
  gatewayProcessStart,
  snapshot,
  restore,
  gatewayMemory,
  ...worldCosts,
  doctorSingle,
  doctorDouble,
  doctorBound,
  typecheckThreeCalls,
  bundleOneMethod,
]
