import { batchVsCalls, batchVsCallsInTurn } from './batch-vs-calls.ts'
import { callVsAeSdk } from './call-vs-ae-sdk.ts'
import { callVsUndici } from './call-vs-undici.ts'
import { gatewayStart } from './gateway-start.ts'
import { gatewayTimeGetVsNodeHttp, gatewayVsNodeHttp } from './gateway-vs-node-http.ts'
import type { Metric } from './metric.ts'
import { readJsonVsJsonParse, readXmlVsParser } from './read-answers.ts'
import { signVsAeSdk } from './sign-vs-ae-sdk.ts'
import { signVsRawHmac } from './sign-vs-raw-hmac.ts'

/** Everything the bench measures, in the order of the table. */
export const metrics: readonly Metric[] = [
  signVsRawHmac,
  signVsAeSdk,
  readJsonVsJsonParse,
  readXmlVsParser,
  callVsUndici,
  callVsAeSdk,
  batchVsCalls,
  batchVsCallsInTurn,
  gatewayVsNodeHttp,
  gatewayTimeGetVsNodeHttp,
  gatewayStart,
]
