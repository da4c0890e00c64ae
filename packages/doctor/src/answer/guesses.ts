import type { ErrorName } from '@aeop/sdk/facts'
import type { MistakeName } from '../generated/mistakes.ts'
import type { ResponseRefusal } from './read-response.ts'

/** Causes that lie behind a refusal, best first. */
interface Guess {
  readonly causes: readonly MistakeName[]
  /** The code or sub-code leaves no doubt about the first. */
  readonly isCertain?: boolean
  /** Only for this code or sub-code. */
  readonly on?: string
  /** Only in answers of this protocol. */
  readonly protocol?: ResponseRefusal['protocol']
  /** Only for these methods. */
  readonly methods?: RegExp
}

/** Packages that are granted by hand (iop-protocol 7.1). */
const ADVANCED = /^aliexpress\.affiliate\..*(?:hotproduct|smartmatch|shipping|sku)/
/** Methods of dropshippers; among them those that ask for an order, which has an owner. */
const DROPSHIPPING = /^aliexpress\.(?:ds|trade\.ds|trade\.buy|logistics\.buyer)\./
const ORDERS = /^aliexpress\.(?:ds|trade\.ds)\..*order\b(?!\.create)/

/** The first guess that fits counts. Sources: iop-protocol 5.2 and 7.3; top-protocol 1 and 3.4. */
const guesses: Readonly<Partial<Record<ErrorName, readonly Guess[]>>> = {
  'invalid-app-key': [{ causes: ['key-of-another-platform', 'app-not-active'] }],
  'invalid-session': [
    { on: 'session-expired', causes: ['token-expired'], isCertain: true },
    { on: 'sessionkey-not-generated-by-server', causes: ['token-of-another-app'], isCertain: true },
    { on: 'AccessTokenExpired', causes: ['token-expired'], isCertain: true },
    { causes: ['token-expired', 'token-of-another-app'] },
  ],
  'invalid-refresh-token': [{ causes: ['refresh-token-spent', 'token-of-another-app'] }],
  'invalid-authorization-code': [{ causes: ['code-spent'] }],
  'token-creation-failed': [{ causes: ['code-spent', 'authorisation-policy'] }],
  'unsupported-authorization-type': [{ causes: ['authorisation-policy'], isCertain: true }],
  'insufficient-permission': [
    {
      on: 'isv.invalid-authorization',
      methods: ORDERS,
      causes: ['object-of-another-account', 'wrong-account-type', 'dropshipper-not-verified'],
    },
    {
      on: 'isv.invalid-authorization',
      methods: DROPSHIPPING,
      causes: ['wrong-account-type', 'dropshipper-not-verified'],
    },
    { on: 'isv.invalid-authorization', causes: ['object-of-another-account', 'wrong-account-type'] },
    {
      on: 'isv.insufficient-permission',
      methods: ORDERS,
      causes: ['dropshipper-not-verified', 'object-of-another-account', 'wrong-account-type'],
    },
    {
      on: 'isv.insufficient-permission',
      methods: DROPSHIPPING,
      causes: ['dropshipper-not-verified', 'wrong-account-type'],
    },
    { on: 'isv.insufficient-permission', causes: ['object-of-another-account', 'wrong-account-type'] },
    { protocol: 'iop', methods: ADVANCED, causes: ['advanced-permission', 'app-category'] },
    { protocol: 'iop', causes: ['app-category'] },
  ],
  // So the gateway of TOP answers AliExpress since it was switched off for it (user-pains 7, D-43).
  blacklisted: [{ causes: ['wrong-region-or-host'] }],
  'remote-service-error': [
    { on: 'isv.account-migration-check-fail', causes: ['dropshipper-not-verified', 'wrong-account-type'] },
  ],
}

/**
 * Causes that may lie behind a refusal, best first.
 *
 * @param name What the tables of errors call the refusal.
 * @example
 * causesBehind('invalid-session', { protocol: 'top', code: '27', subCode: 'session-expired' }, '') // { causes: ['token-expired'], isCertain: true }
 */
export function causesBehind(
  name: string,
  refusal: ResponseRefusal,
  method: string,
): { readonly causes: readonly MistakeName[]; readonly isCertain: boolean } {
  const { code, subCode } = refusal
  const found = guesses[name as ErrorName]?.find(
    ({ on, protocol = refusal.protocol, methods }) =>
      (on === undefined || on === code || on === subCode) &&
      protocol === refusal.protocol &&
      (methods?.test(method) ?? true),
  )
  return { causes: found?.causes ?? [], isCertain: found?.isCertain ?? false }
}
