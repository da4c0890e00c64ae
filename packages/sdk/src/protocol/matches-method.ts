/**
 * Whether a method's name fits a pattern of the facts: the name itself, or a prefix followed by `*`.
 *
 * @example
 * matchesMethod('aliexpress.affiliate.*', 'aliexpress.affiliate.link.generate') // true
 */
export function matchesMethod(pattern: string, method: string): boolean {
  return pattern.endsWith('*') ? method.startsWith(pattern.slice(0, -1)) : method === pattern
}
