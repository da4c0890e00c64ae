import { endpoints, type SwitchName } from '@aeop/sdk/facts'
import { isSignMethod } from '@aeop/sdk/sign'
import type { Refusal } from '../domain/refusal.ts'
import type { Exchange, Step } from './exchange.ts'
import { holdsExactly, otherReadings, signsWithFrontSecret } from './signature-readings.ts'
import { takes } from './takes.ts'

/**
 * Recomputes the signature over everything that was transmitted except `sign` and files: a value that arrives empty counts with its bare name,
 * and upper case is required. Behind a wrong one other readings of the rule are tried, each of which has a switch.
 */
export const signatureRight: Step = {
  name: 'sign belongs to the parameters',
  yields: ['invalid-signature'],
  source: 'base document 108974; doc 1386, 120692',
  check: (exchange) => {
    const { endpoint, parameters, found, world } = exchange
    if (found.app === undefined) return { error: 'invalid-signature' }
    const signMethod = parameters.get('sign_method') ?? ''
    if (!isSignMethod(signMethod)) {
      return endpoint === 'top' && signsWithFrontSecret(exchange, found.app.secret)
        ? decide(exchange, 'sign-method-unknown')
        : { error: 'invalid-signature' }
    }
    const accepted = endpoints[endpoint].signMethods.find(({ name }) => name === signMethod)
    const needed = accepted === undefined ? ANY_SIGN_METHOD : accepted.switch
    if (needed !== undefined && !takes(exchange, needed) && !takes(exchange, ANY_SIGN_METHOD)) {
      return { error: 'invalid-signature', reason: needed }
    }
    const signer = world.signerOf(found.app)
    if (holdsExactly(exchange, signer, signMethod)) return undefined
    const reading = otherReadings.find(({ holds }) => holds(exchange, signer, signMethod))
    if (reading !== undefined) return decide(exchange, reading.switch)
    const isMalformed = parameters.get('sign')?.length !== DIGITS[signMethod]
    return { error: 'invalid-signature', ...(isMalformed ? { reason: 'signature-malformed' } : {}) }
  },
}

/** The switch that takes every digest everywhere, also those that have a switch of their own. */
const ANY_SIGN_METHOD = 'sign-method-of-another-endpoint'

/** Hexadecimal digits of each digest. */
const DIGITS = { md5: 32, hmac: 32, 'hmac-sha256': 64, sha256: 64 } as const

function decide(exchange: Exchange, name: SwitchName): Refusal | undefined {
  return takes(exchange, name) ? undefined : { error: 'invalid-signature', reason: name }
}
