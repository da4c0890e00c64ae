import { hash } from 'node:crypto'
import type { SignMethod, SwitchName } from '@aeop/sdk/facts'
import { isPathMethod } from '@aeop/sdk/protocol'
import { canonicalString, type CanonicalParts, type Signer } from '@aeop/sdk/sign'
import type { Exchange } from './exchange.ts'

type Holds = (exchange: Exchange, signer: Signer, signMethod: SignMethod) => boolean

/** The rule: the API path of a system call in front, everything that was sent, the body of a batch behind, upper case. */
export const holdsExactly: Holds = (exchange, signer, signMethod) =>
  signer.verify(exchange.parameters, signMethod, exchange.parameters.get('sign') ?? '', partsOf(exchange))

/** Readings of the rule that the platform may take or not. Each is tried where the rule itself does not hold. */
export const otherReadings: readonly { readonly switch: SwitchName; readonly holds: Holds }[] = [
  {
    // One live client of 2026 (clients C3.3).
    switch: 'token-call-without-path-on-sync',
    holds: ({ endpoint, method, parameters }, signer, signMethod) =>
      endpoint === 'sync' &&
      isPathMethod(method) &&
      signer.verify(parameters, signMethod, parameters.get('sign') ?? ''),
  },
  {
    switch: 'signature-lower-case',
    holds: (exchange, signer, signMethod) => {
      const sign = exchange.parameters.get('sign') ?? ''
      return (
        /^[\da-f]+$/.test(sign) && signer.verify(exchange.parameters, signMethod, sign.toUpperCase(), partsOf(exchange))
      )
    },
  },
  {
    switch: 'signature-empty-value-unsigned',
    holds: (exchange, signer, signMethod) => {
      const filled = new Map([...exchange.parameters].filter(([, value]) => value !== ''))
      return (
        filled.size < exchange.parameters.size &&
        signer.verify(filled, signMethod, exchange.parameters.get('sign') ?? '', partsOf(exchange))
      )
    },
  },
]

/** MD5 with the secret in front only: what Java of 2012 did without a `sign_method` (top-protocol 2.6). */
export function signsWithFrontSecret(exchange: Exchange, secret: string): boolean {
  const digest = hash('md5', secret + canonicalString(exchange.parameters, partsOf(exchange)), 'hex')
  return exchange.parameters.get('sign') === digest.toUpperCase()
}

function partsOf({ endpoint, method, body }: Exchange): CanonicalParts {
  return {
    ...(endpoint !== 'top' && isPathMethod(method) ? { prefix: method } : {}),
    ...(body === undefined ? {} : { body }),
  }
}
