import type { SignMethod } from '../generated/gateways.ts'
import { ArgumentError } from '../errors/argument-error.ts'
import type { Parameters } from '../protocol/parameter-value.ts'
import type { WireParameters } from '../protocol/wire-parameters.ts'
import { createCanonicalWriter, type CanonicalParts } from './canonical-string.ts'
import { equalInConstantTime } from './digest.ts'
import { isSignMethod, signMethods } from './sign-methods.ts'
import type { Sealer } from './signature-family.ts'

/** Signs and verifies with one secret, which cannot be read back from it. */
export interface Signer {
  /** The signature of parameters, given as {@link canonicalString} takes them. */
  sign(parameters: Parameters | WireParameters, signMethod: SignMethod, parts?: CanonicalParts): string
  /** Whether `signature` is exactly right, upper case included; compared in constant time. */
  verify(
    parameters: Parameters | WireParameters,
    signMethod: SignMethod,
    signature: string,
    parts?: CanonicalParts,
  ): boolean
}

/**
 * Prepares a secret for many signatures. The secret lives in a closure: `inspect`, JSON and `toString` cannot show it.
 *
 * @throws {ArgumentError} for an empty secret or an unknown sign method.
 * @example
 * const signer = createSigner(secret)
 * signer.sign({ app_key: '12345678', method: 'taobao.time.get', sign_method: 'md5', ... }, 'md5')
 */
export function createSigner(secret: string): Signer {
  if (typeof secret !== 'string' || secret === '') {
    throw new ArgumentError('secret', 'the app secret is missing', 'Copy it from the console, Application Management')
  }
  const canonical = createCanonicalWriter()
  const prepared = new Map<SignMethod, Sealer>()
  const sealer = (signMethod: SignMethod): Sealer => {
    let seal = prepared.get(signMethod)
    if (seal === undefined) {
      seal = signMethods[knownSignMethod(signMethod)].prepare(secret)
      prepared.set(signMethod, seal)
    }
    return seal
  }
  const sign: Signer['sign'] = (parameters, signMethod, parts) => sealer(signMethod)(canonical(parameters, parts))
  return {
    sign,
    verify: (parameters, signMethod, signature, parts) =>
      typeof signature === 'string' && equalInConstantTime(sign(parameters, signMethod, parts), signature),
  }
}

/** @throws {ArgumentError} naming the values there are. */
export function knownSignMethod(signMethod: string): SignMethod {
  if (isSignMethod(signMethod)) return signMethod
  const known = Object.keys(signMethods).join(', ')
  throw new ArgumentError('sign_method', `${JSON.stringify(signMethod)} is not known`, `Use one of ${known}`)
}
