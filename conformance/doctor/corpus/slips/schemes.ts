import { type Call, type Pairs, valueOf } from '../call.ts'
import { hmac, type Program, type Step } from '../program.ts'
import { replacingFor, type Slip } from '../slip.ts'

const byName = (pairs: Pairs): Pairs => pairs.toSorted(([a], [b]) => (a < b ? -1 : Number(a > b)))

/** RFC 3986, as OAuth and Alibaba Cloud ask for it. */
const escape = (text: string): string =>
  encodeURIComponent(text).replaceAll(/[!'()*]/gu, (one) => `%${one.codePointAt(0)?.toString(16).toUpperCase()}`)

const query = (pairs: Pairs): string =>
  byName(pairs)
    .map((pair) => pair.map(escape).join('='))
    .join('&')

const steps: readonly Step[] = ['sort', 'write', 'join', 'place', 'whole', 'bytes', 'secret', 'digest', 'print']

const scheme = (form: string, replace: (call: Call) => Partial<Program> | null): Slip =>
  replacingFor('scheme of another product', form, steps, (call) => (call.carriage === 'batch' ? null : replace(call)))

const sha1 = (key: (secret: string) => string): Program['digest'] => {
  return (text, secret) => hmac('sha1', key(secret), Buffer.from(text))
}

const cloud = (verb: 'GET' | 'POST'): Partial<Program> => ({
  join: (pairs) => `${verb}&%2F&${escape(query(pairs))}`,
  place: (text) => text,
  digest: sha1((secret) => `${secret}&`),
  print: (digest) => digest.toString('base64'),
})

/** Schemes of other products (iop-protocol 9.2 M18; W4, W5). */
export const schemeSlips: readonly Slip[] = [
  scheme('Alibaba Cloud RPC, GET', () => cloud('GET')),
  scheme('Alibaba Cloud RPC, POST', () => cloud('POST')),
  scheme('1688', ({ path }) =>
    path === '' ? null : { place: (text) => path.slice(1) + text, digest: sha1((secret) => secret) },
  ),
  scheme('OAuth 1', ({ carriage, url }) => {
    const verb = carriage === 'query' ? 'GET' : 'POST'
    return carriage === 'bare'
      ? null
      : {
          join: (pairs) => `${verb}&${escape(url)}&${escape(query(pairs))}`,
          place: (text) => text,
          digest: sha1((secret) => `${secret}&`),
          print: (digest) => digest.toString('base64'),
        }
  }),
  scheme('method, app key, query, timestamp', ({ pairs }) => {
    const method = valueOf(pairs, 'method')
    const named = (name: string) => valueOf(pairs, name) ?? ''
    return method === undefined
      ? null
      : {
          sort: byName,
          join: (all) =>
            method +
            named('app_key') +
            new URLSearchParams(all.map(([name, value]): [string, string] => [name, value])).toString() +
            named('timestamp'),
          place: (text) => text,
          digest: (text, secret) => hmac('sha256', secret, Buffer.from(text)),
        }
  }),
]
