import { diagnose, type DiagnoseOptions, type DoctorRequest } from '@aeop/doctor'
import { isPathMethod } from '@aeop/sdk/protocol'
import type { WireRequest } from '../http/wire-request.ts'
import type { Store } from '../store/store.ts'
import { causeOf } from './cause-of.ts'
import { maskSecrets } from './mask-secrets.ts'
import type { KeptCall, KeptRefusal } from './kept-call.ts'
import type { Explanation } from './request-record.ts'

/** Milliseconds: calls that wait behind a diagnosis wait no longer than that. */
const BOUND_MS = 250

/** Asks the doctor. The secret is looked up now and goes no further than there. */
export function explainRefusal(call: KeptCall, refused: KeptRefusal, store: Store): Explanation {
  const secret = call.appKey === null ? undefined : store.findApp(call.appKey)?.secret
  const options: DiagnoseOptions = {
    response: refused.answer,
    now: call.time,
    protocol: call.endpoint === 'top' ? 'top' : 'iop',
    depth: 2,
    boundMs: BOUND_MS,
    ...(secret === undefined ? {} : { secret }),
    ...(refused.fact === undefined ? {} : { method: refused.fact }),
  }
  const { verdict, summary, findings } = diagnose(requestOf(refused.request, call), options)
  const cause = causeOf(refused, findings, call.endpoint)
  return maskSecrets({ verdict, summary, cause, findings }, store)
}

/** A multipart body has been taken apart by now: what it held is given as parameters. */
function requestOf(request: WireRequest | undefined, { method }: KeptCall): DoctorRequest {
  if (request === undefined) return { parameters: [] }
  const { verb, target, headers, body, multipart } = request
  if (multipart === undefined) {
    const sent = Object.entries(headers).flatMap(([name, value]) =>
      // The name of this machine says nothing of the host that a client will call.
      value === undefined || name === 'host' ? [] : [[name, value] as const],
    )
    return { method: verb, url: target, headers: sent, ...(body.length === 0 ? {} : { body }) }
  }
  const query = new URLSearchParams(target.slice(target.indexOf('?') + 1))
  const parameters = [...(target.includes('?') ? query : []), ...multipart.fields]
  return { parameters, ...(isPathMethod(method) ? { path: method } : {}) }
}
