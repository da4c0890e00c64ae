import type { SignMethod } from '../generated/gateways.ts'
import type { Parameters } from '../protocol/parameter-value.ts'
import type { WireParameters } from '../protocol/wire-parameters.ts'
import type { CanonicalParts } from './canonical-string.ts'
import { createSigner } from './signer.ts'

/** How to sign. */
export interface SignOptions {
  /** The app secret. */
  readonly secret: string
  /** The value of `sign_method`: `md5`, `hmac`, `hmac-sha256` (TOP) or `sha256` (IOP). */
  readonly signMethod: SignMethod
  /** API path of a system call, such as `/auth/token/create`: it stands in front. */
  readonly path?: string
  /** Raw body of a batch or raw-body call: it stands behind. */
  readonly body?: string
}

/**
 * The signature of one request, from the parameters as a caller writes them: all of them, public ones included.
 *
 * @throws {ArgumentError} for a value without a text form, an empty secret or an unknown sign method.
 * @example
 * sign({ app_key: '12345678', method: 'taobao.time.get', timestamp: '2019-01-01 12:00:00', v: '2.0', sign_method: 'md5' },
 *   { secret: 'helloworld', signMethod: 'md5' })
 */
export function sign(parameters: Parameters, options: SignOptions): string {
  return createSigner(options.secret).sign(parameters, options.signMethod, canonicalParts(options))
}

/**
 * Whether a signature belongs to the parameters: exact, upper case included, in constant time. No signature belongs to none.
 *
 * Give parameters that were received as a `Map` of decoded texts: it is taken to the letter, so that one that arrived empty counts with its bare name.
 * An object stands for what a caller would send, without blanks and files.
 *
 * @throws {ArgumentError} as {@link sign} does.
 * @example
 * verify(new Map(new URLSearchParams(body)), received, { secret: 'helloworld', signMethod: 'md5' })
 */
export function verify(
  parameters: Parameters | WireParameters,
  signature: string | undefined,
  options: SignOptions,
): boolean {
  if (typeof signature !== 'string') return false
  return createSigner(options.secret).verify(parameters, options.signMethod, signature, canonicalParts(options))
}

export function canonicalParts(options: Pick<SignOptions, 'path' | 'body'>): CanonicalParts {
  return {
    ...(options.path === undefined ? {} : { prefix: options.path }),
    ...(options.body === undefined ? {} : { body: options.body }),
  }
}
