import { readResponse, type ReadResponse, type WireResponse } from '@aeop/doctor'
import {
  encapsulateRequest,
  fillInParameters,
  TransportError,
  type GatewayAddress,
  type SignMethod,
  type Transport,
} from '@aeop/sdk'
import type { Signer } from '@aeop/sdk/sign'

/** With what calls are made. */
export interface Caller {
  readonly address: GatewayAddress
  readonly transport: Transport
  readonly appKey: string
  readonly signer: Signer
  readonly session: string | undefined
  readonly now: () => number
}

/** How one call is made. */
export interface Call {
  readonly method: string
  /** `none`: without one. `wrong`: of the right form, but of nothing. */
  readonly signature: 'none' | 'wrong' | 'right'
  readonly withSession?: boolean
}

/** What came of one call. */
export interface Answered {
  readonly method: string
  readonly ms: number
  /** When the answer was there, in epoch milliseconds of this machine. */
  readonly receivedAt: number
  readonly response?: WireResponse
  readonly read?: ReadResponse
  /** Why there is no answer. */
  readonly note?: string
}

const TIMEOUT_MS = 15_000
/** An answer to any of these reads is a page at most. */
const MOST_BYTES = 4 * 2 ** 20

/** Makes one call, once: nothing is repeated, so that no limit is met because of it. A failure is an answer as well. */
export async function askPlatform(caller: Caller, { method, signature, withSession = false }: Call): Promise<Answered> {
  const { address, transport, appKey, signer, session, now } = caller
  const { protocol } = address
  const signMethod: SignMethod = protocol === 'top' ? 'md5' : 'sha256'
  const values = { protocol, method, appKey, signMethod, now: now(), session: withSession ? session : undefined }
  const { text } = fillInParameters(values, {})
  const right = signer.sign(text, signMethod, {})
  if (signature !== 'none') text.set('sign', signature === 'right' ? right : '0'.repeat(right.length))
  const request = encapsulateRequest('POST', address.origin + address.pathOf(method), text)
  const begun = performance.now()
  const taken = (): Pick<Answered, 'ms' | 'receivedAt'> => ({
    ms: Math.round(performance.now() - begun),
    receivedAt: now(),
  })
  try {
    const answer = await transport.send(request, { timeoutMs: TIMEOUT_MS, maxAnswerBytes: MOST_BYTES })
    const { status, contentType, body } = answer
    const response = { status, headers: [['content-type', contentType]] as const, body }
    return { method, ...taken(), response, read: readResponse(response, { protocol, method }) }
  } catch (error) {
    if (!(error instanceof TransportError)) throw error
    return { method, ...taken(), note: `${error.message}.`.replace(/\.+$/, '.') }
  }
}
