/** Parameters whose values open an account or belong to a secret. Compared without case and without `_` and `-`. */
const SENSITIVE =
  /^(?:sign|session|sessionkey|accesstoken|refreshtoken|token|code|authcode|appsecret|appsecretkey|clientsecret|secret|secretkey|apisecret|password|authorization|authtoken)$/

/**
 * Whether the value of a parameter must not be shown.
 *
 * @example
 * isSensitive('access_token') // true
 */
export function isSensitive(name: string): boolean {
  return SENSITIVE.test(name.toLowerCase().replaceAll(/[_\-\s]/g, ''))
}
