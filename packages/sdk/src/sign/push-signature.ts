import { prepareHmac } from './digest.ts'

/**
 * Signature of a push message: lower-case hex HMAC-SHA256 over app key + raw body, keyed with the secret.
 *
 * Source: the Lazada push page (120168), the same engine; the AliExpress page 1478 only refers to it.
 *
 * @example
 * pushSignature({ appKey: '123456', body: rawBody, secret }) === request.headers.authorization
 */
export function pushSignature(message: {
  readonly appKey: string
  readonly body: string
  readonly secret: string
}): string {
  return prepareHmac('sha256', message.secret)(message.appKey + message.body).toLowerCase()
}
