import { diagnose, type DiagnoseOptions, type DoctorRequest } from '@aeop/doctor'
import { isPathMethod } from '@aeop/sdk/protocol'
import type { WireRequest } from '../http/wire-request.ts'
import type { Store } from '../store/store.ts'
import { causeOf } from './cause-of.ts'
import type { KeptCall, KeptRefusal } from './kept-call.ts'
import type { Explanation } from './request-record.ts'
import { ownerOfSecret } from './owner-of-secret.ts'
import { showable } from './showable.ts'
import type { Sweeper } from './sweep.ts'

/** Milliseconds: calls that wait behind a diagnosis wait no longer than that. */
const BOUND_MS = 250

/** Asks the doctor. The secret is looked up now and goes no further than there. */
export function explainRefusal(call: KeptCall, refused: KeptRefusal, store: Store, sweeper: Sweeper): Explanation {
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
  const request = requestOf(refused.request, call)
  const { verdict, summary, findings, signature } = diagnose(request, options)
  const owner = signature.state === 'unexplained' ? ownerOfSecret(request, call, options, store) : undefined
  const cause = causeOf({ call, refused, findings, signature, owner })
  const { stringToSign = null } = signature
  return showable({ verdict, summary, cause, stringToSign, findings }, sweeper.sweepFor(textsOf(refused.request)))
}

function textsOf(request: WireRequest | undefined): readonly string[] {
  if (request === undefined) return []
  const { target, headers, body, multipart } = request
  const values = Object.values(headers).map((value) => value ?? '')
  return [target, ...values, body.toString(), ...(multipart?.fields.flat() ?? [])]
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
