/**
 * Wrong signatures that are in circulation, each as its author computes it. The numbers are those of the catalogues of mistakes: M for IOP
 * (iop-protocol 9.2), T for TOP (top-protocol 8.2).
 */
import { createHash, createHmac } from 'node:crypto'

import { type Pairs, signIop, signTop } from './independent-signer.ts'

/** A request without its signature, and who signs it. */
export interface Unsigned {
  readonly params: Pairs
  readonly secret: string
  /** API path in front of the string to sign; empty for a business call. */
  readonly path: string
}

export interface Mistake {
  readonly name: string
  sign(request: Unsigned): string
}

const sorted = (params: Pairs): Pairs => params.toSorted(([a], [b]) => (a < b ? -1 : Number(a > b)))
const spliced = (params: Pairs): string => sorted(params).flat().join('')
const upper = (hex: string): string => hex.toUpperCase()
const hmac = (digest: string, key: string, text: string): string =>
  upper(createHmac(digest, key).update(text).digest('hex'))
const hash = (digest: string, text: string): string => upper(createHash(digest).update(text).digest('hex'))
const without = (params: Pairs, ...names: string[]): Pairs => params.filter(([name]) => !names.includes(name))

/** What both platforms refuse, whatever the endpoint. */
const everywhere: readonly Mistake[] = [
  {
    name: 'M01, T3: HMAC-SHA256 with the secret at both ends of the string, as in the post-mortem',
    sign: ({ params, secret, path }) => hmac('sha256', secret, secret + path + spliced(params) + secret),
  },
  {
    name: 'M01: the same with the path left out',
    sign: ({ params, secret }) => hmac('sha256', secret, secret + spliced(params) + secret),
  },
  { name: 'M06: a plain SHA-256', sign: ({ params, path }) => hash('sha256', path + spliced(params)) },
  {
    name: 'M06, T4: a plain SHA-256 with the secret at both ends',
    sign: ({ params, secret, path }) => hash('sha256', secret + path + spliced(params) + secret),
  },
  { name: 'T4: HMAC-SHA1', sign: ({ params, secret, path }) => hmac('sha1', secret, path + spliced(params)) },
  {
    name: 'T2: an MD5 with the secret in front alone',
    sign: ({ params, secret }) => hash('md5', secret + spliced(params)),
  },
  {
    name: 'T2: an MD5 with the secret behind alone',
    sign: ({ params, secret }) => hash('md5', spliced(params) + secret),
  },
  { name: 'T2: an MD5 without the secret', sign: ({ params }) => hash('md5', spliced(params)) },
  {
    name: 'T3: HMAC-MD5 with the secret at both ends',
    sign: ({ params, secret }) => hmac('md5', secret, secret + spliced(params) + secret),
  },
  {
    name: 'M18: an HMAC-SHA1 in base64, as Alibaba Cloud wants it',
    sign: ({ params, secret }) => createHmac('sha1', `${secret}&`).update(spliced(params)).digest('base64'),
  },
]

/** Wrong strings for a signer that is right otherwise. */
const strings: readonly { readonly name: string; readonly change: (params: Pairs) => Pairs }[] = [
  { name: 'M10, T7: the session left out of the string', change: (params) => without(params, 'session', 'code') },
  { name: 'M16, T7: sign_method left out of the string', change: (params) => without(params, 'sign_method') },
  {
    name: 'M21, T8: public parameters alone signed',
    change: (params) =>
      params.filter(([name]) => /^(app_key|method|timestamp|format|v|sign_method|session)$/u.test(name)),
  },
  {
    name: 'M08, T5: values percent-encoded before signing, blanks as %20',
    change: (params) => params.map(([name, value]) => [name, encodeURIComponent(value)]),
  },
  {
    name: 'M08, T5: values percent-encoded before signing, blanks as +',
    change: (params) => params.map(([name, value]) => [name, encodeURIComponent(value).replaceAll('%20', '+')]),
  },
  {
    name: 'M11, T14: another timestamp signed than sent',
    change: (params) => params.map(([name, value]) => [name, name === 'timestamp' ? `${value}0` : value]),
  },
  {
    name: 'M12: the secret sent and signed as a parameter',
    change: (params) => [...params, ['app_secret', 'helloworld']],
  },
  {
    name: 'M13: an unset value signed as `undefined` and not sent',
    change: (params) => [...params, ['memo_unset', 'undefined']],
  },
  {
    name: 'M14: an object signed as [object Object] and sent as JSON',
    change: (params) => params.map(([name, value]) => [name, name === 'memo_json' ? '[object Object]' : value]),
  },
  {
    name: 'M14, T15: JSON signed in another spelling than sent',
    change: (params) =>
      params.map(([name, value]) => [name, name === 'memo_json' ? value.replaceAll(':', ': ') : value]),
  },
]

/** Mistakes for an endpoint whose right signature is `right`. */
function mistakesFor(right: (params: Pairs, secret: string, path: string) => string): readonly Mistake[] {
  return [
    ...everywhere,
    ...strings.map(({ name, change }) => ({
      name,
      sign: ({ params, secret, path }: Unsigned) => right(change(params), secret, path),
    })),
    {
      name: 'M15, T1: the right digest in lower case',
      sign: ({ params, secret, path }) => right(params, secret, path).toLowerCase(),
    },
    {
      name: 'M17: the right digest in base64',
      sign: ({ params, secret, path }) => Buffer.from(right(params, secret, path), 'hex').toString('base64'),
    },
    {
      name: 'M19, T20: a line end behind the secret',
      sign: ({ params, secret, path }) => right(params, `${secret}\n`, path),
    },
    { name: 'M19, T20: the secret in quotes', sign: ({ params, secret, path }) => right(params, `"${secret}"`, path) },
    { name: 'M12, T20: the app key for the secret', sign: ({ params, path }) => right(params, '12345678', path) },
  ]
}

const joined = (params: Pairs): string => params.map(([name, value]) => `${name}=${value}`).join('&')

/** Mistakes of those who call /sync and /rest, under `sign_method=sha256`. */
export const iopMistakes: readonly Mistake[] = [
  ...mistakesFor(signIop),
  { name: 'M03: the endpoint in front', sign: ({ params, secret }) => signIop(params, secret, '/sync') },
  {
    name: 'M03: /rest in front of the path',
    sign: ({ params, secret, path }) => signIop(params, secret, `/rest${path}`),
  },
  { name: 'M03: a slash behind the path', sign: ({ params, secret, path }) => signIop(params, secret, `${path}/`) },
  {
    name: 'M03: the path behind the string',
    sign: ({ params, secret, path }) => hmac('sha256', secret, `${spliced(params)}${path || '/'}`),
  },
  {
    name: 'M04: `method` signed otherwise than sent',
    sign: ({ params, secret, path }) =>
      path === '' ? signIop(without(params, 'method'), secret) : signIop([...params, ['method', path]], secret, path),
  },
  { name: 'M05: the MD5 of TOP', sign: ({ params, secret }) => signTop(params, secret, 'md5') },
  { name: 'M05: the HMAC-MD5 of TOP', sign: ({ params, secret }) => signTop(params, secret, 'hmac') },
  {
    name: 'M07: pairs joined by = and &',
    sign: ({ params, secret, path }) => hmac('sha256', secret, path + joined(sorted(params))),
  },
  {
    name: 'M09: in the order of sending',
    sign: ({ params, secret, path }) => hmac('sha256', secret, path + params.flat().join('')),
  },
  {
    name: 'M09: sorted without regard to case',
    sign: ({ params, secret, path }) => {
      const blind = params.toSorted(([a], [b]) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1))
      return hmac('sha256', secret, path + blind.flat().join(''))
    },
  },
]

/** Mistakes of those who call /router/rest, under `sign_method=md5`. */
export const topMistakes: readonly Mistake[] = [
  ...mistakesFor((params, secret) => signTop(params, secret, 'md5')),
  { name: 'T4: the HMAC-MD5 under the label md5', sign: ({ params, secret }) => signTop(params, secret, 'hmac') },
  {
    name: 'T4: the HMAC-SHA256 under the label md5',
    sign: ({ params, secret }) => signTop(params, secret, 'hmac-sha256'),
  },
  {
    name: 'T6: pairs joined by = and &',
    sign: ({ params, secret }) => hash('md5', secret + joined(sorted(params)) + secret),
  },
  {
    name: 'T11: in the order of sending',
    sign: ({ params, secret }) => hash('md5', secret + params.flat().join('') + secret),
  },
  {
    name: 'T18: a path in front',
    sign: ({ params, secret }) => hash('md5', `${secret}/router/rest${spliced(params)}${secret}`),
  },
]
