/** Forms that only tokens and codes have: iop-protocol 6.1 and 6.3; session keys of TOP, top-protocol 6. Numbers of orders and products are shorter. */
const forms: readonly (readonly [form: RegExp, mask: string])[] = [
  [/5000[01]\w{15,}/g, '<token>'],
  [/(?<!\w)\d_\d{4,12}_\w{8,}/g, '<code>'],
  [/(?<![\dA-Za-z])6[\da-fA-FZ]{40,}/g, '<token>'],
]

/**
 * Hides what looks like a token or an authorisation code, whatever the name under which it was sent or the answer that quotes it.
 *
 * @example
 * maskCredentials('user_token=50000001e34aBcDeFgHiJkLmN') // 'user_token=<token>'
 */
export function maskCredentials(text: string): string {
  return forms.reduce((masked, [form, mask]) => masked.replaceAll(form, mask), text)
}
