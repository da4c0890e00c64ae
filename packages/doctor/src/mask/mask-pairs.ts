import { isSensitive } from './sensitive-names.ts'

/**
 * Hides values of sensitive parameters in a text that is no list of parameters as a whole, such as the body of a batch with a session for each of its requests.
 *
 * @example
 * maskPairs('num_iid=1\r\n-S-\r\nsession=a%20b') // 'num_iid=1\r\n-S-\r\nsession=<session>'
 */
export function maskPairs(text: string): string {
  return text.replaceAll(PAIR, (pair, name: string) => (isSensitive(name) ? `${name}=<${name}>` : pair))
}

/** The sensitive values of such a text with their names: where the whole text was encoded they stand without their `=`. */
export function sensitivePairs(text: string): [name: string, value: string][] {
  return Array.from(text.matchAll(PAIR), ([pair, name = '']): [string, string] => [
    name,
    pair.slice(name.length + 1),
  ]).filter(([name]) => isSensitive(name))
}

/** Names are short; without the bound a long text without = would be gone through again from each of its letters. */
const PAIR = /([\w.-]{1,64})=[^&\s#]+/g
