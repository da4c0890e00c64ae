/**
 * The platform's signature, written a second time from its documents alone. It shares no code with packages/ on purpose: the SDK and the
 * gateway use one signer, so their agreement proves nothing; this one, and other people's clients, are the judges.
 *
 * Deliberately naive: what is given is signed (an empty value counts as its bare name), nothing is checked.
 */
import { createHash, createHmac } from 'node:crypto'

/** Parameters as name and value; a list rather than an object, so that `__proto__` is a name like any other. */
export type Pairs = readonly (readonly [name: string, value: string])[]

/** Step 1 and 2 of the base document: all names but `sign` in code unit order, each followed by its raw value. */
function spliced(params: Pairs): string {
  return params
    .filter(([name]) => name !== 'sign')
    .toSorted(([a], [b]) => (a < b ? -1 : Number(a > b)))
    .map(([name, value]) => name + value)
    .join('')
}

function hmac(digest: 'md5' | 'sha256', secret: string, text: string): string {
  return createHmac(digest, Buffer.from(secret, 'utf8')).update(Buffer.from(text, 'utf8')).digest('hex').toUpperCase()
}

/**
 * Source: base document, articleId 108974 (md5 and hmac); document 101617 and the official Java SDK of 2021 (hmac-sha256).
 *
 * @param body raw body of a batch, which follows the parameters (document 104350)
 */
export function signTop(params: Pairs, secret: string, signMethod: 'md5' | 'hmac' | 'hmac-sha256', body = ''): string {
  const text = spliced(params) + body
  if (signMethod === 'hmac') return hmac('md5', secret, text)
  if (signMethod === 'hmac-sha256') return hmac('sha256', secret, text)
  return createHash('md5')
    .update(Buffer.from(secret + text + secret, 'utf8'))
    .digest('hex')
    .toUpperCase()
}

/**
 * @param path API path with its leading slash, without `/rest`; left out for business APIs, whose name is the parameter `method`
 *
 * Source: documents 1386 and 1367 (sign_method `sha256`, which is an HMAC).
 */
export function signIop(params: Pairs, secret: string, path = ''): string {
  return hmac('sha256', secret, path + spliced(params))
}
