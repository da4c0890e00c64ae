/** Parameters whose values open an account or belong to a secret. Compared without case and without `_` and `-`; what stands around the word does not count. */
const SENSITIVE =
  /^(?:sign|session|sessionkey|accesstoken|refreshtoken|token|code|authcode|appsecret|appsecretkey|clientsecret|secret|secretkey|apisecret|password|authorization|authtoken)$/

/**
 * Whether the value of a parameter must not be shown.
 *
 * @example
 * isSensitive('access_token') // true
 */
export function isSensitive(name: string): boolean {
  const words = name.toLowerCase().split(/[^\p{L}\p{N}_\-\s]/u)
  return words.some((word) => SENSITIVE.test(word.replaceAll(/[_\-\s]/g, '')))
}
