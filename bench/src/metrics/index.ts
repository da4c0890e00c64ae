import { batchVsCalls, batchVsCallsInTurn } from './batch-vs-calls.ts'
import { bundleOneMethod } from './bundle-one-method.ts'
import { callVsAeSdk } from './call-vs-ae-sdk.ts'
import { callVsUndici } from './call-vs-undici.ts'
import { checkVsCall } from './check-vs-call.ts'
import { doctorBound, doctorDouble, doctorSingle } from './doctor.ts'
import { gatewayStart } from './gateway-start.ts'
import { gatewayTimeGetVsNodeHttp, gatewayVsNodeHttp } from './gateway-vs-node-http.ts'
import type { Metric } from './metric.ts'
import { readJsonVsJsonParse, readXmlVsParser } from './read-answers.ts'
import { signVsAeSdk } from './sign-vs-ae-sdk.ts'
import { signVsRawHmac } from './sign-vs-raw-hmac.ts'
import { typecheckThreeCalls } from './typecheck-three-calls.ts'

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
  gatewayStart,
  doctorSingle,
  doctorDouble,
  doctorBound,
  typecheckThreeCalls,
  bundleOneMethod,
]
