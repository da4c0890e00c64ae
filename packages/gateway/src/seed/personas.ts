import { type Account, accountDefaults, type App, appDefaults } from '../domain/account.ts'
import { tokenLifetimes } from '../domain/token-lifetimes.ts'
import type { Token } from '../domain/token.ts'
import type { Persona, PersonaRefusal } from './persona.ts'

const dropshippingApp: App = {
  ...appDefaults,
  appKey: '20000001',
  secret: 'persona-dropshipping',
  name: 'Persona: dropshipping app',
  status: 'online',
  category: 'dropshipping',
  addresses: [],
}
const affiliateApp: App = {
  ...dropshippingApp,
  appKey: '20000002',
  secret: 'persona-affiliates',
  name: 'Persona: affiliate app',
  category: 'affiliate',
}
const listedApp: App = {
  ...dropshippingApp,
  appKey: '20000003',
  secret: 'persona-address-list',
  name: 'Persona: app with an address list',
  // Of the block for documentation (RFC 5737): nobody calls from there.
  addresses: ['203.0.113.7'],
}
const testApp: App = {
  ...dropshippingApp,
  appKey: '20000004',
  secret: 'persona-test',
  name: 'Persona: app in status Test',
  status: 'test',
}

// Ids behind those of the embedded seed, so that its first account stays the one that consents.
const dropshipper: Account = {
  ...accountDefaults,
  accountId: '240000917101',
  loginId: 'active@example.com',
  platform: 'buyerApp',
  nick: 'us1200000101',
  dropshipper: 'active',
}
const unverified: Account = {
  ...accountDefaults,
  accountId: '240000917102',
  loginId: 'unverified@example.com',
  platform: 'buyerApp',
  nick: 'us1200000102',
  dropshipper: 'unverified',
}
const seller: Account = {
  ...accountDefaults,
  accountId: '240000917103',
  loginId: 'cn1530000103example',
  platform: 'seller_center',
  nick: 'Southwind',
  dropshipper: 'none',
}

const HOUR = 3_600_000

/** What a persona says of itself. The age of its token is in milliseconds. */
interface Sketch extends Omit<Persona, 'accessToken' | 'token'> {
  readonly tokenAge?: number
  /** The app that the token was given to, where it is another one. */
  readonly tokenOf?: App
}

function persona({ tokenAge = HOUR, tokenOf, ...said }: Sketch): Persona {
  const { name, app, account } = said
  const accessToken = `persona-${name}`
  const lifetime = tokenLifetimes[app.status]
  const token = (now: number): Token => {
    const issuedAt = Math.max(0, Math.floor((now - tokenAge) / 1000) * 1000)
    return {
      accessToken,
      refreshToken: `${accessToken}-refresh`,
      appKey: (tokenOf ?? app).appKey,
      accountId: account.accountId,
      issuedAt,
      expiresAt: issuedAt + lifetime.access * 1000,
      refreshExpiresAt: issuedAt + lifetime.refresh * 1000,
    }
  }
  return { ...said, accessToken, token }
}

const illegalToken: PersonaRefusal = { code: 'IllegalAccessToken' }

/**
 * Ready-made accounts and applications for everything that can be wrong besides the code.
 *
 * Source: iop-protocol 7.1 and 7.3; the second base document names account type, verification and policy as causes. Keys, secrets and ids are invented.
 *
 * @example
 * personas.find(({ name }) => name === 'unverified-dropshipper')?.refused?.iop // { code: '15', subCode: 'isv.insufficient-permission' }
 */
export const personas: readonly Persona[] = [
  persona({
    name: 'active-dropshipper',
    standsFor: 'Nothing is wrong: a verified dropshipper with a dropshipping app.',
    cause: null,
    mend: 'Nothing.',
    app: dropshippingApp,
    account: dropshipper,
    refused: null,
  }),
  persona({
    name: 'unverified-dropshipper',
    standsFor:
      'The buyer has not signed the Dropshipping Program agreement, or the business verification is not complete.',
    cause: 'dropshipper-not-verified',
    mend: 'The owner of the account signs the agreement in the dropshipping centre and completes the verification.',
    app: dropshippingApp,
    account: unverified,
    refused: {
      top: { code: '15', subCode: 'isv.insufficient-permission' },
      iop: { code: '15', subCode: 'isv.insufficient-permission' },
    },
  }),
  persona({
    name: 'seller-login',
    standsFor: 'A seller has authorised the dropshipping app: account_platform is seller_center.',
    cause: 'wrong-account-type',
    mend: 'Authorise again with the buyer account; force_auth=true shows the login page.',
    app: dropshippingApp,
    account: seller,
    refused: {
      top: { code: '15', subCode: 'isv.invalid-authorization' },
      iop: { code: '15', subCode: 'isv.invalid-authorization' },
    },
  }),
  persona({
    name: 'affiliate-app',
    standsFor: 'The app is approved for the affiliate programme and calls a dropshipping method.',
    cause: 'app-category',
    mend: 'Use an app of the category Dropshipping Developer.',
    app: affiliateApp,
    account: dropshipper,
    refused: {
      top: { code: '11', subCode: 'isv.permission-api-package-limit' },
      iop: { code: 'InsufficientPermission' },
    },
  }),
  persona({
    name: 'listed-address-only',
    standsFor: 'The app has a list of addresses in the console, and the caller is not on it.',
    cause: 'address-not-listed',
    mend: 'Add the address in the console, or call from a listed one.',
    app: listedApp,
    account: dropshipper,
    refused: {
      top: { code: '11', subCode: 'isv.permission-ip-whitelist-limit' },
      iop: { code: 'AppWhiteIpLimit' },
    },
  }),
  persona({
    name: 'expired-token',
    standsFor: 'The token of an online app was given out 31 days ago and lived 30.',
    cause: 'token-expired',
    mend: 'Refresh the token before its end; the refresh token lives 60 days.',
    app: dropshippingApp,
    account: dropshipper,
    tokenAge: 31 * 24 * HOUR,
    refused: { top: { code: '27', subCode: 'session-expired' }, iop: illegalToken },
  }),
  persona({
    name: 'day-old-token',
    standsFor: 'The app is still in status Test, where a token lives a day; this one is 25 hours old.',
    cause: 'token-expired',
    mend: 'Refresh the token daily, or apply for the status Online.',
    app: testApp,
    account: dropshipper,
    tokenAge: 25 * HOUR,
    refused: { top: { code: '27', subCode: 'session-expired' }, iop: illegalToken },
  }),
  persona({
    name: 'token-of-another-app',
    standsFor: 'The token was given to the affiliate app and is used with the dropshipping app.',
    cause: 'token-of-another-app',
    mend: 'Use key, secret and token of one app; authorise the app that calls.',
    app: dropshippingApp,
    account: dropshipper,
    tokenOf: affiliateApp,
    refused: { top: { code: '27', subCode: 'sessionkey-not-generated-by-server' }, iop: illegalToken },
  }),
]
