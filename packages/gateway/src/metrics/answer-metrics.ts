import { AdminError } from '../admin/admin-error.ts'
import { refuseAdmin, type AdminParts } from '../admin/answer-admin.ts'
import { allowCaller } from '../admin/caller-allowed.ts'
import type { WireAnswer, WireRequest } from '../http/wire-request.ts'
import type { Store } from '../store/store.ts'
import { gaugesOf } from './gauges.ts'
import { writeMetrics } from './metric-family.ts'
import type { Metrics } from './metrics.ts'

/** `GET /metrics`: the metrics of a gateway for Prometheus, for those who may use its admin API. */
export function answerMetrics(
  { gateway, guard, report }: AdminParts,
  metrics: Metrics,
  store: Store,
  request: WireRequest,
): WireAnswer {
  try {
    allowCaller(request, guard)
    if (request.verb !== 'GET' && request.verb !== 'HEAD') {
      const refused = refuseAdmin(new AdminError(405, 'metrics are read', 'Use GET'), report)
      return { ...refused, headers: { ...refused.headers, allow: 'GET, HEAD' } }
    }
    return {
      status: 200,
      headers: { 'content-type': 'text/plain; version=0.0.4; charset=utf-8', 'cache-control': 'no-store' },
      body: writeMetrics([...metrics.families(), ...gaugesOf(gateway, store)]),
    }
  } catch (error) {
    return refuseAdmin(error, report)
  }
}
