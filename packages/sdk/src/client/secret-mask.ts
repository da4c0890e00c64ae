import { BATCH_SEPARATOR, SEPARATOR_HEADER, SHARED_MARK } from '../protocol/batch-body.ts'
import { decodeForm } from '../protocol/form.ts'
import type { HttpRequest } from './http-request.ts'

/** Parameters whose values are nobody else's business; the last two are sent by mistake, but they are sent (M12). */
const SECRET_NAMES: ReadonlySet<string> = new Set([
  'session',
  'access_token',
  'refresh_token',
  'code',
  'sign',
  'app_secret',
  'client_secret',
])

/** Short values such as a test session are no secrets, and masking them would garble words. */
const SHORTEST_SECRET = 6

/**
 * A secret behind its name, in JSON, XML, HTML or a form, up to the end of the value or of the text. `code` is not among the names: every refusal has one.
 */
const NAMED_SECRET =
  /((?:\bsign|session|access_token|refresh_token|app_secret|client_secret)(?:["'\\]|&quot;)*\s*[=:>]\s*(?:["'\\]|&quot;)*)(?:[^"'\\&<,}\s]|\\.)+/gi

/** A signature has 32 or 64 hex digits, upper case unless somebody has changed it. */
const SIGNATURE = /\b[0-9A-F]{32,64}\b/gi

/** Hides secrets in a text. */
export type SecretMask = (text: string) => string

/** The errors of one batch share a mask. */
const masks = new WeakMap<HttpRequest, SecretMask>()

/**
 * Makes what hides the secrets of one exchange in texts of the other side, which may quote the request, in the clear or escaped.
 *
 * Mask first and cut afterwards: half a secret is not recognised any more.
 */
export function createSecretMask(request: HttpRequest | undefined): SecretMask {
  const known = request && masks.get(request)
  if (known) return known
  const hidden = [...new Set(sentSecrets(request))].flatMap(spellings)
  const mask: SecretMask = (text) =>
    hidden
      .reduce((masked, secret) => withoutStartAtEnd(masked.replaceAll(secret, '***'), secret), text)
      .replace(NAMED_SECRET, '$1***')
      .replace(SIGNATURE, '***')
  if (request) masks.set(request, mask)
  return mask
}

function sentSecrets(request: HttpRequest | undefined): string[] {
  if (request === undefined) return []
  return [...decodeForm(request.url.split('?')[1] ?? ''), ...sentFields(request)]
    .filter(([name, value]) => SECRET_NAMES.has(name) && value.length >= SHORTEST_SECRET)
    .map(([, value]) => value)
}

/** The pairs of a form, of a multipart body, or of the segments of a batch; a form is like a batch of one. */
function sentFields({ body = '', headers }: HttpRequest): [string, string][] {
  if (typeof body === 'object') return [...body.fields]
  return body
    .split(headers[SEPARATOR_HEADER] ?? BATCH_SEPARATOR)
    .flatMap((segment) => decodeForm(segment.startsWith(SHARED_MARK) ? segment.slice(SHARED_MARK.length) : segment))
}

/** A body that broke off, or that was cut, may end in the middle of a secret. */
function withoutStartAtEnd(text: string, secret: string): string {
  for (let length = secret.length - 1; length >= SHORTEST_SECRET; length--) {
    if (text.endsWith(secret.slice(0, length))) return `${text.slice(0, -length)}***`
  }
  return text
}

/** As it is, percent-encoded in both ways, and in JSON text, slashes escaped or not (top-protocol 3.1). */
function spellings(secret: string): string[] {
  const json = JSON.stringify(secret).slice(1, -1)
  const form = new URLSearchParams({ '': secret }).toString().slice(1)
  return [...new Set([secret, encodeURIComponent(secret), form, json, json.replaceAll('/', '\\/')])]
}
