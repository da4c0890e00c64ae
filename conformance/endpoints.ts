/** The three doors of the platform, as somebody who has only the documents would knock at them. */
import { type Pairs, signIop, signTop } from './independent-signer.ts'
import { application } from './start-gateway.ts'

/** Refusal by parameter name. A map, since `__proto__` is among the names it is asked for. */
type Refusals = ReadonlyMap<string, string>

const refusals = (table: Readonly<Record<string, string>>): Refusals => new Map(Object.entries(table))

export interface Endpoint {
  readonly name: string
  readonly path: string
  readonly signMethods: readonly string[]
  /** A complete request without its signature. */
  request(now: number, signMethod: string): Pairs
  sign(params: Pairs, secret: string, signMethod: string): string
  /** What a rightly signed request brings: null for success. */
  readonly accepted: string | null
  readonly badSignature: string
  readonly badTimestamp: string
  /** How far a timestamp may be off, in milliseconds, and how its text is read. */
  readonly tolerance: number
  readTime(text: string): number
  /** Refusal when a public parameter goes by another name, that is, is absent. */
  readonly withoutName: Refusals
  /** Refusal when a public parameter has another value; for `timestamp` it depends on the value. */
  readonly withOtherValue: Refusals
}

const { appKey, session } = application

/** GMT+8 as `yyyy-MM-dd HH:mm:ss` (base document). */
export function gmt8Text(epochMs: number): string {
  return new Date(epochMs + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ')
}

const top: Endpoint = {
  name: 'TOP /router/rest',
  path: '/router/rest',
  signMethods: ['md5', 'hmac', 'hmac-sha256'],
  request: (now, signMethod) => [
    ['method', 'taobao.time.get'],
    ['app_key', appKey],
    ['timestamp', gmt8Text(now)],
    ['format', 'json'],
    ['v', '2.0'],
    ['sign_method', signMethod],
  ],
  sign: (params, secret, signMethod) => signTop(params, secret, signMethod as 'md5'),
  accepted: null,
  badSignature: '25',
  badTimestamp: '31',
  tolerance: 600_000,
  readTime: (text) =>
    /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/u.test(text) ? Date.parse(`${text.replace(' ', 'T')}+08:00`) : NaN,
  // An absent format means xml, an absent sign_method no known digest: both reach the signature check.
  withoutName: refusals({
    method: '21',
    app_key: '28',
    timestamp: '30',
    format: '25',
    v: '32',
    sign_method: '25',
    sign: '24',
  }),
  withOtherValue: refusals({ method: '22', app_key: '29', format: '23', v: '33', sign_method: '25' }),
}

const iopMissing = { app_key: 'MissingParameter', timestamp: 'MissingParameter', sign: 'MissingParameter' }

const sync: Endpoint = {
  name: 'IOP /sync',
  path: '/sync',
  signMethods: ['sha256', 'md5', 'hmac', 'hmac-sha256'],
  request: (now, signMethod) => [
    ['method', 'aliexpress.ds.text.search'],
    ['app_key', appKey],
    ['timestamp', String(now)],
    ['sign_method', signMethod],
    ['session', session],
    ['local', 'en_US'],
    ['countryCode', 'US'],
    ['currency', 'USD'],
    ['keyWord', 'shirt'],
  ],
  // Section 3.9 of the protocol: on /sync md5 is the recipe of TOP. Its hmac and hmac-sha256 there are inferred.
  sign: (params, secret, signMethod) =>
    signMethod === 'sha256' ? signIop(params, secret) : signTop(params, secret, signMethod as 'md5'),
  accepted: null,
  badSignature: 'IncompleteSignature',
  badTimestamp: 'IllegalTimestamp',
  tolerance: 7_200_000,
  readTime: (text) => (/^\d{13}$/u.test(text) ? Number(text) : NaN),
  withoutName: refusals({ ...iopMissing, method: 'MissingParameter', sign_method: 'MissingParameter' }),
  withOtherValue: refusals({ method: 'InvalidApiPath', app_key: 'InvalidAppKey', sign_method: 'IncompleteSignature' }),
}

const rest: Endpoint = {
  name: 'IOP /rest',
  path: '/rest/auth/token/create',
  signMethods: ['sha256'],
  request: (now, signMethod) => [
    ['app_key', appKey],
    ['timestamp', String(now)],
    ['sign_method', signMethod],
    ['code', `3_${appKey}_never_issued`],
  ],
  sign: (params, secret) => signIop(params, secret, '/auth/token/create'),
  // The signature was right, so the gateway looked at the code.
  accepted: 'InvalidCode',
  badSignature: 'IncompleteSignature',
  badTimestamp: 'IllegalTimestamp',
  tolerance: 7_200_000,
  readTime: (text) => (/^\d{13}$/u.test(text) ? Number(text) : NaN),
  withoutName: refusals({ ...iopMissing, sign_method: 'MissingParameter' }),
  withOtherValue: refusals({ app_key: 'InvalidAppKey', sign_method: 'IncompleteSignature' }),
}

export const endpoints: readonly Endpoint[] = [top, sync, rest]
